package org.intertwiner.harmonic.fourier.sphere;

import java.util.SplittableRandom;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.WignerSmallD;

/** A second way to harmonics: powers of z for the real ones, sums of Wigner for those of spin. */
final class Reference {
  private Reference() {}

  /** √2 N/√π Q(z) Re or Im (x + iy)^m of the definition, for low degrees. */
  static double real(int l, int order, double x, double y, double z) {
    int m = Math.abs(order);
    double q = 0;
    for (int k = 0; 2 * k <= l - m; k++) {
      double term = k % 2 == 0 ? 1 : -1;
      term *= binomial(l, k) * binomial(2 * l - 2 * k, l) * falling(l - 2 * k, m);
      q += term * Math.pow(z, l - 2 * k - m);
    }
    double norm = (2 * l + 1) / (4 * Math.PI);
    for (int i = l - m + 1; i <= l + m; i++) {
      norm /= i;
    }
    double re = 1;
    double im = 0;
    for (int i = 0; i < m; i++) {
      double next = re * x - im * y;
      im = re * y + im * x;
      re = next;
    }
    double angular = order == 0 ? 1 : Math.sqrt(2) * (order > 0 ? re : im);
    return q * Math.pow(2, -l) * Math.sqrt(norm) * angular;
  }

  private static double binomial(int n, int k) {
    double value = 1;
    for (int i = 1; i <= k; i++) {
      value = value * (n - k + i) / i;
    }
    return value;
  }

  /** n!/(n − m)!. */
  private static double falling(int n, int m) {
    double value = 1;
    for (int i = 0; i < m; i++) {
      value *= n - i;
    }
    return value;
  }

  /** Re and Im of ₛY_lm. */
  static double[] spin(int s, int l, int m, double theta, double phi) {
    double d =
        WignerSmallD.at(HalfInteger.of(l), HalfInteger.of(m), HalfInteger.of(-s), theta)
            * Math.sqrt((2 * l + 1) / (4 * Math.PI))
            * (s % 2 == 0 ? 1 : -1);
    return new double[] {d * Math.cos(m * phi), d * Math.sin(m * phi)};
  }

  /** Σ c Y at a point. */
  static double value(double[] coefficients, int bandLimit, double... p) {
    double sum = 0;
    for (int l = 0; l < bandLimit; l++) {
      for (int m = -l; m <= l; m++) {
        sum += coefficients[l * l + l + m] * real(l, m, p[0], p[1], p[2]);
      }
    }
    return sum;
  }

  static double[] random(int length, long seed) {
    return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
  }

  static double distance(double[] a, double[] b) {
    double most = a.length == b.length ? 0 : Double.NaN;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static double[] point(double[] points, int j) {
    return new double[] {points[3 * j], points[3 * j + 1], points[3 * j + 2]};
  }
}
