package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class SparseMatrixTest {
  private static final Matrix<Cyclotomic> A =
      Matrix.of(
          Cyclotomics.FIELD,
          3,
          4,
          (i, j) -> (i + j) % 3 == 0 ? Cyclotomic.zeta(5, i + 2 * j) : Cyclotomic.ZERO);
  private static final Matrix<Cyclotomic> B =
      Matrix.of(Cyclotomics.FIELD, 4, 3, (i, j) -> i > j ? Cyclotomic.of(i - 2 * j) : Cyclotomic.I);

  private static SparseMatrix<Rational> rationals(long[][] rows) {
    return SparseMatrix.of(
        Rationals.Q, rows.length, rows[0].length, (i, j) -> Rational.of(rows[i][j]));
  }

  @Test
  void entriesComeInLexicographicOrder() {
    SparseMatrix<Cyclotomic> a = SparseMatrix.of(A);
    assertThat(a.entries()).hasSize(a.nonZeros());
    assertThat(a.first()).isEqualTo(new SparseMatrix.Entry<>(0, 0, Cyclotomic.ONE));
    assertThat(a.entries())
        .isSortedAccordingTo((x, y) -> 4 * (x.row() - y.row()) + x.column() - y.column());
    assertThat(a.at(0, 1)).isEqualTo(Cyclotomic.ZERO);
    assertThatThrownBy(() -> a.at(0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> a.at(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    SparseMatrix<Rational> low = rationals(new long[][] {{0, 0, 0}, {0, 0, 5}, {7, 0, 0}});
    assertThat(low.first()).isEqualTo(new SparseMatrix.Entry<>(1, 2, Rational.of(5)));
  }

  @Test
  void columnsAreReadWithoutTheirZeros() {
    SparseMatrix<Rational> m = rationals(new long[][] {{0, 2, 0}, {0, 0, 0}, {1, 3, 0}});
    assertThat(m.count(0)).isEqualTo(1);
    assertThat(m.count(1)).isEqualTo(2);
    assertThat(m.count(2)).isZero();
    assertThat(m.start(2)).isEqualTo(m.start(3)).isEqualTo(m.nonZeros()).isEqualTo(3);
    assertThat(m.place(m.start(1) + 1)).isEqualTo(2);
    assertThat(m.value(m.start(1) + 1)).isEqualTo(Rational.of(3));
    assertThat(m.column(1)).isEqualTo(Map.of(0, Rational.of(2), 2, Rational.of(3)));
    assertThat(m.values()).containsExactly(Rational.ONE, Rational.of(2), Rational.of(3));
    assertThat(m.all(x -> x.signum() > 0)).isTrue();
    assertThat(m.all(Rational::isOne)).isFalse();
    assertThat(m.columns(1, 3)).isEqualTo(rationals(new long[][] {{2, 0}, {0, 0}, {3, 0}}));
    assertThat(m.transpose().transpose()).isSameAs(m);
    SparseMatrix<Cyclotomic> turned = SparseMatrix.of(A).scale(Cyclotomic.I);
    assertThat(turned.conjugate())
        .isEqualTo(SparseMatrix.of(A).conjugate().scale(Cyclotomic.I.negate()));
    assertThat(turned.all(Cyclotomic::isReal)).isFalse();
    assertThat(m.scale(Rational.ONE)).isSameAs(m);
    assertThat(m.scale(Rational.of(2))).isNotEqualTo(m);
    assertThat(m).hasToString("3 × 3 matrix with 3 non-zero entries");
    assertThat(m.ring()).isSameAs(Rationals.Q);
  }

  @Test
  void specialMatricesAreRecognised() {
    SparseMatrix<Rational> cycle = SparseMatrix.permutation(Rationals.Q, 1, 2, 0);
    assertThat(cycle).isEqualTo(rationals(new long[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}}));
    assertThat(cycle.isMonomial()).isTrue();
    assertThat(cycle.isIdentity()).isFalse();
    assertThat(cycle.multiply(cycle).multiply(cycle).isIdentity()).isTrue();
    assertThat(SparseMatrix.identity(Rationals.Q, 2))
        .isEqualTo(rationals(new long[][] {{1, 0}, {0, 1}}));
    assertThat(rationals(new long[][] {{1, 0, 0}, {0, 1, 0}}).isIdentity()).isFalse();
    assertThat(rationals(new long[][] {{1, 1}, {0, 0}}).isMonomial()).isFalse();
    assertThat(rationals(new long[][] {{1, 0}, {1, 0}}).isMonomial()).isFalse();
    assertThat(rationals(new long[][] {{1, 0}, {0, 2}}).isIdentity()).isFalse();
    assertThat(SparseMatrix.permutation(Rationals.Q, 0, 0).isMonomial()).isFalse();
    assertThat(SparseMatrix.diagonal(Rationals.Q, List.of(Rational.ZERO, Rational.of(2))))
        .isEqualTo(rationals(new long[][] {{0, 0}, {0, 2}}));
    assertThat(SparseMatrix.zero(Rationals.Q, 2, 5).isZero()).isTrue();
    assertThat(cycle.subtract(cycle)).isEqualTo(SparseMatrix.zero(Rationals.Q, 3, 3));
    assertThat(cycle).isNotEqualTo(cycle.transpose()).isNotEqualTo(cycle.toMatrix());
  }

  @Test
  void entriesOfOnePlaceAddUp() {
    SparseBuilder<Rational> builder = new SparseBuilder<>(Rationals.Q, 3);
    builder.add(2, Rational.of(5));
    builder.add(0, Rational.of(1));
    builder.add(1, Rational.of(4));
    builder.add(1, Rational.of(-4));
    builder.add(0, Rational.ZERO);
    builder.endColumn();
    builder.endColumn();
    SparseMatrix<Rational> m = builder.build();
    assertThat(m).isEqualTo(rationals(new long[][] {{1, 0}, {0, 0}, {5, 0}}));
    assertThat(builder.build()).isEqualTo(SparseMatrix.zero(Rationals.Q, 3, 0));
    builder.add(m, 0, Rational.of(2));
    builder.endColumn();
    builder.append(m.columns(0, 1), 0);
    assertThat(builder.build()).isEqualTo(rationals(new long[][] {{2, 1}, {0, 0}, {10, 5}}));
    assertThat(
            SparseMatrix.ofEntries(Rationals.Q, 3, List.of(m.column(0), Map.of(1, Rational.ZERO))))
        .isEqualTo(m);
  }

  @Test
  void blocksStandAtTheirPlaces() {
    SparseMatrix<Rational> a = rationals(new long[][] {{1, 2}, {0, 3}});
    SparseBuilder<Rational> builder = new SparseBuilder<>(Rationals.Q, 4);
    builder.append(a, 2);
    builder.append(a, 0);
    assertThat(builder.build())
        .isEqualTo(
            rationals(new long[][] {{0, 0, 1, 2}, {0, 0, 0, 3}, {1, 2, 0, 0}, {0, 3, 0, 0}}));
    assertThat(SparseMatrix.blockDiagonal(Rationals.Q, List.of(a, a)))
        .isEqualTo(SparseMatrix.identity(Rationals.Q, 2).kronecker(a));
    assertThat(SparseMatrix.blockDiagonal(Rationals.Q, List.of()))
        .isEqualTo(SparseMatrix.identity(Rationals.Q, 0));
    assertThatThrownBy(() -> builder.append(a, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> builder.append(a, -1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void zeroDivisorsLeaveNoEntries() {
    ModuloSix ring = new ModuloSix();
    SparseMatrix<Integer> m = SparseMatrix.of(ring, 2, 2, (i, j) -> i == j ? 2 : 1);
    SparseMatrix<Integer> three = SparseMatrix.diagonal(ring, List.of(3, 3));
    assertThat(m.scale(3)).isEqualTo(SparseMatrix.of(ring, 2, 2, (i, j) -> i == j ? 0 : 3));
    assertThat(m.scale(3).nonZeros()).isEqualTo(2);
    assertThat(three.multiply(m)).isEqualTo(m.scale(3));
    assertThat(three.kronecker(three.scale(2)).isZero()).isTrue();
  }

  @Test
  void shapesAreChecked() {
    SparseMatrix<Cyclotomic> a = SparseMatrix.of(A);
    assertThatThrownBy(() -> a.add(SparseMatrix.of(B)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("4 × 3");
    assertThatThrownBy(() -> a.multiply(a)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> a.traceOfProduct(a)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(a::trace).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> a.apply(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> a.columns(3, 5)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> a.columns(-1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> a.columns(2, 1)).isInstanceOf(InvalidInput.class);
    SparseMatrix<Cyclotomic> zero = a.scale(Cyclotomic.ZERO);
    assertThatThrownBy(zero::first).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SparseMatrix.zero(Rationals.Q, -1, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SparseMatrix.zero(Rationals.Q, 0, -1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new SparseBuilder<>(Rationals.Q, -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SparseMatrix.permutation(Rationals.Q, 0, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("row");
    assertThatThrownBy(
            () -> SparseMatrix.ofEntries(Rationals.Q, 1, List.of(Map.of(-1, Rational.ONE))))
        .isInstanceOf(InvalidInput.class);
    SparseMatrix<Rational> wide = SparseMatrix.zero(Rationals.Q, 1, 1 << 20);
    assertThatThrownBy(() -> wide.kronecker(wide)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void oneEntryIsReplaced() {
    SparseMatrix<Rational> m = rationals(new long[][] {{1, 2}, {0, 3}});
    assertThat(m.with(1, 0, Rational.of(4))).isEqualTo(rationals(new long[][] {{1, 2}, {4, 3}}));
    assertThat(m.with(0, 1, Rational.ZERO)).isEqualTo(rationals(new long[][] {{1, 0}, {0, 3}}));
    assertThat(m.with(1, 1, Rational.ONE)).isEqualTo(rationals(new long[][] {{1, 2}, {0, 1}}));
    assertThatThrownBy(() -> m.with(2, 0, Rational.ONE))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
