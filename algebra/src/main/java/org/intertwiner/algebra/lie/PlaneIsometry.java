package org.intertwiner.algebra.lie;

/**
 * An orthogonal map of the plane, g = R(θ)·sᶠ with s = diag(−1, 1), the reflection x → −x about the
 * y axis.
 *
 * <p>Accuracy: as {@link PlaneRotation}.
 *
 * @param angle θ in radians, in [0, 2π)
 * @param reflected f: whether s is applied first
 */
public record PlaneIsometry(double angle, boolean reflected) {

  /**
   * Reduces the angle to [0, 2π).
   *
   * @param angle θ in radians, in [0, 2π)
   * @param reflected f: whether s is applied first
   * @throws org.intertwiner.algebra.InvalidInput if the angle is not finite
   */
  public PlaneIsometry {
    angle = PlaneRotation.reduce(angle);
  }

  /**
   * The matrix, row by row.
   *
   * @return a fresh 2 × 2 array
   */
  public double[][] toMatrix() {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double sign = reflected ? -1 : 1;
    return new double[][] {{sign * c, -s}, {sign * s, c}};
  }
}
