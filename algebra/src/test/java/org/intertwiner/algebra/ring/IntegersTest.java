package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class IntegersTest {
  private static final Integers Z = Integers.Z;

  @Test
  void remaindersAreNotNegative() {
    for (int a = -20; a <= 20; a++) {
      for (int b = -7; b <= 7; b++) {
        if (b != 0) {
          EuclideanRing.Division<BigInteger> d =
              Z.divideAndRemainder(BigInteger.valueOf(a), BigInteger.valueOf(b));
          assertThat(d.remainder().intValue()).isEqualTo(Math.floorMod(a, Math.abs(b)));
          assertThat(d.quotient().intValue() * b + d.remainder().intValue()).isEqualTo(a);
        }
      }
    }
    assertThatThrownBy(() -> Z.divideAndRemainder(BigInteger.ONE, BigInteger.ZERO))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void texts() {
    assertThat(Z.parse(" -12 ")).isEqualTo(-12);
    assertThat(Z.toLatex(BigInteger.TEN)).isEqualTo("10");
    assertThat(Z).hasToString("ℤ");
    assertThatThrownBy(() -> Z.parse("1/2")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Z.parse("x".repeat(100))).hasMessageContaining("…");
    assertThatThrownBy(() -> Z.parse("1".repeat(30_000))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void gcdsAndLcms() {
    assertThat(Z.gcd(BigInteger.valueOf(-12), BigInteger.valueOf(18))).isEqualTo(6);
    assertThat(Z.lcm(BigInteger.valueOf(-4), BigInteger.valueOf(6))).isEqualTo(12);
    assertThat(Z.lcm(BigInteger.ZERO, BigInteger.valueOf(6))).isEqualTo(0);
  }
}
