package org.intertwiner.nn.engine.heap;

import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;

/** Finding the first largest entry, along an axis and under a window. */
final class Selections {
  private static final int GRAIN = 1 << 14;

  private final Workers workers;

  Selections(Workers workers) {
    this.workers = workers;
  }

  void argmax(Array x, int axis, Array out) {
    Shape s = x.shape();
    int n = s.at(axis);
    int inner = s.size(axis + 1, s.rank());
    int[] found = HeapStorage.ints(out);
    Object data = HeapStorage.data(x);
    workers.split(
        s.size(0, axis),
        Math.max(1, GRAIN / Math.max(1, n * inner)),
        (from, to) -> {
          for (int o = from; o < to; o++) {
            for (int i = 0; i < inner; i++) {
              int at = o * n * inner + i;
              found[o * inner + i] =
                  data instanceof float[] f ? first(f, at, inner, n) : first((double[]) data, at, inner, n);
            }
          }
        });
  }

  private static int first(float[] x, int at, int step, int n) {
    int best = 0;
    float max = x[at];
    for (int j = 1; j < n; j++) {
      float v = x[at + j * step];
      if (v > max) {
        max = v;
        best = j;
      }
    }
    return best;
  }

  private static int first(double[] x, int at, int step, int n) {
    int best = 0;
    double max = x[at];
    for (int j = 1; j < n; j++) {
      double v = x[at + j * step];
      if (v > max) {
        max = v;
        best = j;
      }
    }
    return best;
  }

  void argmaxPool2d(Array x, int[] taps, Window window, Array out) {
    Shape s = x.shape();
    Shape y = out.shape();
    int[] found = HeapStorage.ints(out);
    Object data = HeapStorage.data(x);
    int plane = y.at(2) * y.at(3);
    workers.split(
        y.at(0) * y.at(1),
        Math.max(1, GRAIN / Math.max(1, plane * taps[0] * taps[1])),
        (from, to) -> {
          for (int p = from; p < to; p++) {
            Plane in = new Plane(data, p * s.at(2) * s.at(3), s.at(2), s.at(3), taps, window);
            for (int r = 0; r < y.at(2); r++) {
              for (int c = 0; c < y.at(3); c++) {
                found[p * plane + r * y.at(3) + c] = in.largest(r, c);
              }
            }
          }
        });
  }

  /** One plane of a field, seen through a window. */
  private record Plane(Object data, int at, int rows, int columns, int[] taps, Window window) {

    int largest(int r, int c) {
      int top = r * window.strideRows() - window.paddingRows();
      int left = c * window.strideColumns() - window.paddingColumns();
      int best = -1;
      double max = 0;
      for (int i = 0; i < taps[0]; i++) {
        int row = top + i * window.dilationRows();
        if (row < 0 || row >= rows) {
          continue;
        }
        for (int j = 0; j < taps[1]; j++) {
          int column = left + j * window.dilationColumns();
          if (column >= 0 && column < columns) {
            double v = value(row * columns + column);
            if (best < 0 || v > max) {
              max = v;
              best = row * columns + column;
            }
          }
        }
      }
      return Math.max(best, 0);
    }

    private double value(int i) {
      return data instanceof float[] f ? f[at + i] : ((double[]) data)[at + i];
    }
  }
}
