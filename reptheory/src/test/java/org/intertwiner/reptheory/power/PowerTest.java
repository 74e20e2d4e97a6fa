package org.intertwiner.reptheory.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.junit.jupiter.api.Test;

class PowerTest {

  private static SparseMatrix<Cyclotomic> integers(long[][] rows) {
    return SparseMatrix.of(
        Matrix.of(
            Cyclotomics.FIELD, rows.length, rows[0].length, (i, j) -> Cyclotomic.of(rows[i][j])));
  }

  @Test
  void squaresOfATwoByTwoMatrix() {
    SparseMatrix<Cyclotomic> m = integers(new long[][] {{2, 3}, {5, 7}});
    // (2x+5y)², (2x+5y)(3x+7y), (3x+7y)² on x², xy, y²
    assertThat(Power.symmetric(2, 2).of(m))
        .isEqualTo(integers(new long[][] {{4, 6, 9}, {20, 29, 42}, {25, 35, 49}}));
    assertThat(Power.exterior(2, 2).of(m)).isEqualTo(integers(new long[][] {{-1}}));
    assertThat(Power.exterior(2, 1).of(m)).isEqualTo(m);
    assertThat(Power.symmetric(2, 1).of(m)).isEqualTo(m);
    assertThat(Power.symmetric(2, 0).of(m).isIdentity()).isTrue();
    assertThat(Power.exterior(2, 0).of(m).isIdentity()).isTrue();
  }

  @Test
  void basisVectorsAreListedInLexicographicOrder() {
    Power symmetric = Power.symmetric(4, 3);
    Power exterior = Power.exterior(6, 3);
    assertThat(symmetric.dimension()).isEqualTo(20);
    assertThat(exterior.dimension()).isEqualTo(20);
    assertThat(symmetric.factors(0)).containsExactly(0, 0, 0);
    assertThat(symmetric.factors(1)).containsExactly(0, 0, 1);
    assertThat(symmetric.factors(19)).containsExactly(3, 3, 3);
    assertThat(exterior.factors(0)).containsExactly(0, 1, 2);
    assertThat(exterior.factors(19)).containsExactly(3, 4, 5);
    for (Power power : List.of(symmetric, exterior)) {
      for (int m = 0; m < power.dimension(); m++) {
        assertThat(power.indexOf(power.factors(m))).isEqualTo(m);
        if (m > 0) {
          assertThat(Arrays.compare(power.factors(m - 1), power.factors(m))).isNegative();
        }
      }
    }
    assertThat(symmetric.isExterior()).isFalse();
    assertThat(exterior.isExterior()).isTrue();
    assertThat(exterior.size()).isEqualTo(6);
  }

  @Test
  void theHighestExteriorPowerIsTheDeterminant() {
    Random random = new Random(4);
    Matrix<Cyclotomic> m = RandomRepresentations.integers(5, random);
    assertThat(Power.exterior(5, 5).of(SparseMatrix.of(m)).at(0, 0))
        .isEqualTo(ExactLinearAlgebra.determinant(Cyclotomics.FIELD, m));
    // beyond the middle of a large space by minors, since the powers in between are too large
    Matrix<Cyclotomic> large = RandomRepresentations.integers(24, random);
    assertThat(Power.exterior(24, 24).of(SparseMatrix.of(large)).at(0, 0))
        .isEqualTo(ExactLinearAlgebra.determinant(Cyclotomics.FIELD, large));
    int[] cycle = new int[40];
    Arrays.setAll(cycle, i -> (i + 1) % 40);
    assertThat(
            Power.exterior(40, 40).of(SparseMatrix.permutation(Cyclotomics.FIELD, cycle)).at(0, 0))
        .isEqualTo(Cyclotomic.of(-1));
  }

  @Test
  void minorsAgreeWithExpandedProducts() {
    Random random = new Random(8);
    Matrix<Cyclotomic> m = RandomRepresentations.invertible(20, random);
    SparseMatrix<Cyclotomic> nineteenth = Power.exterior(20, 19).of(SparseMatrix.of(m));
    // complementary minors: Λ^{d−1}A on wedge products is the matrix of cofactors
    Matrix<Cyclotomic> adjugate = ExactLinearAlgebra.adjugate(Cyclotomics.FIELD, m);
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < 20; j++) {
        Cyclotomic cofactor = adjugate.at(19 - j, 19 - i);
        assertThat(nineteenth.at(i, j)).isEqualTo((i + j) % 2 == 0 ? cofactor : cofactor.negate());
      }
    }
  }

  @Test
  void permutationsPermuteMonomials() {
    int[] images = {2, 0, 1, 3};
    Power power = Power.symmetric(4, 3);
    int[] moved = power.ofPermutation(images);
    assertThat(SparseMatrix.permutation(Cyclotomics.FIELD, moved))
        .isEqualTo(power.of(SparseMatrix.permutation(Cyclotomics.FIELD, images)));
    assertThat(Power.symmetric(4, 0).ofPermutation(images)).containsExactly(0);
    SparseMatrix<Cyclotomic> wedge =
        Power.exterior(4, 2).of(SparseMatrix.permutation(Cyclotomics.FIELD, images));
    assertThat(wedge.isMonomial()).isTrue();
    // e0∧e1 ↦ e2∧e0 = −e0∧e2
    assertThat(wedge.at(1, 0)).isEqualTo(Cyclotomic.of(-1));
    assertThatThrownBy(() -> Power.exterior(4, 2).ofPermutation(images))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("signs");
  }

  @Test
  void impossiblePowersAreRefused() {
    assertThatThrownBy(() -> Power.exterior(3, 4))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("zero space");
    assertThatThrownBy(() -> Power.symmetric(3, -1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("negative powers");
    assertThatThrownBy(() -> Power.exterior(0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> Power.symmetric(2, 2).of(SparseMatrix.permutation(Cyclotomics.FIELD, 0, 1, 2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 × 3");
    assertThatThrownBy(() -> Power.symmetric(1000, 1000))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("dimension of symmetric power 1000");
    assertThatThrownBy(() -> Power.exterior(1_000_000, 500_000, PowerLimits.DEFAULT))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Power.exterior(60_000, 60_000))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("binomial table");
    PowerLimits few = PowerLimits.DEFAULT.withMaxEntries(100);
    SparseMatrix<Cyclotomic> full = integers(new long[][] {{1, 1, 1}, {1, 2, 3}, {1, 4, 9}});
    assertThatThrownBy(() -> Power.symmetric(3, 4, few).of(full))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("entries of symmetric power 4");
    assertThatThrownBy(() -> Power.symmetric(3, 4, PowerLimits.DEFAULT.withMaxDimension(14)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new PowerLimits(0, 5)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aPowerCanBeInterrupted() {
    Power power = Power.symmetric(9, 5);
    SparseMatrix<Cyclotomic> m = SparseMatrix.of(RandomRepresentations.integers(9, new Random(1)));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> power.of(m)).isInstanceOf(CancellationException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
