package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

/** The ways by primes answer by themselves, with as many primes as the bound asks for. */
class ModularRouteMutationTest {
  private static final Rationals Q = Rationals.Q;
  private static final Cyclotomics C = Cyclotomics.FIELD;

  @Test
  void cyclotomicKernelsAreMultipliedOut() {
    Matrix<Cyclotomic> m = Samples.cyclotomicMatrix(new SplittableRandom(1), 5, 3, 5);
    Matrix<Cyclotomic> kernel = ExactLinearAlgebra.kernel(C, m);
    assertThat(ModularRoute.annihilates(m, kernel)).isTrue();
    Matrix<Cyclotomic> off =
        Matrix.of(
            C,
            kernel.rows(),
            kernel.columns(),
            (i, j) ->
                i == 0 && j == 1 ? kernel.at(i, j).add(Cyclotomic.zeta(5, 2)) : kernel.at(i, j));
    assertThat(ModularRoute.annihilates(m, off)).isFalse();
  }

  @Test
  void polynomialsComeFromPrimes() {
    Matrix<Rational> m = Samples.rationalMatrix(new SplittableRandom(2), 5, 5);
    assertThat(ModularRoute.rationalCharacteristic(m))
        .contains(Hessenberg.characteristicPolynomial(Q, m));
    Matrix<Cyclotomic> rational = m.map(C, Cyclotomic::of);
    assertThat(ModularRoute.cyclotomicCharacteristic(rational))
        .contains(Hessenberg.characteristicPolynomial(C, rational));
    assertThat(ModularRoute.cyclotomicMinimal(rational))
        .contains(Krylov.minimalPolynomial(C, rational));
    Matrix<Cyclotomic> c = Samples.cyclotomicMatrix(new SplittableRandom(3), 7, 4, 4);
    assertThat(ModularRoute.cyclotomicCharacteristic(c))
        .contains(Hessenberg.characteristicPolynomial(C, c));
    assertThat(ModularRoute.cyclotomicMinimal(c)).contains(Krylov.minimalPolynomial(C, c));
  }

  /** Hadamard's bound times the denominators, a few bits more for the sign and rounding. */
  @Test
  void theBoundIsHadamards() {
    SplittableRandom random = new SplittableRandom(4);
    for (int n = 1; n < 12; n++) {
      Matrix<Rational> m =
          Matrix.of(
              Q,
              n,
              n,
              (i, j) -> Rational.of(1 + random.nextInt(1_000_000), 1 + random.nextInt(50)));
      double hadamard = 0;
      double summed = 0;
      double scale = 0;
      for (int i = 0; i < n; i++) {
        double square = 0;
        for (Rational x : m.row(i)) {
          square += x.doubleValue() * x.doubleValue();
        }
        hadamard += Math.log(Math.sqrt(square)) / Math.log(2);
        summed += Math.log(1 + Math.sqrt(square)) / Math.log(2);
        scale += Math.log(IntegerCheck.denominator(m, i).doubleValue()) / Math.log(2);
      }
      assertThat(ModularRoute.rationalInvariants(m, false).bits())
          .isBetween(hadamard + scale + 2, hadamard + scale + 5);
      assertThat(ModularRoute.rationalInvariants(m, true).bits())
          .isBetween(summed + scale + 2, summed + scale + 5 + 0.5 * n);
    }
  }

  /** Denominators that only one side can share: rows or columns are cleared, whichever is less. */
  @Test
  void denominatorsOfColumns() {
    long[] d = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43};
    SplittableRandom random = new SplittableRandom(5);
    Matrix<Rational> m = Matrix.of(Q, 14, 14, (i, j) -> Rational.of(random.nextInt(-9, 10), d[j]));
    assertThat(ModularRoute.rationalDeterminant(m)).contains(Elimination.determinant(Q, m));
    assertThat(ModularRoute.rationalDeterminant(m.transpose()))
        .contains(Elimination.determinant(Q, m));
  }
}
