package org.intertwiner.reptheory.intertwiner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.power.SparseMatrix;
import org.junit.jupiter.api.Test;

class SparseMapTest {
  private static final Matrix<Cyclotomic> A =
      Matrix.of(
          Cyclotomics.FIELD,
          3,
          4,
          (i, j) -> (i + j) % 3 == 0 ? Cyclotomic.zeta(5, i + 2 * j) : Cyclotomic.ZERO);
  private static final Matrix<Cyclotomic> B =
      Matrix.of(Cyclotomics.FIELD, 4, 3, (i, j) -> i > j ? Cyclotomic.of(i - 2 * j) : Cyclotomic.I);

  @Test
  void everyOperationIsThatOfMatrices() {
    SparseMap a = SparseMap.of(A);
    SparseMap b = SparseMap.of(B);
    assertThat(a.toMatrix()).isEqualTo(A);
    assertThat(SparseMap.of(SparseMatrix.of(A))).isEqualTo(a).hasSameHashCodeAs(a);
    assertThat(a.toSparseMatrix()).isEqualTo(SparseMatrix.of(A));
    assertThat(a.multiply(b).toMatrix()).isEqualTo(A.multiply(B));
    assertThat(a.transpose().toMatrix()).isEqualTo(A.transpose());
    assertThat(a.adjoint().toMatrix()).isEqualTo(A.adjoint());
    assertThat(a.adjoint().add(b).toMatrix()).isEqualTo(A.adjoint().add(B));
    assertThat(b.subtract(a.transpose()).toMatrix()).isEqualTo(B.subtract(A.transpose()));
    assertThat(a.kronecker(b).toMatrix()).isEqualTo(A.kronecker(B));
    assertThat(a.scale(Cyclotomic.I).toMatrix()).isEqualTo(A.scale(Cyclotomic.I));
    assertThat(a.multiply(b).trace()).isEqualTo(A.multiply(B).trace()).isEqualTo(a.pairing(b));
    assertThat(b.subtract(b).isZero()).isTrue();
    assertThat(a.scale(Cyclotomic.ZERO).nonZeros()).isZero();
    assertThat(a.isReal()).isFalse();
    assertThat(SparseMap.identity(3).isReal()).isTrue();
    assertThat(a).isNotEqualTo(b).isNotEqualTo(A);
    assertThat(SparseMap.identity(1)).hasToString("1×1 [Entry[row=0, column=0, value=1]]");
  }

  @Test
  void entriesComeInLexicographicOrder() {
    SparseMap a = SparseMap.of(A);
    assertThat(a.entries()).hasSize(a.nonZeros());
    assertThat(a.first()).isEqualTo(new SparseMap.Entry(0, 0, Cyclotomic.ONE));
    assertThat(a.entries())
        .isSortedAccordingTo((x, y) -> 4 * (x.row() - y.row()) + x.column() - y.column());
    assertThat(a.at(0, 1)).isEqualTo(Cyclotomic.ZERO);
    assertThatThrownBy(() -> a.at(0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void shapesAreChecked() {
    SparseMap a = SparseMap.of(A);
    assertThatThrownBy(() -> a.add(SparseMap.of(B)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("4×3");
    assertThatThrownBy(() -> a.multiply(a)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(a::trace).isInstanceOf(InvalidInput.class);
    SparseMap zero = a.scale(Cyclotomic.ZERO);
    assertThatThrownBy(zero::first).isInstanceOf(InvalidInput.class);
  }
}
