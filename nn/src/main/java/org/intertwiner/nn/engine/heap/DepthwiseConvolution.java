package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Window;

/**
 * Float32 convolution with one kernel plane per channel, as anti-aliased pooling uses it: each
 * plane is padded into a scratch array, so that the loops over taps need no bounds.
 */
final class DepthwiseConvolution {
  private static final int GRAIN = 1 << 14;

  /** Zeros that may be added behind the last row. */
  private static final int SLACK = 8;

  private final Contraction s;
  private final Workers workers;
  private final int paddedColumns;
  private final int padded;
  private final int image;
  private final int result;
  private final int taps;

  DepthwiseConvolution(Contraction s, Workers workers) {
    this.s = s;
    this.workers = workers;
    Window v = s.window();
    this.paddedColumns = s.columns() + 2 * v.padding(1);
    this.padded = (s.rows() + 2 * v.padding(0)) * paddedColumns;
    this.image = s.rows() * s.columns();
    this.result = s.outRows() * s.outColumns();
    this.taps = s.tapRows() * s.tapColumns();
  }

  static boolean fits(Contraction s) {
    return s.channelsPerGroup() == 1 && s.outputsPerGroup() == 1;
  }

  private void planes(Workers.Range body) {
    int grain = 1 + GRAIN / Math.max(1, result * taps);
    workers.split(s.batch() * s.channels(), grain, body);
  }

  void forward(float[] x, float[] w, float[] y) {
    planes(
        (from, to) -> {
          float[] wide = new float[padded];
          for (int p = from; p < to; p++) {
            widen(x, p * image, wide);
            Arrays.fill(y, p * result, (p + 1) * result, 0f);
            plane(wide, w, p % s.channels() * taps, y, p * result);
          }
        });
  }

  private void plane(float[] wide, float[] w, int k, float[] y, int yo) {
    Window v = s.window();
    int gap = v.dilation(1);
    for (int r = 0; r < s.outRows(); r++) {
      for (int i = 0; i < s.tapRows(); i++) {
        int xo = (r * v.stride(0) + i * v.dilation(0)) * paddedColumns;
        int at = k + i * s.tapColumns();
        int row = yo + r * s.outColumns();
        int j = 0;
        for (; j + 3 < s.tapColumns(); j += 4) {
          four(w, at + j, wide, xo + j * gap, gap, y, row);
        }
        for (; j < s.tapColumns(); j++) {
          JavaContractions.axpy(w[at + j], wide, xo + j * gap, v.stride(1), y, row, s.outColumns());
        }
      }
    }
  }

  private void four(float[] w, int k, float[] x, int xo, int gap, float[] y, int yo) {
    float a = w[k];
    float b = w[k + 1];
    float c = w[k + 2];
    float d = w[k + 3];
    int step = s.window().stride(1);
    int n = s.outColumns();
    if (step == 2 && gap == 1) {
      for (int t = 0; t < n; t++) {
        int q = xo + 2 * t;
        y[yo + t] += a * x[q] + b * x[q + 1] + (c * x[q + 2] + d * x[q + 3]);
      }
      return;
    }
    int x1 = xo + gap;
    int x2 = x1 + gap;
    int x3 = x2 + gap;
    for (int t = 0; t < n; t++) {
      int q = t * step;
      y[yo + t] += a * x[xo + q] + b * x[x1 + q] + (c * x[x2 + q] + d * x[x3 + q]);
    }
  }

  void inputGradient(float[] gy, float[] w, float[] gx) {
    planes(
        (from, to) -> {
          float[] wide = new float[padded + SLACK];
          for (int p = from; p < to; p++) {
            Arrays.fill(wide, 0f);
            spread(gy, p * result, w, p % s.channels() * taps, wide);
            narrow(wide, gx, p * image);
          }
        });
  }

