package org.intertwiner.reptheory.clebschgordan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;

class CouplingTest {
  private static HalfInteger h(String text) {
    return HalfInteger.parse(text);
  }

  @Test
  void textbookValues() {
    assertThat(
            ClebschGordan.coefficient(h("1/2"), h("1/2"), h("1"), h("0"), h("3/2"), h("1/2"))
                .toString())
        .isEqualTo("√(2/3)");
    assertThat(ClebschGordan.threeJ(2, 2, 4, 2, 2, -4).toString()).isEqualTo("√(1/5)");
    assertThat(Recoupling.sixJ(2, 2, 2, 2, 2, 2).toString()).isEqualTo("1/6");
    assertThat(ClebschGordan.threeJ(2, 2, 2, 0, 0, 0)).hasToString("0");
    assertThat(ClebschGordan.threeJ(2, 2, 4, 2, 2, -4).radicand()).containsEntry(5, -1);
  }

  /** The closed form for vanishing projections, another formula than the sum. */
  @Test
  void vanishingProjectionsAtFiveHundred() {
    for (int[] l : new int[][] {{500, 500, 500}, {499, 500, 301}, {500, 2, 500}, {3, 4, 5}}) {
      int half = (l[0] + l[1] + l[2]) / 2;
      PrimePowers radicand = new PrimePowers(2 * half + 1).factorial(2 * half + 1, -1);
      PrimePowers outside = new PrimePowers(2 * half + 1).factorial(half, 1);
      for (int x : l) {
        radicand.factorial(2 * half - 2 * x, 1);
        outside.factorial(half - x, -1);
      }
      Rational square =
          Rational.of(radicand.multiply(outside, 2).numerator(), radicand.denominator());
      assertThat(ClebschGordan.threeJ(2 * l[0], 2 * l[1], 2 * l[2], 0, 0, 0).toRoot())
          .isEqualTo(SignedRoot.ofSquare(half % 2 == 0 ? 1 : -1, square));
    }
    assertThat(ClebschGordan.threeJ(1000, 1000, 998, 0, 0, 0).signum()).isZero();
  }

  /** √((j₁∓m₁+1)(j₁±m₁)) … : the ladder operators on all three places annihilate the invariant. */
  @Test
  void ladderOperatorsAnnihilateTheThreeJ() {
    for (int[] t : new int[][] {{1, 2, 3}, {4, 5, 3}, {10, 14, 12}, {60, 60, 60}, {101, 100, 61}}) {
      for (int m1 = -t[0]; m1 <= t[0]; m1 += 2) {
        for (int m2 = -t[1]; m2 <= t[1]; m2 += 2) {
          int m3 = -2 - m1 - m2;
          if (Math.abs(m3) <= t[2]) {
            double sum =
                raised(t, m1, m2, m3, 0) + raised(t, m1, m2, m3, 1) + raised(t, m1, m2, m3, 2);
            assertThat(Math.abs(sum)).isLessThan(1e-13);
          }
        }
      }
    }
  }

  private static double raised(int[] t, int m1, int m2, int m3, int place) {
    int[] m = {m1, m2, m3};
    if (m[place] == t[place]) {
      return 0;
    }
    double step = Math.sqrt((t[place] - m[place]) / 2.0 * ((t[place] + m[place]) / 2.0 + 1));
    m[place] += 2;
    return step * ClebschGordan.threeJ(t[0], t[1], t[2], m[0], m[1], m[2]).doubleValue();
  }

  /** {a b c; d e f} as a sum over projections of four 3j symbols. */
  @Test
  void sixJIsAContractionOfThreeJ() {
    for (int[] t :
        new int[][] {
          {2, 2, 2, 2, 2, 2}, {1, 2, 3, 2, 3, 2}, {4, 3, 3, 3, 4, 2}, {2, 4, 4, 4, 2, 4}
        }) {
      double sum = 0;
      for (int ma = -t[0]; ma <= t[0]; ma += 2) {
        for (int mb = -t[1]; mb <= t[1]; mb += 2) {
          for (int me = -t[4]; me <= t[4]; me += 2) {
            sum += contraction(t, ma, mb, me);
          }
        }
      }
      assertThat(sum)
          .isCloseTo(
              Recoupling.sixJ(t[0], t[1], t[2], t[3], t[4], t[5]).doubleValue(),
              org.assertj.core.data.Offset.offset(1e-14));
    }
  }

