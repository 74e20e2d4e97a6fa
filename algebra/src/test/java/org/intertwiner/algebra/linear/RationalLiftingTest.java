package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

/** Lifted echelon forms over ℚ against elimination, and what must not pass the proof. */
class RationalLiftingTest {
  private static final Rationals Q = Rationals.Q;

  private static void agrees(Matrix<Rational> m) {
    RowEchelon<Rational> direct = Elimination.rowEchelon(Q, m);
    assertThat(new RationalLifting(m).solve()).contains(direct);
    assertThat(ExactLinearAlgebra.kernel(Q, m)).isEqualTo(direct.kernel());
  }

  private static Matrix<Rational> random(
      SplittableRandom random, int rows, int columns, int numeratorBits, int denominatorBits) {
    return Matrix.of(
        Q,
        rows,
        columns,
        (i, j) ->
            Rational.of(
                bits(random, numeratorBits).subtract(bits(random, numeratorBits)),
                bits(random, denominatorBits).add(BigInteger.ONE)));
  }

  private static BigInteger bits(SplittableRandom random, int bits) {
    byte[] bytes = new byte[bits / 8 + 1];
    random.nextBytes(bytes);
    return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - bits);
  }

  @Test
  void fractionsOfEverySize() {
    SplittableRandom random = new SplittableRandom(1);
    for (int bits : new int[] {1, 7, 40, 120}) {
      agrees(random(random, 6, 9, bits, bits));
      agrees(random(random, 9, 6, bits, bits));
      agrees(random(random, 5, 2, bits, bits).multiply(random(random, 2, 6, bits, bits)));
    }
    agrees(random(random, 3, 5, 1000, 1000));
    agrees(random(random, 14, 18, 7, 7));
    agrees(random(random, 14, 14, 7, 7).join(Matrix.identity(Q, 14)));
  }

  @Test
  void emptyAndZero() {
    agrees(Matrix.zero(Q, 0, 5));
    agrees(Matrix.zero(Q, 5, 0));
    agrees(Matrix.zero(Q, 0, 0));
    agrees(Matrix.zero(Q, 4, 6));
    agrees(Matrix.identity(Q, 4));
    Matrix<Rational> core = random(new SplittableRandom(2), 9, 9, 30, 20);
    agrees(
        Matrix.of(
            Q, 9, 9, (i, j) -> i % 4 == 0 || j % 3 == 0 ? Rational.ZERO : core.at(i, j).negate()));
  }

  /** Columns with denominators of their own, one of them far larger than the rest. */
  @Test
  void unrelatedDenominators() {
    BigInteger mersenne = BigInteger.ONE.shiftLeft(607).subtract(BigInteger.ONE);
    Matrix<Rational> right =
        Matrix.of(
            Q,
            5,
            4,
            (i, j) ->
                j == 2
                    ? Rational.of(BigInteger.valueOf(i - 2), mersenne)
                    : Rational.of(i + 1, 2L * j + 3));
    agrees(Matrix.identity(Q, 5).join(right));
    SplittableRandom random = new SplittableRandom(3);
    agrees(random(random, 5, 5, 9, 9).multiply(Matrix.identity(Q, 5).join(right)));
  }

  /** Modulo the first primes other rows are independent, with the same pivot columns. */
  @Test
  void rowsThatAreDependentModuloThePrimes() {
    ModularPrimes primes = new ModularPrimes(1);
    BigInteger product = BigInteger.ONE;
    for (int k = 0; k < 3; k++) {
      product = product.multiply(BigInteger.valueOf(primes.next().orElseThrow()));
    }
    Rational unlucky = Rational.of(product, BigInteger.ONE);
    Matrix<Rational> core = random(new SplittableRandom(4), 8, 11, 20, 20);
    agrees(Matrix.of(Q, 8, 11, (i, j) -> i == 0 ? core.at(0, j).multiply(unlucky) : core.at(i, j)));
    Matrix<Rational> tall =
        Matrix.of(
            Q,
            9,
            6,
            (i, j) -> i == 0 ? core.at(0, j).multiply(unlucky) : core.at(i == 8 ? 0 : i, j));
    agrees(tall);
    agrees(Matrix.of(Q, 8, 11, (i, j) -> core.at(i, j).divide(unlucky)));
  }

  @Test
  void corruptedMinorsAreRefused() {
    Matrix<Rational> m = random(new SplittableRandom(5), 10, 14, 7, 7);
    RowEchelon<Rational> right = Elimination.rowEchelon(Q, m);
    int enough = 2;
    while (taken(m, enough).lift().isEmpty()) {
      enough++;
    }
    for (int prime = 0; prime < enough; prime++) {
      RationalLifting lifting = taken(m, enough);
      RationalLifting.Columns columns = lifting.lift().orElseThrow();
      assertThat(lifting.isProved(columns)).isTrue();
      assertThat(lifting.echelon(columns)).isEqualTo(right);
      lifting.images.get(prime)[5]++;
      assertThat(lifting.lift().filter(lifting::isProved)).isEmpty();
    }
    RationalLifting lifting = taken(m, enough);
    RationalLifting.Columns columns = lifting.lift().orElseThrow();
    columns.denominators()[3] = columns.denominators()[3].add(BigInteger.ONE);
    assertThat(lifting.isProved(columns)).isFalse();
  }

  private static RationalLifting taken(Matrix<Rational> m, int count) {
    RationalLifting lifting = new RationalLifting(m);
    ModularPrimes primes = new ModularPrimes(1);
    for (int k = 0; k < count; k++) {
      assertThat(lifting.take(primes.next().orElseThrow())).isTrue();
    }
    return lifting;
  }

  @Test
  void corruptedCyclotomicResiduesAreRefused() {
    Cyclotomics field = Cyclotomics.FIELD;
    Matrix<Cyclotomic> m =
        Matrix.of(
            field,
            3,
            5,
            (i, j) -> Cyclotomic.zeta(5, i * j).add(Cyclotomic.of(Rational.of(i - j, 2L + i))));
    ModularPrimes primes = new ModularPrimes(5);
    ModularEchelon<Cyclotomic> lifting = ModularRoute.lifting(m, 5);
    while (lifting.images.size() < 2 || lifting.lift().isEmpty()) {
      lifting.take(primes.next().orElseThrow());
    }
    assertThat(lifting.lift()).contains(Elimination.rowEchelon(field, m));
    lifting.images.get(lifting.images.size() - 1)[1]++;
    assertThat(lifting.lift().filter(lifting::isProved)).isEmpty();
  }
}
