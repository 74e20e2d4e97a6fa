package org.intertwiner.reptheory.clebschgordan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.number.SignedRoot;
import org.junit.jupiter.api.Test;

/**
 * The float64 of a coefficient is the nearest one: its square is compared with the squares of the
 * midpoints to both neighbours, in exact decimals.
 */
class RoundingTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20);

  private static void assertNearest(FactoredRoot value) {
    SignedRoot root = value.toRoot();
    double rounded = value.doubleValue();
    assertThat((int) Math.signum(rounded)).isIn(0, root.sign());
    double size = Math.abs(rounded);
    assertThat(size).isFinite();
    BigDecimal square = new BigDecimal(root.numerator());
    BigDecimal two = BigDecimal.valueOf(2);
    BigDecimal here = new BigDecimal(size);
    BigDecimal up = here.add(new BigDecimal(Math.nextUp(size))).divide(two);
    BigDecimal den = new BigDecimal(root.denominator());
    assertThat(up.multiply(up).multiply(den))
        .as("upper midpoint of %s", root)
        .isGreaterThan(square);
    if (size > 0) {
      BigDecimal down = here.add(new BigDecimal(Math.nextDown(size))).divide(two);
      assertThat(down.multiply(down).multiply(den)).as("lower midpoint").isLessThan(square);
    }
  }

  private static int projection(int tj) {
    return tj - 2 * RANDOM.nextInt(tj + 1);
  }

  private static FactoredRoot randomThreeJ(int most) {
    while (true) {
      int tj1 = RANDOM.nextInt(most + 1);
      int tj2 = RANDOM.nextInt(most + 1);
      int tj3 = Math.abs(tj1 - tj2) + 2 * RANDOM.nextInt(Math.min(tj1, tj2) + 1);
      int tm1 = projection(tj1);
      int tm2 = projection(tj2);
      if (Math.abs(tm1 + tm2) <= tj3) {
        return RANDOM.nextBoolean()
            ? ClebschGordan.threeJ(tj1, tj2, tj3, tm1, tm2, -tm1 - tm2)
            : ClebschGordan.coefficient(tj1, tm1, tj2, tm2, tj3, tm1 + tm2);
      }
    }
  }

  @Test
  void smallAngularMomenta() {
    for (int i = 0; i < 4000; i++) {
      assertNearest(randomThreeJ(60));
    }
  }

  @Test
  void angularMomentaUpToFiveHundred() {
    for (int i = 0; i < 120; i++) {
      assertNearest(randomThreeJ(1000));
    }
  }

  @Test
  void recouplingCoefficients() {
    for (int i = 0; i < 500; i++) {
      int[] t = RANDOM.ints(6, 0, 40).map(x -> 2 * x).toArray();
      assertNearest(Recoupling.sixJ(t[0], t[1], t[2], t[3], t[4], t[5]));
      int[] u = RANDOM.ints(9, 5, 10).map(x -> 2 * x).toArray();
      assertNearest(Recoupling.nineJ(u));
    }
  }

  /** ⟨j j j −j|2j 0⟩ = C(4j, 2j)^(−1/2) passes through the subnormal numbers to 0. */
  @Test
  void valuesAtTheLowerEndOfFloat64() {
    for (int tj = 1000; tj <= 1090; tj += 3) {
      FactoredRoot value = ClebschGordan.coefficient(tj, tj, tj, -tj, 2 * tj, 0);
      assertNearest(value);
      assertThat(value.signum()).isEqualTo(1);
    }
    assertThat(ClebschGordan.coefficient(1090, 1090, 1090, -1090, 2180, 0).doubleValue()).isZero();
    assertThat(ClebschGordan.coefficient(1070, 1070, 1070, -1070, 2140, 0).doubleValue())
        .isBetween(Double.MIN_VALUE, Double.MIN_NORMAL);
  }

  /** Exact numbers, exact midpoints and factors of every length. */
  @Test
  void factorsAndPowers() {
    PrimePowers one = new PrimePowers(2);
    long midpoint = (1L << 54) + 1;
    for (long factor : new long[] {1, -3, midpoint, midpoint + 2, (1L << 61) + 1, Long.MAX_VALUE}) {
      FactoredRoot root = new FactoredRoot(factor, one);
      assertThat(root.doubleValue()).isEqualTo((double) factor);
      BigInteger large = BigInteger.valueOf(factor).shiftLeft(200).add(BigInteger.ONE);
      assertThat(new FactoredRoot(large, one).doubleValue()).isEqualTo(large.doubleValue());
    }
    for (int power = -60; power <= 60; power++) {
      PrimePowers p = new PrimePowers(97).number(2, power).number(93, -power).number(97, 3 * power);
      assertNearest(new FactoredRoot(7, p));
      assertNearest(new FactoredRoot(BigInteger.TEN.pow(30).negate(), p));
    }
  }

  @Test
  void radicalsAreTheSameNumbers() {
    for (int i = 0; i < 300; i++) {
      FactoredRoot value = randomThreeJ(40);
      assertThat(value.toRadical().doubleValue()).isEqualTo(value.doubleValue());
      assertThat(value.scaled(-1, 0).scaled(-1, 0)).isEqualTo(value).hasSameHashCodeAs(value);
    }
    assertThat(FactoredRoot.ZERO).isNotEqualTo(new FactoredRoot(1, new PrimePowers(2)));
  }
}
