package org.intertwiner.algebra.number;

import java.math.BigInteger;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.polynomial.Factorization;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.EuclideanRing;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.text.Sums;

/**
 * The Euclidean ring ℤ[i]; the size is re² + im², canonical associates have re &gt; 0 and im ≥ 0.
 *
 * <p>The involution is complex conjugation. Accuracy: exact.
 *
 * <p>Example: {@code GaussianIntegers.RING.factor(GaussianInteger.of(5, 0))} holds 2 + i and 1 +
 * 2i.
 *
 * <p>Source: Hardy and Wright, An Introduction to the Theory of Numbers, chapters 12 and 15.
 */
public final class GaussianIntegers implements EuclideanRing<GaussianInteger> {
  /** The only instance. */
  public static final GaussianIntegers RING = new GaussianIntegers();

  private static final List<String> NAMES = List.of("i");
  private static final GaussianInteger THETA = GaussianInteger.of(0, 1);

  private GaussianIntegers() {}

  @Override
  public GaussianInteger zero() {
    return GaussianInteger.of(0, 0);
  }

  @Override
  public GaussianInteger one() {
    return GaussianInteger.of(1, 0);
  }

  @Override
  public GaussianInteger ofLong(long value) {
    return GaussianInteger.of(value, 0);
  }

  @Override
  public GaussianInteger add(GaussianInteger a, GaussianInteger b) {
    return new GaussianInteger(a.re().add(b.re()), a.im().add(b.im()));
  }

  @Override
  public GaussianInteger subtract(GaussianInteger a, GaussianInteger b) {
    return new GaussianInteger(a.re().subtract(b.re()), a.im().subtract(b.im()));
  }

  @Override
  public GaussianInteger negate(GaussianInteger a) {
    return new GaussianInteger(a.re().negate(), a.im().negate());
  }

  @Override
  public GaussianInteger multiply(GaussianInteger a, GaussianInteger b) {
    return new GaussianInteger(
        a.re().multiply(b.re()).subtract(a.im().multiply(b.im())),
        a.re().multiply(b.im()).add(a.im().multiply(b.re())));
  }

  @Override
  public boolean isZero(GaussianInteger a) {
    return a.re().signum() == 0 && a.im().signum() == 0;
  }

  @Override
  public boolean isOne(GaussianInteger a) {
    return a.equals(one());
  }

  @Override
  public boolean areEqual(GaussianInteger a, GaussianInteger b) {
    return a.equals(b);
  }

  @Override
  public GaussianInteger conjugate(GaussianInteger a) {
    return new GaussianInteger(a.re(), a.im().negate());
  }

  @Override
  public BigInteger norm(GaussianInteger a) {
    return a.re().multiply(a.re()).add(a.im().multiply(a.im()));
  }

  @Override
  public boolean isUnit(GaussianInteger a) {
    return norm(a).equals(BigInteger.ONE);
  }

  @Override
  public GaussianInteger unitPart(GaussianInteger a) {
    int x = a.re().signum();
    int y = a.im().signum();
    if ((x > 0 && y >= 0) || isZero(a)) {
      return one();
    }
    if (x <= 0 && y > 0) {
      return GaussianInteger.of(0, 1);
    }
    return x < 0 ? GaussianInteger.of(-1, 0) : GaussianInteger.of(0, -1);
  }

  /**
   * {@inheritDoc} Rounds both coordinates, so the norm of the remainder is at most half of the
   * divisor's.
   */
  @Override
  public Division<GaussianInteger> divideAndRemainder(GaussianInteger a, GaussianInteger b) {
    if (isZero(b)) {
      throw new InvalidInput("division", format(a) + " by 0", "a divisor other than 0", "");
    }
    BigInteger norm = norm(b);
    GaussianInteger scaled = multiply(a, conjugate(b));
    GaussianInteger quotient =
        new GaussianInteger(
            QuadraticFactors.nearest(scaled.re(), norm),
            QuadraticFactors.nearest(scaled.im(), norm));
    return new Division<>(quotient, subtract(a, multiply(quotient, b)));
  }

  /**
   * The factorisation into primes.
   *
   * @param a an element ≠ 0 with a norm of at most 62 bits
   * @return a unit and canonical primes, by the rational primes they divide
   * @throws InvalidInput when a = 0
   * @throws org.intertwiner.algebra.LimitExceeded when the norm is too large
   */
  public Factorization<GaussianInteger> factor(GaussianInteger a) {
    return QuadraticFactors.factor(this, a, 0, THETA, this::ofLong);
  }

  /**
   * The same number among the cyclotomic numbers.
   *
   * @param a an element
   * @return its value
   */
  public Cyclotomic toCyclotomic(GaussianInteger a) {
    return Cyclotomic.of(Rational.of(a.re(), BigInteger.ONE))
        .add(Cyclotomic.I.scale(Rational.of(a.im(), BigInteger.ONE)));
  }

  private static String print(GaussianInteger a, String theta, boolean latex) {
    StringBuilder out = new StringBuilder();
    if (a.re().signum() != 0) {
      Sums.append(out, a.re().toString(), "", latex);
    }
    if (a.im().signum() != 0) {
      Sums.append(out, a.im().toString(), theta, latex);
    }
    return out.length() == 0 ? "0" : out.toString();
  }

  @Override
  public String format(GaussianInteger a) {
    return print(a, "i", false);
  }

  @Override
  public String toLatex(GaussianInteger a) {
    return print(a, "i", true);
  }

  @Override
  public GaussianInteger parse(String text) {
    return QuadraticFactors.parse("Gaussian integer", text, this, NAMES, THETA);
  }

  @Override
  public String toString() {
    return "ℤ[i]";
  }
}
