package org.intertwiner.algebra.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.RingSamples;
import org.intertwiner.algebra.ring.EuclideanRing;
import org.intertwiner.algebra.ring.Integers;
import org.junit.jupiter.api.Test;

/** Rings that are wrong in one place, and what finds it. */
class RingLawsTest {

  /** ℤ with chosen division and unit parts; everything else is right. */
  private record Wrong(boolean truncates, boolean signless, int modulus)
      implements EuclideanRing<BigInteger> {
    private BigInteger reduce(BigInteger a) {
      return modulus == 0 ? a : a.mod(BigInteger.valueOf(modulus));
    }

    @Override
    public BigInteger zero() {
      return BigInteger.ZERO;
    }

    @Override
    public BigInteger one() {
      return BigInteger.ONE;
    }

    @Override
    public BigInteger ofLong(long value) {
      return reduce(BigInteger.valueOf(value));
    }

    @Override
    public BigInteger add(BigInteger a, BigInteger b) {
      return reduce(a.add(b));
    }

    @Override
    public BigInteger subtract(BigInteger a, BigInteger b) {
      return reduce(a.subtract(b));
    }

    @Override
    public BigInteger negate(BigInteger a) {
      return reduce(a.negate());
    }

    @Override
    public BigInteger multiply(BigInteger a, BigInteger b) {
      return reduce(a.multiply(b));
    }

    @Override
    public boolean isZero(BigInteger a) {
      return reduce(a).signum() == 0;
    }

    @Override
    public boolean isOne(BigInteger a) {
      return reduce(a).equals(BigInteger.ONE);
    }

    @Override
    public boolean areEqual(BigInteger a, BigInteger b) {
      return reduce(a).equals(reduce(b));
    }

    @Override
    public BigInteger conjugate(BigInteger a) {
      return a;
    }

    @Override
    public String format(BigInteger a) {
      return a.toString();
    }

    @Override
    public BigInteger parse(String text) {
      return Integers.Z.parse(text);
    }

    @Override
    public String toLatex(BigInteger a) {
      return a.toString();
    }

    @Override
    public Division<BigInteger> divideAndRemainder(BigInteger a, BigInteger b) {
      if (truncates) {
        return new Division<>(BigInteger.ZERO, a);
      }
      return Integers.Z.divideAndRemainder(a, b);
    }

    @Override
    public BigInteger norm(BigInteger a) {
      return a.abs();
    }

    @Override
    public BigInteger unitPart(BigInteger a) {
      return signless ? BigInteger.ONE : Integers.Z.unitPart(a);
    }

    /** Stops where a wrong division would go on for ever. */
    @Override
    public BigInteger gcd(BigInteger a, BigInteger b) {
      return canonical(a.gcd(b));
    }

    @Override
    public Bezout<BigInteger> extendedGcd(BigInteger a, BigInteger b) {
      return truncates
          ? new Bezout<>(a.gcd(b), BigInteger.ZERO, BigInteger.ZERO)
          : Integers.Z.extendedGcd(a, b);
    }
  }

  private static List<String> refuted(EuclideanRing<BigInteger> ring) {
    SplittableRandom random = new SplittableRandom(7);
    return EuclideanLaws.of(ring, RingSamples.smallIntegers()).stream()
        .map(law -> law.check(random, 300))
        .filter(report -> !report.passed())
        .map(LawReport::law)
        .toList();
  }

  @Test
  void theIntegersPass() {
    assertThat(refuted(Integers.Z)).isEmpty();
    assertThat(refuted(new Wrong(false, false, 0))).isEmpty();
  }

  @Test
  void divisionWithoutProgressIsFound() {
    assertThat(refuted(new Wrong(true, false, 0)))
        .contains("division with remainder", "exact quotient", "greatest common divisor");
  }

  @Test
  void associatesThatDifferAreFound() {
    assertThat(refuted(new Wrong(false, true, 0))).contains("greatest common divisor");
  }

  @Test
  void zeroDivisorsAreFound() {
    assertThat(refuted(new Wrong(false, false, 6))).contains("no zero divisors");
  }

  @Test
  void anInverseInTheWholeNumbersIsNoInverse() {
    assertThat(Integers.Z.isUnit(BigInteger.TWO)).isFalse();
    assertThat(Integers.Z.isUnit(BigInteger.ONE.negate())).isTrue();
    assertThat(Integers.Z.isUnit(BigInteger.ZERO)).isFalse();
    assertThat(Integers.Z.inverseModulo(BigInteger.valueOf(3), BigInteger.valueOf(7)))
        .isEqualTo(BigInteger.valueOf(5));
  }
}
