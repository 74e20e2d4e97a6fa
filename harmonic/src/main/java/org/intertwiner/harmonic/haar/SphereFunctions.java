package org.intertwiner.harmonic.haar;

import java.util.Arrays;

/**
 * Orthonormal harmonics of Sⁿ by separation of the last coordinate: on ℝⁿ⁺¹ ∋ (x′, z) they are P(z,
 * r) H(x′) with H harmonic of degree k on ℝⁿ and P the orthonormal Gegenbauer polynomial of index k
 * + (n − 1)/2, made homogeneous (Vilenkin 1968, IX.3).
 */
final class SphereFunctions {
  private SphereFunctions() {}

  /** The number of harmonics of degree l on Sⁿ. */
  static int dimension(int n, int l) {
    if (n == 1) {
      return l == 0 ? 1 : 2;
    }
    long sum = 0;
    for (int k = 0; k <= l; k++) {
      sum += dimension(n - 1, k);
    }
    return Math.toIntExact(sum);
  }

  /** The harmonics of the degrees 0 … l at a point, orthonormal in the measure of mass 1. */
  static double[][] values(int maxDegree, double... x) {
    double[][] rows = circular(maxDegree, x[0], x[1]);
    double square = x[0] * x[0] + x[1] * x[1];
    for (int n = 2; n < x.length; n++) {
      double z = x[n];
      square += z * z;
      rows = raise(rows, n, z, square);
    }
    return rows;
  }

  private static double[][] circular(int maxDegree, double x, double y) {
    double[][] rows = new double[maxDegree + 1][];
    rows[0] = new double[] {1};
    double re = Math.sqrt(2);
    double im = 0;
    for (int k = 1; k <= maxDegree; k++) {
      double next = re * x - im * y;
      im = re * y + im * x;
      re = next;
      rows[k] = new double[] {re, im};
    }
    return rows;
  }

  private static double[][] raise(double[][] lower, int n, double z, double square) {
    int maxDegree = lower.length - 1;
    double[][] rows = new double[maxDegree + 1][];
    for (int l = 0; l <= maxDegree; l++) {
      rows[l] = new double[dimension(n, l)];
    }
    int[] next = new int[maxDegree + 1];
    double start = 1;
    for (int k = 0; k <= maxDegree; k++) {
      double lambda = k + (n - 1) / 2.0;
      double before = 0;
      double value = start;
      for (int m = 0; k + m <= maxDegree; m++) {
        double[] row = rows[k + m];
        for (double h : lower[k]) {
          row[next[k + m]++] = value * h;
        }
        double after = (z * value - step(m, lambda) * square * before) / step(m + 1, lambda);
        before = value;
        value = after;
      }
      // the mean of (1 − z²)^(k + 1) over that of (1 − z²)^k on Sⁿ, inverted and rooted
      start *= Math.sqrt((k + (n + 1) / 2.0) / (k + n / 2.0));
    }
    return rows;
  }

  /** The off-diagonal entry m of the Jacobi matrix of the Gegenbauer polynomials of an index. */
  static double step(int m, double lambda) {
    return m == 0
        ? 0
        : 0.5 * Math.sqrt(m * (m + 2 * lambda - 1) / ((m + lambda) * (m + lambda - 1)));
  }

  /** The largest modulus in an array. */
  static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
