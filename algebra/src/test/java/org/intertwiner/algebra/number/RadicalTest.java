package org.intertwiner.algebra.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;

class RadicalTest {

  private static Radical r(String text) {
    return Radical.parse(text);
  }

  @Test
  void canonicalForms() {
    assertThat(r("sqrt(8)")).isEqualTo(r("2*sqrt(2)")).hasSameHashCodeAs(r("2*sqrt(2)"));
    assertThat(r("sqrt(2)*sqrt(3)-√6")).isEqualTo(Radical.ZERO);
    assertThat(r("(1+sqrt(2))^2")).isEqualTo(r("3+2*sqrt(2)"));
    assertThat(r("sqrt(1/3)")).hasToString("1/3*sqrt(3)");
    assertThat(r("√(2/3)")).isEqualTo(r("sqrt(6)/3"));
    assertThat(r("sqrt(-3)*sqrt(-2)")).isEqualTo(r("-sqrt(6)"));
    assertThat(r("i^2")).isEqualTo(Radical.of(-1));
    assertThat(r("0")).isEqualTo(Radical.ZERO).hasToString("0");
    assertThat(Radical.of(Map.of(12L, Rational.ONE, 27L, Rational.of(-1, 3))))
        .isEqualTo(r("sqrt(3)"));
    assertThat(r("2+3*sqrt(5)-i").terms())
        .containsOnlyKeys(BigInteger.ONE, BigInteger.ONE.negate(), BigInteger.valueOf(5));
  }

