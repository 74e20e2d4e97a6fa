package org.intertwiner.harmonic.kernel.sample;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * Arbitrary points of ℝⁿ, with the resolution that band limits are to assume: one unless another is
 * given, as scattered points have no spacing of their own.
 *
 * <p><i>Shape:</i> count() × dimension(). <i>Accuracy:</i> the coordinates as given.
 *
 * <p>Example: {@code PointSet.from(edges).withResolution(0.5)}.
 */
public final class PointSet implements SamplePoints {
  private final double[][] points;
  private final int dimension;
  private final double resolution;

  private PointSet(double[][] points, int dimension, double resolution) {
    this.points = points;
    this.dimension = dimension;
    this.resolution = resolution;
  }

  /**
   * The points with given coordinates.
   *
   * @param points one row of n coordinates per point
   * @return the point set
   * @throws InvalidInput if there is no point, rows differ in length or a coordinate is not finite
   */
  public static PointSet from(double[]... points) {
    if (points.length == 0 || points[0].length == 0) {
      throw new InvalidInput("points", "none", "at least one point of ℝⁿ", "n is read off a point");
    }
    double[][] copy = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      copy[i] = points[i].clone();
      if (copy[i].length != points[0].length
          || !Arrays.stream(copy[i]).allMatch(Double::isFinite)) {
        throw new InvalidInput(
            "point " + i,
            Arrays.toString(copy[i]),
            points[0].length + " finite coordinates",
            "NaN or infinite coordinates and ragged rows cannot be sampled");
      }
    }
    return new PointSet(copy, points[0].length, 1);
  }

  /**
   * The same points with another resolution.
   *
   * @param distance the distance of neighbours, in the units of the points
   * @return the points
   * @throws InvalidInput unless the distance is positive and finite
   */
  public PointSet withResolution(double distance) {
    if (!(distance > 0) || Double.isInfinite(distance)) {
      throw new InvalidInput(
          "resolution of points",
          "" + distance,
          "a positive distance",
          "it is the spacing that band limits assume, one by default");
    }
    return new PointSet(points, dimension, distance);
  }

  @Override
  public double resolution() {
    return resolution;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int count() {
    return points.length;
  }

  @Override
  public double coordinate(int point, int axis) {
    return points[point][axis];
  }

  @Override
  public int[] shape() {
    return new int[] {points.length};
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PointSet p
        && resolution == p.resolution
        && Arrays.deepEquals(points, p.points);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(points);
  }

  @Override
  public String toString() {
    return points.length + " points of ℝ^" + dimension;
  }
}
