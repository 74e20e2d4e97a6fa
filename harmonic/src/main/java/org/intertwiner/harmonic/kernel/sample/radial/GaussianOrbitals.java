package org.intertwiner.harmonic.kernel.sample.radial;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;

/**
 * Gaussian-type orbitals φ_{l,i}(r) = N rˡ exp(−α_i r²), of norm one in L²(rⁿ⁻¹ dr), not
 * orthogonal. Their kernels are polynomials times Gaussians and smooth at the origin.
 *
 * <p><i>Formula:</i> N² = 2 (2α)^(l+n/2) / Γ(l+n/2). <i>Accuracy:</i> a few rounding errors for
 * degrees up to some hundreds. <i>Source:</i> Boys (1950).
 *
 * <p>Example: {@code GaussianOrbitals.evenTempered(3, 4, 0.2, 2)} has exponents 0.2, 0.4, 0.8, 1.6.
 */
public final class GaussianOrbitals implements RadialProfile {
  private final int dimension;
  private final double[] exponents;
  private final BandLimit bandLimit;

  private GaussianOrbitals(int dimension, double[] exponents, BandLimit bandLimit) {
    this.dimension = dimension;
    this.exponents = exponents;
    this.bandLimit = bandLimit;
  }

  /**
   * Orbitals with given exponents, that keep at most 10 % aliased energy.
   *
   * @param dimension n ≥ 1
   * @param exponents α_i &gt; 0
   * @return the profile
   * @throws InvalidInput if there is no exponent or one is not positive and finite
   */
  public static GaussianOrbitals of(int dimension, double... exponents) {
    Checks.count("dimension", dimension, 1);
    Checks.count("number of orbitals", exponents.length, 1);
    for (double alpha : exponents) {
      Checks.length("exponent of an orbital", alpha);
    }
    return new GaussianOrbitals(dimension, exponents.clone(), BandLimit.aliasing(0.1));
  }

  /**
   * Orbitals whose exponents are a geometric series.
   *
   * @param dimension n ≥ 1
   * @param count the number of orbitals of each degree
   * @param first the smallest exponent, or the largest for a ratio below one
   * @param ratio the quotient of successive exponents
   * @return the profile with exponents first · ratioⁱ
   * @throws InvalidInput if a number is out of range
   */
  public static GaussianOrbitals evenTempered(
      int dimension, int count, double first, double ratio) {
    Checks.count("number of orbitals", count, 1);
    double[] exponents = new double[count];
    for (int i = 0; i < count; i++) {
      exponents[i] = first * Math.pow(ratio, i);
    }
    return of(dimension, exponents);
  }

  @Override
  public GaussianOrbitals withBandLimit(BandLimit limit) {
    return new GaussianOrbitals(dimension, exponents, limit);
  }

  @Override
  public int rings() {
    return exponents.length;
  }

  /** The width 1/√(2α) of the orbital of degree 0. */
  @Override
  public double radius(int ring) {
    return 1 / Math.sqrt(2 * exponents[ring]);
  }

  @Override
  public double value(int degree, int ring, double radius) {
    double alpha = exponents[ring];
    return norm(degree, alpha) * Math.pow(radius, degree) * Math.exp(-alpha * radius * radius);
  }

  @Override
  public double derivative(int degree, int ring, double radius) {
    double alpha = exponents[ring];
    double power = degree == 0 ? 0 : degree * Math.pow(radius, degree - 1);
    double slope = power - 2 * alpha * radius * Math.pow(radius, degree);
    return norm(degree, alpha) * slope * Math.exp(-alpha * radius * radius);
  }

  private double norm(int degree, double alpha) {
    double order = degree + dimension / 2.0;
    return Math.exp((Math.log(2) + order * Math.log(2 * alpha) - Gamma.logGamma(order)) / 2);
  }

  @Override
  public boolean dependsOnDegree() {
    return true;
  }

  /** Where the widest orbital of degrees up to 40 is below 10⁻¹⁵. */
  @Override
  public double reach() {
    double alpha = Arrays.stream(exponents).min().orElseThrow();
    return (6 + Math.sqrt(20)) / Math.sqrt(alpha);
  }

  @Override
  public BandLimit bandLimit() {
    return bandLimit;
  }

  @Override
  public String toString() {
    return "Gaussian orbitals with exponents "
        + Arrays.toString(exponents)
        + " in ℝ^"
        + dimension
        + ", "
        + bandLimit.describe();
  }
}
