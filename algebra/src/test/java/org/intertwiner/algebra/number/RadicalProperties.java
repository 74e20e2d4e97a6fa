package org.intertwiner.algebra.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.RingSamples;
import org.intertwiner.algebra.ring.Rational;

/** Sums of square roots against the cyclotomic numbers and against decimals. */
class RadicalProperties {
  private static final MathContext DIGITS = new MathContext(120);

  private static BigDecimal decimal(Radical x) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<BigInteger, Rational> term : x.terms().entrySet()) {
      BigDecimal q =
          new BigDecimal(term.getValue().numerator())
              .divide(new BigDecimal(term.getValue().denominator()), DIGITS);
      sum = sum.add(q.multiply(new BigDecimal(term.getKey()).sqrt(DIGITS)));
    }
    return sum;
  }

  @Property
  void cyclotomicsAgree(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Radical x = small(random);
    Radical y = small(random);
    assertThat(Radical.of(x.toCyclotomic())).isEqualTo(x);
    assertThat(x.multiply(y).toCyclotomic()).isEqualTo(x.toCyclotomic().multiply(y.toCyclotomic()));
    assertThat(x.conjugate().toCyclotomic()).isEqualTo(x.toCyclotomic().conjugate());
    assertThat(x.realPart().signum()).isEqualTo(x.realPart().toCyclotomic().signum());
  }

  /** Conductors stay below 240. */
  private static Radical small(SplittableRandom random) {
    long[] radicands = {1, 2, 3, 5, -1, -3, 6, 10, -15};
    Radical sum = Radical.ZERO;
    for (int i = random.nextInt(4); i >= 0; i--) {
      Radical root = Radical.sqrt(Rational.of(radicands[random.nextInt(radicands.length)]));
      sum = sum.add(root.scale(Rational.of(random.nextInt(-9, 10), 1 + random.nextInt(3))));
    }
    return sum;
  }

  @Property
  void doublesAreCorrectlyRounded(@ForAll long seed) {
    Radical x = RingSamples.realRadical(new SplittableRandom(seed));
    BigDecimal value = decimal(x);
    double rounded = x.doubleValue();
    if (value.abs().compareTo(new BigDecimal("1e-60")) > 0) {
      assertThat(rounded)
          .isEqualTo(value.round(new MathContext(100, RoundingMode.HALF_EVEN)).doubleValue());
      assertThat(x.signum()).isEqualTo(value.signum());
    }
  }

  @Property
  void orderIsTotal(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Radical x = RingSamples.realRadical(random);
    Radical y = RingSamples.realRadical(random);
    Radical z = RingSamples.realRadical(random);
    assertThat(x.compareTo(y)).isEqualTo(-y.compareTo(x));
    assertThat(x.compareTo(y)).isEqualTo(x.add(z).compareTo(y.add(z)));
    assertThat(x.multiply(x).signum()).isEqualTo(x.isZero() ? 0 : 1);
  }
}
