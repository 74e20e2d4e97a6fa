package org.intertwiner.algebra.lie.numeric;

import org.intertwiner.algebra.InvalidInput;

/** LU decomposition of a square complex matrix with partial pivoting, PA = LU. */
final class Elimination {
  private final int n;
  private final double[] re;
  private final double[] im;
  private final int[] rowAt;
  private double sign = 1;
  private boolean singular;

  Elimination(ComplexMatrix matrix) {
    n = matrix.rows();
    re = matrix.toReal();
    im = matrix.toImaginary();
    rowAt = new int[n];
    for (int i = 0; i < n; i++) {
      rowAt[i] = i;
    }
    for (int k = 0; k < n; k++) {
      bringUp(pivot(k), k);
      eliminate(k);
    }
  }

  private int pivot(int k) {
    int best = k;
    double size = -1;
    for (int i = k; i < n; i++) {
      double candidate = Math.abs(re[i * n + k]) + Math.abs(im[i * n + k]);
      if (candidate > size) {
        size = candidate;
        best = i;
      }
    }
    singular |= !(size > 0);
    return best;
  }

  private void bringUp(int pivot, int k) {
    if (pivot == k) {
      return;
    }
    for (int j = 0; j < n; j++) {
      swap(re, pivot * n + j, k * n + j);
      swap(im, pivot * n + j, k * n + j);
    }
    int row = rowAt[pivot];
    rowAt[pivot] = rowAt[k];
    rowAt[k] = row;
    sign = -sign;
  }

  private static void swap(double[] values, int a, int b) {
    double x = values[a];
    values[a] = values[b];
    values[b] = x;
  }

  private void eliminate(int k) {
    if (singular) {
      return;
    }
    for (int i = k + 1; i < n; i++) {
      divide(re, im, i * n + k, k);
      double a = re[i * n + k];
      double b = im[i * n + k];
      if (a == 0 && b == 0) {
        continue;
      }
      for (int j = k + 1; j < n; j++) {
        subtract(re, im, i * n + j, a, b, re[k * n + j], im[k * n + j]);
      }
    }
  }

  /** Divides one entry by the k-th pivot. */
  private void divide(double[] x, double[] y, int place, int k) {
    double c = re[k * n + k];
    double d = im[k * n + k];
    double a = x[place];
    double b = y[place];
    if (d == 0) {
      x[place] = a / c;
      y[place] = b / c;
    } else if (Math.abs(c) >= Math.abs(d)) {
      double ratio = d / c;
      double size = c + d * ratio;
      x[place] = (a + b * ratio) / size;
      y[place] = (b - a * ratio) / size;
    } else {
      double ratio = c / d;
      double size = c * ratio + d;
      x[place] = (a * ratio + b) / size;
      y[place] = (b * ratio - a) / size;
    }
  }

  private static void subtract(
      double[] x, double[] y, int place, double a, double b, double c, double d) {
    x[place] -= a * c - b * d;
    y[place] -= a * d + b * c;
  }

  boolean isSingular() {
    return singular;
  }

  double[] determinant() {
    double a = sign;
    double b = 0;
    for (int k = 0; k < n; k++) {
      double c = re[k * n + k];
      double d = im[k * n + k];
      double product = a * c - b * d;
      b = a * d + b * c;
      a = product;
    }
    return singular ? new double[2] : new double[] {a, b};
  }

  ComplexMatrix solve(ComplexMatrix right) {
    if (singular) {
      throw new InvalidInput("linear system", "a singular matrix", "an invertible matrix", "");
    }
    int width = right.columns();
    double[] x = new double[n * width];
    double[] y = new double[n * width];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < width; j++) {
        x[i * width + j] = right.re(rowAt[i], j);
        y[i * width + j] = right.im(rowAt[i], j);
      }
      reduce(x, y, width, i, 0, i);
    }
    for (int i = n - 1; i >= 0; i--) {
      reduce(x, y, width, i, i + 1, n);
      for (int j = 0; j < width; j++) {
        divide(x, y, i * width + j, i);
      }
    }
    return ComplexMatrix.wrap(n, width, x, y);
  }

  /** Subtracts from row i the rows from … to with their factors. */
  private void reduce(double[] x, double[] y, int width, int i, int from, int to) {
    for (int k = from; k < to; k++) {
      double a = re[i * n + k];
      double b = im[i * n + k];
      if (a != 0 || b != 0) {
        for (int j = 0; j < width; j++) {
          subtract(x, y, i * width + j, a, b, x[k * width + j], y[k * width + j]);
        }
      }
    }
  }
}
