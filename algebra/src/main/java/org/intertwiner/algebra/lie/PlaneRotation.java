package org.intertwiner.algebra.lie;

import org.intertwiner.algebra.InvalidInput;

/**
 * A rotation of the plane, counter-clockwise: R(θ) = [[cos θ, −sin θ], [sin θ, cos θ]].
 *
 * <p>Accuracy: the angle is a float64; reduction to [0, 2π) costs at most one ulp of 2π.
 *
 * @param angle θ in radians, in [0, 2π)
 */
public record PlaneRotation(double angle) {

  /** The full turn, 2π rounded to float64. */
  static final double TURN = 2 * Math.PI;

  /**
   * Reduces the angle to [0, 2π).
   *
   * @param angle θ in radians, in [0, 2π)
   * @throws InvalidInput if the angle is not finite
   */
  public PlaneRotation {
    angle = reduce(angle);
  }

  static double reduce(double angle) {
    if (!Double.isFinite(angle)) {
      throw new InvalidInput(
          "angle of a rotation", Double.toString(angle), "a finite number of radians", "");
    }
    double reduced = angle % TURN;
    if (reduced < 0) {
      reduced += TURN;
    }
    return reduced >= TURN ? 0.0 : reduced + 0.0;
  }

  /**
   * The matrix, row by row.
   *
   * @return a fresh 2 × 2 array
   */
  public double[][] toMatrix() {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new double[][] {{c, -s}, {s, c}};
  }
}
