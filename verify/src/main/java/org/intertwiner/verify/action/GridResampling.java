package org.intertwiner.verify.action;

import java.util.Arrays;

/**
 * One grid of numbers read at rotated or reflected places: out(x) = in(m⁻¹x), about the centre,
 * zero outside.
 *
 * <p>Stored as one list of (cell, weight), output cell by output cell; immutable.
 */
final class GridResampling {
  private final int[] source;
  private final int[] start;
  private final double[] weight;

  /** Without weights, every cell is a copy of one cell. */
  private GridResampling(int[] source, int[] start, double[] weight) {
    this.source = source;
    this.start = start;
    this.weight = weight;
  }

  /** For a signed permutation matrix m that keeps the grid. */
  static GridResampling exact(double[][] m, int height, int width) {
    int[] source = new int[height * width];
    int a = (int) Math.rint(m[0][0]);
    int b = (int) Math.rint(m[0][1]);
    int c = (int) Math.rint(m[1][0]);
    int d = (int) Math.rint(m[1][1]);
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        int x = 2 * j - (width - 1); // twice the coordinates: integers
        int y = (height - 1) - 2 * i;
        int sx = a * x + c * y; // the inverse is the transpose
        int sy = b * x + d * y;
        int row = ((height - 1) - sy) / 2;
        int column = (sx + (width - 1)) / 2;
        source[i * width + j] = row * width + column;
      }
    }
    return new GridResampling(source, new int[0], new double[0]);
  }

  /** For any orthogonal matrix m: tensor-product Lagrange interpolation on order × order cells. */
  static GridResampling lagrange(double[][] m, int height, int width, int order) {
    Stencils stencils = new Stencils(height, width, order);
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        double x = j - 0.5 * (width - 1);
        double y = 0.5 * (height - 1) - i;
        double column = m[0][0] * x + m[1][0] * y + 0.5 * (width - 1);
        double row = 0.5 * (height - 1) - (m[0][1] * x + m[1][1] * y);
        stencils.add(row, column);
      }
    }
    return stencils.finish();
  }

  /** Collects the neighbours of one cell after the other; not shared. */
  private static final class Stencils {
    private final int height;
    private final int width;
    private final int order;
    private final int[] source;
    private final int[] start;
    private final double[] weight;
    private int count;
    private int cell;

    Stencils(int height, int width, int order) {
      this.height = height;
      this.width = width;
      this.order = order;
      int most = Math.multiplyExact(height * width, order * order);
      this.source = new int[most];
      this.weight = new double[most];
      this.start = new int[height * width + 1];
    }

    void add(double row, double column) {
      int top = (int) Math.floor(row) - (order / 2 - 1);
      int left = (int) Math.floor(column) - (order / 2 - 1);
      double[] down = lagrangeWeights(row - top, order);
      double[] across = lagrangeWeights(column - left, order);
      for (int a = 0; a < order; a++) {
        int r = top + a;
        for (int b = 0; r >= 0 && r < height && b < order; b++) {
          int c = left + b;
          if (c >= 0 && c < width && down[a] * across[b] != 0) {
            source[count] = r * width + c;
            weight[count++] = down[a] * across[b];
          }
        }
      }
      start[++cell] = count;
    }

    GridResampling finish() {
      return new GridResampling(Arrays.copyOf(source, count), start, Arrays.copyOf(weight, count));
    }
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
    if (start.length == 0) {
      for (int cell = 0; cell < source.length; cell++) {
        out[at + cell] = in[at + source[cell]];
      }
      return;
    }
    for (int cell = 0; cell + 1 < start.length; cell++) {
      double sum = 0;
      for (int k = start[cell]; k < start[cell + 1]; k++) {
        sum += weight[k] * in[at + source[k]];
      }
      out[at + cell] = sum;
    }
  }
}
