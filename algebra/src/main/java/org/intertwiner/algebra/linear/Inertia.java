package org.intertwiner.algebra.linear;

import org.intertwiner.algebra.InvalidInput;

/**
 * How many squares of each sign a Hermitian form has: by Sylvester's law the same after every
 * change of basis.
 *
 * <p>Accuracy: exact. Example: {@code Ldl.of(Rationals.Q, gram).inertia().isPositiveDefinite()}.
 *
 * <p>Source: Sylvester, Phil. Mag. 4 (1852).
 *
 * @param positive the number of positive squares
 * @param negative the number of negative squares
 * @param zero the dimension of the radical
 */
public record Inertia(int positive, int negative, int zero) {

  /**
   * Checks that no number is negative.
   *
   * @param positive the number of positive squares
   * @param negative the number of negative squares
   * @param zero the dimension of the radical
   * @throws InvalidInput when one is negative
   */
  public Inertia {
    if (positive < 0 || negative < 0 || zero < 0) {
      throw new InvalidInput(
          "inertia", "(" + positive + ", " + negative + ", " + zero + ")", "numbers ≥ 0", "");
    }
  }

  /**
   * The signature.
   *
   * @return positive − negative
   */
  public int signature() {
    return positive - negative;
  }

  /**
   * Whether every vector but 0 has a positive square.
   *
   * @return negative = zero = 0
   */
  public boolean isPositiveDefinite() {
    return negative == 0 && zero == 0;
  }

  /**
   * Whether no vector has a negative square.
   *
   * @return negative = 0
   */
  public boolean isPositiveSemidefinite() {
    return negative == 0;
  }
}
