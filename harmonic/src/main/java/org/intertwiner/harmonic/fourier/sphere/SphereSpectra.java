package org.intertwiner.harmonic.fourier.sphere;

import org.intertwiner.algebra.InvalidInput;

/**
 * Power and cross spectra on S²: what rotations of a function leave alone, degree by degree.
 *
 * <p><i>Formula:</i> P_l = Σ_m |f_lm|², so that Σ P_l = ∫ |f|² (Plancherel); X_l = Σ_m Re(f_lm
 * ḡ_lm) with Σ X_l = ∫ Re(f ḡ). P_l/(2l + 1) is the mean square of a coefficient, P_l/4π the power
 * per degree of geodesy. <i>Shape:</i> L² real or 2L² complex numbers in, L out. <i>Accuracy:</i>
 * relative error of P_l at most (2l + 3) rounding errors. <i>Complexity:</i> L². <i>Source:</i>
 * Edmonds (1957).
 *
 * <p>Example: {@code SphereSpectra.power(coefficients, 64)}.
 */
public final class SphereSpectra {
  private SphereSpectra() {}

  /**
   * The power of each degree.
   *
   * @param f L² real or 2L² complex coefficients
   * @param bandLimit L
   * @return P_0 … P_{L−1}
   * @throws InvalidInput for another length or a number that is not finite
   */
  public static double[] power(double[] f, int bandLimit) {
    return cross(f, f, bandLimit);
  }

  /**
   * The common power of two functions.
   *
   * @param f L² real or 2L² complex coefficients
   * @param g as many
   * @param bandLimit L
   * @return X_0 … X_{L−1}
   * @throws InvalidInput for other lengths or a number that is not finite
   */
  public static double[] cross(double[] f, double[] g, int bandLimit) {
    int parts = SphereConvolution.parts(f, bandLimit);
    SphereChecks.requireLength("coefficients of the second function", g, f.length);
    SphereChecks.requireFinite("coefficient of the second function", g);
    double[] spectrum = new double[bandLimit];
    for (int l = 0; l < bandLimit; l++) {
      double sum = 0;
      for (int i = parts * l * l; i < parts * (l + 1) * (l + 1); i++) {
        sum = Math.fma(f[i], g[i], sum);
      }
      spectrum[l] = sum;
    }
    return spectrum;
  }
}
