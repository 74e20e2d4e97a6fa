package org.intertwiner.algebra.polynomial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.polynomial.Factorization.Power;
import org.intertwiner.algebra.ring.Ring;

/**
 * Square-free factorisation: Yun's algorithm in characteristic 0, with p-th roots over finite
 * fields.
 *
 * <p>Source: Yun, SYMSAC (1976); von zur Gathen and Gerhard, Modern Computer Algebra, 14.6.
 */
final class SquareFree {
  private SquareFree() {}

  static <E> Factorization<UnivariatePolynomial<E>> of(UnivariatePolynomial<E> p) {
    Ring<E> ring = p.ring();
    if (p.isZero()) {
      throw new InvalidInput("square-free factorisation", "0", "a polynomial ≠ 0", "");
    }
    E content = UnivariateGcd.content(p);
    UnivariatePolynomial<E> primitive = UnivariateGcd.divide(p, content);
    E lead = Domains.unitPart(ring, primitive.leadingCoefficient());
    primitive = UnivariateGcd.divide(primitive, lead);
    E unit = ring.multiply(content, lead);
    List<Power<UnivariatePolynomial<E>>> factors = new ArrayList<>();
    long characteristic = Domains.characteristic(ring);
    if (characteristic == 0) {
      yun(primitive, factors);
    } else {
      finite(primitive, 1, (int) Math.min(characteristic, Integer.MAX_VALUE), factors);
      factors.sort(Comparator.comparingInt(Power::multiplicity));
    }
    return new Factorization<>(UnivariatePolynomial.constant(ring, unit), factors);
  }

  private static <E> UnivariatePolynomial<E> exact(
      UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    return a.exactQuotient(b).orElseThrow(() -> new AssertionError(b + " must divide " + a));
  }

  private static <E> void yun(
      UnivariatePolynomial<E> p, List<Power<UnivariatePolynomial<E>>> factors) {
    if (p.degree() < 1) {
      return;
    }
    UnivariatePolynomial<E> derivative = p.derivative();
    UnivariatePolynomial<E> common = p.gcd(derivative);
    UnivariatePolynomial<E> rest = exact(p, common);
    UnivariatePolynomial<E> y = exact(derivative, common);
    for (int i = 1; rest.degree() > 0; i++) {
      UnivariatePolynomial<E> z = y.subtract(rest.derivative());
      UnivariatePolynomial<E> factor = rest.gcd(z);
      if (factor.degree() > 0) {
        factors.add(new Power<>(factor, i));
      }
      rest = exact(rest, factor);
      y = z.isZero() ? z : exact(z, factor);
    }
  }

  private static <E> void finite(
      UnivariatePolynomial<E> p,
      int multiplicity,
      int characteristic,
      List<Power<UnivariatePolynomial<E>>> factors) {
    if (p.degree() < 1) {
      return;
    }
    UnivariatePolynomial<E> derivative = p.derivative();
    UnivariatePolynomial<E> common = derivative.isZero() ? p : p.gcd(derivative);
    UnivariatePolynomial<E> rest = exact(p, common);
    for (int i = 1; rest.degree() > 0; i++) {
      UnivariatePolynomial<E> next = rest.gcd(common);
      UnivariatePolynomial<E> factor = exact(rest, next);
      if (factor.degree() > 0) {
        factors.add(new Power<>(factor, i * multiplicity));
      }
      rest = next;
      common = exact(common, next);
    }
    if (common.degree() > 0) {
      finite(root(common, characteristic), multiplicity * characteristic, characteristic, factors);
    }
  }

  /** The p-th root of a polynomial in xᵖ. */
  private static <E> UnivariatePolynomial<E> root(UnivariatePolynomial<E> p, int characteristic) {
    List<E> coefficients = new ArrayList<>();
    for (int i = 0; i <= p.degree(); i += characteristic) {
      E c = p.coefficient(i);
      coefficients.add(
          Domains.root(p.ring(), c)
              .orElseThrow(
                  () ->
                      new InvalidInput(
                          "square-free factorisation in characteristic " + characteristic,
                          "coefficients in " + p.ring(),
                          "coefficients in a finite field",
                          "")));
    }
    return UnivariatePolynomial.of(p.ring(), coefficients);
  }
}
