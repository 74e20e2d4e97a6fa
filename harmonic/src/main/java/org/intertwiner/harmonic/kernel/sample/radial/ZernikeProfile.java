package org.intertwiner.harmonic.kernel.sample.radial;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;

/**
 * The orthogonal polynomials of the ball of radius R in ℝⁿ (Zernike on the disc):
 *
 * <pre>  φ_{l,i}(r) = √(2(2i+l+n/2)) R^(−n/2) tˡ P_i^(0, l+n/2−1)(2t²−1),   t = r/R ≤ 1,</pre>
 *
 * <p>zero beyond R. They are orthonormal in L²(rⁿ⁻¹ dr), and φ_{l,i}(|x|)·Y(x/|x|) is a polynomial
 * of degree l + 2i inside the ball.
 *
 * <p><i>Accuracy:</i> a small multiple of i rounding errors of the largest value, by the three-term
 * recurrence of Jacobi polynomials. <i>Source:</i> Dunkl and Xu (2014), proposition 5.2.1; DLMF
 * 18.9.
 *
 * <p>Example: {@code ZernikeProfile.of(2, 3, 1)} has Zernike's radial polynomials R_l^l, R_{l+2}^l,
 * R_{l+4}^l on the unit disc, normalised.
 */
public final class ZernikeProfile implements RadialProfile {
  private final int dimension;
  private final int count;
  private final double radius;
  private final BandLimit bandLimit;

  private ZernikeProfile(int dimension, int count, double radius, BandLimit bandLimit) {
    this.dimension = dimension;
    this.count = count;
    this.radius = radius;
    this.bandLimit = bandLimit;
  }

  /**
   * The first polynomials of each degree, that keep at most 10 % aliased energy.
   *
   * @param dimension n ≥ 1
   * @param count the number of polynomials of each harmonic degree
   * @param radius R
   * @return the profile
   * @throws InvalidInput if a number is out of range
   */
  public static ZernikeProfile of(int dimension, int count, double radius) {
    Checks.count("dimension", dimension, 1);
    Checks.count("number of polynomials", count, 1);
    Checks.length("radius of the ball", radius);
    return new ZernikeProfile(dimension, count, radius, BandLimit.aliasing(0.1));
  }

  @Override
  public ZernikeProfile withBandLimit(BandLimit limit) {
    return new ZernikeProfile(dimension, count, radius, limit);
  }

  @Override
  public int rings() {
    return count;
  }

  @Override
  public double radius(int ring) {
    return radius;
  }

  @Override
  public double value(int degree, int ring, double r) {
    double t = r / radius;
    if (t > 1) {
      return 0;
    }
    double beta = degree + dimension / 2.0 - 1;
    return norm(degree, ring) * Math.pow(t, degree) * jacobi(ring, 0, beta, 2 * t * t - 1);
  }

  @Override
  public double derivative(int degree, int ring, double r) {
    double t = r / radius;
    if (t > 1) {
      return 0;
    }
    double beta = degree + dimension / 2.0 - 1;
    double s = 2 * t * t - 1;
    double power = degree == 0 ? 0 : degree * Math.pow(t, degree - 1);
    double slope = power * jacobi(ring, 0, beta, s);
    if (ring > 0) {
      double inner = (ring + beta + 1) / 2 * jacobi(ring - 1, 1, beta + 1, s);
      slope += Math.pow(t, degree) * 4 * t * inner;
    }
    return norm(degree, ring) * slope / radius;
  }

  private double norm(int degree, int ring) {
    return Math.sqrt(2 * (2.0 * ring + degree + dimension / 2.0))
        * Math.pow(radius, -dimension / 2.0);
  }

  /** P_i^(a,b)(s) by its three-term recurrence, DLMF 18.9.2. */
  private static double jacobi(int i, double a, double b, double s) {
    double before = 0;
    double now = 1;
    for (int k = 0; k < i; k++) {
      double c = 2 * k + a + b;
      double next;
      if (k == 0) {
        next = (a + 1) + (a + b + 2) * (s - 1) / 2;
      } else {
        double first = (c + 1) * (c * (c + 2) * s + a * a - b * b) * now;
        double second = 2 * (k + a) * (k + b) * (c + 2) * before;
        next = (first - second) / (2 * (k + 1) * (k + a + b + 1) * c);
      }
      before = now;
      now = next;
    }
    return now;
  }

  @Override
  public boolean dependsOnDegree() {
    return true;
  }

  @Override
  public double reach() {
    return radius;
  }

  @Override
  public BandLimit bandLimit() {
    return bandLimit;
  }

  @Override
  public String toString() {
    return count
        + " Zernike polynomials on the ball of radius "
        + radius
        + " in ℝ^"
        + dimension
        + ", "
        + bandLimit.describe();
  }
}
