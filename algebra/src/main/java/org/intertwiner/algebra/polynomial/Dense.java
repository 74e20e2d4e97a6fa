package org.intertwiner.algebra.polynomial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.EuclideanRing.Division;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.IntegralDomain;
import org.intertwiner.algebra.ring.Ring;

/** Arithmetic on lists of coefficients, from low to high degree. */
final class Dense {
  private static final int KARATSUBA = 32;

  private Dense() {}

  static <E> List<E> add(Ring<E> ring, List<E> a, List<E> b) {
    List<E> longer = a.size() >= b.size() ? a : b;
    List<E> shorter = a.size() >= b.size() ? b : a;
    List<E> sum = new ArrayList<>(longer);
    for (int i = 0; i < shorter.size(); i++) {
      sum.set(i, ring.add(a.get(i), b.get(i)));
    }
    return sum;
  }

  static <E> List<E> multiply(Ring<E> ring, List<E> a, List<E> b) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while multiplying polynomials");
    }
    if (a.isEmpty() || b.isEmpty()) {
      return List.of();
    }
    if (Math.min(a.size(), b.size()) < KARATSUBA) {
      return schoolbook(ring, a, b);
    }
    int half = (Math.max(a.size(), b.size()) + 1) / 2;
    List<E> lowA = a.subList(0, Math.min(half, a.size()));
    List<E> highA = a.subList(lowA.size(), a.size());
    List<E> lowB = b.subList(0, Math.min(half, b.size()));
    List<E> highB = b.subList(lowB.size(), b.size());
    List<E> product = new ArrayList<>(Collections.nCopies(a.size() + b.size() - 1, ring.zero()));
    List<E> low = multiply(ring, lowA, lowB);
    accumulate(ring, product, low, 0, false);
    if (highA.isEmpty() || highB.isEmpty()) {
      accumulate(ring, product, multiply(ring, highA, lowB), half, false);
      accumulate(ring, product, multiply(ring, lowA, highB), half, false);
      return product;
    }
    List<E> high = multiply(ring, highA, highB);
    accumulate(ring, product, high, 2 * half, false);
    List<E> middle = multiply(ring, add(ring, lowA, highA), add(ring, lowB, highB));
    accumulate(ring, middle, low, 0, true);
    accumulate(ring, middle, high, 0, true);
    accumulate(ring, product, middle, half, false);
    return product;
  }

  /** target += ± part·xˢʰⁱᶠᵗ; what lies beyond the target is known to be 0. */
  private static <E> void accumulate(
      Ring<E> ring, List<E> target, List<E> part, int shift, boolean minus) {
    for (int i = 0; i < part.size() && i + shift < target.size(); i++) {
      E old = target.get(i + shift);
      E value = part.get(i);
      target.set(i + shift, minus ? ring.subtract(old, value) : ring.add(old, value));
    }
  }

  private static <E> List<E> schoolbook(Ring<E> ring, List<E> a, List<E> b) {
    List<E> product = new ArrayList<>(Collections.nCopies(a.size() + b.size() - 1, ring.zero()));
    for (int i = 0; i < a.size(); i++) {
      E factor = a.get(i);
      if (!ring.isZero(factor)) {
        for (int j = 0; j < b.size(); j++) {
          E term = ring.multiply(factor, b.get(j));
          product.set(i + j, ring.add(product.get(i + j), term));
        }
      }
    }
    return product;
  }

  private static <E> void notZero(UnivariatePolynomial<E> divisor) {
    if (divisor.isZero()) {
      throw new InvalidInput("division of polynomials", "divisor 0", "a divisor ≠ 0", "");
    }
  }

  /** How coefficients are divided by the leading one, empty where that does not go. */
  private static <E> Function<E, Optional<E>> divider(Ring<E> ring, E leading) {
    if (ring.isOne(leading)) {
      return Optional::of;
    }
    if (ring.isOne(ring.negate(leading))) {
      return c -> Optional.of(ring.negate(c));
    }
    if (ring instanceof Field<E> field) {
      E inverse = field.inverse(leading);
      return c -> Optional.of(field.multiply(c, inverse));
    }
    if (ring instanceof IntegralDomain<E> domain) {
      return c -> domain.exactQuotient(c, leading);
    }
    return c -> Optional.empty();
  }

  static <E> Optional<Division<UnivariatePolynomial<E>>> divide(
      UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    notZero(b);
    Ring<E> ring = a.ring();
    int d = b.degree();
    Function<E, Optional<E>> divider = divider(ring, b.leadingCoefficient());
    List<E> rest = new ArrayList<>(a.coefficients());
    List<E> quotient =
        new ArrayList<>(Collections.nCopies(Math.max(0, a.degree() - d + 1), ring.zero()));
    for (int i = a.degree() - d; i >= 0; i--) {
      E top = rest.get(i + d);
      if (ring.isZero(top)) {
        continue;
      }
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while dividing polynomials");
      }
      Optional<E> q = divider.apply(top);
      if (q.isEmpty()) {
        return Optional.empty();
      }
      E factor = q.get();
      quotient.set(i, factor);
      for (int j = 0; j < d; j++) {
        E c = b.coefficients().get(j);
        if (!ring.isZero(c)) {
          rest.set(i + j, ring.subtract(rest.get(i + j), ring.multiply(factor, c)));
        }
      }
    }
    List<E> remainder = rest.subList(0, Math.min(d, rest.size()));
    return Optional.of(
        new Division<>(
            UnivariatePolynomial.of(ring, quotient), UnivariatePolynomial.of(ring, remainder)));
  }

  static <E> UnivariatePolynomial<E> pseudoRemainder(
      UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    notZero(b);
    Ring<E> ring = a.ring();
    E leading = b.leadingCoefficient();
    int d = b.degree();
    List<E> rest = new ArrayList<>(a.coefficients());
    for (int top = a.degree(); top >= d; top--) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while dividing polynomials");
      }
      E factor = rest.get(top);
      for (int j = 0; j < top; j++) {
        E kept = ring.multiply(leading, rest.get(j));
        int at = j - top + d;
        rest.set(
            j,
            at < 0 ? kept : ring.subtract(kept, ring.multiply(factor, b.coefficients().get(at))));
      }
      rest.remove(top);
    }
    return UnivariatePolynomial.of(ring, rest);
  }

  static <E> UnivariatePolynomial<E> monic(UnivariatePolynomial<E> p) {
    Ring<E> ring = p.ring();
    Function<E, Optional<E>> divider = divider(ring, p.leadingCoefficient());
    return p.map(
        ring,
        c ->
            divider
                .apply(c)
                .orElseThrow(
                    () ->
                        new InvalidInput(
                            "monic polynomial over " + ring,
                            "leading coefficient " + ring.format(p.leadingCoefficient()),
                            "one that divides the others",
                            "map the polynomial to a field")));
  }
}
