package org.intertwiner.harmonic.fourier.sphere;

import org.intertwiner.algebra.InvalidInput;

/**
 * Convolution on S² with a zonal kernel, by the convolution theorem. Correlation with a kernel that
 * is not zonal is a function of the rotation: {@link
 * org.intertwiner.harmonic.fourier.rotation.RotationMatching}.
 *
 * <p><i>Formula:</i> (f∗k)(x) = ∫ f(y) k(x·y) dy over the area (total 4π), where k(cos θ) = Σ k_l
 * Y_l0(θ). The addition theorem gives (f∗k)_lm = √(4π/(2l + 1)) k_l f_lm. <i>Shape:</i> f as L²
 * real or 2L² complex numbers, k as the L numbers k_l. <i>Accuracy:</i> three roundings.
 * <i>Complexity:</i> L². <i>Source:</i> Driscoll and Healy (1994), theorem 1, for the measure used
 * here.
 *
 * <p>Example: {@code SphereConvolution.zonal(coefficients, SphereConvolution.heat(64, 0.01), 64)}.
 */
public final class SphereConvolution {
  private SphereConvolution() {}

  /**
   * f ∗ k.
   *
   * @param f L² real or 2L² complex coefficients
   * @param kernel k_0 … k_{L−1}
   * @param bandLimit L
   * @return coefficients of f ∗ k, in the shape of f
   * @throws InvalidInput for other lengths or a number that is not finite
   */
  public static double[] zonal(double[] f, double[] kernel, int bandLimit) {
    int parts = parts(f, bandLimit);
    SphereChecks.requireLength("coefficients of the kernel", kernel, bandLimit);
    SphereChecks.requireFinite("coefficient of the kernel", kernel);
    double[] result = new double[f.length];
    for (int l = 0; l < bandLimit; l++) {
      double factor = Math.sqrt(4 * Math.PI / (2 * l + 1)) * kernel[l];
      for (int i = parts * l * l; i < parts * (l + 1) * (l + 1); i++) {
        result[i] = factor * f[i];
      }
    }
    return result;
  }

  /**
   * The kernel of the heat equation on S²: k_l = √((2l + 1)/4π) exp(−l(l + 1)t), so that
   * convolution multiplies degree l by exp(−l(l + 1)t).
   *
   * @param bandLimit L
   * @param time t ≥ 0; √(2t) is the width of the kernel in radians
   * @return the kernel
   * @throws InvalidInput for a time that is negative or not finite, or a band limit below 1
   */
  public static double[] heat(int bandLimit, double time) {
    SphereChecks.requireBandLimit(bandLimit);
    if (!(time >= 0 && time <= Double.MAX_VALUE)) {
      throw new InvalidInput(
          "time of the heat kernel", "" + time, "a finite number, 0 or more", "");
    }
    double[] kernel = SphereTransform.norms(bandLimit);
    for (int l = 0; l < bandLimit; l++) {
      kernel[l] *= Math.exp(-l * (l + 1.0) * time);
    }
    return kernel;
  }

  /** 1 for L² numbers, 2 for 2L². */
  static int parts(double[] f, int bandLimit) {
    SphereChecks.requireBandLimit(bandLimit);
    long size = (long) bandLimit * bandLimit;
    if (f.length != size && f.length != 2 * size) {
      throw new InvalidInput(
          "coefficients",
          f.length + " numbers",
          size + " real or " + 2 * size + " numbers re, im",
          "degrees are l < " + bandLimit);
    }
    SphereChecks.requireFinite("coefficient", f);
    return f.length == size ? 1 : 2;
  }
}
