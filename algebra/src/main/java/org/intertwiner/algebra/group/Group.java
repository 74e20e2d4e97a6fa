package org.intertwiner.algebra.group;

/**
 * A group operating on plain immutable elements.
 *
 * @param <G> the elements
 */
public interface Group<G> {

  /**
   * The neutral element.
   *
   * @return 1
   */
  G identity();

  /**
   * Product.
   *
   * @param a left factor
   * @param b right factor
   * @return ab
   */
  G multiply(G a, G b);

  /**
   * Inverse.
   *
   * @param a an element
   * @return a⁻¹
   */
  G inverse(G a);

  /**
   * Equality as group elements, up to rounding where elements are floats.
   *
   * @param a an element
   * @param b an element
   * @return a = b
   */
  boolean areEqual(G a, G b);

  /**
   * Power by repeated squaring.
   *
   * @param a an element
   * @param exponent any integer
   * @return a to the exponent
   */
  default G power(G a, long exponent) {
    G square = exponent < 0 ? inverse(a) : a;
    G result = identity();
    for (long e = exponent; e != 0; e /= 2) {
      if (e % 2 != 0) {
        result = multiply(result, square);
      }
      if (e / 2 != 0) {
        square = multiply(square, square);
      }
    }
    return result;
  }

  /**
   * Conjugate.
   *
   * @param a an element
   * @param g the conjugating element
   * @return g a g⁻¹
   */
  default G conjugate(G a, G g) {
    return multiply(multiply(g, a), inverse(g));
  }

  /**
   * Commutator.
   *
   * @param a an element
   * @param b an element
   * @return a b a⁻¹ b⁻¹
   */
  default G commutator(G a, G b) {
    return multiply(multiply(a, b), multiply(inverse(a), inverse(b)));
  }
}
