package org.intertwiner.verify.tolerance;

/**
 * How much of an output is noise of the arithmetic.
 *
 * <p>Measured as the spread of f under perturbations of every input number by −1, 0 or +1 unit in
 * the last place, ‖f(x̃) − f(x)‖ / ‖f(x)‖, and never below the resolution of the output numbers
 * themselves.
 *
 * @param relative the largest relative spread seen
 * @param rms the root mean square of the relative spreads
 * @param perturbations how many perturbed evaluations were made
 * @param precision the format whose units in the last place were used
 */
public record NoiseFloor(double relative, double rms, long perturbations, Precision precision) {

  /**
   * The larger of two floors, for a set of inputs taken together.
   *
   * @param other another floor of the same map
   * @return maximum of the spreads, joint root mean square, the coarser format
   */
  public NoiseFloor join(NoiseFloor other) {
    long n = perturbations + other.perturbations;
    double square =
        n == 0 ? 0 : (rms * rms * perturbations + other.rms * other.rms * other.perturbations) / n;
    return new NoiseFloor(
        Math.max(relative, other.relative),
        Math.sqrt(square),
        n,
        precision.coarser(other.precision));
  }

  /**
   * The floor when nothing was measured: the unit roundoff.
   *
   * @param precision the format of the numbers
   * @return a floor of one unit roundoff from no perturbation
   */
  public static NoiseFloor atRoundoff(Precision precision) {
    return new NoiseFloor(precision.unitRoundoff(), precision.unitRoundoff(), 0, precision);
  }
}