  private static double contraction(int[] t, int ma, int mb, int me) {
    int mc = -ma - mb;
    int mf = me - ma;
    int md = me + mc;
    if (Math.abs(mc) > t[2] || Math.abs(md) > t[3] || Math.abs(mf) > t[5]) {
      return 0;
    }
    int phase = (t[3] - md + t[4] - me + t[5] - mf) / 2;
    double product =
        ClebschGordan.threeJ(t[0], t[1], t[2], ma, mb, mc).doubleValue()
            * ClebschGordan.threeJ(t[0], t[4], t[5], ma, -me, mf).doubleValue()
            * ClebschGordan.threeJ(t[3], t[1], t[5], md, mb, -mf).doubleValue()
            * ClebschGordan.threeJ(t[3], t[4], t[2], -md, me, mc).doubleValue();
    return phase % 2 == 0 ? product : -product;
  }

  @Test
  void everySizeOfTheSumAgrees() {
    for (int n = 0; n <= 20; n++) {
      for (int s = -5; s <= 5; s++) {
        long small = BinomialSum.small(n, 0, 20, s, 22 - n, -s);
        assertThat(slow(n, 0, 20, s, 22 - n, -s)).isEqualTo(BigInteger.valueOf(small));
        assertThat(BinomialSum.any(n, 0, 20, s, 22 - n, -s)).isEqualTo(BigInteger.valueOf(small));
      }
    }
    for (int s = -30; s <= 30; s += 3) {
      assertThat(BinomialSum.any(30, 0, 32, s, 64, -s)).isEqualTo(slow(30, 0, 32, s, 64, -s));
      assertThat(BinomialSum.any(64, 0, 30, s, 32, -s)).isEqualTo(slow(64, 0, 30, s, 32, -s));
      assertThat(BinomialSum.any(30, s, 64, 0, 31, -s)).isEqualTo(slow(30, s, 64, 0, 31, -s));
      assertThat(BinomialSum.any(90, 0, 80, s, 85, -s)).isEqualTo(slow(90, 0, 80, s, 85, -s));
    }
  }

