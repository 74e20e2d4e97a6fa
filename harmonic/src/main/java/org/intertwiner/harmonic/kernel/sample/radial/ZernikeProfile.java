package org.intertwiner.harmonic.kernel.sample.radial;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;
import org.intertwiner.harmonic.zernike.ZernikeRadial;

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
    return norm(degree, ring) * ZernikeRadial.of(dimension, degree, ring).value(t);
  }

  @Override
  public double derivative(int degree, int ring, double r) {
    double t = r / radius;
    if (t > 1) {
      return 0;
    }
    return norm(degree, ring) * ZernikeRadial.of(dimension, degree, ring).derivative(t) / radius;
  }

  private double norm(int degree, int ring) {
    return Math.sqrt(2 * (2.0 * ring + degree + dimension / 2.0))
        * Math.pow(radius, -dimension / 2.0);
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
