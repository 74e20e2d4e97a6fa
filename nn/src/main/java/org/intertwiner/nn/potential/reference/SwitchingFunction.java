package org.intertwiner.nn.potential.reference;

import org.intertwiner.algebra.InvalidInput;

/**
 * A factor that lets an interaction end: 1 up to the onset, 0 from the radius on, between them 1 −
 * 10t³ + 15t⁴ − 6t⁵ with t = (r − onset)/(radius − onset).
 *
 * <p><i>Accuracy</i>: twice continuously differentiable at both ends, so that forces have a
 * continuous derivative; the third derivative jumps. <i>Source</i>: Leach, "Molecular Modelling"
 * (2001), section 6.7.3.
 *
 * <p>Example: {@code new SwitchingFunction(2, 2.5).value(2.25)} is ½.
 *
 * @param onset where the interaction begins to end, not negative
 * @param radius where it has ended, larger than the onset
 */
public record SwitchingFunction(double onset, double radius) {
  /**
   * Checks the distances.
   *
   * @param onset where the interaction begins to end, not negative
   * @param radius where it has ended, larger than the onset
   * @throws InvalidInput unless 0 ≤ onset &lt; radius, both finite
   */
  public SwitchingFunction {
    if (!(onset >= 0 && onset < radius) || !Double.isFinite(radius)) {
      throw new InvalidInput(
          "switching function",
          "onset " + onset + ", radius " + radius,
          "0 ≤ onset < radius",
          "the onset is often 0.8 of the radius");
    }
  }

  /**
   * The factor.
   *
   * @param r a distance
   * @return between 0 and 1
   */
  public double value(double r) {
    if (r <= onset) {
      return 1;
    }
    if (r >= radius) {
      return 0;
    }
    double t = (r - onset) / (radius - onset);
    return 1 - t * t * t * (10 - t * (15 - 6 * t));
  }

  /**
   * The derivative of the factor.
   *
   * @param r a distance
   * @return at most 0
   */
  public double slope(double r) {
    if (r <= onset || r >= radius) {
      return 0;
    }
    double width = radius - onset;
    double t = (r - onset) / width;
    double u = t * (1 - t);
    return -30 * u * u / width;
  }
}
