package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.polynomial.Polynomials;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class InvariantsTest {
  private static final Rationals Q = Rationals.Q;
  private static final Integers Z = Integers.Z;

  private static Matrix<BigInteger> integers(int n, long... values) {
    return Matrix.of(Z, n, n, (i, j) -> BigInteger.valueOf(values[i * n + j]));
  }

  @Test
  void polynomialsOfKnownMatrices() {
    Matrix<BigInteger> m = integers(3, 2, 1, 0, 0, 2, 0, 0, 0, 2);
    assertThat(ExactLinearAlgebra.characteristicPolynomial(Z, m))
        .isEqualTo(UnivariatePolynomial.ofLongs(Z, -8, 12, -6, 1));
    Matrix<Rational> rational = m.map(Q, x -> Rational.of(x, BigInteger.TEN));
    assertThat(ExactLinearAlgebra.minimalPolynomial(Q, rational))
        .isEqualTo(
            UnivariatePolynomial.of(
                Q, List.of(Rational.of(1, 25), Rational.of(-2, 5), Rational.ONE)));
    assertThat(ExactLinearAlgebra.similarityInvariants(Q, rational)).hasSize(2);
    assertThat(ExactLinearAlgebra.adjugate(Z, integers(2, 1, 2, 3, 4)))
        .isEqualTo(integers(2, 4, -2, -3, 1));
    assertThat(ExactLinearAlgebra.adjugate(Z, integers(1, 5)).isIdentity()).isTrue();
    assertThat(ExactLinearAlgebra.companion(UnivariatePolynomial.ofLongs(Z, 6, 5, 4, 1)))
        .isEqualTo(integers(3, 0, 0, -6, 1, 0, -5, 0, 1, -4));
    Matrix<Rational> empty = Matrix.zero(Q, 0, 0);
    assertThat(ExactLinearAlgebra.characteristicPolynomial(Q, empty).degree()).isZero();
    assertThat(ExactLinearAlgebra.minimalPolynomial(Q, empty).degree()).isZero();
    assertThat(ExactLinearAlgebra.adjugate(Q, empty)).isEqualTo(empty);
    assertThat(ExactLinearAlgebra.similarityInvariants(Q, empty)).isEmpty();
    assertThat(ExactLinearAlgebra.minimalPolynomial(Q, Matrix.identity(Q, 5)))
        .isEqualTo(UnivariatePolynomial.ofLongs(Q, -1, 1));
    assertThat(ExactLinearAlgebra.minimalPolynomial(Q, Matrix.zero(Q, 3, 3)))
        .isEqualTo(UnivariatePolynomial.ofLongs(Q, 0, 1));
  }

  /** Cyclic shifts have xⁿ − 1; their sum with themselves the same minimal polynomial. */
  @Test
  void largerMinimalPolynomialsAreLifted() {
    SplittableRandom random = new SplittableRandom(5);
    Matrix<Rational> block = Samples.rationalMatrix(random, 9, 9);
    Matrix<Rational> sum = block.directSum(block).directSum(Matrix.zero(Q, 1, 1));
    UnivariatePolynomial<Rational> minimal = ExactLinearAlgebra.minimalPolynomial(Q, sum);
    assertThat(minimal)
        .isEqualTo(
            ExactLinearAlgebra.characteristicPolynomial(Q, block)
                .multiply(UnivariatePolynomial.variable(Q)));
    Matrix<Cyclotomic> over =
        block.map(Cyclotomics.FIELD, Cyclotomic::of).scale(Cyclotomic.zeta(3, 1));
    UnivariatePolynomial<Cyclotomic> whole =
        ExactLinearAlgebra.characteristicPolynomial(Cyclotomics.FIELD, over);
    assertThat(ExactLinearAlgebra.minimalPolynomial(Cyclotomics.FIELD, over)).isEqualTo(whole);
    assertThat(whole.coefficients())
        .isEqualTo(Hessenberg.characteristicPolynomial(Cyclotomics.FIELD, over));
    Matrix<Cyclotomic> small = over.block(0, 3, 0, 3);
    assertThat(ExactLinearAlgebra.minimalPolynomial(Cyclotomics.FIELD, small.directSum(small)))
        .isEqualTo(ExactLinearAlgebra.characteristicPolynomial(Cyclotomics.FIELD, small));
  }

  /** Modulo the first primes two eigenvalues coincide, and the degree there is too small. */
  @Test
  void unluckyPrimesOfMinimalPolynomials() {
    long p = new ModularPrimes(1).next().orElseThrow();
    Matrix<Rational> m =
        Matrix.diagonal(
            Q, List.of(Rational.of(1), Rational.of(1), Rational.of(p + 1), Rational.of(7)));
    UnivariatePolynomial<Rational> minimal = ExactLinearAlgebra.minimalPolynomial(Q, m);
    assertThat(minimal.degree()).isEqualTo(3);
    assertThat(minimal.evaluate(Rational.of(p + 1))).isEqualTo(Rational.ZERO);
    assertThat(minimal.evaluate(Rational.of(7))).isEqualTo(Rational.ZERO);
  }

  @Test
  void annihilationIsCheckedExactly() {
    Matrix<BigInteger> m = integers(3, 1, 2, 0, 3, 4, 1, 0, 1, 5);
    List<BigInteger> right = ExactLinearAlgebra.characteristicPolynomial(Z, m).coefficients();
    assertThat(MinimalPolynomials.annihilates(m, right)).isTrue();
    for (int k = 0; k < right.size(); k++) {
      List<BigInteger> wrong = new java.util.ArrayList<>(right);
      wrong.set(k, wrong.get(k).add(BigInteger.valueOf(new ModularPrimes(1).next().orElseThrow())));
      assertThat(MinimalPolynomials.annihilates(m, wrong)).isFalse();
    }
    assertThat(MinimalPolynomials.annihilates(m, List.of(BigInteger.ONE))).isFalse();
  }

  /**
   * One residue that is off by one must not pass the proof. (With many more primes than needed the
   * reconstruction would correct it: p·n/(p·d) has every residue modulo p.)
   */
  @Test
  void corruptedResiduesAreRefused() {
    Matrix<Rational> m = Samples.rationalMatrix(new SplittableRandom(2), 6, 8);
    RowEchelon<Rational> right = Elimination.rowEchelon(Q, m);
    int enough = 2;
    while (taken(m, enough).lift().isEmpty()) {
      enough++;
    }
    for (int prime = 0; prime < enough; prime++) {
      RationalLifting lifting = taken(m, enough);
      RationalLifting.Columns columns = lifting.lift().orElseThrow();
      assertThat(lifting.echelon(columns)).isEqualTo(right);
      assertThat(lifting.isProved(columns)).isTrue();
      lifting.images.get(prime)[1]++;
      assertThat(lifting.lift().filter(lifting::isProved)).isEmpty();
      columns.numerators()[1][0] = columns.numerators()[1][0].add(BigInteger.ONE);
      assertThat(lifting.isProved(columns)).isFalse();
    }
  }

  private static RationalLifting taken(Matrix<Rational> m, int count) {
    RationalLifting lifting = new RationalLifting(m);
    ModularPrimes primes = new ModularPrimes(1);
    for (int k = 0; k < count; k++) {
      assertThat(lifting.take(primes.next().orElseThrow())).isTrue();
    }
    return lifting;
  }

  /** Over ℤ[x, y, z] fraction-free, over ℤ/6 without division: Vandermonde's determinant. */
  @Test
  void determinantsOverRings() {
    Polynomials<BigInteger> ring = Polynomials.over(Z, 3);
    List<Polynomial<BigInteger>> x =
        List.of(
            Polynomial.variable(Z, 3, 0),
            Polynomial.variable(Z, 3, 1),
            Polynomial.variable(Z, 3, 2));
    Matrix<Polynomial<BigInteger>> vandermonde =
        Matrix.of(ring, 3, 3, (i, j) -> ring.power(x.get(i), j));
    Polynomial<BigInteger> product =
        ring.multiply(
            ring.multiply(ring.subtract(x.get(1), x.get(0)), ring.subtract(x.get(2), x.get(0))),
            ring.subtract(x.get(2), x.get(1)));
    assertThat(ring.areEqual(ExactLinearAlgebra.determinant(ring, vandermonde), product)).isTrue();
    ModuloSix six = new ModuloSix();
    Matrix<Integer> m = Matrix.of(six, 3, 3, (i, j) -> (2 * i * i + 3 * j + i * j + 1) % 6);
    Matrix<BigInteger> lifted = m.map(Z, BigInteger::valueOf);
    assertThat(ExactLinearAlgebra.determinant(six, m))
        .isEqualTo(ExactLinearAlgebra.determinant(Z, lifted).mod(BigInteger.valueOf(6)).intValue());
    Matrix<Integer> two = m.block(0, 2, 0, 2);
    assertThat(ExactLinearAlgebra.determinant(six, two))
        .isEqualTo(Math.floorMod(two.at(0, 0) * two.at(1, 1) - two.at(0, 1) * two.at(1, 0), 6));
  }

  @Test
  void refusals() {
    Matrix<Rational> wide = Matrix.zero(Q, 2, 3);
    List<Runnable> calls =
        List.of(
            () -> ExactLinearAlgebra.characteristicPolynomial(Q, wide),
            () -> ExactLinearAlgebra.berkowitzPolynomial(Q, wide),
            () -> ExactLinearAlgebra.minimalPolynomial(Q, wide),
            () -> ExactLinearAlgebra.similarityInvariants(Q, wide),
            () -> ExactLinearAlgebra.adjugate(Q, wide),
            () -> ExactLinearAlgebra.bareissDeterminant(Q, wide),
            () -> ExactLinearAlgebra.determinant(Q, wide),
            () -> ExactLinearAlgebra.inverse(Q, wide));
    for (Runnable call : calls) {
      assertThatThrownBy(call::run)
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("2 × 3")
          .hasMessageContaining("square");
    }
    assertThatThrownBy(() -> ExactLinearAlgebra.companion(UnivariatePolynomial.ofLongs(Z, 1, 2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("monic");
    assertThatThrownBy(() -> ExactLinearAlgebra.solve(Q, wide, Matrix.zero(Q, 1, 1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ExactLinearAlgebra.rowEchelon(Q, wide, new LinearLimits(11)))
        .isInstanceOf(LimitExceeded.class);
    assertThat(ExactLinearAlgebra.rowEchelon(Q, wide, new LinearLimits(12)).rank()).isZero();
    assertThatThrownBy(
            () -> ExactLinearAlgebra.determinant(Q, Matrix.zero(Q, 2, 2), new LinearLimits(7)))
        .isInstanceOf(LimitExceeded.class);
    Matrix<Rational> huge = Matrix.zero(Q, 0, 0);
    assertThat(ExactLinearAlgebra.determinant(Q, huge, new LinearLimits(1)))
        .isEqualTo(Rational.ONE);
    assertThatThrownBy(() -> new Solutions<>(wide, Matrix.zero(Q, 3, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 × 3 and 3 × 1");
    assertThatThrownBy(() -> new Subspace<>(Q, Matrix.identity(Q, 2).scale(Rational.of(2))))
        .isInstanceOf(InvalidInput.class);
    Subspace<Rational> line = Subspace.spannedBy(Q, Matrix.identity(Q, 2).block(0, 1, 0, 2));
    assertThat(line.contains(List.of(Rational.of(4), Rational.ZERO))).isTrue();
    assertThat(line.contains(List.of(Rational.of(4), Rational.ONE))).isFalse();
    assertThatThrownBy(() -> line.contains(List.of(Rational.ONE))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void interruptionIsHeard() {
    Matrix<Rational> m = Samples.rationalMatrix(new SplittableRandom(1), 4, 4);
    PrimeField small = PrimeField.of(101);
    PrimeField large = PrimeField.of(2_147_483_647);
    Matrix<Long> image = Matrix.of(large, 20, 20, (i, j) -> (long) (i * j + 1));
    List<Runnable> calls =
        List.of(
            () -> ExactLinearAlgebra.characteristicPolynomial(Q, m),
            () -> ExactLinearAlgebra.berkowitzPolynomial(Q, m),
            () -> ExactLinearAlgebra.minimalPolynomial(Q, m),
            () -> ExactLinearAlgebra.rowEchelon(large, image),
            () -> ExactLinearAlgebra.characteristicPolynomial(large, image),
            () -> ExactLinearAlgebra.characteristicPolynomial(small, image));
    for (Runnable call : calls) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(call::run).isInstanceOf(CancellationException.class);
    }
    assertThat(Thread.interrupted()).isFalse();
  }
}
