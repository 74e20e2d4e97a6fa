package org.intertwiner.algebra.ring;

/**
 * A commutative ring in which every element but 0 has an inverse.
 *
 * @param <E> the elements; immutable
 */
public interface Field<E> extends Ring<E> {

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
}
