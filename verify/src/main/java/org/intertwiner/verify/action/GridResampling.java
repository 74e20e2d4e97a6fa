package org.intertwiner.verify.action;

import java.util.Arrays;

/**
 * One grid of numbers read at rotated or reflected places: out(x) = in(m⁻¹x), about the centre,
 * zero outside.
 *
 * <p>Stored as a list of (cell, weight) for every output cell; immutable.
 */
final class GridResampling {
  private final int[][] source;
  private final double[][] weight;

  private GridResampling(int[][] source, double[][] weight) {
    this.source = source;
    this.weight = weight;
  }

  /**
   * For a signed permutation matrix m that keeps the grid: every cell comes from exactly one cell.
   */
  static GridResampling exact(double[][] m, int height, int width) {
    int[][] source = new int[height * width][1];
    double[][] weight = new double[height * width][];
    double[] one = {1};
    long[][] p = {
      {Math.round(m[0][0]), Math.round(m[0][1])}, {Math.round(m[1][0]), Math.round(m[1][1])}
    };
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        long x = 2L * j - (width - 1); // twice the coordinates: integers
        long y = (height - 1) - 2L * i;
        long sx = p[0][0] * x + p[1][0] * y; // the inverse is the transpose
        long sy = p[0][1] * x + p[1][1] * y;
        int cell = i * width + j;
        source[cell][0] = (int) (((height - 1) - sy) / 2) * width + (int) ((sx + (width - 1)) / 2);
        weight[cell] = one;
      }
    }
    return new GridResampling(source, weight);
  }

  /**
   * For any orthogonal matrix m: tensor-product Lagrange interpolation on order × order neighbours.
   */
  static GridResampling lagrange(double[][] m, int height, int width, int order) {
    int[][] source = new int[height * width][];
    double[][] weight = new double[height * width][];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        double x = j - 0.5 * (width - 1);
        double y = 0.5 * (height - 1) - i;
        double column = m[0][0] * x + m[1][0] * y + 0.5 * (width - 1);
        double row = 0.5 * (height - 1) - (m[0][1] * x + m[1][1] * y);
        stencil(row, column, height, width, order, i * width + j, source, weight);
      }
    }
    return new GridResampling(source, weight);
  }

  private static void stencil(
      double row,
      double column,
      int height,
      int width,
      int order,
      int cell,
      int[][] source,
      double[][] weight) {
    int top = (int) Math.floor(row) - (order / 2 - 1);
    int left = (int) Math.floor(column) - (order / 2 - 1);
    double[] down = lagrangeWeights(row - top, order);
    double[] across = lagrangeWeights(column - left, order);
    int[] index = new int[order * order];
    double[] value = new double[order * order];
    int n = 0;
    for (int a = 0; a < order; a++) {
      for (int b = 0; b < order; b++) {
        int r = top + a;
        int c = left + b;
        if (r >= 0 && r < height && c >= 0 && c < width && down[a] * across[b] != 0) {
          index[n] = r * width + c;
          value[n++] = down[a] * across[b];
        }
      }
    }
    source[cell] = Arrays.copyOf(index, n);
    weight[cell] = Arrays.copyOf(value, n);
  }

  /** The Lagrange basis polynomials on the nodes 0 … count − 1 at t. */
  private static double[] lagrangeWeights(double t, int count) {
    double[] w = new double[count];
    for (int k = 0; k < count; k++) {
      double product = 1;
      for (int l = 0; l < count; l++) {
        if (l != k) {
          product *= (t - l) / (k - l);
        }
      }
      w[k] = product;
    }
    return w;
  }

  /** Resamples one grid that starts at the same offset in both arrays. */
  void apply(double[] in, double[] out, int at) {
    for (int cell = 0; cell < source.length; cell++) {
      double sum = 0;
      for (int k = 0; k < source[cell].length; k++) {
        sum += weight[cell][k] * in[at + source[cell][k]];
      }
      out[at + cell] = sum;
    }
  }
}
