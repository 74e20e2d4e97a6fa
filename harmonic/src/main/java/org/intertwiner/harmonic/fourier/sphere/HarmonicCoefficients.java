package org.intertwiner.harmonic.fourier.sphere;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;

/**
 * Coefficients of band-limited functions on S² from one basis to another.
 *
 * <p><i>Formula:</i> with the real harmonics R (no Condon–Shortley phase) and the complex ones Y
 * (with it), Y_lm = (−1)ᵐ (R_lm + i R_l,−m)/√2 and Y_l,−m = (R_lm − i R_l,−m)/√2 for m &gt; 0, so
 * the coefficients are related by a unitary matrix. <i>Shape:</i> place l² + l + m; complex numbers
 * as re, im. <i>Accuracy:</i> two roundings.
 *
 * <p>Example: {@code HarmonicCoefficients.toComplex(real, 32)}.
 */
public final class HarmonicCoefficients {
  private static final double ROOT = Math.sqrt(0.5);

  private HarmonicCoefficients() {}

  /**
   * The place of a coefficient.
   *
   * @param l the degree
   * @param m the order, −l … l
   * @return l² + l + m
   * @throws InvalidInput for a negative degree or |m| &gt; l
   */
  public static int index(int l, int m) {
    if (Math.abs((long) m) > l) {
      throw new InvalidInput(
          "place of a coefficient",
          "l = " + l + ", m = " + m,
          "a degree l ≥ 0 and an order −l … l",
          "");
    }
    return SphericalHarmonics.index(l, m);
  }

  /**
   * Complex coefficients of a real function.
   *
   * @param real L² real coefficients
   * @param bandLimit L
   * @return 2L² numbers re, im
   * @throws InvalidInput for another length or a number that is not finite
   */
  public static double[] toComplex(double[] real, int bandLimit) {
    SphereChecks.requireBandLimit(bandLimit);
    SphereChecks.requireLength("real coefficients", real, (long) bandLimit * bandLimit);
    SphereChecks.requireFinite("coefficient", real);
    double[] pairs = new double[2 * real.length];
    for (int i = 0; i < real.length; i++) {
      pairs[2 * i] = real[i];
    }
    return inComplexBasis(pairs, bandLimit);
  }

  /**
   * Real coefficients of a real function.
   *
   * @param complex 2L² numbers re, im, with c_l,−m = (−1)ᵐ c̄_lm
   * @param bandLimit L
   * @return L² real coefficients
   * @throws InvalidInput for another length, a number that is not finite, or coefficients of a
   *     function that is not real (by more than 10⁻⁹ of the largest coefficient)
   */
  public static double[] toReal(double[] complex, int bandLimit) {
    SphereChecks.requireBandLimit(bandLimit);
    double[] pairs = inRealBasis(complex, bandLimit);
    double[] real = new double[pairs.length / 2];
    double largest = 0;
    double imaginary = 0;
    for (int i = 0; i < real.length; i++) {
      real[i] = pairs[2 * i];
      largest = Math.max(largest, Math.abs(real[i]));
      imaginary = Math.max(imaginary, Math.abs(pairs[2 * i + 1]));
    }
    if (imaginary > 1e-9 * largest) {
      throw new InvalidInput(
          "coefficients of a real function",
          "an imaginary part with a coefficient of size " + imaginary,
          "c_l,−m = (−1)^m times the conjugate of c_lm",
          "transform real and imaginary part apart");
    }
    return real;
  }

  /** The coefficients of any function in the real basis: complex numbers. */
  static double[] inRealBasis(double[] complex, int bandLimit) {
    SphereChecks.requireLength("complex coefficients", complex, 2L * bandLimit * bandLimit);
    SphereChecks.requireFinite("coefficient (parts re, im counted)", complex);
    double[] real = complex.clone();
    for (int l = 1; l < bandLimit; l++) {
      for (int m = 1; m <= l; m++) {
        int p = 2 * index(l, m);
        int q = 2 * index(l, -m);
        double s = m % 2 == 0 ? ROOT : -ROOT;
        double re = s * complex[p];
        double im = s * complex[p + 1];
        real[p] = re + ROOT * complex[q];
        real[p + 1] = im + ROOT * complex[q + 1];
        real[q] = ROOT * complex[q + 1] - im;
        real[q + 1] = re - ROOT * complex[q];
      }
    }
    return real;
  }

  /** The inverse of {@link #inRealBasis}. */
  static double[] inComplexBasis(double[] real, int bandLimit) {
    double[] complex = real.clone();
    for (int l = 1; l < bandLimit; l++) {
      for (int m = 1; m <= l; m++) {
        int p = 2 * index(l, m);
        int q = 2 * index(l, -m);
        double s = m % 2 == 0 ? ROOT : -ROOT;
        complex[p] = s * (real[p] + real[q + 1]);
        complex[p + 1] = s * (real[p + 1] - real[q]);
        complex[q] = ROOT * (real[p] - real[q + 1]);
        complex[q + 1] = ROOT * (real[p + 1] + real[q]);
      }
    }
    return complex;
  }
}
