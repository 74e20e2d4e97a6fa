package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Window;

/**
 * Float32 convolution with one kernel per channel, as anti-aliased pooling uses it: each plane is
 * padded into a scratch array, so that the loops over taps need no bounds.
 */
final class DepthwiseConvolution {
  private static final int GRAIN = 1 << 14;

  /** Zeros that may be added behind the last row. */
  private static final int SLACK = 8;

  private final Contraction s;
  private final Workers workers;
  private final int paddedColumns;
  private final int padded;
  private final int result;
  private final int taps;

  DepthwiseConvolution(Contraction s, Workers workers) {
    this.s = s;
    this.workers = workers;
    Window v = s.window();
    this.paddedColumns = s.field().columns() + 2 * v.padding(2);
    this.padded = (s.field().rows() + 2 * v.padding(1)) * paddedColumns;
    this.result = s.result().plane();
    this.taps = s.taps().cells();
  }

  static boolean fits(Contraction s) {
    return s.channelsPerGroup() == 1 && s.outputsPerGroup() == 1;
  }

  private void volumes(Workers.Range body) {
    int grain = (int) (1 + GRAIN / Math.max(1L, (long) s.result().cells() * taps));
    workers.split(s.batch() * s.channels(), grain, body);
  }

  private int picture(int volume, int z) {
    return volume / s.channels() * s.result().depth() + z;
  }

  void forward(float[] x, float[] w, float[] y) {
    volumes(
        (from, to) -> {
          float[] wide = new float[padded];
          for (int p = from; p < to; p++) {
            int c = p % s.channels();
            for (int z = 0; z < s.result().depth(); z++) {
              int at = s.target(picture(p, z), c);
              Arrays.fill(y, at, at + result, 0f);
              for (int d = 0; d < s.taps().depth(); d++) {
                int source = s.source(picture(p, z), c, d);
                if (source >= 0) {
                  widen(x, source, wide);
                  plane(wide, w, c * taps + d * s.taps().plane(), y, at);
                }
              }
            }
          }
        });
  }

  private void plane(float[] wide, float[] w, int k, float[] y, int yo) {
    Window v = s.window();
    int gap = v.dilation(2);
    int width = s.result().columns();
    int columns = s.taps().columns();
    for (int r = 0; r < s.result().rows(); r++) {
      for (int i = 0; i < s.taps().rows(); i++) {
        int xo = (r * v.stride(1) + i * v.dilation(1)) * paddedColumns;
        int at = k + i * columns;
        int row = yo + r * width;
        int j = 0;
        for (; j + 3 < columns; j += 4) {
          four(w, at + j, wide, xo + j * gap, gap, y, row);
        }
        for (; j < columns; j++) {
          JavaContractions.axpy(w[at + j], wide, xo + j * gap, v.stride(2), y, row, width);
        }
      }
    }
  }

  private void four(float[] w, int k, float[] x, int xo, int gap, float[] y, int yo) {
    float a = w[k];
    float b = w[k + 1];
    float c = w[k + 2];
    float d = w[k + 3];
    int step = s.window().stride(2);
    int n = s.result().columns();
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
    volumes(
        (from, to) -> {
          float[] wide = new float[padded + SLACK];
          for (int p = from; p < to; p++) {
            for (int at = 0; at < s.field().depth(); at++) {
              Arrays.fill(wide, 0f);
              spreadAll(gy, p, at, w, wide);
              narrow(wide, gx, (p * s.field().depth() + at) * s.field().plane());
            }
          }
        });
  }

  /** Everything that one plane of the field had a part in. */
  private void spreadAll(float[] gy, int volume, int at, float[] w, float[] wide) {
    Window v = s.window();
    int c = volume % s.channels();
    for (int d = 0; d < s.taps().depth(); d++) {
      int shifted = at + v.padding(0) - d * v.dilation(0);
      int z = Math.floorDiv(shifted, v.stride(0));
      if (z >= 0 && z < s.result().depth() && z * v.stride(0) == shifted) {
        int k = c * taps + d * s.taps().plane();
        spread(gy, s.target(picture(volume, z), c), w, k, wide);
      }
    }
  }

  private void spread(float[] gy, int yo, float[] w, int k, float[] wide) {
    Window v = s.window();
    int step = v.stride(2);
    int width = s.result().columns();
    int columns = s.taps().columns();
    for (int r = 0; r < s.result().rows(); r++) {
      int row = yo + r * width;
      for (int i = 0; i < s.taps().rows(); i++) {
        int xo = (r * v.stride(1) + i * v.dilation(1)) * paddedColumns;
        if (isPairwise()) {
          pairs(w, k + i * columns, gy, row, wide, xo);
          continue;
        }
        for (int j = 0; j < columns; j++) {
          float a = w[k + i * columns + j];
          int at = xo + j * v.dilation(2);
          JavaContractions.spread(a, gy, row, wide, at, step, width);
        }
      }
    }
  }

  /** Stride 2 and at most six neighbouring taps, the usual case. */
  private boolean isPairwise() {
    Window v = s.window();
    return v.stride(2) == 2 && v.dilation(2) == 1 && s.taps().columns() <= 6;
  }

  /** Each pair of neighbours gathers from the last three results. */
  private void pairs(float[] w, int k, float[] gy, int yo, float[] x, int xo) {
    int n = s.result().columns();
    int m = s.taps().columns();
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
    long each = (long) s.batch() * s.result().cells() * taps;
    workers.split(
        s.channels(),
        (int) (1 + GRAIN / Math.max(1, each)),
        (from, to) -> {
          float[] wide = new float[padded];
          double[] total = new double[taps];
          for (int c = from; c < to; c++) {
            Arrays.fill(total, 0);
            for (int p = 0; p < s.pictures(); p++) {
              for (int d = 0; d < s.taps().depth(); d++) {
                int source = s.source(p, c, d);
                if (source >= 0) {
                  widen(x, source, wide);
                  products(wide, gy, s.target(p, c), total, d * s.taps().plane());
                }
              }
            }
            for (int k = 0; k < taps; k++) {
              gw[c * taps + k] = (float) total[k];
            }
          }
        });
  }

  private void products(float[] wide, float[] gy, int yo, double[] total, int k) {
    Window v = s.window();
    int width = s.result().columns();
    for (int i = 0; i < s.taps().rows(); i++) {
      for (int j = 0; j < s.taps().columns(); j++) {
        float sum = 0;
        for (int r = 0; r < s.result().rows(); r++) {
          int at = (r * v.stride(1) + i * v.dilation(1)) * paddedColumns + j * v.dilation(2);
          sum += JavaContractions.dot(wide, at, v.stride(2), gy, yo + r * width, width);
        }
        total[k + i * s.taps().columns() + j] += sum;
      }
    }
  }

  private void widen(float[] x, int at, float[] wide) {
    Window v = s.window();
    int columns = s.field().columns();
    for (int r = 0; r < s.field().rows(); r++) {
      int to = (r + v.padding(1)) * paddedColumns + v.padding(2);
      System.arraycopy(x, at + r * columns, wide, to, columns);
    }
  }

  private void narrow(float[] wide, float[] gx, int at) {
    Window v = s.window();
    int columns = s.field().columns();
    for (int r = 0; r < s.field().rows(); r++) {
      int from = (r + v.padding(1)) * paddedColumns + v.padding(2);
      System.arraycopy(wide, from, gx, at + r * columns, columns);
    }
  }
}
