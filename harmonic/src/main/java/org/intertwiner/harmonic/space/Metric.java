package org.intertwiner.harmonic.space;

/**
 * A distance on a homogeneous space that the group keeps, d(gx, gy) = d(x, y).
 *
 * <p><em>Accuracy:</em> stated by each space. Example: {@code
 * Sphere.underRotations(2).metric().orElseThrow().distance(x, y)} is the angle between x and y.
 *
 * @param <X> the points
 */
@FunctionalInterface
public interface Metric<X> {

  /**
   * The distance of two points.
   *
   * @param x a point
   * @param y a point
   * @return a number ≥ 0
   */
  double distance(X x, X y);
}
