package org.intertwiner.harmonic.fourier.rotation;

import java.util.SplittableRandom;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.WignerSmallD;

/** What the tests of this package draw and compare. */
final class RotationSamples {
  private RotationSamples() {}

  static double[] random(int count, long seed) {
    return new SplittableRandom(seed).doubles(count, -1, 1).toArray();
  }

  static UnitQuaternion rotation(long seed) {
    SplittableRandom r = new SplittableRandom(seed);
    return UnitQuaternion.from(
        r.nextDouble(-1, 1), r.nextDouble(-1, 1), r.nextDouble(-1, 1), r.nextDouble(-1, 1));
  }

  static double largestDifference(double[] a, double[] b) {
    assert a.length == b.length;
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }

  static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** f(g) = Σ (2j+1) Σ f̂_{nm} D_{mn}(g), term by term from the d of reptheory. */
  static double[] value(
      RotationLayout layout, double[] c, double alpha, double beta, double gamma) {
    double re = 0;
    double im = 0;
    for (int b = 0; b < layout.bandLimit(); b++) {
      int j = layout.columns(b) - 1;
      int rows = layout.rows(b) - 1;
      double[][] d = WignerSmallD.matrix(new HalfInteger(j), beta);
      for (int n = -rows; n <= rows; n += 2) {
        for (int m = -j; m <= j; m += 2) {
          int at = 2 * layout.indexOfDoubled(j, n, m);
          double phase = -(m * alpha + n * gamma) / 2;
          double size = (j + 1) * d[(j - m) / 2][(j - n) / 2];
          re += size * (Math.cos(phase) * c[at] - Math.sin(phase) * c[at + 1]);
          im += size * (Math.cos(phase) * c[at + 1] + Math.sin(phase) * c[at]);
        }
      }
    }
    return new double[] {re, im};
  }
}
