package org.intertwiner.harmonic.kernel.sample.radial;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;

/**
 * Rings of finite support: a shape f((r − r_i)/w) that is one at its centre and zero for |r − r_i|
 * ≥ w·(its half-width).
 *
 * <ul>
 *   <li>cosine: f(u) = (1 + cos πu)/2 for |u| &lt; 1, once differentiable;
 *   <li>spline of degree d: the central B-spline of degree d with knots one apart, of half-width
 *       (d+1)/2, d − 1 times differentiable, scaled to one at the centre;
 *   <li>bump: f(u) = exp(1 − 1/(1 − u²)) for |u| &lt; 1, smooth.
 * </ul>
 *
 * <p>Cosines and, up to their scale, splines with centres w apart add up to one between the first
 * and last ring. <i>Accuracy:</i> a few rounding errors. <i>Source:</i> de Boor (1978), chapter IX,
 * for B-splines.
 *
 * <p>Example: {@code FiniteRings.spline(3, 0, 1, 2).withBandLimit(BandLimit.perRadius(2))}.
 */
public final class FiniteRings implements RadialProfile {
  private static final int COSINE = -1;
  private static final int BUMP = -2;
  private static final int MAX_SPLINE = 20;

  /** The degree of the spline, or another shape. */
  private final int shape;

  private final double[] radii;
  private final double width;
  private final double peak;
  private final BandLimit bandLimit;

  private FiniteRings(int shape, double[] radii, double width, BandLimit bandLimit) {
    this.shape = shape;
    this.radii = radii;
    this.width = width;
    this.bandLimit = bandLimit;
    this.peak = shape >= 0 ? spline(shape, 0) : 1;
  }

  /**
   * Raised cosines of half-width one that keep degrees l ≤ 2r/h.
   *
   * @param radii the rings' radii, each ≥ 0
   * @return the rings
   * @throws InvalidInput if there is none or a radius is negative or not finite
   */
  public static FiniteRings cosine(double... radii) {
    return new FiniteRings(COSINE, Checks.radii(radii), 1, BandLimit.perRadius(2));
  }

  /**
   * Smooth bumps of half-width 1.5 that keep degrees l ≤ 2r/h.
   *
   * @param radii the rings' radii, each ≥ 0
   * @return the rings
   * @throws InvalidInput if there is none or a radius is negative or not finite
   */
  public static FiniteRings bump(double... radii) {
    return new FiniteRings(BUMP, Checks.radii(radii), 1.5, BandLimit.perRadius(2));
  }

  /**
   * B-splines with knots one apart that keep degrees l ≤ 2r/h.
   *
   * @param degree the degree of the pieces, 1 … 20
   * @param radii the rings' radii, each ≥ 0
   * @return the rings
   * @throws InvalidInput if there is none, a radius is negative or not finite, or the degree is out
   *     of range
   */
  public static FiniteRings spline(int degree, double... radii) {
    if (degree < 1 || degree > MAX_SPLINE) {
      throw new InvalidInput(
          "degree of a spline", "" + degree, "1 … " + MAX_SPLINE, "3 is twice differentiable");
    }
    return new FiniteRings(degree, Checks.radii(radii), 1, BandLimit.perRadius(2));
  }

  /**
   * The same rings with another width.
   *
   * @param newWidth w, the half-width of cosines and bumps, the distance of knots of splines
   * @return the rings
   * @throws InvalidInput unless the width is positive and finite
   */
  public FiniteRings withWidth(double newWidth) {
    Checks.length("width of rings", newWidth);
    return new FiniteRings(shape, radii, newWidth, bandLimit);
  }

  @Override
  public FiniteRings withBandLimit(BandLimit limit) {
    return new FiniteRings(shape, radii, width, limit);
  }

  @Override
  public int rings() {
    return radii.length;
  }

  @Override
  public double radius(int ring) {
    return radii[ring];
  }

  /**
   * The value of a ring, which is the same for every degree.
   *
   * @param ring the ring, from 0
   * @param radius |x| ≥ 0
   * @return φ_ring(|x|)
   */
  public double value(int ring, double radius) {
    double u = (radius - radii[ring]) / width;
    if (Math.abs(u) >= halfWidth()) {
      return 0;
    }
    return switch (shape) {
      case COSINE -> 0.5 + 0.5 * Math.cos(Math.PI * u);
      case BUMP -> Math.exp(1 - 1 / (1 - u * u));
      default -> spline(shape, u) / peak;
    };
  }

  @Override
  public double value(int degree, int ring, double radius) {
    return value(ring, radius);
  }

  @Override
  public double derivative(int degree, int ring, double radius) {
    double u = (radius - radii[ring]) / width;
    if (u < -halfWidth() || u >= halfWidth()) {
      return 0;
    }
    double slope =
        switch (shape) {
          case COSINE -> -0.5 * Math.PI * Math.sin(Math.PI * u);
          case BUMP -> {
            double v = 1 - u * u;
            yield v > 0 ? -2 * u / (v * v) * Math.exp(1 - 1 / v) : 0;
          }
          default -> (spline(shape - 1, u + 0.5) - spline(shape - 1, u - 0.5)) / peak;
        };
    return slope / width;
  }

  private double halfWidth() {
    return shape >= 0 ? (shape + 1) / 2.0 : 1;
  }

  /** The central B-spline, by Cox's and de Boor's recurrence. */
  private static double spline(int degree, double u) {
    if (degree == 0) {
      return u >= -0.5 && u < 0.5 ? 1 : 0;
    }
    double half = (degree + 1) / 2.0;
    if (Math.abs(u) >= half) {
      return 0;
    }
    double[] b = new double[degree + 1];
    double at = u + half;
    int cell = Math.min(degree, (int) Math.floor(at));
    b[cell] = 1;
    for (int d = 1; d <= degree; d++) {
      for (int i = 0; i + d <= degree; i++) {
        b[i] = ((at - i) * b[i] + (i + d + 1 - at) * b[i + 1]) / d;
      }
    }
    return b[0];
  }

  @Override
  public boolean dependsOnDegree() {
    return false;
  }

  @Override
  public double reach() {
    return Arrays.stream(radii).max().orElseThrow() + width * halfWidth();
  }

  @Override
  public BandLimit bandLimit() {
    return bandLimit;
  }

  @Override
  public String toString() {
    String name = shape == COSINE ? "cosine" : shape == BUMP ? "bump" : "spline " + shape;
    return name
        + " rings at "
        + Arrays.toString(radii)
        + " of width "
        + width
        + ", "
        + bandLimit.describe();
  }
}
