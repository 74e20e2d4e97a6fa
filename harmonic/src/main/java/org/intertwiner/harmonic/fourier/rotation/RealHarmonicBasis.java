package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.InvalidInput;

/**
 * Fourier coefficients in the basis of real spherical harmonics, where those of a real function are
 * real.
 *
 * <p><i>Formula:</i> f̂_real = U f̂ U*, where U takes the coordinates c_m of a function Σ c_m Y_lm
 * to those in the real harmonics: U_{m,m} = (−1)^m/√2, U_{m,−m} = 1/√2, U_{−m,m} = (−1)^m i/√2,
 * U_{−m,−m} = −i/√2 for m &gt; 0 and U_{00} = 1. The real Wigner matrices are U D U*. <i>Order:</i>
 * as {@link RotationLayout}, one place a coefficient. <i>Accuracy:</i> two roundings.
 *
 * <p>Example: {@code RealHarmonicBasis.fromComplex(layout, coefficients)}.
 */
public final class RealHarmonicBasis {
  private static final double TOLERANCE = 1e-10;

  private RealHarmonicBasis() {}

  /**
   * The real coefficients of a real function.
   *
   * @param layout a layout of integer degrees
   * @param complex complex coefficients with f̂_{−n,−m} = (−1)^{m−n} f̂_{nm}*
   * @return as many real numbers
   * @throws InvalidInput for a wrong length, a layout of halves, or coefficients of a function that
   *     is not real: by more than 10⁻¹⁰ of the largest
   */
  public static double[] fromComplex(RotationLayout layout, double[] complex) {
    layout.requireComplex("coefficients", complex);
    requireIntegers(layout);
    double[] real = new double[layout.size()];
    double largest = 0;
    double excess = 0;
    for (int l = 0; l < layout.bandLimit(); l++) {
      int rows = (layout.rows(l) - 1) / 2;
      for (int n = 0; n <= rows; n++) {
        for (int m = 0; m <= l; m++) {
          double[] four = corners(layout, complex, l, n, m);
          double[] turned = both(four, n, m);
          for (int i = 0; i < 4; i++) {
            largest = Math.max(largest, Math.abs(four[2 * i]) + Math.abs(four[2 * i + 1]));
            excess = Math.max(excess, Math.abs(turned[2 * i + 1]));
            real[layout.index(l, i < 2 ? n : -n, i % 2 == 0 ? m : -m)] = turned[2 * i];
          }
        }
      }
    }
    if (!(excess <= TOLERANCE * largest)) {
      throw new InvalidInput(
          "coefficients of a real function",
          "imaginary parts up to " + excess + " beside entries up to " + largest,
          "f̂_{−n,−m} = (−1)^{m−n} times the conjugate of f̂_{nm}",
          "take the real and the imaginary part of the function apart");
    }
    return real;
  }

  private static void requireIntegers(RotationLayout layout) {
    if (layout.isHalf()) {
      throw new InvalidInput("layout", layout.toString(), "integer degrees", "");
    }
  }

  /** The entries (n, m), (n, −m), (−n, m), (−n, −m). */
  private static double[] corners(RotationLayout layout, double[] c, int l, int n, int m) {
    double[] four = new double[8];
    for (int i = 0; i < 4; i++) {
      int at = 2 * layout.index(l, i < 2 ? n : -n, i % 2 == 0 ? m : -m);
      four[2 * i] = c[at];
      four[2 * i + 1] = c[at + 1];
    }
    return four;
  }

  /** U from the left in n and U* from the right in m. */
  private static double[] both(double[] x, int n, int m) {
    double[] y = x.clone();
    if (n > 0) {
      pair(y, 0, 4, n, 1);
      pair(y, 2, 6, n, 1);
    }
    if (m > 0) {
      pair(y, 0, 2, m, -1);
      pair(y, 4, 6, m, -1);
    }
    return y;
  }

  /** (x₊, x₋) ↦ ((−1)^m x₊ + x₋, ±i((−1)^m x₊ − x₋))/√2. */
  private static void pair(double[] x, int plus, int minus, int m, int sign) {
    double h = Math.sqrt(0.5);
    double p = m % 2 == 0 ? h : -h;
    double re = p * x[plus] + h * x[minus];
    double im = p * x[plus + 1] + h * x[minus + 1];
    double dre = p * x[plus] - h * x[minus];
    double dim = p * x[plus + 1] - h * x[minus + 1];
    x[plus] = re;
    x[plus + 1] = im;
    x[minus] = -sign * dim;
    x[minus + 1] = sign * dre;
  }

  /**
   * The complex coefficients of a real function.
   *
   * @param layout a layout of integer degrees
   * @param real real coefficients
   * @return complex coefficients
   * @throws InvalidInput for a wrong length or a layout of halves
   */
  public static double[] toComplex(RotationLayout layout, double[] real) {
    layout.require("coefficients in the real basis", real, layout.size());
    requireIntegers(layout);
    double[] complex = new double[2 * layout.size()];
    for (int l = 0; l < layout.bandLimit(); l++) {
      int rows = (layout.rows(l) - 1) / 2;
      for (int n = 0; n <= rows; n++) {
        for (int m = 0; m <= l; m++) {
          double[] four = new double[8];
          for (int i = 0; i < 4; i++) {
            four[2 * i] = real[layout.index(l, i < 2 ? n : -n, i % 2 == 0 ? m : -m)];
          }
          back(four, n, m);
          for (int i = 0; i < 4; i++) {
            int at = 2 * layout.index(l, i < 2 ? n : -n, i % 2 == 0 ? m : -m);
            complex[at] = four[2 * i];
            complex[at + 1] = four[2 * i + 1];
          }
        }
      }
    }
    return complex;
  }

  /** U* from the left in n and U from the right in m. */
  private static void back(double[] y, int n, int m) {
    if (n > 0) {
      unpair(y, 0, 4, n, 1);
      unpair(y, 2, 6, n, 1);
    }
    if (m > 0) {
      unpair(y, 0, 2, m, -1);
      unpair(y, 4, 6, m, -1);
    }
  }

  /** The inverse of {@link #pair}: x₊ = (−1)^m (u ∓ iv)/√2, x₋ = (u ± iv)/√2. */
  private static void unpair(double[] x, int plus, int minus, int m, int sign) {
    double h = Math.sqrt(0.5);
    double p = m % 2 == 0 ? h : -h;
    double vre = sign * x[minus + 1];
    double vim = -sign * x[minus];
    double ure = x[plus];
    double uim = x[plus + 1];
    x[plus] = p * (ure + vre);
    x[plus + 1] = p * (uim + vim);
    x[minus] = h * (ure - vre);
    x[minus + 1] = h * (uim - vim);
  }
}
