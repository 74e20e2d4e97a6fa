package org.intertwiner.harmonic.space.classical;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Point;

/**
 * The ball, the half-space and Klein's model of hyperbolic space, and the way between them and the
 * hyperboloid of radius R (curvature −1/R²).
 *
 * <p><em>Formula:</em> ball R x/(R + t), radius R; Klein's R x/t; half-space (R x′/(t − x_n), R²/(t
 * − x_n)), x′ the first n − 1 coordinates, height last; the base point is 0 in the balls and (0, R)
 * in the half-space. <em>Accuracy:</em> to the hyperboloid and back 16·2⁻⁵³ of the largest
 * coordinate by the half-space, times γ(x) = t/R by Poincaré's ball and γ(x)² by Klein's: near the
 * rim neighbouring numbers of the balls are so far apart, which no formula can mend.
 * <em>Source:</em> Ratcliffe (2006), chapter 4; A. A. Ungar, "Analytic Hyperbolic Geometry" (2005)
 * for the sum.
 *
 * <p>Example: {@code HyperbolicModels.ball(Hyperboloid.hyperbolic(2))} is Poincaré's disc with the
 * action of SO⁺(2,1).
 */
public final class HyperbolicModels {
  private HyperbolicModels() {}

  /**
   * Poincaré's ball.
   *
   * @param space hyperbolic space
   * @return the same space with points of n coordinates, |x| &lt; R
   */
  public static HomogeneousSpace<DenseMatrix, Point, DenseMatrix> ball(Hyperboloid space) {
    return space.withPoints(
        "Poincare ball, " + space.name(),
        x -> toBall(space, x),
        b -> fromBall(space, b),
        Point::separation);
  }

  /**
   * Klein's ball, where geodesics are straight.
   *
   * @param space hyperbolic space
   * @return the same space with points of n coordinates, |x| &lt; R
   */
  public static HomogeneousSpace<DenseMatrix, Point, DenseMatrix> klein(Hyperboloid space) {
    return space.withPoints(
        "Klein ball, " + space.name(),
        x -> toKlein(space, x),
        b -> fromKlein(space, b),
        Point::separation);
  }

  /**
   * The upper half-space.
   *
   * @param space hyperbolic space
   * @return the same space with points of n coordinates, the last positive
   */
  public static HomogeneousSpace<DenseMatrix, Point, DenseMatrix> halfSpace(Hyperboloid space) {
    return space.withPoints(
        "upper half-space, " + space.name(),
        x -> toHalfSpace(space, x),
        b -> fromHalfSpace(space, b),
        Point::separation);
  }

  private static double[] space(Hyperboloid h, Point x) {
    return Arrays.copyOf(h.require(x).coordinates(), h.dimension());
  }

  private static double time(Hyperboloid h, Point x) {
    return Math.hypot(h.radius(), Relations.norm(space(h, x), h.dimension()));
  }

  /**
   * From the hyperboloid to Poincaré's ball.
   *
   * @param space hyperbolic space
   * @param x a point of it
   * @return R x/(R + t)
   */
  public static Point toBall(Hyperboloid space, Point x) {
    double r = space.radius();
    return new Point(Relations.scaled(space(space, x), r / (r + time(space, x))));
  }

  /**
   * From Poincaré's ball to the hyperboloid.
   *
   * @param space hyperbolic space
   * @param b a point of the ball
   * @return 2R² b/(R² − |b|²) with its time
   * @throws InvalidInput where |b| is not less than R
   */
  public static Point fromBall(Hyperboloid space, Point b) {
    double r = space.radius();
    double norm = inside(space, "Poincare ball", b);
    double gap = (r - norm) * (r + norm);
    return space.above(Relations.scaled(b.coordinates(), 2 * r * r / gap));
  }

