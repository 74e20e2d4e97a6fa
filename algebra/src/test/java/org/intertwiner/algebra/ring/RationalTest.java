package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class RationalTest {

  @Test
  void lowestTermsAndPositiveDenominator() {
    assertThat(Rational.of(6, -4)).hasToString("-3/2").isEqualTo(Rational.of(-3, 2));
    assertThat(Rational.of(0, -7)).isSameAs(Rational.ZERO);
    assertThat(Rational.of(-8, -4)).isEqualTo(Rational.of(2)).hasSameHashCodeAs(Rational.of(2));
  }

  @Test
  void canonicalAcrossTheLongBoundary() {
    Rational big = Rational.of(1L << 62);
    Rational huge = big.multiply(big);
    assertThat(huge.divide(big)).isEqualTo(big);
    assertThat(big.subtract(Rational.ONE).add(Rational.ONE)).isEqualTo(big);
    assertThat(big.negate().add(Rational.ONE)).isEqualTo(Rational.of(1 - (1L << 62)));
    assertThat(huge.inverse().multiply(huge)).isEqualTo(Rational.ONE);
    assertThat(huge.negate().inverse().signum()).isEqualTo(-1);
    assertThat(huge.negate().abs()).isEqualTo(huge);
    assertThat(Rational.of(Long.MIN_VALUE).numerator())
        .isEqualTo(BigInteger.valueOf(Long.MIN_VALUE));
    assertThat(Rational.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Rational.ONE);
    assertThat(huge).isNotEqualTo(big).isEqualTo(Rational.parse(huge.toString()));
  }

  @Test
  void parsesIntegersFractionsAndDecimals() {
    assertThat(Rational.parse(" -12/8 ")).isEqualTo(Rational.of(-3, 2));
    assertThat(Rational.parse("+7")).isEqualTo(Rational.of(7));
    assertThat(Rational.parse("-0.25")).isEqualTo(Rational.of(-1, 4));
    assertThat(Rational.parse("3 / -4")).isEqualTo(Rational.of(-3, 4));
    for (String bad : new String[] {"", "1/", "x", "1//2", "1.5/2", "NaN", "1e9", "٣"}) {
      assertThatThrownBy(() -> Rational.parse(bad)).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> Rational.parse("1/0")).hasMessageContaining("denominator");
    assertThatThrownBy(() -> Rational.parse("1".repeat(20_001))).hasMessageContaining("20000");
  }

  @Test
  void divisionByZeroIsRefused() {
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(Rational.ZERO::inverse).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Rational.of(BigInteger.ONE, BigInteger.ZERO))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void floatsAreNearest() {
    assertThat(Rational.of(1, 3).doubleValue()).isEqualTo(1.0 / 3);
    assertThat(Rational.of(BigInteger.TEN.pow(400), BigInteger.TEN.pow(399)).doubleValue())
        .isEqualTo(10);
    assertThat(Rational.of((1L << 60) + 1).doubleValue()).isEqualTo(0x1p60);
    assertThat(Rational.of(BigInteger.ONE, BigInteger.TEN.pow(30)).doubleValue()).isEqualTo(1e-30);
  }

  @Test
  void integersPowersAndOrder() {
    assertThat(Rational.of(5).toLong()).isEqualTo(5);
    assertThat(Rational.of(Long.MAX_VALUE).toLong()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> Rational.of(5, 2).toLong()).isInstanceOf(InvalidInput.class);
    assertThat(Rational.of(2, 3).pow(-3)).isEqualTo(Rational.of(27, 8));
    assertThat(Rational.of(2, 3).pow(0)).isEqualTo(Rational.ONE);
    assertThat(Rational.of(1, 3)).isLessThan(Rational.of(1, 2));
    assertThat(Rational.parse("1" + "0".repeat(40))).isGreaterThan(Rational.of(Long.MAX_VALUE));
    assertThat(Rational.of(4).isInteger()).isTrue();
    assertThat(Rational.of(-3, 4).toLatex()).isEqualTo("-\\frac{3}{4}");
    assertThat(Rational.of(-3).toLatex()).isEqualTo("-3");
    assertThat((Object) Rational.of(1)).isNotEqualTo("1");
  }

  @Test
  void theFieldSpeaksOfItself() {
    assertThat(Rationals.Q).hasToString("ℚ");
    assertThat(Rationals.Q.toLatex(Rational.of(1, 2))).isEqualTo("\\frac{1}{2}");
    assertThatThrownBy(() -> Rationals.Q.power(Rational.ONE, -1)).isInstanceOf(InvalidInput.class);
  }
}
