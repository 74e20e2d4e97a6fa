package org.intertwiner.harmonic.haar.sphere;

/** The solution of a positive definite system by its lower triangle, which is overwritten. */
final class Cholesky {
  private Cholesky() {}

  static double[] solve(double[][] a, double... right) {
    int n = right.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        // a direction that the equations do not see stays where it is
        a[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-30)) : sum / a[j][j];
      }
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
