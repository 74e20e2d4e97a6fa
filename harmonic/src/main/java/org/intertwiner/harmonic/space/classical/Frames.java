package org.intertwiner.harmonic.space.classical;

import org.intertwiner.algebra.linear.DenseMatrix;

/** Matrices in blocks, and rotations that move the last axis. */
final class Frames {
  private Frames() {}

  /**
   * The rotation in the plane of the last axis e and x that moves e to x: 1 − (1 − c) n nᵀ and s n
   * beside c, x = (s n, c). At x = −e, where every half turn would do, n is the first axis. The
   * last column is x, to the bit.
   */
  static DenseMatrix minimalRotation(double[] x) {
    int n = x.length - 1;
    double c = x[n];
    double s = Relations.norm(x, n);
    double[] direction = new double[n];
    for (int i = 0; i < n; i++) {
      direction[i] = s == 0 ? (i == 0 ? 1 : 0) : x[i] / s;
    }
    // 1 − c without cancellation
    double lift = c > 0 ? s * s / (1 + c) : 1 - c;
    double[][] rows = new double[n + 1][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = (i == j ? 1 : 0) - lift * direction[i] * direction[j];
      }
      rows[i][n] = x[i];
      rows[n][i] = -x[i] + 0.0;
    }
    rows[n][n] = c;
    return DenseMatrix.from(rows);
  }

  /** diag(a, 1, …, 1) of a larger size. */
  static DenseMatrix enlarged(DenseMatrix a, int size) {
    double[][] rows = DenseMatrix.identity(size).toRows();
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        rows[i][j] = a.at(i, j);
      }
    }
    return DenseMatrix.from(rows);
  }

  static DenseMatrix block(DenseMatrix a, int from, int to) {
    int n = to - from;
    double[] entries = new double[n * n];
    for (int k = 0; k < entries.length; k++) {
      entries[k] = a.at(from + k / n, from + k % n);
    }
    return DenseMatrix.from(n, n, entries);
  }
}