  private void spread(float[] gy, int yo, float[] w, int k, float[] wide) {
    Window v = s.window();
    int step = v.stride(1);
    for (int r = 0; r < s.outRows(); r++) {
      int row = yo + r * s.outColumns();
      for (int i = 0; i < s.tapRows(); i++) {
        int xo = (r * v.stride(0) + i * v.dilation(0)) * paddedColumns;
        if (isPairwise()) {
          pairs(w, k + i * s.tapColumns(), gy, row, wide, xo);
          continue;
        }
        for (int j = 0; j < s.tapColumns(); j++) {
          float a = w[k + i * s.tapColumns() + j];
          int at = xo + j * v.dilation(1);
          JavaContractions.spread(a, gy, row, wide, at, step, s.outColumns());
        }
      }
    }
  }

  /** Stride 2 and at most six neighbouring taps, the usual case. */
  private boolean isPairwise() {
    Window v = s.window();
    return v.stride(1) == 2 && v.dilation(1) == 1 && s.tapColumns() <= 6;
  }

  /** Each pair of neighbours gathers from the last three results. */
  private void pairs(float[] w, int k, float[] gy, int yo, float[] x, int xo) {
    int n = s.outColumns();
    int m = s.tapColumns();
    float a = w[k];
    float b = m > 1 ? w[k + 1] : 0f;
    float c = m > 2 ? w[k + 2] : 0f;
    float d = m > 3 ? w[k + 3] : 0f;
    float e = m > 4 ? w[k + 4] : 0f;
    float f = m > 5 ? w[k + 5] : 0f;
    float last = 0f;
    float before = 0f;
    for (int t = 0; t < n; t++) {
      float g = gy[yo + t];
      int at = xo + 2 * t;
      x[at] += a * g + (c * last + e * before);
      x[at + 1] += b * g + (d * last + f * before);
      before = last;
      last = g;
    }
    x[xo + 2 * n] += c * last + e * before;
    x[xo + 2 * n + 1] += d * last + f * before;
    x[xo + 2 * n + 2] += e * last;
    x[xo + 2 * n + 3] += f * last;
  }

  void weightGradient(float[] x, float[] gy, float[] gw) {
    int grain = 1 + GRAIN / Math.max(1, s.batch() * result * taps);
    workers.split(
        s.channels(),
        grain,
        (from, to) -> {
          float[] wide = new float[padded];
          double[] total = new double[taps];
          for (int c = from; c < to; c++) {
            Arrays.fill(total, 0);
            for (int n = 0; n < s.batch(); n++) {
              int p = n * s.channels() + c;
              widen(x, p * image, wide);
              products(wide, gy, p * result, total);
            }
            for (int k = 0; k < taps; k++) {
              gw[c * taps + k] = (float) total[k];
            }
          }
        });
  }

  private void products(float[] wide, float[] gy, int yo, double[] total) {
    Window v = s.window();
    for (int i = 0; i < s.tapRows(); i++) {
      for (int j = 0; j < s.tapColumns(); j++) {
        float sum = 0;
        for (int r = 0; r < s.outRows(); r++) {
          int at = (r * v.stride(0) + i * v.dilation(0)) * paddedColumns + j * v.dilation(1);
          sum +=
              JavaContractions.dot(
                  wide, at, v.stride(1), gy, yo + r * s.outColumns(), s.outColumns());
        }
        total[i * s.tapColumns() + j] += sum;
      }
    }
  }

  private void widen(float[] x, int at, float[] wide) {
    Window v = s.window();
    for (int r = 0; r < s.rows(); r++) {
      int to = (r + v.padding(0)) * paddedColumns + v.padding(1);
      System.arraycopy(x, at + r * s.columns(), wide, to, s.columns());
    }
  }

  private void narrow(float[] wide, float[] gx, int at) {
    Window v = s.window();
    for (int r = 0; r < s.rows(); r++) {
      int from = (r + v.padding(0)) * paddedColumns + v.padding(1);
      System.arraycopy(wide, from, gx, at + r * s.columns(), s.columns());
    }
  }
}
