package org.intertwiner.harmonic.fourier.sphere;

import org.intertwiner.harmonic.haar.GaussRule;
import org.intertwiner.harmonic.wigner.WignerRecursion;

/**
 * Colatitudes from the north to the south with weights, Σ w f(cos θ) = ∫ f(z) dz over −1 … 1 for
 * polynomials of a stated degree.
 *
 * <p>The weights of equal steps are cosine or sine sums whose angles are whole multiples of one
 * angle; they are looked up in a table of it, so that no rounding of a large angle enters.
 */
record LatitudeRule(double[] theta, double[] weight) {
  private static final int BLOCK = 64;

  /** Gauss–Legendre: degree 2n − 1. */
  static LatitudeRule gauss(int n) {
    GaussRule rule = GaussRule.of(2, n);
    double[] theta = new double[n];
    double[] weight = new double[n];
    int half = (n + 1) / 2;
    for (int i = 0; i < half; i++) {
      theta[i] = 2 * i + 1 == n ? Math.PI / 2 : Math.acos(rule.node(n - 1 - i));
    }
    // near the poles z says less about θ than θ about z: one step of Newton's method in θ
    for (int from = 0; from < half; from += BLOCK) {
      polish(n, theta, weight, from, Math.min(half, from + BLOCK));
    }
    double total = 0;
    for (int i = 0; i < n; i++) {
      int north = Math.min(i, n - 1 - i);
      theta[i] = i == north ? theta[i] : Math.PI - theta[north];
      weight[i] = weight[north];
      total += weight[i];
    }
    for (int i = 0; i < n; i++) {
      weight[i] *= 2 / total;
    }
    return new LatitudeRule(theta, weight);
  }

  /** One step towards P_n(cos θ) = 0, and 2 sin² θ/(n P_{n−1})². */
  private static void polish(int n, double[] theta, double[] weight, int from, int to) {
    int width = to - from;
    double[] at = java.util.Arrays.copyOfRange(theta, from, to);
    WignerRecursion.Cursor cursor = WignerRecursion.of(n, at).cursor(width);
    cursor.begin(0, 0, 0, width);
    while (cursor.degree() < n - 1) {
      cursor.next();
    }
    double[] before = cursor.values().clone();
    cursor.next();
    for (int k = 0; k < width; k++) {
      double value = cursor.values()[k];
      double sine = Math.sin(at[k]);
      double slope = -n * (before[k] - Math.cos(at[k]) * value) / sine;
      boolean equator = 2 * (from + k) + 1 == n;
      double shift = equator ? 0 : value / slope;
      theta[from + k] = at[k] - shift;
      // P_{n−1} at the node itself: (1 − z²) P′_n = n P_{n−1} there
      sine = Math.sin(theta[from + k]);
      double derivative = slope - shift * secondDerivative(n, at[k], value, slope);
      weight[from + k] = 2 / (derivative * derivative);
    }
  }

  /** P″ in θ from Legendre's equation. */
  private static double secondDerivative(int n, double theta, double value, double slope) {
    return -slope / Math.tan(theta) - (double) n * (n + 1) * value;
  }

  /** θ = πj/(2L), j = 0 … 2L − 1 (Driscoll and Healy 1994, theorem 3): degree 2L − 1. */
  static LatitudeRule driscollHealy(int bandLimit) {
    int n = 2 * bandLimit;
    double[] sines = sines(4 * bandLimit);
    double[] theta = new double[n];
    double[] weight = new double[n];
    for (int j = 0; j < n; j++) {
      theta[j] = angle(j, n);
      double sum = 0;
      for (int k = bandLimit - 1; k >= 0; k--) {
        sum += sines[(int) ((2L * k + 1) * j % (2 * n))] / (2 * k + 1);
      }
      weight[j] = 2.0 / bandLimit * sines[j] * sum;
    }
    return new LatitudeRule(theta, weight);
  }

  /** θ = πj/(n − 1) with both poles (Clenshaw and Curtis 1960): degree n − 1. */
  static LatitudeRule clenshawCurtis(int n) {
    double[] theta = new double[n];
    double[] weight = new double[n];
    if (n == 1) {
      return new LatitudeRule(new double[] {Math.PI / 2}, new double[] {2});
    }
    int steps = n - 1;
    double[] cosines = cosines(2 * steps);
    for (int j = 0; j < n; j++) {
      theta[j] = angle(j, steps);
      double sum = 0;
      for (int k = steps / 2; k >= 1; k--) {
        double factor = 2 * k == steps ? 1 : 2;
        sum += factor * cosines[(int) (2L * k * j % (2 * steps))] / (4.0 * k * k - 1);
      }
      weight[j] = (j == 0 || j == steps ? 1.0 : 2.0) / steps * (1 - sum);
    }
    return new LatitudeRule(theta, weight);
  }

  /** θ = π(j + ½)/n without poles (Fejér 1933, first rule): degree n − 1. */
  static LatitudeRule fejer(int n) {
    double[] theta = new double[n];
    double[] weight = new double[n];
    double[] cosines = cosines(4 * n);
    for (int j = 0; j < n; j++) {
      theta[j] = angle(2 * j + 1, 2 * n);
      double sum = 0;
      for (int k = n / 2; k >= 1; k--) {
        // cos(2kθ) = cos(2π · 2k(2j + 1)/4n)
        sum += cosines[(int) (2L * k * (2 * j + 1) % (4 * n))] / (4.0 * k * k - 1);
      }
      weight[j] = 2.0 / n * (1 - 2 * sum);
    }
    return new LatitudeRule(theta, weight);
  }

  /** πj/n, mirrored exactly at the equator. */
  private static double angle(int j, int n) {
    return 2 * j <= n ? Math.PI * j / n : Math.PI - Math.PI * (n - j) / n;
  }

  private static double[] sines(int n) {
    double[] table = new double[n];
    for (int j = 0; j < n; j++) {
      table[j] = Turn.sine(j, n);
    }
    return table;
  }

  private static double[] cosines(int n) {
    double[] table = new double[n];
    for (int j = 0; j < n; j++) {
      table[j] = Turn.cosine(j, n);
    }
    return table;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LatitudeRule rule && java.util.Arrays.equals(theta, rule.theta);
  }

  @Override
  public int hashCode() {
    return java.util.Arrays.hashCode(theta);
  }

  @Override
  public String toString() {
    return theta.length + " colatitudes";
  }
}
