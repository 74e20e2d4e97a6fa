package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.laws.FieldLaws;
import org.intertwiner.algebra.laws.RingLaws;

class RationalProperties {

  @Property(tries = 50)
  void ringLaws(@ForAll long seed) {
    assertThat(Samples.failures(RingLaws.of(Rationals.Q, Samples.rationals(), true), seed, 20))
        .isEmpty();
  }

  @Property(tries = 50)
  void fieldLaws(@ForAll long seed) {
    assertThat(Samples.failures(FieldLaws.of(Rationals.Q, Samples.rationals()), seed, 20))
        .isEmpty();
  }

  /** Every fraction within the bound comes back; what comes back has the residue it was made of. */
  @Property
  void fractionsComeBackFromTheirResidues(
      @ForAll @IntRange(min = -700, max = 700) int n,
      @ForAll @IntRange(min = 1, max = 700) int d,
      @ForAll @IntRange(max = 999_982) int other) {
    BigInteger p = BigInteger.valueOf(999_983);
    BigInteger bound = p.shiftRight(1).sqrt();
    BigInteger residue = BigInteger.valueOf(d).modInverse(p).multiply(BigInteger.valueOf(n)).mod(p);
    assertThat(Rational.reconstruct(residue, p, bound)).contains(Rational.of(n, d));
    Rational.reconstruct(BigInteger.valueOf(other), p, bound)
        .ifPresent(
            q ->
                assertThat(q.denominator().longValue() * other % 999_983)
                    .isEqualTo(q.numerator().mod(p).longValue()));
    assertThat(
            Rational.reconstruct(
                BigInteger.valueOf(25), BigInteger.valueOf(50), BigInteger.valueOf(5)))
        .isEmpty();
  }

  /** The second way: cross multiplication of big integers. */
  @Property(tries = 500)
  void agreesWithBigIntegers(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Rational a = Samples.rational(random);
    Rational b = Samples.rational(random);
    BigInteger d = a.denominator().multiply(b.denominator());
    BigInteger left = a.numerator().multiply(b.denominator());
    BigInteger right = b.numerator().multiply(a.denominator());
    same(a.add(b), left.add(right), d);
    same(a.subtract(b), left.subtract(right), d);
    same(a.multiply(b), a.numerator().multiply(b.numerator()), d);
    if (!b.isZero()) {
      same(a.divide(b), left, right);
    }
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(left.compareTo(right));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
  }

  private static void same(Rational value, BigInteger n, BigInteger d) {
    assertThat(value.numerator().multiply(d)).isEqualTo(value.denominator().multiply(n));
    assertThat(value.denominator().signum()).isEqualTo(1);
    assertThat(value.numerator().gcd(value.denominator())).isEqualTo(BigInteger.ONE);
    assertThat(value).isEqualTo(Rational.of(n, d)).hasSameHashCodeAs(Rational.of(n, d));
  }

  @Property(tries = 500)
  void doubleValueIsWithinOneUlp(@ForAll long seed) {
    Rational a = Samples.rational(new SplittableRandom(seed));
    double rounded = a.doubleValue();
    BigDecimal exact =
        new BigDecimal(a.numerator()).divide(new BigDecimal(a.denominator()), new MathContext(60));
    BigDecimal error = new BigDecimal(rounded).subtract(exact).abs();
    assertThat(error).isLessThanOrEqualTo(new BigDecimal(Math.ulp(rounded)));
  }
}