  private static double inside(Hyperboloid space, String model, Point b) {
    Relations.size(model, b, space.dimension());
    double norm = b.norm();
    if (!(norm < space.radius())) {
      throw new InvalidInput(
          "point of the " + model,
          b + ": its length is " + norm + ", off by " + (norm - space.radius()),
          "length less than " + space.radius(),
          "points on the rim are infinitely far away");
    }
    return norm;
  }

  /**
   * From the hyperboloid to Klein's ball.
   *
   * @param space hyperbolic space
   * @param x a point of it
   * @return R x/t, the velocity times R
   */
  public static Point toKlein(Hyperboloid space, Point x) {
    return new Point(Relations.scaled(space(space, x), space.radius() / time(space, x)));
  }

  /**
   * From Klein's ball to the hyperboloid.
   *
   * @param space hyperbolic space
   * @param b a point of the ball
   * @return R b/√(R² − |b|²) with its time
   * @throws InvalidInput where |b| is not less than R
   */
  public static Point fromKlein(Hyperboloid space, Point b) {
    double r = space.radius();
    double norm = inside(space, "Klein ball", b);
    double gap = (r - norm) * (r + norm);
    return space.above(Relations.scaled(b.coordinates(), r / Math.sqrt(gap)));
  }

  /**
   * From the hyperboloid to the upper half-space.
   *
   * @param space hyperbolic space
   * @param x a point of it
   * @return R x′/(t − x_n), then the height R²/(t − x_n)
   */
  public static Point toHalfSpace(Hyperboloid space, Point x) {
    int n = space.dimension();
    double r = space.radius();
    double[] v = space(space, x);
    double last = v[n - 1];
    double t = time(space, x);
    // t − x_n without cancellation, from (t − x_n)(t + x_n) = R² + |x′|²
    double side = Math.hypot(r, Relations.norm(v, n - 1));
    double gap = last > 0 ? side * (side / (t + last)) : t - last;
    double[] y = Relations.scaled(v, r / gap);
    y[n - 1] = r * r / gap;
    return new Point(y);
  }

  /**
   * From the upper half-space to the hyperboloid.
   *
   * @param space hyperbolic space
   * @param y a point of the half-space
   * @return the point with t − x_n = R²/h and x′ = R y′/h
   * @throws InvalidInput where the height, the last coordinate, is not positive
   */
  public static Point fromHalfSpace(Hyperboloid space, Point y) {
    int n = space.dimension();
    double r = space.radius();
    double[] v = Relations.size("upper half-space", y, n);
    double height = v[n - 1];
    if (!(height > 0)) {
      throw new InvalidInput(
          "point of the upper half-space",
          y + ": its height is " + height,
          "a positive last coordinate",
          "points of height 0 are infinitely far away");
    }
    double foot = Relations.norm(v, n - 1);
    double[] x = Relations.scaled(v, r / height);
    x[n - 1] = ((height - r) * ((height + r) / height) + foot * (foot / height)) / 2;
    return space.above(x);
  }

  /**
   * Möbius' sum in Poincaré's ball: the point y moved by the boost that moves 0 to x.
   *
   * @param space hyperbolic space
   * @param x a point of the ball
   * @param y a point of the ball
   * @return x ⊕ y = s(x)·y; −x ⊕ y is how y looks from x
   * @throws InvalidInput where a point is not inside the ball
   */
  public static Point sum(Hyperboloid space, Point x, Point y) {
    inside(space, "Poincare ball", x);
    inside(space, "Poincare ball", y);
    double c = 1 / (space.radius() * space.radius());
    double[] a = x.coordinates();
    double[] b = y.coordinates();
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < a.length; i++) {
      xx += c * a[i] * a[i];
      yy += c * b[i] * b[i];
      xy += c * a[i] * b[i];
    }
    double scale = 1 + 2 * xy + xx * yy;
    for (int i = 0; i < a.length; i++) {
      a[i] = ((1 + 2 * xy + yy) * a[i] + (1 - xx) * b[i]) / scale;
    }
    return new Point(a);
  }
}
