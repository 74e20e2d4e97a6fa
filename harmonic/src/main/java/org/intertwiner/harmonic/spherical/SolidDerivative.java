package org.intertwiner.harmonic.spherical;

/**
 * Derivatives of solid harmonics: ∂_x, ∂_y, ∂_z of r^l Y_lm are combinations of at most two solid
 * harmonics of degree l − 1, so nothing is singular at the poles.
 *
 * <p>With A = √((2l + 1)/(2l − 1)), α = A/2 √((l − m)(l − m − 1)), β = A/2 √((l + m)(l + m − 1)), m
 * &gt; 0, and V_0 = √2 Y_{l−1,0}, V_k = Y_{l−1,k}, W_0 = 0, W_k = Y_{l−1,−k}:
 *
 * <pre>
 *   ∂_x Y_m = β V_{m−1} − α V_{m+1},      ∂_x Y_{−m} = β W_{m−1} − α W_{m+1},
 *   ∂_y Y_m = −(β W_{m−1} + α W_{m+1}),   ∂_y Y_{−m} = β V_{m−1} + α V_{m+1},
 *   ∂_z Y_m = A √((l − m)(l + m)) Y_{l−1,m}.</pre>
 *
 * <p><em>Source:</em> Varshalovich, Moskalev and Khersonskii (1988), 5.8, in the real basis.
 */
final class SolidDerivative {
  private final int maxDegree;
  private final double[] root;

  SolidDerivative(int maxDegree) {
    this.maxDegree = maxDegree;
    root = new double[2 * maxDegree + 2];
    for (int k = 0; k < root.length; k++) {
      root[k] = Math.sqrt(k);
    }
  }

  /** From a row of harmonics on the unit sphere to the row of their derivative along an axis. */
  void apply(int axis, double[] in, double[] out) {
    out[0] = 0;
    for (int l = 1; l <= maxDegree; l++) {
      double a = Math.sqrt((2.0 * l + 1) / (2.0 * l - 1));
      if (axis == 0) {
        alongX(l, a / 2, in, out);
      } else if (axis == 1) {
        alongY(l, a / 2, in, out);
      } else {
        alongZ(l, a, in, out);
      }
    }
  }

  private void alongX(int l, double half, double[] in, double[] out) {
    int to = l * l + l;
    int from = l * l - l;
    out[to] = l == 1 ? 0 : -half * root[l] * root[l - 1] * root[2] * in[from + 1];
    for (int m = 1; m <= l; m++) {
      double beta = half * root[l + m] * root[l + m - 1];
      double plus = m == 1 ? beta * root[2] * in[from] : beta * in[from + m - 1];
      double minus = m == 1 ? 0 : beta * in[from - m + 1];
      if (m + 1 < l) {
        double alpha = half * root[l - m] * root[l - m - 1];
        plus -= alpha * in[from + m + 1];
        minus -= alpha * in[from - m - 1];
      }
      out[to + m] = plus;
      out[to - m] = minus;
    }
  }

  private void alongY(int l, double half, double[] in, double[] out) {
    int to = l * l + l;
    int from = l * l - l;
    out[to] = l == 1 ? 0 : -half * root[l] * root[l - 1] * root[2] * in[from - 1];
    for (int m = 1; m <= l; m++) {
      double beta = half * root[l + m] * root[l + m - 1];
      double plus = m == 1 ? beta * root[2] * in[from] : beta * in[from + m - 1];
      double minus = m == 1 ? 0 : beta * in[from - m + 1];
      if (m + 1 < l) {
        double alpha = half * root[l - m] * root[l - m - 1];
        plus += alpha * in[from + m + 1];
        minus += alpha * in[from - m - 1];
      }
      out[to - m] = plus;
      out[to + m] = -minus;
    }
  }

  private void alongZ(int l, double a, double[] in, double[] out) {
    int to = l * l + l;
    int from = l * l - l;
    for (int m = 1 - l; m < l; m++) {
      out[to + m] = a * root[l - m] * root[l + m] * in[from + m];
    }
    out[to - l] = 0;
    out[to + l] = 0;
  }
}