  private static BigInteger slow(int n1, int s1, int n2, int s2, int n3, int s3) {
    return IntStream.rangeClosed(-200, 400)
        .mapToObj(
            k ->
                binomial(n1, k - s1)
                    .multiply(binomial(n2, k - s2))
                    .multiply(binomial(n3, k - s3))
                    .multiply(BigInteger.valueOf(k % 2 == 0 ? 1 : -1)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger binomial(int n, int k) {
    BigInteger product = k < 0 || k > n ? BigInteger.ZERO : BigInteger.ONE;
    for (int i = 0; i < k && k <= n; i++) {
      product = product.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
    }
    return product;
  }

  @Test
  void integralOfThreeHarmonicsTimesRootPi() {
    // ∫ Y₀₀³ = 1/√(4π)
    assertThat(ClebschGordan.gauntTimesRootPi(0, 0, 0, 0, 0, 0)).hasToString("1/2");
    // ∫ Y₁₀² Y₂₀ = 1/√(5π)
    assertThat(ClebschGordan.gauntTimesRootPi(1, 1, 2, 0, 0, 0)).hasToString("√(1/5)");
    assertThat(ClebschGordan.gauntTimesRootPi(1, 1, 1, 0, 0, 0)).isEqualTo(SignedRoot.ZERO);
  }

  @Test
  void selectionRulesGiveZero() {
    assertThat(ClebschGordan.coefficient(2, 0, 2, 0, 8, 0)).hasToString("0");
    assertThat(ClebschGordan.coefficient(2, 2, 2, 0, 4, 0)).hasToString("0");
    assertThat(Recoupling.sixJ(2, 2, 8, 2, 2, 2)).hasToString("0");
    assertThat(Recoupling.nineJ(2, 2, 8, 2, 2, 2, 2, 2, 2)).hasToString("0");
    assertThat(FactoredRoot.ZERO.factor()).isZero();
  }

  @Test
  void whatNoAngularMomentumHasIsRefused() {
    assertThatThrownBy(() -> ClebschGordan.coefficient(2, 4, 2, 0, 4, 4))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("angular momentum 1")
        .hasMessageContaining("m = 2");
    assertThatThrownBy(() -> ClebschGordan.threeJ(2, 2, 2, 1, 0, -1))
        .hasMessageContaining("m = 1/2");
    assertThatThrownBy(() -> ClebschGordan.threeJ(1, 2, 2, 1, 0, 0))
        .hasMessageContaining("1/2, 1, 1");
    assertThatThrownBy(() -> ClebschGordan.threeJ(-2, 2, 2, 0, 0, 0))
        .hasMessageContaining("negative");
    assertThatThrownBy(() -> Recoupling.sixJ(1, 1, 1, 2, 2, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Recoupling.nineJ(1, 2)).hasMessageContaining("2 angular momenta");
    assertThatThrownBy(() -> Recoupling.sixJ(List.of())).hasMessageContaining("6");
    assertThatThrownBy(() -> ClebschGordan.threeJ(90_000_000, 90_000_000, 0, 0, 0, 0))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> ClebschGordan.gauntTimesRootPi(1, 1, -2, 0, 0, 0))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void halfIntegersAreReadAndPrinted() {
    assertThat(h("-3/2").doubled()).isEqualTo(-3);
    assertThat(h("4/2")).hasToString("2");
    assertThat(h("+2/1")).hasToString("2");
    assertThat(h("1.5")).hasToString("3/2");
    assertThat(h("-0.5")).hasToString("-1/2");
    assertThat(h("7.0")).isEqualTo(HalfInteger.of(7));
    assertThat(h("1/2")).isLessThan(h("1"));
    for (String bad : List.of("1/3", "x", "", "1.25", "12345678901", "1/2/2", "--1")) {
      assertThatThrownBy(() -> h(bad)).as(bad).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> HalfInteger.of(60_000_000)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new HalfInteger(Integer.MIN_VALUE)).isInstanceOf(InvalidInput.class);
  }

  /** Both ways of the sum of a 6j symbol: in machine words and in integers of any size. */
  @Test
  void sixJOfEverySizeAgree() {
    for (int t = 2; t <= 60; t += 2) {
      // {j j 0; j j x}: ±1/(2j+1)
      SignedRoot value = Recoupling.sixJ(t, t, 0, t, t, t).toRoot();
      int sign = 3 * t / 2 % 2 == 0 ? 1 : -1;
      assertThat(value).isEqualTo(SignedRoot.of(Rational.of(sign, t + 1L)));
    }
  }

  @Test
  void interruptionEndsALargeSum() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ClebschGordan.threeJ(1000, 1000, 1000, 2, 4, -6))
        .isInstanceOf(java.util.concurrent.CancellationException.class);
    int[] j = {9000, 9000, 0, 9000, 9000, 0, 0, 0, 0};
    assertThatThrownBy(() -> Recoupling.nineJ(j)).hasMessageContaining("6000");
  }

  /** (j j j; 0 0 0) has a closed form: at j = 5000, every digit of the nearest float64. */
  @Test
  void fiveThousand() {
    int j = 5000;
    int half = 3 * j / 2;
    PrimePowers square = new PrimePowers(3 * j + 1).factorial(3 * j + 1, -1).factorial(j, 3);
    square.factorial(half, 2).factorial(half - j, -6);
    SignedRoot exact =
        SignedRoot.ofSquare(1, Rational.of(square.numerator(), square.denominator()));
    FactoredRoot value = ClebschGordan.threeJ(2 * j, 2 * j, 2 * j, 0, 0, 0);
    assertThat(value.doubleValue()).isEqualTo(exact.doubleValue());
    assertThat(value.toRoot()).isEqualTo(exact);
  }
}
