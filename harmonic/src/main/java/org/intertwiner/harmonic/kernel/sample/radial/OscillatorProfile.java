package org.intertwiner.harmonic.kernel.sample.radial;

import org.hipparchus.special.Gamma;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;

/**
 * Polynomials times a Gaussian that are orthonormal on all of ℝⁿ, the eigenfunctions of the
 * harmonic oscillator:
 *
 * <pre>  φ_{l,i}(r) = N tˡ L_i^(l+n/2−1)(t²) exp(−t²/2),   t = r/s,</pre>
 *
 * <p>with N² = 2 i! / (Γ(i+l+n/2) sⁿ). They are orthonormal in L²(rⁿ⁻¹ dr), and the Fourier
 * transform of φ_{l,i}(|x|)·Y(x/|x|) has the same form with 1/s for s.
 *
 * <p><i>Accuracy:</i> a small multiple of i rounding errors of the largest value. <i>Source:</i>
 * DLMF 18.3 and 18.9.
 *
 * <p>Example: {@code OscillatorProfile.of(3, 2, 0.8)}.
 */
public final class OscillatorProfile implements RadialProfile {
  private final int dimension;
  private final int count;
  private final double width;
  private final BandLimit bandLimit;

  private OscillatorProfile(int dimension, int count, double width, BandLimit bandLimit) {
    this.dimension = dimension;
    this.count = count;
    this.width = width;
    this.bandLimit = bandLimit;
  }

  /**
   * The first functions of each degree, that keep at most 10 % aliased energy.
   *
   * @param dimension n ≥ 1
   * @param count the number of functions of each harmonic degree
   * @param width s
   * @return the profile
   * @throws InvalidInput if a number is out of range
   */
  public static OscillatorProfile of(int dimension, int count, double width) {
    Checks.count("dimension", dimension, 1);
    Checks.count("number of functions", count, 1);
    Checks.length("width of the Gaussian", width);
    return new OscillatorProfile(dimension, count, width, BandLimit.aliasing(0.1));
  }

  @Override
  public OscillatorProfile withBandLimit(BandLimit limit) {
    return new OscillatorProfile(dimension, count, width, limit);
  }

  @Override
  public int rings() {
    return count;
  }

  /** The radius up to which the function of degree 0 oscillates. */
  @Override
  public double radius(int ring) {
    return width * Math.sqrt(2 * (2.0 * ring + dimension / 2.0));
  }

  @Override
  public double value(int degree, int ring, double radius) {
    double t = radius / width;
    double a = degree + dimension / 2.0 - 1;
    return norm(degree, ring) * Math.pow(t, degree) * laguerre(ring, a, t * t) * gaussian(t);
  }

  @Override
  public double derivative(int degree, int ring, double radius) {
    double t = radius / width;
    double a = degree + dimension / 2.0 - 1;
    double p = laguerre(ring, a, t * t);
    double slope = -t * Math.pow(t, degree) * p;
    if (degree > 0) {
      slope += degree * Math.pow(t, degree - 1) * p;
    }
    if (ring > 0) {
      slope -= 2 * t * Math.pow(t, degree) * laguerre(ring - 1, a + 1, t * t);
    }
    return norm(degree, ring) * slope * gaussian(t) / width;
  }

  private static double gaussian(double t) {
    return Math.exp(-t * t / 2);
  }

  private double norm(int degree, int ring) {
    double logarithm =
        Math.log(2)
            + Gamma.logGamma(ring + 1.0)
            - Gamma.logGamma(ring + degree + dimension / 2.0)
            - dimension * Math.log(width);
    return Math.exp(logarithm / 2);
  }

  /** L_i^(a)(s) by its three-term recurrence. */
  private static double laguerre(int i, double a, double s) {
    double before = 0;
    double now = 1;
    for (int k = 0; k < i; k++) {
      double next = ((2 * k + 1 + a - s) * now - (k + a) * before) / (k + 1);
      before = now;
      now = next;
    }
    return now;
  }

  @Override
  public boolean dependsOnDegree() {
    return true;
  }

  /** Where the Gaussian is 10⁻¹⁶ beyond the last oscillation of degrees up to 40. */
  @Override
  public double reach() {
    return width * (8.5 + Math.sqrt(2 * (2.0 * count + 40 + dimension / 2.0)));
  }

  @Override
  public BandLimit bandLimit() {
    return bandLimit;
  }

  @Override
  public String toString() {
    return count
        + " oscillator functions of width "
        + width
        + " in ℝ^"
        + dimension
        + ", "
        + bandLimit.describe();
  }
}
