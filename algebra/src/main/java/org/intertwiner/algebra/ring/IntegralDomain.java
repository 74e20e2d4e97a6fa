package org.intertwiner.algebra.ring;

import java.util.Optional;

/**
 * A commutative ring without zero divisors in which it can be decided whether one element divides
 * another.
 *
 * <p>This is what fraction-free algorithms need: Bareiss elimination, subresultants, exact division
 * of polynomials. Accuracy: exact.
 *
 * <p>Example: {@code Integers.Z.exactQuotient(six, two)} holds 3.
 *
 * @param <E> the elements; immutable
 */
public interface IntegralDomain<E> extends Ring<E> {

  /**
   * The quotient where it exists in the ring.
   *
   * @param a the dividend
   * @param b the divisor, not 0
   * @return the q with a = q·b, or empty when b does not divide a
   * @throws org.intertwiner.algebra.InvalidInput when b = 0
   */
  Optional<E> exactQuotient(E a, E b);
}
