package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.polynomial.MinimalPolynomials;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.junit.jupiter.api.Test;

/** Enclosures, conjugates, traces, norms and minimal polynomials of cyclotomic numbers. */
class CyclotomicFieldTest {
  private static final Cyclotomics FIELD = Cyclotomics.FIELD;

  private static BigDecimal decimal(Cyclotomic x, boolean imaginary) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Integer, Rational> term : x.coefficients().entrySet()) {
      BigDecimal angle =
          Decimal.PI
              .multiply(BigDecimal.valueOf(2L * term.getKey()))
              .divide(BigDecimal.valueOf(x.conductor()), Decimal.DIGITS, RoundingMode.HALF_EVEN);
      BigDecimal value = imaginary ? Decimal.sin(angle) : Decimal.cos(angle);
      Rational q = term.getValue();
      sum =
          sum.add(
              value
                  .multiply(new BigDecimal(q.numerator()))
                  .divide(new BigDecimal(q.denominator()), Decimal.DIGITS, RoundingMode.HALF_EVEN));
    }
    return sum;
  }

  private static void within(Rational centre, Rational radius, BigDecimal value) {
    Rational exact = Rational.parse(value.setScale(250, RoundingMode.HALF_EVEN).toPlainString());
    Rational slack = Rational.parse("0." + "0".repeat(239) + "1");
    assertThat(centre.subtract(exact).abs()).isLessThanOrEqualTo(radius.add(slack));
  }

  @Test
  void enclosuresContainTheNumber() {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 60; i++) {
      Cyclotomic x = Samples.cyclotomic(random);
      int bits = new int[] {0, 20, 53, 300}[i % 4];
      Cyclotomic.Enclosure e = x.enclosure(bits);
      assertThat(e.radius())
          .isLessThanOrEqualTo(Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits)));
      within(e.re(), e.radius(), decimal(x, false));
      within(e.im(), e.radius(), decimal(x, true));
    }
    assertThat(Cyclotomic.of(Rational.of(2, 3)).enclosure(5).radius()).isEqualTo(Rational.ZERO);
    assertThatThrownBy(() -> Cyclotomic.I.enclosure(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Cyclotomic.I.enclosure(100_001)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void rootsOfUnity() {
    Cyclotomic z = Cyclotomic.zeta(15, 1);
    assertThat(FIELD.conjugates(z)).hasSize(8).startsWith(z, z.galois(2));
    assertThat(FIELD.trace(z)).isEqualTo(Rational.ONE);
    assertThat(FIELD.normalizedTrace(z)).isEqualTo(Rational.of(1, 8));
    assertThat(FIELD.norm(Cyclotomic.ONE.subtract(Cyclotomic.zeta(9, 1))))
        .isEqualTo(Rational.of(3));
    assertThat(FIELD.norm(Cyclotomic.ZERO)).isEqualTo(Rational.ZERO);
    assertThat(FIELD.norm(Cyclotomic.sqrt(5))).isEqualTo(Rational.of(25));
    assertThat(FIELD.conjugates(Cyclotomic.sqrt(5))).hasSize(2);
    for (int n = 1; n < 40; n++) {
      Cyclotomic root = Cyclotomic.zeta(n, 1);
      assertThat(MinimalPolynomials.of(root))
          .isEqualTo(
              MinimalPolynomials.cyclotomic(n)
                  .map(Rationals.Q, c -> Rational.of(c, BigInteger.ONE)));
    }
  }

  @Property
  void traceAndNormAreSumAndProduct(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = new int[] {5, 8, 12, 15, 7}[random.nextInt(5)];
    Cyclotomic x =
        Cyclotomic.of(
            n,
            Map.of(
                random.nextInt(1, n),
                Rational.of(random.nextInt(-5, 6), 2),
                0,
                Rational.of(random.nextInt(-5, 6))));
    Cyclotomic sum = Cyclotomic.ZERO;
    Cyclotomic product = Cyclotomic.ONE;
    for (int k = 1; k <= x.conductor(); k++) {
      if (Rational.gcd(k, x.conductor()) == 1) {
        sum = sum.add(x.galois(k));
        product = product.multiply(x.galois(k));
      }
    }
    assertThat(FIELD.trace(x)).isEqualTo(sum.toRational());
    assertThat(FIELD.norm(x)).isEqualTo(product.toRational());
    UnivariatePolynomial<Rational> minimal = MinimalPolynomials.of(x);
    assertThat(minimal.map(FIELD, Cyclotomic::of).evaluate(x)).isEqualTo(Cyclotomic.ZERO);
    assertThat(minimal.squareFree().factors()).hasSize(1);
  }
}
