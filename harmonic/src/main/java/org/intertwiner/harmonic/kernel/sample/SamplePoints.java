package org.intertwiner.harmonic.kernel.sample;

/**
 * A finite list of points of ℝⁿ at which a kernel is sampled.
 *
 * <p><i>Shape:</i> count() points with dimension() coordinates each.
 */
public sealed interface SamplePoints permits Grid, PointSet {

  /**
   * The dimension n of the space.
   *
   * @return n
   */
  int dimension();

  /**
   * The number of points.
   *
   * @return the number of points
   */
  int count();

  /**
   * One coordinate of one point.
   *
   * @param point the point, from 0
   * @param axis the coordinate, from 0: x, y, z …
   * @return the coordinate
   */
  double coordinate(int point, int axis);

  /**
   * The array shape that the points fill, in row-major order: (rows, columns) for an image.
   *
   * @return a fresh array whose product is count()
   */
  int[] shape();

  /**
   * The distance of neighbouring points that limits the frequencies which the points can carry: the
   * Nyquist frequency is π divided by it.
   *
   * @return a positive length; the largest spacing where it differs between the axes
   */
  double resolution();

  /**
   * One point.
   *
   * @param point the point, from 0
   * @return its coordinates, a fresh array
   */
  default double[] at(int point) {
    double[] x = new double[dimension()];
    for (int v = 0; v < x.length; v++) {
      x[v] = coordinate(point, v);
    }
    return x;
  }

  /**
   * The distance of a point from the origin.
   *
   * @param point the point, from 0
   * @return |x|, within a rounding error per coordinate
   */
  default double radius(int point) {
    double square = 0;
    for (int v = 0; v < dimension(); v++) {
      square += coordinate(point, v) * coordinate(point, v);
    }
    return Math.sqrt(square);
  }
}
