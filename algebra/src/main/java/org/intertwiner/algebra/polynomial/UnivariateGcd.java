package org.intertwiner.algebra.polynomial;

import java.math.BigInteger;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.IntegralDomain;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.algebra.ring.Ring;

/** Greatest common divisors of polynomials in one variable, by the kind of the coefficients. */
final class UnivariateGcd {
  private UnivariateGcd() {}

  @SuppressWarnings("unchecked") // the ring tells the type of the coefficients
  static <E> UnivariatePolynomial<E> gcd(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    if (a.isZero() || b.isZero()) {
      return canonical(a.isZero() ? b : a);
    }
    Ring<E> ring = a.ring();
    if (ring instanceof Rationals) {
      return (UnivariatePolynomial<E>)
          rational((UnivariatePolynomial<Rational>) a, (UnivariatePolynomial<Rational>) b);
    }
    if (ring instanceof Integers) {
      return (UnivariatePolynomial<E>)
          UnivariatePolynomial.of(
              Integers.Z,
              IntegerGcd.gcd(
                  (UnivariatePolynomial<BigInteger>) a, (UnivariatePolynomial<BigInteger>) b));
    }
    return ring instanceof Field ? euclid(a, b) : primitiveRemainders(a, b);
  }

  private static UnivariatePolynomial<Rational> rational(
      UnivariatePolynomial<Rational> a, UnivariatePolynomial<Rational> b) {
    return UnivariatePolynomial.of(
            Integers.Z, IntegerGcd.gcd(clearDenominators(a), clearDenominators(b)))
        .map(Rationals.Q, c -> Rational.of(c, BigInteger.ONE))
        .monic();
  }

  /** The least common denominator. */
  static BigInteger denominator(UnivariatePolynomial<Rational> p) {
    BigInteger d = BigInteger.ONE;
    for (Rational c : p.coefficients()) {
      d = d.divide(d.gcd(c.denominator())).multiply(c.denominator());
    }
    return d;
  }

  static UnivariatePolynomial<BigInteger> clearDenominators(UnivariatePolynomial<Rational> p) {
    BigInteger d = denominator(p);
    return p.map(Integers.Z, c -> c.numerator().multiply(d.divide(c.denominator())));
  }

  /** Euclid's algorithm with monic remainders. */
  static <E> UnivariatePolynomial<E> euclid(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    UnivariatePolynomial<E> x = a.monic();
    UnivariatePolynomial<E> y = b.monic();
    while (!y.isZero()) {
      UnivariatePolynomial<E> r = x.divideAndRemainder(y).remainder().monic();
      x = y;
      y = r;
    }
    return x;
  }

  /** Primitive remainder sequence over a domain with greatest common divisors. */
  static <E> UnivariatePolynomial<E> primitiveRemainders(
      UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    E contentA = content(a);
    E contentB = content(b);
    UnivariatePolynomial<E> x = divide(a, contentA);
    UnivariatePolynomial<E> y = divide(b, contentB);
    if (x.degree() < y.degree()) {
      UnivariatePolynomial<E> t = x;
      x = y;
      y = t;
    }
    while (!y.isZero()) {
      UnivariatePolynomial<E> r = x.pseudoRemainder(y);
      x = y;
      y = r.isZero() ? r : divide(r, content(r));
    }
    return canonical(x.scale(Domains.gcd(a.ring(), contentA, contentB)));
  }

  /** The greatest common divisor of the coefficients of a polynomial ≠ 0. */
  static <E> E content(UnivariatePolynomial<E> p) {
    Ring<E> ring = p.ring();
    E content = ring.zero();
    for (int i = p.degree(); i >= 0 && !ring.isOne(content); i--) {
      content = Domains.gcd(ring, content, p.coefficient(i));
    }
    return content;
  }

  static <E> UnivariatePolynomial<E> divide(UnivariatePolynomial<E> p, E factor) {
    if (p.ring().isOne(factor)) {
      return p;
    }
    IntegralDomain<E> domain = Domains.domain("division of polynomials", p.ring());
    return p.map(domain, c -> Domains.exact(domain, c, factor));
  }

  /** Divides by the unit part of the leading coefficient. */
  static <E> UnivariatePolynomial<E> canonical(UnivariatePolynomial<E> p) {
    return p.isZero() ? p : divide(p, Domains.unitPart(p.ring(), p.leadingCoefficient()));
  }
}
