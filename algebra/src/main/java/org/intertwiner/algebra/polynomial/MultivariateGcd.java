package org.intertwiner.algebra.polynomial;

import java.math.BigInteger;
import java.util.Optional;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.algebra.ring.Ring;

/** Greatest common divisors of polynomials in several variables. */
final class MultivariateGcd {
  private MultivariateGcd() {}

  @SuppressWarnings("unchecked") // the ring tells the type of the coefficients
  static <E> Polynomial<E> gcd(Polynomials<E> domain, Polynomial<E> a, Polynomial<E> b) {
    if (a.isZero() || b.isZero()) {
      return domain.canonical(a.isZero() ? b : a);
    }
    Ring<E> ring = domain.coefficients();
    if (ring instanceof Rationals) {
      return (Polynomial<E>) rational((Polynomial<Rational>) a, (Polynomial<Rational>) b);
    }
    if (ring instanceof Integers) {
      Optional<Polynomial<BigInteger>> found =
          HeuristicGcd.gcd((Polynomial<BigInteger>) a, (Polynomial<BigInteger>) b);
      if (found.isPresent()) {
        return (Polynomial<E>) found.get();
      }
    }
    return byVariables(domain, a, b);
  }

  private static Polynomial<Rational> rational(Polynomial<Rational> a, Polynomial<Rational> b) {
    Polynomials<BigInteger> integral = Polynomials.over(Integers.Z, a.variables());
    Polynomial<Rational> g =
        integral
            .gcd(clearDenominators(a), clearDenominators(b))
            .map(Rationals.Q, c -> Rational.of(c, BigInteger.ONE));
    return g.scale(g.leadingCoefficient().inverse());
  }

  private static Polynomial<BigInteger> clearDenominators(Polynomial<Rational> p) {
    BigInteger d = BigInteger.ONE;
    for (Rational c : p.terms().values()) {
      d = d.divide(d.gcd(c.denominator())).multiply(c.denominator());
    }
    BigInteger common = d;
    return p.map(Integers.Z, c -> c.numerator().multiply(common.divide(c.denominator())));
  }

  /** Primitive remainders with respect to one variable, coefficients in the others. */
  static <E> Polynomial<E> byVariables(Polynomials<E> domain, Polynomial<E> a, Polynomial<E> b) {
    int main = -1;
    for (int i = 0; i < domain.variables(); i++) {
      int da = a.degree(i);
      int db = b.degree(i);
      if (da > 0 != db > 0) {
        Polynomial<E> with = da > 0 ? a : b;
        Polynomial<E> without = da > 0 ? b : a;
        return domain.gcd(contentIn(domain, with, i, without), without);
      }
      if (da > 0 && (main < 0 || Math.min(da, db) < least(a, b, main))) {
        main = i;
      }
    }
    if (main < 0) {
      E constant =
          Domains.gcd(domain.coefficients(), a.leadingCoefficient(), b.leadingCoefficient());
      return Polynomial.constant(domain.coefficients(), domain.variables(), constant);
    }
    if (domain.coefficients() instanceof Field<E> field && isUnivariate(a, b, main)) {
      UnivariatePolynomial<E> g =
          UnivariateGcd.euclid(
              flatten(field, a.coefficientsIn(main)), flatten(field, b.coefficientsIn(main)));
      return Polynomial.join(
          field,
          domain.variables(),
          main,
          g.map(domain, c -> Polynomial.constant(field, domain.variables(), c)).coefficients());
    }
    UnivariatePolynomial<Polynomial<E>> g =
        UnivariateGcd.primitiveRemainders(
            UnivariatePolynomial.of(domain, a.coefficientsIn(main)),
            UnivariatePolynomial.of(domain, b.coefficientsIn(main)));
    return domain.canonical(
        Polynomial.join(domain.coefficients(), domain.variables(), main, g.coefficients()));
  }

  private static <E> int least(Polynomial<E> a, Polynomial<E> b, int i) {
    return Math.min(a.degree(i), b.degree(i));
  }

  private static <E> boolean isUnivariate(Polynomial<E> a, Polynomial<E> b, int main) {
    for (int i = 0; i < a.variables(); i++) {
      if (i != main && (a.degree(i) > 0 || b.degree(i) > 0)) {
        return false;
      }
    }
    return true;
  }

  private static <E> UnivariatePolynomial<E> flatten(
      Field<E> field, java.util.List<Polynomial<E>> coefficients) {
    return UnivariatePolynomial.of(
        field,
        coefficients.stream()
            .map(c -> c.isZero() ? field.zero() : c.leadingCoefficient())
            .toList());
  }

  /** The gcd of the coefficients with respect to a variable, started with another polynomial. */
  private static <E> Polynomial<E> contentIn(
      Polynomials<E> domain, Polynomial<E> p, int i, Polynomial<E> start) {
    Polynomial<E> content = start;
    for (Polynomial<E> c : p.coefficientsIn(i)) {
      content = domain.isOne(content) ? content : domain.gcd(content, c);
    }
    return content;
  }
}
