package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Integers;
import org.junit.jupiter.api.Test;

class LatticeReductionTest {
  private static final Integers Z = Integers.Z;

  private static Matrix<BigInteger> matrix(int rows, int columns, long... values) {
    return Matrix.of(Z, rows, columns, (i, j) -> BigInteger.valueOf(values[i * columns + j]));
  }

  private static BigInteger square(List<BigInteger> row) {
    return row.stream().map(x -> x.multiply(x)).reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Test
  void knownReductions() {
    Matrix<BigInteger> three = matrix(3, 3, 1, 1, 1, -1, 0, 2, 3, 5, 6);
    LatticeReduction reduction = LatticeReduction.of(three);
    assertThat(reduction.reduced()).isEqualTo(matrix(3, 3, 0, 1, 0, 1, 0, 1, -1, 0, 2));
    assertThat(reduction.transform().multiply(three)).isEqualTo(reduction.reduced());
    assertThat(LatticeReduction.of(matrix(2, 2, 1, 0, 1000, 1)).reduced().isIdentity()).isTrue();
    assertThat(LatticeReduction.of(Matrix.zero(Z, 0, 3)).reduced().columns()).isEqualTo(3);
  }

  /** An integer relation: 3 + 2√2 has minimal polynomial x² − 6x + 1. */
  @Test
  void findsMinimalPolynomials() {
    BigInteger scale = BigInteger.TEN.pow(20);
    BigInteger root = scale.pow(2).multiply(BigInteger.TWO).sqrt();
    BigInteger x = scale.multiply(BigInteger.valueOf(3)).add(root.shiftLeft(1));
    BigInteger square = x.multiply(x).divide(scale);
    List<BigInteger> last = List.of(scale, x, square);
    Matrix<BigInteger> basis =
        Matrix.of(
            Z, 3, 4, (i, j) -> j == 3 ? last.get(i) : i == j ? BigInteger.ONE : BigInteger.ZERO);
    List<BigInteger> shortest = LatticeReduction.of(basis).reduced().row(0);
    BigInteger sign = BigInteger.valueOf(shortest.get(0).signum());
    assertThat(shortest.subList(0, 3).stream().map(sign::multiply))
        .containsExactly(BigInteger.ONE, BigInteger.valueOf(-6), BigInteger.ONE);
  }

  /** The lattice stays the same, and the first vector is short. */
  @Property
  void reducesEveryBasis(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int k = 1 + random.nextInt(5);
    int n = k + random.nextInt(2);
    int bound = random.nextBoolean() ? 4 : 100_000;
    Matrix<BigInteger> basis =
        Matrix.of(Z, k, n, (i, j) -> BigInteger.valueOf(random.nextInt(-bound, bound + 1)));
    if (ExactLinearAlgebra.bareissRank(Z, basis) < k) {
      assertThatThrownBy(() -> LatticeReduction.of(basis)).isInstanceOf(InvalidInput.class);
      return;
    }
    LatticeReduction reduction = LatticeReduction.of(basis);
    assertThat(HermiteForm.of(reduction.reduced()).form()).isEqualTo(HermiteForm.of(basis).form());
    BigInteger first = square(reduction.reduced().row(0));
    for (int i = 0; i < k; i++) {
      assertThat(first).isLessThanOrEqualTo(square(basis.row(i)).shiftLeft(k - 1));
    }
    BigInteger gram = ExactLinearAlgebra.bareissDeterminant(Z, basis.multiply(basis.transpose()));
    // ‖b₁‖² ≤ 2^((k−1)/2) det^(1/k), both sides to the power 2k
    assertThat(first.pow(2 * k)).isLessThanOrEqualTo(gram.pow(2).shiftLeft(k * (k - 1)));
  }

  @Test
  void wrongReductionsAreRefused() {
    Matrix<BigInteger> one = Matrix.identity(Z, 2);
    Matrix<BigInteger> long2 = matrix(2, 2, 1, 0, 3, 1);
    Matrix<BigInteger> descending = matrix(2, 2, 3, 0, 0, 1);
    Matrix<BigInteger> doubled = matrix(2, 2, 2, 0, 0, 1);
    List<Runnable> claims =
        List.of(
            () -> new LatticeReduction(long2, long2, one, one),
            () -> new LatticeReduction(descending, descending, one, one),
            () -> new LatticeReduction(one, doubled, one, one),
            () -> new LatticeReduction(one, one, one, doubled));
    for (Runnable claim : claims) {
      assertThatThrownBy(claim::run)
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("fails its proof");
    }
    Matrix<BigInteger> half = matrix(2, 2, 2, 0, 1, 2);
    assertThat(new LatticeReduction(half, half, one, one).reduced()).isEqualTo(half);
    assertThatThrownBy(() -> LatticeReduction.of(matrix(2, 2, 1, 2, 2, 4)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("row 2");
    assertThatThrownBy(() -> LatticeReduction.of(one, new LinearLimits(7)))
        .isInstanceOf(LimitExceeded.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> LatticeReduction.of(long2)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
