package org.intertwiner.harmonic.wigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.Golden;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.WignerSmallD;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WignerRecursionTest {
  private static final Map<String, Rational> COSINES =
      Map.of(
          "acos(3/5)", Rational.of(3, 5),
          "acos(-7/25)", Rational.of(-7, 25),
          "pi/2", Rational.ZERO);

  private static double value(WignerRecursion plan, int tj, int tm1, int tm2) {
    WignerRecursion.Cursor cursor = plan.cursor(1);
    cursor.beginDoubled(tm1, tm2, 0, 1);
    while (cursor.doubledDegree() < tj) {
      cursor.next();
    }
    return cursor.values()[0];
  }

  private static double halfRoot(Rational cosine, boolean plus) {
    Rational shifted = plus ? Rational.ONE.add(cosine) : Rational.ONE.subtract(cosine);
    return Math.sqrt(shifted.divide(Rational.of(2)).doubleValue());
  }

  private static WignerRecursion at(Rational cosine, int maxDegree) {
    double[] cos = {halfRoot(cosine, true)};
    double[] sin = {halfRoot(cosine, false)};
    return WignerRecursion.ofHalves(maxDegree, cos, sin);
  }

  @Test
  void everyGoldenValueIsNear() {
    JsonNode golden = Golden.read("wigner-functions.json");
    for (JsonNode c : golden.get("wigner_small_d_exact")) {
      int tj = c.get("tj").asInt();
      WignerRecursion plan = at(COSINES.get(c.get("beta").asText()), (tj + 1) / 2);
      WignerRecursion odd = WignerRecursion.ofDoubled(tj, angle(c.get("beta").asText()));
      double d = value(tj % 2 == 0 ? plan : odd, tj, c.get("tm1").asInt(), c.get("tm2").asInt());
      assertThat(Math.abs(d - c.get("dec").asDouble())).as(c.toString()).isLessThan(1e-14);
    }
    int largest = 0;
    for (JsonNode c : golden.get("wigner_small_d_decimal")) {
      int tj = c.get("tj").asInt();
      WignerRecursion plan =
          WignerRecursion.ofDoubled(tj, Double.parseDouble(c.get("beta").asText()));
      double d = value(plan, tj, c.get("tm1").asInt(), c.get("tm2").asInt());
      assertThat(Math.abs(d - c.get("dec").asDouble())).as(c.toString()).isLessThan(2e-14);
      largest = Math.max(largest, tj);
    }
    assertThat(largest).isEqualTo(128);
  }

  private static double angle(String text) {
    return Math.acos(COSINES.get(text).doubleValue());
  }

  @Tag("thorough")
  @Test
  void valuesVeryNearThePoleAgreeWithExactOnes() {
    valuesAgreeWithExactOnes(1000, 999_999_999_999L, 1_000_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "64, 3, 5",
    "64, -999999, 1000000",
    "64, 999999999999, 1000000000000",
    "64, 1, 1000000",
    "1000, 3, 5",
    "1000, -99, 100",
    "1000, 999999, 1000000"
  })
  void valuesAgreeWithExactOnes(int l, long numerator, long denominator) {
    Rational cosine = Rational.of(numerator, denominator);
    WignerRecursion plan = at(cosine, l);
    SplittableRandom random = new SplittableRandom(l + numerator);
    double bound = l == 64 ? 1e-14 : 1e-13;
    for (int i = 0; i < (l == 64 ? 60 : 8); i++) {
      int m = i == 0 ? 0 : random.nextInt(-l, l + 1);
      int n =
          i == 0
              ? 0
              : i % 2 == 0
                  ? random.nextInt(-l, l + 1)
                  : Math.max(-l, Math.min(l, m + random.nextInt(-3, 4)));
      double exact =
          WignerSmallD.exact(HalfInteger.of(l), HalfInteger.of(m), HalfInteger.of(n), cosine)
              .doubleValue();
      assertThat(Math.abs(value(plan, 2 * l, 2 * m, 2 * n) - exact))
          .as("l = %d, m′ = %d, m = %d, cos β = %s, d = %s", l, m, n, cosine, exact)
          .isLessThan(bound);
    }
  }

  @Test
  void seedsBelowTheRangeOfFloat64GrowBackIntoIt() {
    // d^300_{300,0} at this angle is below 10⁻⁴⁰⁰, d^2000_{300,0} is not
    double beta = 0.09;
    WignerRecursion plan = WignerRecursion.of(4000, beta);
    WignerRecursion.Cursor cursor = plan.cursor(1);
    cursor.begin(300, 0, 0, 1);
    assertThat(cursor.values()[0]).isZero();
    while (!cursor.isLast()) {
      cursor.next();
    }
    double expected =
        WignerSmallD.at(HalfInteger.of(4000), HalfInteger.of(300), HalfInteger.ZERO, beta);
    assertThat(Math.abs(expected)).isGreaterThan(1e-4);
    assertThat(cursor.values()[0]).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-11));
  }

  @Test
  void rowsHaveNormOneAtTinyAngles() {
    for (double beta : new double[] {0, 1e-300, 1e-9, 1e-3, Math.PI - 1e-9, Math.PI}) {
      WignerRecursion plan = WignerRecursion.of(200, beta);
      double sum = 0;
      for (int m = -200; m <= 200; m++) {
        double d = value(plan, 400, 2 * m, 2 * 117);
        sum += d * d;
      }
      assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
    }
  }

  @Test
  void anyOrderOfAnglesAndAnyPartGivesTheSame() {
    SplittableRandom random = new SplittableRandom(4);
    double[] beta = random.doubles(37, -7, 7).toArray();
    WignerRecursion all = WignerRecursion.of(150, beta);
    int from = 5;
    int to = 33;
    int first = 20;
    double[] out = new double[3 + (150 - first + 1) * (to - from)];
    all.values(-7, first, from, to, out, 3);
    for (int k = from; k < to; k++) {
      for (int l = first; l <= 150; l += 13) {
        double expected =
            WignerSmallD.at(HalfInteger.of(l), HalfInteger.of(-7), HalfInteger.of(first), beta[k]);
        assertThat(out[3 + (l - first) * (to - from) + k - from])
            .isCloseTo(expected, org.assertj.core.data.Offset.offset(3e-13));
      }
    }
    assertThat(all.count()).isEqualTo(37);
    assertThat(all.maxDegree()).isEqualTo(150);
  }

  @Test
  void largePlansOfManyAnglesAgreeWithSmallOnes() {
    double[] beta = {3, 0.2, 1.1, 2.9, 1e-4, 2.2};
    WignerRecursion all = WignerRecursion.of(400, beta);
    WignerRecursion.Cursor cursor = all.cursor(6);
    cursor.begin(250, -3, 0, 6);
    while (!cursor.isLast()) {
      cursor.next();
    }
    for (int k = 0; k < 6; k++) {
      assertThat(cursor.values()[k])
          .isEqualTo(value(WignerRecursion.of(400, beta[k]), 800, 500, -6));
    }
  }

  @Test
  void stepsAreThoseOfTheRecursion() {
    int degree = 12;
    double[] e = new double[20];
    double[] a = new double[20];
    double[] b = new double[20];
    WignerRecursion.steps(-3, 5, degree, e, a, b, 2);
    double beta = 0.8;
    double versine = 2 * Math.pow(Math.sin(beta / 2), 2);
    double now = WignerSmallD.at(HalfInteger.of(5), HalfInteger.of(-3), HalfInteger.of(5), beta);
    double difference = 0;
    for (int l = 5; l < degree; l++) {
      int i = 2 + l - 5;
      difference = (e[i] - a[i] * versine) * now + b[i] * difference;
      now += difference;
    }
    assertThat(now)
        .isCloseTo(
            WignerSmallD.at(HalfInteger.of(degree), HalfInteger.of(-3), HalfInteger.of(5), beta),
            org.assertj.core.data.Offset.offset(1e-14));
  }

  @Test
  void anEmptyPlanHasNoValues() {
    WignerRecursion plan = WignerRecursion.of(3);
    double[] out = new double[0];
    plan.values(1, 1, 0, 0, out, 0);
    assertThat(plan.count()).isZero();
  }

  @Test
  void badInputIsRefused() {
    WignerRecursion plan = WignerRecursion.of(3, 0.1, 0.2);
    WignerRecursion.Cursor cursor = plan.cursor(1);
    assertThatThrownBy(() -> WignerRecursion.of(-1, 0.1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WignerRecursion.ofDoubled(-1, 0.1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WignerRecursion.of(20_001, 0.1)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> WignerRecursion.of(3, Double.NaN))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("number 0");
    assertThatThrownBy(
            () -> WignerRecursion.ofHalves(3, new double[] {1, 0.5}, new double[] {0, 0.5}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("number 1");
    assertThatThrownBy(() -> WignerRecursion.ofHalves(3, new double[1], new double[2]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> cursor.begin(4, 0, 0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> cursor.begin(0, -4, 0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> cursor.begin(0, 0, 0, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> cursor.begin(0, 0, 2, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> cursor.beginDoubled(1, 2, 0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> cursor.beginDoubled(7, 1, 0, 1)).isInstanceOf(InvalidInput.class);
    cursor.begin(3, 0, 0, 1);
    assertThatThrownBy(cursor::next).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.cursor(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.values(0, 0, 0, 2, new double[7], 0))
        .isInstanceOf(InvalidInput.class);
    double[] three = new double[3];
    assertThatThrownBy(() -> WignerRecursion.steps(4, 0, 3, three, three, three, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WignerRecursion.steps(0, 0, 3, three, three, three, 1))
        .isInstanceOf(InvalidInput.class);
  }
}
