package org.intertwiner.algebra.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;

class SignedRootTest {
  private static final SignedRoot TWO_THIRDS = SignedRoot.ofSquare(1, Rational.of(2, 3));

  /** BigDecimal.sqrt to 60 digits is another algorithm, and parsing rounds correctly. */
  @Property
  void doublesAreCorrectlyRounded(
      @ForAll @IntRange(min = 1) int p,
      @ForAll @IntRange(min = 1) int q,
      @ForAll @IntRange(min = -400, max = 400) int scale) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(scale));
    Rational square = Rational.of(p, q);
    square =
        scale >= 0
            ? square.multiply(Rational.of(power, BigInteger.ONE))
            : square.multiply(Rational.of(BigInteger.ONE, power));
    BigDecimal root =
        new BigDecimal(square.numerator())
            .divide(new BigDecimal(square.denominator()), new MathContext(130))
            .sqrt(new MathContext(60));
    assertThat(SignedRoot.ofSquare(-1, square).doubleValue())
        .isEqualTo(-Double.parseDouble(root.toString()));
  }

  @Property
  void rootsOfSmallFractionsAreCorrectlyRounded(
      @ForAll @IntRange(min = 1, max = 100_000) int p,
      @ForAll @IntRange(min = 1, max = 100_000) int q) {
    BigDecimal root =
        new BigDecimal(p).divide(new BigDecimal(q), new MathContext(130)).sqrt(new MathContext(60));
    assertThat(SignedRoot.ofSquare(1, Rational.of(p, q)).doubleValue())
        .isEqualTo(Double.parseDouble(root.toString()));
  }

  @Test
  void valuesAtTheEdgesOfFloat64() {
    assertThat(root(-2147).doubleValue()).isEqualTo(0x1.6a09ep-1074);
    assertThat(root(-2148).doubleValue()).isEqualTo(Double.MIN_VALUE);
    // exactly half of the least subnormal goes to the even neighbour, which is 0
    assertThat(root(-2150).doubleValue()).isZero();
    assertThat(root(-2149).doubleValue()).isEqualTo(Double.MIN_VALUE);
    assertThat(root(-2400).doubleValue()).isZero();
    assertThat(root(-2044).doubleValue()).isEqualTo(Double.MIN_NORMAL);
    assertThat(root(2046).doubleValue()).isEqualTo(0x1p1023);
    assertThat(root(2048).doubleValue()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(root(2048).negate().doubleValue()).isEqualTo(Double.NEGATIVE_INFINITY);
    // 1 + 2⁻⁵³ lies between two doubles: a square a little above it must round up
    Rational tie = Rational.ONE.add(Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(53)));
    assertThat(SignedRoot.of(tie).doubleValue()).isEqualTo(1.0);
    Rational above = tie.add(Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(300)));
    assertThat(SignedRoot.of(above).doubleValue()).isEqualTo(Math.nextUp(1.0));
  }

  /** √(2^exponent). */
  private static SignedRoot root(int exponent) {
    BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(exponent));
    return exponent < 0
        ? new SignedRoot(1, BigInteger.ONE, power)
        : new SignedRoot(1, power, BigInteger.ONE);
  }

  @Test
  void productsAndQuotients() {
    SignedRoot minusHalf = SignedRoot.of(Rational.of(-1, 2));
    assertThat(TWO_THIRDS.multiply(minusHalf)).hasToString("-√(1/6)");
    assertThat(TWO_THIRDS.multiply(minusHalf).divide(minusHalf)).isEqualTo(TWO_THIRDS);
    assertThat(TWO_THIRDS.multiply(SignedRoot.ZERO)).isSameAs(SignedRoot.ZERO);
    assertThat(SignedRoot.ZERO.divide(TWO_THIRDS)).isSameAs(SignedRoot.ZERO);
    assertThat(TWO_THIRDS.negate().square()).isEqualTo(Rational.of(2, 3));
    assertThat(minusHalf.isRational()).isTrue();
    assertThat(TWO_THIRDS.isRational()).isFalse();
    assertThat(SignedRoot.ZERO.doubleValue()).isZero();
    assertThat(SignedRoot.of(Rational.ZERO)).isEqualTo(SignedRoot.ZERO);
  }

  @Test
  void textIsReadBack() {
    for (String text : List.of("0", "1", "-3/4", "√2", "-√2", "√(2/3)", "-√(1/30)")) {
      assertThat(SignedRoot.parse(text)).hasToString(text);
    }
    assertThat(SignedRoot.parse(" √(4/9) ")).hasToString("2/3");
    for (String bad : List.of("", "√", "2√3", "√-2", "√(2", "x")) {
      assertThatThrownBy(() -> SignedRoot.parse(bad)).as(bad).isInstanceOf(InvalidInput.class);
    }
    assertThat(TWO_THIRDS.negate().toLatex()).isEqualTo("-\\sqrt{\\frac{2}{3}}");
    assertThat(SignedRoot.of(Rational.of(-1, 2)).toLatex()).isEqualTo("-\\frac{1}{2}");
    assertThat(SignedRoot.ZERO.toLatex()).isEqualTo("0");
  }

  @Test
  void whatIsNoRootIsRefused() {
    assertThatThrownBy(() -> new SignedRoot(1, BigInteger.TWO, BigInteger.valueOf(4)))
        .hasMessageContaining("lowest terms");
    assertThatThrownBy(() -> new SignedRoot(0, BigInteger.ONE, BigInteger.ONE))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new SignedRoot(2, BigInteger.ONE, BigInteger.ONE))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SignedRoot.ofSquare(1, Rational.of(-1)))
        .hasMessageContaining("not negative");
    assertThatThrownBy(() -> SignedRoot.ofSquare(0, Rational.ONE)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SignedRoot.ONE.divide(SignedRoot.ZERO))
        .hasMessageContaining("divisor");
  }
}
