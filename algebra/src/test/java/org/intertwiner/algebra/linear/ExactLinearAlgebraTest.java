package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class ExactLinearAlgebraTest {
  private static final Rationals Q = Rationals.Q;

  /** The Hilbert matrix's determinant is 1 over a product of binomial-like integers. */
  @Test
  void hilbertDeterminantAndInverse() {
    int n = 25;
    Matrix<Rational> hilbert = Matrix.of(Q, n, n, (i, j) -> Rational.of(1, i + j + 1));
    BigInteger product = BigInteger.ONE;
    for (int k = 1; k < n; k++) {
      BigInteger binomial = binomial(2 * k, k);
      product =
          product.multiply(BigInteger.valueOf(2L * k + 1)).multiply(binomial).multiply(binomial);
    }
    assertThat(ExactLinearAlgebra.determinant(Q, hilbert))
        .isEqualTo(Rational.of(BigInteger.ONE, product));
    Matrix<Rational> inverse = ExactLinearAlgebra.inverse(Q, hilbert).orElseThrow();
    assertThat(inverse.multiply(hilbert).isIdentity()).isTrue();
    assertThat(inverse.at(0, 0)).isEqualTo(Rational.of((long) n * n));
  }

  private static BigInteger binomial(int n, int k) {
    BigInteger value = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      value = value.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return value;
  }

  @Test
  void discreteFourierTransformHasItsDeterminant() {
    int n = 15;
    Matrix<Cyclotomic> dft =
        Matrix.of(Cyclotomics.FIELD, n, n, (i, j) -> Cyclotomic.zeta(n, i * j));
    Cyclotomic determinant = ExactLinearAlgebra.determinant(Cyclotomics.FIELD, dft);
    BigInteger square = BigInteger.valueOf(n).pow(n);
    assertThat(determinant.multiply(determinant.conjugate()).toRational())
        .isEqualTo(Rational.of(square, BigInteger.ONE));
    Matrix<Cyclotomic> inverse = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, dft).orElseThrow();
    assertThat(inverse).isEqualTo(dft.adjoint().scale(Cyclotomic.of(Rational.of(1, n))));
  }

  /** A matrix that is singular exactly modulo the first primes tried must not fool the lifting. */
  @Test
  void unluckyPrimesAreOutvoted() {
    ModularPrimes primes = new ModularPrimes(1);
    BigInteger product = BigInteger.ONE;
    for (int i = 0; i < 4; i++) {
      product = product.multiply(BigInteger.valueOf(primes.next().orElseThrow()));
    }
    Rational unlucky = Rational.of(product, BigInteger.ONE);
    Matrix<Rational> m =
        Matrix.of(Q, 20, 20, (i, j) -> i == j ? unlucky : Rational.of(j > i ? 1 : 0));
    assertThat(ExactLinearAlgebra.rank(Q, m)).isEqualTo(20);
    Matrix<Rational> over = m.map(Q, x -> x.divide(unlucky));
    assertThat(ExactLinearAlgebra.rank(Q, over)).isEqualTo(20);
    assertThat(ExactLinearAlgebra.determinant(Q, over)).isEqualTo(Rational.ONE);
    assertThat(ExactLinearAlgebra.determinant(Q, m)).isEqualTo(unlucky.pow(20));
  }

  @Test
  void pivotsInLaterColumnsAtAnUnluckyPrime() {
    long p = new ModularPrimes(1).next().orElseThrow();
    Matrix<Rational> m =
        Matrix.of(
            Q,
            13,
            14,
            (i, j) -> j == i ? Rational.of(i == 0 ? p : 1) : Rational.of(j == i + 1 ? 1 : 0));
    assertThat(ModularRoute.rationalEchelon(m)).contains(Elimination.rowEchelon(Q, m));
  }

  @Test
  void zeroAndEmptyMatrices() {
    Matrix<Rational> zero = Matrix.zero(Q, 15, 15);
    assertThat(ExactLinearAlgebra.rank(Q, zero)).isZero();
    assertThat(ExactLinearAlgebra.kernel(Q, zero).isIdentity()).isTrue();
    assertThat(ExactLinearAlgebra.determinant(Q, zero)).isEqualTo(Rational.ZERO);
    Matrix<Rational> empty = Matrix.zero(Q, 0, 0);
    assertThat(ExactLinearAlgebra.determinant(Q, empty)).isEqualTo(Rational.ONE);
    assertThat(ExactLinearAlgebra.inverse(Q, empty)).contains(empty);
    assertThat(ExactLinearAlgebra.kernel(Q, Matrix.zero(Q, 0, 3)).isIdentity()).isTrue();
    assertThat(ExactLinearAlgebra.bareissDeterminant(Q, empty)).isEqualTo(Rational.ONE);
    Matrix<Cyclotomic> rational = Matrix.identity(Cyclotomics.FIELD, 20);
    assertThat(ExactLinearAlgebra.determinant(Cyclotomics.FIELD, rational).isOne()).isTrue();
    assertThat(ExactLinearAlgebra.inverse(Cyclotomics.FIELD, rational)).contains(rational);
  }

  @Test
  void conductorsWithoutSmallPrimesGoTheDirectWay() {
    Matrix<Cyclotomic> m =
        Matrix.of(
            Cyclotomics.FIELD,
            13,
            13,
            (i, j) -> i == j ? Cyclotomic.zeta(5003, 1) : Cyclotomic.of(j == i + 1 ? 1 : 0));
    assertThat(ModularRoute.cyclotomicEchelon(m)).isEmpty();
    assertThat(ModularRoute.cyclotomicDeterminant(m)).isEmpty();
    assertThat(ExactLinearAlgebra.determinant(Cyclotomics.FIELD, m))
        .isEqualTo(Cyclotomic.zeta(5003, 13));
    assertThat(ExactLinearAlgebra.rank(Cyclotomics.FIELD, m)).isEqualTo(13);
  }

  @Test
  void kernelIsInReducedForm() {
    Matrix<Rational> m =
        Matrix.of(
            Q,
            List.of(
                List.of(Rational.of(1), Rational.of(2), Rational.of(3)),
                List.of(Rational.of(2), Rational.of(4), Rational.of(6))));
    assertThat(ExactLinearAlgebra.kernel(Q, m)).hasToString("[[-2, -3], [1, 0], [0, 1]]");
    assertThat(ExactLinearAlgebra.rowEchelon(Q, m).pivotColumns()).containsExactly(0);
  }

  @Test
  void interruptionIsHeard() {
    Matrix<Rational> m = Samples.rationalMatrix(new SplittableRandom(1), 30, 30);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ExactLinearAlgebra.determinant(Q, m))
        .isInstanceOf(CancellationException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Elimination.rowEchelon(Q, m))
        .isInstanceOf(CancellationException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ExactLinearAlgebra.bareissRank(Q, m))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
