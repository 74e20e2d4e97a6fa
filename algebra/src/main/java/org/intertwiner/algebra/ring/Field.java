package org.intertwiner.algebra.ring;

import java.util.Optional;

/**
 * A commutative ring in which every element but 0 has an inverse.
 *
 * @param <E> the elements; immutable
 */
public interface Field<E> extends IntegralDomain<E> {

  /**
   * Multiplicative inverse.
   *
   * @param a an element ≠ 0
   * @return 1/a
   * @throws org.intertwiner.algebra.InvalidInput when a = 0
   */
  E inverse(E a);

  /**
   * Quotient.
   *
   * @param a numerator
   * @param b denominator ≠ 0
   * @return a/b
   * @throws org.intertwiner.algebra.InvalidInput when b = 0
   */
  default E divide(E a, E b) {
    return multiply(a, inverse(b));
  }

  /** {@inheritDoc} In a field it always exists. */
  @Override
  default Optional<E> exactQuotient(E a, E b) {
    return Optional.of(divide(a, b));
  }
}
