package org.intertwiner.verify;

import java.util.function.DoubleBinaryOperator;

/**
 * Plain image operations on (channel, row, column) arrays, written for reading; references for the
 * tests.
 */
final class Images {
  private Images() {}

  /** Cross-correlation with kernel[out][in][k][k], padded by zeros before and after. */
  static double[] correlate(
      double[] x, int h, int w, double[][][][] kernel, int before, int after, int stride) {
    int k = kernel[0][0].length;
    int oh = (h + before + after - k) / stride + 1;
    int ow = (w + before + after - k) / stride + 1;
    double[] y = new double[kernel.length * oh * ow];
    for (int o = 0; o < kernel.length; o++) {
      for (int i = 0; i < oh; i++) {
        for (int j = 0; j < ow; j++) {
          double sum = 0;
          for (int c = 0; c < kernel[o].length; c++) {
            for (int a = 0; a < k; a++) {
              for (int b = 0; b < k; b++) {
                int r = i * stride + a - before;
                int s = j * stride + b - before;
                if (r >= 0 && r < h && s >= 0 && s < w) {
                  sum += kernel[o][c][a][b] * x[(c * h + r) * w + s];
                }
              }
            }
          }
          y[(o * oh + i) * ow + j] = sum;
        }
      }
    }
    return y;
  }

  static double[] correlate(double[] x, int size, double[][][][] kernel) {
    int pad = kernel[0][0].length / 2;
    return correlate(x, size, size, kernel, pad, pad, 1);
  }

  /** Pooling of windows that fit entirely. */
  static double[] pool(
      double[] x, int channels, int h, int w, int k, int stride, DoubleBinaryOperator combine) {
    int oh = (h - k) / stride + 1;
    int ow = (w - k) / stride + 1;
    double[] y = new double[channels * oh * ow];
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < oh; i++) {
        for (int j = 0; j < ow; j++) {
          double value = x[(c * h + i * stride) * w + j * stride];
          for (int n = 1; n < k * k; n++) {
            int at = (c * h + i * stride + n / k) * w + j * stride + n % k;
            value = combine.applyAsDouble(value, x[at]);
          }
          y[(c * oh + i) * ow + j] = value;
        }
      }
    }
    return y;
  }

  /** The kernel turned counter-clockwise by a quarter. */
  static double[][] quarter(double[][] kernel) {
    int k = kernel.length;
    double[][] out = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        out[i][j] = kernel[j][k - 1 - i];
      }
    }
    return out;
  }

  static double[][] turned(double[][] kernel, int quarters) {
    double[][] out = kernel;
    for (int q = 0; q < Math.floorMod(quarters, 4); q++) {
      out = quarter(out);
    }
    return out;
  }

  /** The average over the four turns. */
  static double[][] symmetrised(double[][] kernel) {
    int k = kernel.length;
    double[][] out = new double[k][k];
    for (int q = 0; q < 4; q++) {
      double[][] t = turned(kernel, q);
      for (int i = 0; i < k * k; i++) {
        out[i / k][i % k] += t[i / k][i % k] / 4;
      }
    }
    return out;
  }

  /** The gradient (∂x, ∂y) by central differences; y points up. */
  static double[] gradient(double[] x, int size) {
    double[][][][] k = {
      {{{0, 0, 0}, {-0.5, 0, 0.5}, {0, 0, 0}}}, {{{0, 0.5, 0}, {0, 0, 0}, {0, -0.5, 0}}}
    };
    return correlate(x, size, k);
  }

  /** ∂x v_y − ∂y v_x. */
  static double[] curl(double[] v, int size) {
    double[][][][] k = {
      {
        {{0, -0.5, 0}, {0, 0, 0}, {0, 0.5, 0}}, {{0, 0, 0}, {-0.5, 0, 0.5}, {0, 0, 0}},
      }
    };
    return correlate(v, size, k);
  }

  static double[] map(double[] x, java.util.function.DoubleUnaryOperator f) {
    return java.util.Arrays.stream(x).map(f).toArray();
  }

  /** Sums over all cells, channel by channel. */
  static double[] sums(double[] x, int channels) {
    int cells = x.length / channels;
    double[] y = new double[channels];
    for (int i = 0; i < x.length; i++) {
      y[i / cells] += x[i];
    }
    return y;
  }
}
