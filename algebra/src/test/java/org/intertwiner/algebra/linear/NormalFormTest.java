package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class NormalFormTest {
  private static final Integers Z = Integers.Z;

  private static Matrix<BigInteger> matrix(int rows, int columns, long... values) {
    return Matrix.of(Z, rows, columns, (i, j) -> BigInteger.valueOf(values[i * columns + j]));
  }

  private static Matrix<BigInteger> random(int seed, int rows, int columns, int bound) {
    SplittableRandom random = new SplittableRandom(seed);
    return Matrix.of(
        Z, rows, columns, (i, j) -> BigInteger.valueOf(random.nextInt(-bound, bound + 1)));
  }

  private static Matrix<BigInteger> with(Matrix<BigInteger> m, int row, int column, long value) {
    return Matrix.of(
        Z,
        m.rows(),
        m.columns(),
        (i, j) -> i == row && j == column ? BigInteger.valueOf(value) : m.at(i, j));
  }

  @Test
  void hermiteFormsOfKnownMatrices() {
    HermiteForm<BigInteger> form = HermiteForm.of(matrix(3, 3, 2, 4, 4, -6, 6, 12, 10, -4, -16));
    assertThat(form.form()).hasToString("[[2, 4, 4], [0, 6, 0], [0, 0, 12]]");
    assertThat(form.pivotColumns()).containsExactly(0, 1, 2);
    assertThat(HermiteForm.of(matrix(2, 3, 0, 4, 1, 0, 6, 5)).form())
        .hasToString("[[0, 2, 4], [0, 0, 7]]");
    HermiteForm<BigInteger> dependent = HermiteForm.of(matrix(3, 2, 2, 4, 3, 6, 5, 10));
    assertThat(dependent.form()).hasToString("[[1, 2], [0, 0], [0, 0]]");
    assertThat(dependent.latticeBasis()).isEqualTo(matrix(1, 2, 1, 2));
    assertThat(dependent.relations().multiply(dependent.matrix()).isZero()).isTrue();
    assertThat(dependent.rank()).isEqualTo(1);
  }

  @Test
  void smithFormsOfKnownMatrices() {
    SmithForm<BigInteger> form = SmithForm.of(matrix(3, 3, 2, 4, 4, -6, 6, 12, 10, -4, -16));
    assertThat(form.invariantFactors()).hasToString("[2, 6, 12]");
    assertThat(SmithForm.of(matrix(2, 2, 4, 0, 0, 6)).invariantFactors()).hasToString("[2, 12]");
    assertThat(SmithForm.of(matrix(2, 2, 0, 0, 0, -5)).form()).hasToString("[[5, 0], [0, 0]]");
    assertThat(SmithForm.of(matrix(1, 3, 6, 10, 15)).invariantFactors()).hasToString("[1]");
    SmithForm<BigInteger> three =
        SmithForm.of(
            Matrix.diagonal(
                Z, List.of(BigInteger.valueOf(6), BigInteger.valueOf(10), BigInteger.valueOf(15))));
    assertThat(three.invariantFactors()).hasToString("[1, 30, 30]");
    assertThat(three.rank()).isEqualTo(3);
  }

  @Test
  void emptyAndZeroMatrices() {
    for (int[] shape : new int[][] {{0, 0}, {0, 3}, {3, 0}, {2, 3}}) {
      Matrix<BigInteger> zero = Matrix.zero(Z, shape[0], shape[1]);
      assertThat(HermiteForm.of(zero).form()).isEqualTo(zero);
      assertThat(HermiteForm.of(zero).rank()).isZero();
      assertThat(HermiteForm.of(zero).relations().isIdentity()).isTrue();
      assertThat(SmithForm.of(zero).form()).isEqualTo(zero);
      assertThat(SmithForm.of(zero).invariantFactors()).isEmpty();
    }
  }

  /** The determinant of a random matrix has 300 bits; nothing is longer than a few times that. */
  @Test
  void coefficientsStayBelowTheMinors() {
    Matrix<BigInteger> a = random(7, 40, 40, 99);
    HermiteForm<BigInteger> hermite = HermiteForm.of(a);
    BigInteger determinant = ExactLinearAlgebra.determinant(Z, a).abs();
    BigInteger product = BigInteger.ONE;
    for (int i = 0; i < 40; i++) {
      product = product.multiply(hermite.form().at(i, i));
    }
    assertThat(product).isEqualTo(determinant);
    assertThat(bits(hermite.transform())).isLessThan(determinant.bitLength() + 16);
    SmithForm<BigInteger> smith = SmithForm.of(a);
    assertThat(smith.invariantFactors().stream().reduce(BigInteger.ONE, BigInteger::multiply))
        .isEqualTo(determinant);
    assertThat(bits(smith.left())).isLessThan(3 * determinant.bitLength());
    assertThat(bits(smith.right())).isLessThan(3 * determinant.bitLength());
  }

  private static int bits(Matrix<BigInteger> m) {
    return m.toRows().stream()
        .flatMap(List::stream)
        .mapToInt(BigInteger::bitLength)
        .max()
        .orElse(0);
  }

  @Test
  void manyInvariantFactors() {
    Matrix<BigInteger> scale =
        Matrix.of(
            Z, 12, 12, (i, j) -> i == j ? BigInteger.valueOf(1 + (long) i * i) : BigInteger.ZERO);
    Matrix<BigInteger> a = random(3, 12, 12, 9).multiply(scale).multiply(random(4, 12, 12, 9));
    SmithForm<BigInteger> modular = SmithForm.of(a);
    BigInteger square = ExactLinearAlgebra.determinant(Z, a).abs();
    assertThat(modular.invariantFactors().stream().reduce(BigInteger.ONE, BigInteger::multiply))
        .isEqualTo(square);
    assertThat(HermiteForm.of(a).form())
        .isEqualTo(new EuclideanElimination<>(Z, a).hermite().form());
  }

  /** The first primes divide what they must not, so the pivots they show are wrong. */
  @Test
  void misleadingPrimesAreReplaced() {
    ModularPrimes primes = new ModularPrimes(1);
    long p = primes.next().orElseThrow();
    long q = primes.next().orElseThrow();
    Matrix<BigInteger> a = matrix(2, 3, p, 1, 0, 0, q, 1);
    assertThat(HermiteForm.of(a).form())
        .isEqualTo(new EuclideanElimination<>(Z, a).hermite().form());
    Matrix<BigInteger> low = matrix(2, 2, p, p, p, 2 * p);
    assertThat(HermiteForm.of(low).form()).isEqualTo(matrix(2, 2, p, 0, 0, p));
    assertThat(SmithForm.of(low).invariantFactors())
        .containsExactly(BigInteger.valueOf(p), BigInteger.valueOf(p));
  }

  @Test
  void wrongHermiteFormsAreRefused() {
    Matrix<BigInteger> a = matrix(2, 2, 3, 1, 1, 2);
    HermiteForm<BigInteger> right = HermiteForm.of(a);
    Matrix<BigInteger> form = right.form();
    Matrix<BigInteger> u = right.transform();
    Matrix<BigInteger> inverse = right.inverse();
    List<Integer> pivots = right.pivotColumns();
    assertThat(new HermiteForm<>(a, form, u, inverse, pivots)).isEqualTo(right);
    Matrix<BigInteger> identity = Matrix.identity(Z, 2);
    Matrix<BigInteger> swap = matrix(2, 2, 0, 1, 1, 0);
    Matrix<BigInteger> negative = matrix(2, 2, -1, 0, 0, 1);
    Matrix<BigInteger> shear = matrix(2, 2, 1, 1, 0, 1);
    Matrix<BigInteger> unshear = matrix(2, 2, 1, -1, 0, 1);
    List<Runnable> claims =
        List.of(
            () -> new HermiteForm<>(a, with(form, 0, 1, 4), u, inverse, pivots),
            () -> new HermiteForm<>(a, form, with(u, 0, 0, 7), inverse, pivots),
            () -> new HermiteForm<>(a, form, u, with(inverse, 0, 0, 7), pivots),
            () -> new HermiteForm<>(a, form, u, inverse, List.of(0)),
            () -> new HermiteForm<>(a, a, identity, identity, List.of(0, 0)),
            () -> new HermiteForm<>(a, form, u.stack(u), inverse, pivots),
            () -> new HermiteForm<>(a, form, u, inverse.stack(u), pivots),
            () ->
                new HermiteForm<>(
                    a, swap.multiply(form), swap.multiply(u), inverse.multiply(swap), pivots),
            () -> new HermiteForm<>(form, negative.multiply(form), negative, negative, pivots),
            () ->
                new HermiteForm<>(
                    a, shear.multiply(form), shear.multiply(u), inverse.multiply(unshear), pivots));
    for (Runnable claim : claims) {
      assertThatThrownBy(claim::run)
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("fails its proof");
    }
  }

  @Test
  void wrongSmithFormsAreRefused() {
    Matrix<BigInteger> a = matrix(2, 2, 2, 0, 0, 4);
    Matrix<BigInteger> one = Matrix.identity(Z, 2);
    Matrix<BigInteger> swap = matrix(2, 2, 0, 1, 1, 0);
    Matrix<BigInteger> negative = matrix(2, 2, -1, 0, 0, 1);
    Matrix<BigInteger> shear = matrix(2, 2, 1, 1, 0, 1);
    Matrix<BigInteger> unshear = matrix(2, 2, 1, -1, 0, 1);
    assertThat(new SmithForm<>(a, a, one, one, one, one).invariantFactors()).hasSize(2);
    List<Runnable> claims =
        List.of(
            () -> new SmithForm<>(a, with(a, 1, 1, 8), one, one, one, one),
            () -> new SmithForm<>(a, matrix(2, 2, 4, 0, 0, 2), swap, swap, swap, swap),
            () -> new SmithForm<>(a, negative.multiply(a), negative, negative, one, one),
            () -> new SmithForm<>(a, shear.multiply(a), shear, unshear, one, one),
            () -> new SmithForm<>(a, a.multiply(shear), one, one, shear, unshear),
            () -> new SmithForm<>(a, a, with(one, 0, 0, 2), one, one, one),
            () -> new SmithForm<>(a, a, one, one, one, with(one, 0, 1, 2)),
            () ->
                new SmithForm<>(
                    matrix(2, 2, 0, 0, 0, 3), matrix(2, 2, 0, 0, 0, 3), one, one, one, one));
    for (Runnable claim : claims) {
      assertThatThrownBy(claim::run)
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("fails its proof");
    }
  }

  @Test
  void refusals() {
    LinearLimits small = new LinearLimits(26);
    Matrix<BigInteger> cube = random(1, 3, 3, 5);
    assertThatThrownBy(() -> HermiteForm.of(Z, cube, small))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("3 × 3")
        .hasMessageContaining("26");
    assertThatThrownBy(() -> SmithForm.of(Z, cube, small)).isInstanceOf(LimitExceeded.class);
    assertThat(SmithForm.of(Z, cube, new LinearLimits(27)).rank()).isEqualTo(3);
    assertThatThrownBy(() -> new LinearLimits(0)).isInstanceOf(InvalidInput.class);
    Matrix<Rational> rational = Matrix.identity(Rationals.Q, 1);
    assertThatThrownBy(() -> new HermiteForm<>(rational, rational, rational, rational, List.of(0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Euclidean");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> new EuclideanElimination<>(Z, cube).hermite())
        .isInstanceOf(CancellationException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> HermiteForm.of(cube)).isInstanceOf(CancellationException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () -> IntegerHermite.modulo(new BigInteger[][] {{BigInteger.TWO}}, BigInteger.TWO))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
