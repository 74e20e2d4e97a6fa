package org.intertwiner.nn.data.particle;

/** How the force on a body is kept below a bound b. */
public enum ForceLimit {
  /** F ↦ F · min(1, b/|F|): commutes with every rotation and reflection. */
  BY_NORM,
  /**
   * F_a ↦ max(−b, min(b, F_a)) for each axis, as in the published code: commutes with the
   * symmetries of the axes alone.
   */
  BY_COMPONENT;

  /**
   * Changes one force in place.
   *
   * @param forces all forces, three numbers each
   * @param at index of the first of the three
   * @param bound b, positive
   * @return whether it was above the bound
   */
  boolean apply(double[] forces, int at, double bound) {
    double largest = 0;
    for (int a = 0; a < 3; a++) {
      largest = Math.max(largest, Math.abs(forces[at + a]));
    }
    if (this == BY_COMPONENT) {
      for (int a = 0; a < 3; a++) {
        forces[at + a] = Math.max(-bound, Math.min(bound, forces[at + a]));
      }
      return largest > bound;
    }
    if (largest * 2 <= bound) {
      return false;
    }
    // scaled first, so that squares of large forces stay finite
    double x = forces[at] / largest;
    double y = forces[at + 1] / largest;
    double z = forces[at + 2] / largest;
    double norm = largest * Math.sqrt(x * x + y * y + z * z);
    if (norm <= bound) {
      return false;
    }
    double factor = bound / norm;
    for (int a = 0; a < 3; a++) {
      forces[at + a] *= factor;
    }
    return true;
  }
}
