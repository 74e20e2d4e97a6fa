package org.intertwiner.reptheory.clebschgordan;

import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;
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
    return toRoot().doubleValue();
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