  @Test
  void textsAndLatex() {
    assertThat(r("sqrt(5)*3-1/2+i*sqrt(3)-i")).hasToString("-1/2-i+i*sqrt(3)+3*sqrt(5)");
    assertThat(r("-1/2+3*sqrt(5)-i*sqrt(3)/2").toLatex())
        .isEqualTo("-\\frac{1}{2}-\\frac{1}{2}i\\sqrt{3}+3\\sqrt{5}");
    assertThat(Radicals.FIELD.toLatex(Radical.I)).isEqualTo("i");
    assertThat(Radicals.FIELD).hasToString("ℚ(√ℤ)");
    assertThatThrownBy(() -> r("2+sqrt(x)"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("character 3");
    assertThatThrownBy(() -> r("2+root(3)")).hasMessageContaining("character 3");
    assertThatThrownBy(() -> r("1/(sqrt(4)-2)")).hasMessageContaining("character 2");
  }

  @Test
  void inversesAreRationalised() {
    assertThat(r("1/(1+sqrt(2))")).isEqualTo(r("sqrt(2)-1"));
    assertThat(r("1/(sqrt(2)+sqrt(3)+sqrt(5))")).isEqualTo(r("(3*sqrt(2)+2*sqrt(3)-sqrt(30))/12"));
    Radical big = r("1+sqrt(2)-sqrt(3)+2*sqrt(35)-i*sqrt(77)/3+sqrt(13)");
    assertThat(big.multiply(big.inverse())).isEqualTo(Radical.ONE);
    assertThat(big.pow(-2).multiply(big).multiply(big)).isEqualTo(Radical.ONE);
    assertThatThrownBy(Radical.ZERO::inverse).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Radicals.withTermLimit(4).inverse(r("1+sqrt(2)+sqrt(3)+sqrt(5)")))
        .isInstanceOf(LimitExceeded.class);
    assertThat(Radicals.withTermLimit(4).termLimit()).isEqualTo(4);
    assertThatThrownBy(() -> Radicals.withTermLimit(0)).isInstanceOf(InvalidInput.class);
    assertThat(r("sqrt(6)+sqrt(10)").divide(r("sqrt(2)"))).isEqualTo(r("sqrt(3)+sqrt(5)"));
  }

  /** Differences that float64, and double that precision, cannot tell from 0. */
  @Test
  void signsOfNearZeros() {
    assertThat(r("sqrt(10)+sqrt(11)-sqrt(5)-sqrt(18)").signum()).isEqualTo(1);
    // Pell: 665857² − 2·470832² = 1
    assertThat(r("470832*sqrt(2)-665857").signum()).isEqualTo(-1);
    Radical small = r("3-2*sqrt(2)").pow(60);
    assertThat(small.signum()).isEqualTo(1);
    assertThat(small.negate().signum()).isEqualTo(-1);
    assertThat(small.doubleValue()).isEqualTo(1.1665886840856737e-46, within(1e-61));
    assertThat(r("sqrt(2)").compareTo(r("3/2"))).isNegative();
    assertThat(r("1+i").compareTo(r("i"))).isPositive();
    assertThatThrownBy(() -> r("1+i").signum()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> r("i").doubleValue()).isInstanceOf(InvalidInput.class);
  }

  private static org.assertj.core.data.Offset<Double> within(double bound) {
    return org.assertj.core.data.Offset.offset(bound);
  }

  @Test
  void enclosuresContainTheNumber() {
    Radical x = r("sqrt(2)+5*sqrt(3)-22/7*sqrt(5)");
    MathContext digits = new MathContext(80);
    BigDecimal value =
        BigDecimal.valueOf(2)
            .sqrt(digits)
            .add(BigDecimal.valueOf(3).sqrt(digits).multiply(BigDecimal.valueOf(5)))
            .subtract(
                BigDecimal.valueOf(22)
                    .multiply(BigDecimal.valueOf(5).sqrt(digits))
                    .divide(BigDecimal.valueOf(7), digits));
    for (int bits : new int[] {0, 10, 53, 200}) {
      Radical.Enclosure e = x.enclosure(bits);
      Rational middle = Rational.parse(value.toPlainString());
      assertThat(e.lower()).isLessThanOrEqualTo(middle);
      assertThat(e.upper()).isGreaterThanOrEqualTo(middle);
      assertThat(e.upper().subtract(e.lower()))
          .isLessThanOrEqualTo(Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits)));
    }
    assertThatThrownBy(() -> x.enclosure(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> x.enclosure(10_000_000)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void partsAndKinds() {
    Radical x = r("1/2+sqrt(2)-3*i+i*sqrt(5)");
    assertThat(x.realPart()).isEqualTo(r("1/2+sqrt(2)"));
    assertThat(x.imaginaryPart()).isEqualTo(r("sqrt(5)-3"));
    assertThat(x.conjugate()).isEqualTo(r("1/2+sqrt(2)+3*i-i*sqrt(5)"));
    assertThat(x.isReal()).isFalse();
    assertThat(r("3/4").isRational()).isTrue();
    assertThat(r("sqrt(2)").isRational()).isFalse();
    assertThat(r("3/4").toRational()).isEqualTo(Rational.of(3, 4));
    assertThat(Radical.ZERO.toRational()).isEqualTo(Rational.ZERO);
    assertThat(r("3/4").doubleValue()).isEqualTo(0.75);
    assertThatThrownBy(() -> r("sqrt(2)").toRational()).isInstanceOf(InvalidInput.class);
    assertThat(Radical.of(SignedRoot.ofSquare(-1, Rational.of(8, 9)))).isEqualTo(r("-2*sqrt(2)/3"));
    assertThat(Radical.of(SignedRoot.ZERO)).isEqualTo(Radical.ZERO);
  }

  @Test
  void squareFreePartsOfLongNumbers() {
    BigInteger smooth = BigInteger.ONE;
    for (int i = 2; i < 60; i++) {
      smooth = smooth.multiply(BigInteger.valueOf(i));
    }
    Radical root = Radical.sqrt(Rational.of(smooth, BigInteger.ONE));
    assertThat(root.multiply(root)).isEqualTo(Radical.of(Rational.of(smooth, BigInteger.ONE)));
    BigInteger prime = BigInteger.valueOf(4_611_686_018_427_387_847L);
    Rational square = Rational.of(prime.multiply(prime), BigInteger.ONE);
    assertThat(Radical.sqrt(square)).isEqualTo(Radical.of(Rational.of(prime, BigInteger.ONE)));
    BigInteger hard = prime.multiply(BigInteger.valueOf(4_611_686_018_427_387_817L));
    assertThatThrownBy(() -> Radical.sqrt(Rational.of(hard, BigInteger.ONE)))
        .isInstanceOf(LimitExceeded.class);
    assertThat(Radical.sqrt(Rational.of(1_000_000_007L).multiply(Rational.of(1_000_000_009L))))
        .hasToString("sqrt(1000000016000000063)");
  }

  @Test
  void cyclotomicNumbers() {
    assertThat(Radical.of(Cyclotomic.cos2pi(5, 1))).isEqualTo(r("(sqrt(5)-1)/4"));
    assertThat(Radical.of(Cyclotomic.zeta(24, 1)))
        .isEqualTo(r("(sqrt(6)+sqrt(2))/4+i*(sqrt(6)-sqrt(2))/4"));
    assertThat(Radical.of(Cyclotomic.zeta(3, 1))).isEqualTo(r("-1/2+i*sqrt(3)/2"));
    assertThat(r("1/2+sqrt(-7)*sqrt(10)").toCyclotomic())
        .isEqualTo(Cyclotomic.parse("1/2+sqrt(-7)*sqrt(10)"));
    assertThatThrownBy(() -> Radical.of(Cyclotomic.cos2pi(7, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("conjugates");
    assertThatThrownBy(() -> r("sqrt(1000000007)").toCyclotomic())
        .isInstanceOf(LimitExceeded.class);
  }
}
