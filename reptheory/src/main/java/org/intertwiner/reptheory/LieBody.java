package org.intertwiner.reptheory;

import org.intertwiner.algebra.lie.numeric.ComplexMatrix;

/**
 * How a representation of a compact Lie group is evaluated and traced.
 *
 * @param <G> the group elements
 */
interface LieBody<G> {

  /** The real and the imaginary part of ρ(g), rounded, in the basis of the exact matrices. */
  double[][][] at(G g);

  /** The exact trace. */
  Character<G> character();

  /** Products A·B of complex matrices given by their parts. */
  static double[][][] multiply(double[][][] a, double[][][] b) {
    int n = a[0].length;
    double[][][] c = new double[2][n][n];
    boolean left = isZero(a[1]);
    boolean right = isZero(b[1]);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double re = a[0][i][k];
        double im = a[1][i][k];
        for (int j = 0; re != 0 && j < n; j++) {
          c[0][i][j] += re * b[0][k][j];
        }
        for (int j = 0; !right && re != 0 && j < n; j++) {
          c[1][i][j] += re * b[1][k][j];
        }
        for (int j = 0; !left && im != 0 && j < n; j++) {
          c[0][i][j] -= im * b[1][k][j];
          c[1][i][j] += im * b[0][k][j];
        }
      }
    }
    return c;
  }

  private static boolean isZero(double[][] m) {
    for (double[] row : m) {
      for (double x : row) {
        if (x != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** The Kronecker product. */
  static double[][][] kronecker(double[][][] a, double[][][] b) {
    int m = a[0].length;
    int n = b[0].length;
    double[][][] c = new double[2][m * n][m * n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        for (int k = 0; k < n; k++) {
          for (int l = 0; l < n; l++) {
            int row = i * n + k;
            int column = j * n + l;
            c[0][row][column] = a[0][i][j] * b[0][k][l] - a[1][i][j] * b[1][k][l];
            c[1][row][column] = a[0][i][j] * b[1][k][l] + a[1][i][j] * b[0][k][l];
          }
        }
      }
    }
    return c;
  }

  /** The transposes of both parts. */
  static double[][][] transpose(double[][][] a) {
    int n = a[0].length;
    double[][][] t = new double[2][n][n];
    for (int part = 0; part < 2; part++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          t[part][j][i] = a[part][i][j];
        }
      }
    }
    return t;
  }

  /** The complex conjugate. */
  static double[][][] conjugate(double[][][] a) {
    int n = a[0].length;
    double[][][] c = new double[2][n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        c[0][i][j] = a[0][i][j];
        c[1][i][j] = 0.0 - a[1][i][j];
      }
    }
    return c;
  }

  /** The parts of a matrix. */
  static double[][][] parts(ComplexMatrix m) {
    int n = m.rows();
    double[][][] parts = new double[2][n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        parts[0][i][j] = m.re(i, j);
        parts[1][i][j] = m.im(i, j);
      }
    }
    return parts;
  }
}
