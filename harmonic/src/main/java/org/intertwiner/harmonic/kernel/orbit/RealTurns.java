package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** Turns of vectors in rounded arithmetic, in the orthonormal coordinates of a representation. */
final class RealTurns {
  private static final int TERMS = 24;

  private final List<double[][]> axes = new ArrayList<>();
  private final double[][] reflection;
  private final double weight;

  /**
   * The rounded matrices.
   *
   * @param action the exact ones
   * @param norms those of the seminormal coordinates
   */
  RealTurns(TurnAction<?> action, List<Rational> norms) {
    action.algebra().forEach(m -> axes.add(rounded(m, norms)));
    this.reflection = rounded(action.reflection(), norms);
    this.weight = action.largestDoubledWeight() / 2.0;
  }

  private static double[][] rounded(Matrix<Cyclotomic> m, List<Rational> norms) {
    double[][] r = new double[m.rows()][m.columns()];
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        double ratio = norms.get(i).divide(norms.get(j)).doubleValue();
        r[i][j] = m.at(i, j).re() * Math.sqrt(ratio);
      }
    }
    return r;
  }

  /** The largest weight: ‖ρ(g) − 1‖ is at most this times the angle of g. */
  double weight() {
    return weight;
  }

  double[] reflected(double... x) {
    return apply(reflection, x);
  }

  /** d/dt exp(tA)x at 0 for the axis number k. */
  double[] tangent(int k, double... x) {
    return apply(axes.get(k), x);
  }

  int axes() {
    return axes.size();
  }

  /** exp(angle · u·L) x by Taylor's series, in steps where the exponent has norm 1 at most. */
  double[] turned(double angle, double[] axis, double... x) {
    int n = x.length;
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < axes.size(); k++) {
          a[i][j] += axis[k] * axes.get(k)[i][j];
        }
      }
    }
    int steps = Math.max(1, (int) Math.ceil(Math.abs(angle) * weight));
    double[] y = x.clone();
    for (int s = 0; s < steps; s++) {
      double[] term = y.clone();
      for (int k = 1; k <= TERMS; k++) {
        term = apply(a, term);
        for (int i = 0; i < n; i++) {
          term[i] *= angle / (steps * (double) k);
          y[i] += term[i];
        }
      }
    }
    return y;
  }

  private static double[] apply(double[][] m, double... x) {
    double[] y = new double[m.length];
    for (int i = 0; i < m.length; i++) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) {
        sum += m[i][j] * x[j];
      }
      y[i] = sum;
    }
    return y;
  }

  static double distance(double[] a, double... b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }
}
