package org.intertwiner.harmonic.fourier.sphere.field;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.fourier.sphere.PointTransform;
import org.intertwiner.harmonic.fourier.sphere.SphereFit;

/**
 * The distance of points from their centre as a function of the direction, expanded in harmonics by
 * least squares.
 *
 * <p><i>Formula:</i> x_j = c + r_j u_j with c the mean of the points and |u_j| = 1; r(u) = Σ a_lm
 * Y_lm(u) minimises Σ (r_j − r(u_j))². What a surface that is not star-shaped about c has in two
 * distances in one direction stays in the residual. <i>Units:</i> those of the points.
 *
 * <p>Example: {@code RadiusFit.of(VertexFile.read(path, FieldLimits.DEFAULT), 12)}.
 *
 * @param centre c
 * @param directions u, three numbers a point
 * @param radii r
 * @param fit the coefficients with residual and condition
 */
public record RadiusFit(double[] centre, double[] directions, double[] radii, SphereFit fit) {
  /** What is lost at least when the centre is subtracted, relative to the coordinates. */
  private static final double ROUNDING = 0x1p-40;

  /**
   * Fits.
   *
   * @param points x, y, z side by side
   * @param bandLimit L, at most the root of the number of points
   * @return the fit
   * @throws InvalidInput for a number that is not finite, fewer points than coefficients, or a
   *     point that is at the centre up to rounding (which)
   * @throws LimitExceeded for more points than a transform takes
   */
  public static RadiusFit of(double[] points, int bandLimit) {
    int count = points.length / 3;
    double[] centre = new double[3];
    for (int i = 0; i < points.length; i++) {
      if (!(Math.abs(points[i]) <= Double.MAX_VALUE)) {
        throw new InvalidInput(
            "coordinate of point number " + i / 3, "" + points[i], "a finite number", "");
      }
      centre[i % 3] += points[i] / Math.max(1, count);
    }
    double[] directions = new double[points.length];
    double[] radii = new double[count];
    double size = 0;
    for (int i = 0; i < points.length; i++) {
      directions[i] = points[i] - centre[i % 3];
      size = Math.max(size, Math.abs(points[i]));
    }
    PointTransform transform = PointTransform.ofDirections(directions, bandLimit);
    for (int j = 0; j < count; j++) {
      double x = directions[3 * j];
      double y = directions[3 * j + 1];
      double z = directions[3 * j + 2];
      radii[j] = Math.hypot(Math.hypot(x, y), z);
      if (!(radii[j] > ROUNDING * size && radii[j] <= Double.MAX_VALUE)) {
        throw new InvalidInput(
            "point number " + j,
            "at distance " + radii[j] + " from the centre of the points",
            "a distance above " + ROUNDING * size + " within the range of float64",
            "a direction has to be known; do the points coincide?");
      }
      for (int v = 0; v < 3; v++) {
        directions[3 * j + v] /= radii[j];
      }
    }
    return new RadiusFit(centre, directions, radii, SphereFit.of(transform, radii));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RadiusFit that
        && java.util.Arrays.equals(radii, that.radii)
        && java.util.Arrays.equals(directions, that.directions)
        && fit.equals(that.fit);
  }

  @Override
  public int hashCode() {
    return java.util.Arrays.hashCode(radii);
  }

  @Override
  public String toString() {
    return radii.length + " points about " + java.util.Arrays.toString(centre) + ", " + fit;
  }
}
