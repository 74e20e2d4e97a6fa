package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

/** Fractions over a common denominator are those that are reduced one by one. */
class CommonDenominatorTest {
  private static void agrees(List<BigInteger> numerators, BigInteger denominator) {
    assertThat(Rationals.Q.fractions(numerators, denominator))
        .isEqualTo(numerators.stream().map(n -> Rational.of(n, denominator)).toList());
  }

  @Test
  void sharedFactorsOfEveryKind() {
    SplittableRandom random = new SplittableRandom(1);
    BigInteger[] factors = {
      BigInteger.TWO.pow(90),
      BigInteger.valueOf(3).pow(70),
      BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE),
      BigInteger.ONE.shiftLeft(521).subtract(BigInteger.ONE),
      BigInteger.valueOf(-35),
      BigInteger.valueOf(101).pow(9)
    };
    for (int round = 0; round < 200; round++) {
      BigInteger denominator = product(random, factors);
      List<BigInteger> numerators =
          IntStream.range(0, random.nextInt(9)).mapToObj(i -> product(random, factors)).toList();
      agrees(numerators, denominator);
    }
  }

  private static BigInteger product(SplittableRandom random, BigInteger[] factors) {
    BigInteger value = BigInteger.valueOf(random.nextLong());
    for (BigInteger f : factors) {
      value = random.nextBoolean() ? value.multiply(f) : value;
    }
    return value;
  }

  @Test
  void zerosAndMultiplesOfTheDenominator() {
    BigInteger d = BigInteger.TEN.pow(100).add(BigInteger.ONE);
    agrees(List.of(), d);
    agrees(List.of(BigInteger.ZERO, BigInteger.ZERO), d);
    agrees(List.of(BigInteger.ZERO, d, d.negate(), d.multiply(d), BigInteger.ONE), d.negate());
    agrees(List.of(BigInteger.TEN.pow(500), BigInteger.valueOf(7).pow(600)), d);
    agrees(List.of(d.pow(9).shiftLeft(3), BigInteger.valueOf(7).pow(600).negate()), d.multiply(d));
    agrees(List.of(BigInteger.TWO.pow(333), BigInteger.TEN.pow(80)), BigInteger.TWO.pow(300));
    agrees(List.of(BigInteger.TEN, BigInteger.valueOf(-4)), BigInteger.valueOf(-6));
    assertThatThrownBy(() -> Rationals.Q.fractions(List.of(d), BigInteger.ZERO))
        .isInstanceOf(InvalidInput.class);
  }
}
