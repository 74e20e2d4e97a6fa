package org.intertwiner.reptheory.clebschgordan;

import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.jspecify.annotations.Nullable;

/**
 * An integer times the square root of a rational number that is given by its prime factors: S · √(∏
 * pᵉ).
 *
 * <p>The form in which coupling coefficients come out of their sums: cheap to make, because nothing
 * is multiplied out before somebody asks. <em>Accuracy:</em> exact; {@link #doubleValue} is
 * correctly rounded.
 *
 * <p>Example: {@code ClebschGordan.threeJ(1, 1, 2, 1, 1, -2).toRoot()} is √(1/3) (arguments
 * doubled).
 */
public final class FactoredRoot {
  /** Zero. */
  public static final FactoredRoot ZERO = new FactoredRoot(0, new PrimePowers(0));

  private final long small;

  /** The factor where 64 bits do not hold it. */
  private final @Nullable BigInteger large;

  private final PrimePowers radicand;

  FactoredRoot(long factor, PrimePowers radicand) {
    this.small = factor;
    this.large = null;
    this.radicand = radicand;
  }

  FactoredRoot(BigInteger factor, PrimePowers radicand) {
    boolean fits = factor.bitLength() < 64;
    this.small = fits ? factor.longValue() : 0;
    this.large = fits ? null : factor;
    this.radicand = radicand;
  }

  /**
   * The sign.
   *
   * @return −1, 0 or 1
   */
  public int signum() {
    return large == null ? Long.signum(small) : large.signum();
  }

  /**
   * The integer in front of the root.
   *
   * @return S
   */
  public BigInteger factor() {
    return large == null ? BigInteger.valueOf(small) : large;
  }

  /**
   * The factors under the root.
   *
   * @return exponent e by prime p, without zeros
   */
  public SortedMap<Integer, Integer> radicand() {
    SortedMap<Integer, Integer> map = new TreeMap<>();
    int[] exponents = radicand.exponents();
    for (int i = 0; i < exponents.length; i++) {
      if (exponents[i] != 0) {
        map.put(radicand.primes()[i], exponents[i]);
      }
    }
    return map;
  }

  /**
   * The number multiplied out.
   *
   * @return ±√(p/q) in lowest terms
   */
  public SignedRoot toRoot() {
    if (signum() == 0) {
      return SignedRoot.ZERO;
    }
    BigInteger numerator = factor().pow(2).multiply(radicand.numerator());
    return SignedRoot.ofSquare(signum(), Rational.of(numerator, radicand.denominator()));
  }

  /**
   * The float64 nearest to this number.
   *
   * @return the correctly rounded value
   */
  public double doubleValue() {
    OptionalDouble rounded =
        large == null && Math.abs(small) < 1L << 62
            ? RootRounding.of(small, radicand)
            : RootRounding.of(factor(), radicand);
    return rounded.isPresent() ? rounded.getAsDouble() : toRoot().doubleValue();
  }

  /**
   * The number as an element of the field of square roots.
   *
   * <p>The prime factors are known, so nothing has to be factored but a product of different
   * primes.
   *
   * @return q√d with a square-free integer d
   */
  public Radical toRadical() {
    if (signum() == 0) {
      return Radical.ZERO;
    }
    BigInteger free = BigInteger.ONE;
    BigInteger numerator = factor();
    BigInteger denominator = BigInteger.ONE;
    int[] exponents = radicand.exponents();
    for (int i = 0; i < exponents.length; i++) {
      int e = exponents[i];
      if (e != 0) {
        BigInteger prime = BigInteger.valueOf(radicand.primes()[i]);
        free = (e & 1) == 0 ? free : free.multiply(prime);
        // e = 2·(e >> 1) + (e & 1), also for negative e
        BigInteger power = prime.pow(Math.abs(e >> 1));
        numerator = e > 1 ? numerator.multiply(power) : numerator;
        denominator = e < 0 ? denominator.multiply(power) : denominator;
      }
    }
    return Radical.sqrt(Rational.of(free, BigInteger.ONE))
        .scale(Rational.of(numerator, denominator));
  }

  /** This number times sign · √(2^power); the room holds the prime 2 unless the power is 0. */
  FactoredRoot scaled(int sign, int power) {
    PrimePowers scaled = power == 0 ? radicand : radicand.copy().number(2, power);
    return large == null
        ? new FactoredRoot(sign * small, scaled)
        : new FactoredRoot(sign < 0 ? large.negate() : large, scaled);
  }

  /**
   * Whether the other is the same number.
   *
   * @param other another object
   * @return equality of the values, whatever their factors
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactoredRoot root && root.toRoot().equals(toRoot());
  }

  @Override
  public int hashCode() {
    return toRoot().hashCode();
  }

  /**
   * The number in text, multiplied out.
   *
   * @return for instance {@code -√(2/3)}
   */
  @Override
  public String toString() {
    return toRoot().toString();
  }
}
