package org.intertwiner.algebra.polynomial;

import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.IntegralDomain;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Resultants by the subresultant remainder sequence.
 *
 * <p>Source: Cohen, A Course in Computational Algebraic Number Theory (1993), algorithm 3.3.7.
 */
final class Resultants {
  private Resultants() {}

  @SuppressWarnings("unchecked") // the ring tells the type of the coefficients
  static <E> E resultant(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    IntegralDomain<E> domain = Domains.domain("resultant", a.ring());
    if (a.isZero() || b.isZero()) {
      return domain.zero();
    }
    if (domain instanceof Rationals) {
      return (E) rational((UnivariatePolynomial<Rational>) a, (UnivariatePolynomial<Rational>) b);
    }
    return subresultants(domain, a, b);
  }

  private static Rational rational(
      UnivariatePolynomial<Rational> a, UnivariatePolynomial<Rational> b) {
    BigInteger value =
        resultant(UnivariateGcd.clearDenominators(a), UnivariateGcd.clearDenominators(b));
    BigInteger denominator =
        UnivariateGcd.denominator(a)
            .pow(b.degree())
            .multiply(UnivariateGcd.denominator(b).pow(a.degree()));
    return Rational.of(value, denominator);
  }

  private static <E> E subresultants(
      IntegralDomain<E> domain, UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    boolean minus = false;
    UnivariatePolynomial<E> x = a;
    UnivariatePolynomial<E> y = b;
    if (x.degree() < y.degree()) {
      x = b;
      y = a;
      minus = (a.degree() & b.degree() & 1) == 1;
    }
    E g = domain.one();
    E h = domain.one();
    while (y.degree() > 0) {
      int delta = x.degree() - y.degree();
      minus ^= (x.degree() & y.degree() & 1) == 1;
      UnivariatePolynomial<E> r = x.pseudoRemainder(y);
      x = y;
      y = UnivariateGcd.divide(r, domain.multiply(g, domain.power(h, delta)));
      g = x.leadingCoefficient();
      h = step(domain, g, h, delta);
    }
    if (y.isZero()) {
      return domain.zero();
    }
    h = step(domain, y.leadingCoefficient(), h, x.degree());
    return minus ? domain.negate(h) : h;
  }

  /** g^δ·h^{1−δ}. */
  private static <E> E step(IntegralDomain<E> domain, E g, E h, int delta) {
    if (delta == 0) {
      return h;
    }
    return Domains.exact(domain, domain.power(g, delta), domain.power(h, delta - 1L));
  }

  static <E> E discriminant(UnivariatePolynomial<E> p) {
    IntegralDomain<E> domain = Domains.domain("discriminant", p.ring());
    int d = p.degree();
    if (d < 1) {
      throw new InvalidInput("discriminant", "degree " + d, "degree ≥ 1", "");
    }
    UnivariatePolynomial<E> derivative = p.derivative();
    if (derivative.isZero()) {
      return domain.zero();
    }
    E value = resultant(p, derivative);
    E lead = p.leadingCoefficient();
    value = domain.multiply(value, domain.power(lead, d - 1L - derivative.degree()));
    value = Domains.exact(domain, value, lead);
    return d * (d - 1L) / 2 % 2 == 0 ? value : domain.negate(value);
  }
}
