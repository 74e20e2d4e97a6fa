package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.nn.engine.sparse.SparseProduct;

/**
 * The rows of a sparse product for a block of samples. Each coordinate of a block has an array of
 * its own: loops over arrays from index 0 are what the compiler turns into vector instructions.
 */
final class SparseRows {
  private final SparseProduct product;
  private final float[] coefficients;
  private final int[][] moving;

  /** A map, its coefficients, and the coordinates of those factors that differ between samples. */
  SparseRows(SparseProduct product, float[] coefficients, int[][] moving) {
    this.product = product;
    this.coefficients = coefficients;
    this.moving = moving;
  }

  /** One coordinate of the result for n samples. */
  void row(int r, float[][][] x, float[] y, int n) {
    int from = product.start(r);
    int to = product.start(r + 1);
    switch (moving.length) {
      case 0 -> constant(from, to, y, n);
      case 1 -> {
        Arrays.fill(y, 0, n, 0f);
        for (int e = from; e < to; e++) {
          add(y, coefficients[e], x[0][moving[0][e]], n);
        }
      }
      case 2 -> pairs(from, to, x[0], x[1], y, n);
      default -> {
        Arrays.fill(y, 0, n, 0f);
        for (int e = from; e < to; e++) {
          float[] b = x[1][moving[1][e]];
          add(y, coefficients[e], x[0][moving[0][e]], b, x[2][moving[2][e]], n);
        }
      }
    }
  }

  private void constant(int from, int to, float[] y, int n) {
    float sum = 0;
    for (int e = from; e < to; e++) {
      sum += coefficients[e];
    }
    Arrays.fill(y, 0, n, sum);
  }

  private void pairs(int from, int to, float[][] a, float[][] b, float[] y, int n) {
    int[] i = moving[0];
    int[] j = moving[1];
    int e = from;
    if (e < to) {
      set(y, coefficients[e], a[i[e]], b[j[e]], n);
      e++;
    } else {
      Arrays.fill(y, 0, n, 0f);
    }
    for (; e + 1 < to; e += 2) {
      float d = coefficients[e + 1];
      add(y, coefficients[e], a[i[e]], b[j[e]], d, a[i[e + 1]], b[j[e + 1]], n);
    }
    if (e < to) {
      add(y, coefficients[e], a[i[e]], b[j[e]], n);
    }
  }

  private static void add(float[] y, float c, float[] a, int n) {
    for (int z = 0; z < n; z++) {
      y[z] += c * a[z];
    }
  }

  private static void set(float[] y, float c, float[] a, float[] b, int n) {
    for (int z = 0; z < n; z++) {
      y[z] = c * a[z] * b[z];
    }
  }

  private static void add(float[] y, float c, float[] a, float[] b, int n) {
    for (int z = 0; z < n; z++) {
      y[z] += c * a[z] * b[z];
    }
  }

  private static void add(
      float[] y, float c, float[] a, float[] b, float d, float[] p, float[] q, int n) {
    for (int z = 0; z < n; z++) {
      y[z] += c * a[z] * b[z] + d * p[z] * q[z];
    }
  }

  private static void add(float[] y, float c, float[] a, float[] b, float[] w, int n) {
    for (int z = 0; z < n; z++) {
      y[z] += c * a[z] * b[z] * w[z];
    }
  }
}
