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
 * The Euclidean ring ℤ[ω], ω = exp(2πi/3); the size is a² − ab + b², canonical associates have a
 * &gt; b ≥ 0, an angle in [0, π/3).
 *
 * <p>The involution is complex conjugation. Accuracy: exact.
 *
 * <p>Example: {@code EisensteinIntegers.RING.factor(EisensteinInteger.of(7, 0))} holds two primes
 * of norm 7.
 *
 * <p>Source: Hardy and Wright, An Introduction to the Theory of Numbers, chapters 12 and 15.
 */
public final class EisensteinIntegers implements EuclideanRing<EisensteinInteger> {
  /** The only instance. */
  public static final EisensteinIntegers RING = new EisensteinIntegers();

  private static final List<String> NAMES = List.of("ω", "w");
  private static final EisensteinInteger THETA = EisensteinInteger.of(0, 1);

  private EisensteinIntegers() {}

  @Override
  public EisensteinInteger zero() {
    return EisensteinInteger.of(0, 0);
  }

  @Override
  public EisensteinInteger one() {
    return EisensteinInteger.of(1, 0);
  }

  @Override
  public EisensteinInteger ofLong(long value) {
    return EisensteinInteger.of(value, 0);
  }

  @Override
  public EisensteinInteger add(EisensteinInteger a, EisensteinInteger b) {
    return new EisensteinInteger(a.a().add(b.a()), a.b().add(b.b()));
  }

  @Override
  public EisensteinInteger subtract(EisensteinInteger a, EisensteinInteger b) {
    return new EisensteinInteger(a.a().subtract(b.a()), a.b().subtract(b.b()));
  }

  @Override
  public EisensteinInteger negate(EisensteinInteger a) {
    return new EisensteinInteger(a.a().negate(), a.b().negate());
  }

  @Override
  public EisensteinInteger multiply(EisensteinInteger a, EisensteinInteger b) {
    BigInteger square = a.b().multiply(b.b());
    return new EisensteinInteger(
        a.a().multiply(b.a()).subtract(square),
        a.a().multiply(b.b()).add(a.b().multiply(b.a())).subtract(square));
  }

  @Override
  public boolean isZero(EisensteinInteger a) {
    return a.a().signum() == 0 && a.b().signum() == 0;
  }

  @Override
  public boolean isOne(EisensteinInteger a) {
    return a.equals(one());
  }

  @Override
  public boolean areEqual(EisensteinInteger a, EisensteinInteger b) {
    return a.equals(b);
  }

  @Override
  public EisensteinInteger conjugate(EisensteinInteger a) {
    return new EisensteinInteger(a.a().subtract(a.b()), a.b().negate());
  }

  @Override
  public BigInteger norm(EisensteinInteger a) {
    return a.a().multiply(a.a()).subtract(a.a().multiply(a.b())).add(a.b().multiply(a.b()));
  }

  @Override
  public boolean isUnit(EisensteinInteger a) {
    return norm(a).equals(BigInteger.ONE);
  }

  @Override
  public EisensteinInteger unitPart(EisensteinInteger a) {
    EisensteinInteger unit = one();
    EisensteinInteger turned = a;
    while (!isZero(a) && (turned.b().signum() < 0 || turned.a().compareTo(turned.b()) <= 0)) {
      // by −π/3: the inverse of 1 + ω is −ω
      turned = multiply(turned, EisensteinInteger.of(0, -1));
      unit = multiply(unit, EisensteinInteger.of(1, 1));
    }
    return unit;
  }

  /**
   * {@inheritDoc} Rounds both coordinates, so the norm of the remainder is at most 3/4 of the
   * divisor's.
   */
  @Override
  public Division<EisensteinInteger> divideAndRemainder(EisensteinInteger a, EisensteinInteger b) {
    if (isZero(b)) {
      throw new InvalidInput("division", format(a) + " by 0", "a divisor other than 0", "");
    }
    BigInteger norm = norm(b);
    EisensteinInteger scaled = multiply(a, conjugate(b));
    EisensteinInteger quotient =
        new EisensteinInteger(
            QuadraticFactors.nearest(scaled.a(), norm), QuadraticFactors.nearest(scaled.b(), norm));
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
  public Factorization<EisensteinInteger> factor(EisensteinInteger a) {
    return QuadraticFactors.factor(this, a, 1, THETA, this::ofLong);
  }

  /**
   * The same number among the cyclotomic numbers.
   *
   * @param a an element
   * @return its value
   */
  public Cyclotomic toCyclotomic(EisensteinInteger a) {
    return Cyclotomic.of(Rational.of(a.a(), BigInteger.ONE))
        .add(Cyclotomic.zeta(3, 1).scale(Rational.of(a.b(), BigInteger.ONE)));
  }

  private static String print(EisensteinInteger a, String theta, boolean latex) {
    StringBuilder out = new StringBuilder();
    if (a.a().signum() != 0) {
      Sums.append(out, a.a().toString(), "", latex);
    }
    if (a.b().signum() != 0) {
      Sums.append(out, a.b().toString(), theta, latex);
    }
    return out.length() == 0 ? "0" : out.toString();
  }

  @Override
  public String format(EisensteinInteger a) {
    return print(a, "ω", false);
  }

  @Override
  public String toLatex(EisensteinInteger a) {
    return print(a, "\\omega", true);
  }

  @Override
  public EisensteinInteger parse(String text) {
    return QuadraticFactors.parse("Eisenstein integer", text, this, NAMES, THETA);
  }

  @Override
  public String toString() {
    return "ℤ[ω]";
  }
}
