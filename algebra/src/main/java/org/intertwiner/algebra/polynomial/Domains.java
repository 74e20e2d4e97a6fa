package org.intertwiner.algebra.polynomial;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.EuclideanRing;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.IntegralDomain;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Ring;

/** What is known of a ring of coefficients. */
final class Domains {
  private Domains() {}

  static <E> Field<E> field(String what, Ring<E> ring) {
    if (ring instanceof Field<E> field) {
      return field;
    }
    throw new InvalidInput(what, "coefficients in " + ring, "coefficients in a field", "");
  }

  static <E> IntegralDomain<E> domain(String what, Ring<E> ring) {
    if (ring instanceof IntegralDomain<E> domain) {
      return domain;
    }
    throw new InvalidInput(
        what, "coefficients in " + ring, "coefficients in an integral domain", "");
  }

  /** The quotient of a division that is known to leave nothing. */
  static <E> E exact(IntegralDomain<E> domain, E a, E b) {
    return domain
        .exactQuotient(a, b)
        .orElseThrow(
            () -> new AssertionError(domain.format(b) + " must divide " + domain.format(a)));
  }

  /** The canonical greatest common divisor of two coefficients. */
  static <E> E gcd(Ring<E> ring, E a, E b) {
    if (ring instanceof Field<E> field) {
      return field.isZero(a) && field.isZero(b) ? field.zero() : field.one();
    }
    if (ring instanceof EuclideanRing<E> euclidean) {
      return euclidean.gcd(a, b);
    }
    if (ring instanceof Polynomials<?>) {
      return polynomialGcd(ring, a, b);
    }
    throw new InvalidInput(
        "greatest common divisor", "in " + ring, "a field, Euclidean ring or polynomial ring", "");
  }

  @SuppressWarnings("unchecked") // a Polynomials<F> is a ring of Polynomial<F> and nothing else
  private static <E, F> E polynomialGcd(Ring<E> ring, E a, E b) {
    Polynomials<F> polynomials = (Polynomials<F>) ring;
    return (E)
        polynomials.gcd(
            (org.intertwiner.algebra.ring.Polynomial<F>) a,
            (org.intertwiner.algebra.ring.Polynomial<F>) b);
  }

  /** The unit u with a = u·canonical(a). */
  static <E> E unitPart(Ring<E> ring, E a) {
    if (ring.isZero(a)) {
      return ring.one();
    }
    if (ring instanceof Field) {
      return a;
    }
    if (ring instanceof EuclideanRing<E> euclidean) {
      return euclidean.unitPart(a);
    }
    if (ring instanceof Polynomials<?>) {
      return polynomialUnit(ring, a);
    }
    return ring.one();
  }

  @SuppressWarnings("unchecked") // a Polynomials<F> is a ring of Polynomial<F> and nothing else
  private static <E, F> E polynomialUnit(Ring<E> ring, E a) {
    return (E) ((Polynomials<F>) ring).unitPart((org.intertwiner.algebra.ring.Polynomial<F>) a);
  }

  /** The characteristic where the ring is a finite field, otherwise 0. */
  static long characteristic(Ring<?> ring) {
    if (ring instanceof PrimeField field) {
      return field.characteristic();
    }
    if (ring instanceof Polynomials<?> polynomials) {
      return characteristic(polynomials.coefficients());
    }
    return ring instanceof FiniteField field ? field.characteristic() : 0;
  }

  /** The p-th root in a finite field. */
  @SuppressWarnings("unchecked") // the elements of both fields are Long
  static <E> Optional<E> root(Ring<E> ring, E a) {
    if (ring instanceof PrimeField) {
      return Optional.of(a);
    }
    return ring instanceof FiniteField field
        ? Optional.of((E) field.frobenius((Long) a, field.degree() - 1))
        : Optional.empty();
  }
}
