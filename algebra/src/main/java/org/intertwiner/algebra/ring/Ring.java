package org.intertwiner.algebra.ring;

/**
 * A commutative or non-commutative ring with 1 and an involution, operating on plain elements.
 *
 * <p>Exact rings have canonical elements: equal numbers are {@link Object#equals equal} objects.
 *
 * @param <E> the elements; immutable
 */
public interface Ring<E> {

  /**
   * The additive identity.
   *
   * @return 0
   */
  E zero();

  /**
   * The multiplicative identity.
   *
   * @return 1
   */
  E one();

  /**
   * The image of an integer.
   *
   * @param value the integer
   * @return value·1
   */
  E ofLong(long value);

  /**
   * Sum.
   *
   * @param a left summand
   * @param b right summand
   * @return a + b
   */
  E add(E a, E b);

  /**
   * Difference.
   *
   * @param a minuend
   * @param b subtrahend
   * @return a − b
   */
  E subtract(E a, E b);

  /**
   * Additive inverse.
   *
   * @param a an element
   * @return −a
   */
  E negate(E a);

  /**
   * Product.
   *
   * @param a left factor
   * @param b right factor
   * @return a·b
   */
  E multiply(E a, E b);

  /**
   * Whether an element is 0.
   *
   * @param a an element
   * @return a = 0
   */
  boolean isZero(E a);

  /**
   * Whether an element is 1.
   *
   * @param a an element
   * @return a = 1
   */
  boolean isOne(E a);

  /**
   * Equality as numbers.
   *
   * @param a an element
   * @param b an element
   * @return a = b
   */
  boolean areEqual(E a, E b);

  /**
   * The ring's involution: complex conjugation where it has a meaning, otherwise the identity.
   *
   * @param a an element
   * @return ā
   */
  E conjugate(E a);

  /**
   * Text that {@link #parse} reads back.
   *
   * @param a an element
   * @return plain text
   */
  String format(E a);

  /**
   * Reads an element.
   *
   * @param text what {@link #format} writes, and the ring's other notations
   * @return the element
   * @throws org.intertwiner.algebra.InvalidInput when the text is not such an element
   */
  E parse(String text);

  /**
   * LaTeX source without dollar signs.
   *
   * @param a an element
   * @return LaTeX
   */
  String toLatex(E a);

  /**
   * Power by repeated squaring.
   *
   * <p>Complexity: O(log exponent) products.
   *
   * @param a an element
   * @param exponent a number ≥ 0
   * @return aᵉ, with a⁰ = 1
   */
  default E power(E a, long exponent) {
    if (exponent < 0) {
      throw new org.intertwiner.algebra.InvalidInput(
          "exponent in a ring", Long.toString(exponent), "a number ≥ 0", "invert first");
    }
    E result = one();
    E square = a;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = multiply(result, square);
      }
      if (e > 1) {
        square = multiply(square, square);
      }
    }
    return result;
  }
}
