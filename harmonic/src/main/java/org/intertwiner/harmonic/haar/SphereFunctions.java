package org.intertwiner.harmonic.haar;

import java.util.Arrays;
import org.intertwiner.harmonic.hyperspherical.HypersphericalHarmonics;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/** The harmonics of Sⁿ, orthonormal in the measure of mass 1, one row for each degree. */
final class SphereFunctions {
  private final HypersphericalHarmonics.Space space;

  /** The plan of the last degree that was asked for; threads may each make their own. */
  private volatile HypersphericalHarmonics plan;

  SphereFunctions(int n) {
    this.space = HypersphericalHarmonics.on(n + 1);
    this.plan = space.upTo(0);
  }

  /** The number of harmonics of degree l on Sⁿ. */
  static int dimension(int n, int l) {
    return Math.toIntExact(SolidHarmonics.count(n + 1, l));
  }

  /** The harmonics of the degrees 0 … l at a point. */
  double[][] values(int maxDegree, double... x) {
    HypersphericalHarmonics harmonics = plan;
    if (harmonics.maxDegree() != maxDegree) {
      harmonics = space.upTo(maxDegree);
      plan = harmonics;
    }
    double[] values = harmonics.values(x);
    double root = Math.sqrt(harmonics.area());
    for (int i = 0; i < values.length; i++) {
      values[i] *= root;
    }
    double[][] rows = new double[maxDegree + 1][];
    for (int l = 0; l <= maxDegree; l++) {
      rows[l] = Arrays.copyOfRange(values, harmonics.offset(l), harmonics.offset(l + 1));
    }
    return rows;
  }

  /** The largest modulus in an array. */
  static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
