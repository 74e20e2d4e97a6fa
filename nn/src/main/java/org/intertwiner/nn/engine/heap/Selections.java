package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.parallel.Workers;
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
          if (data instanceof float[] f && inner == 1) {
            rows(f, n, found, from, to);
          } else if (data instanceof float[] f) {
            float[] best = new float[inner];
            for (int o = from; o < to; o++) {
              columns(f, o * n * inner, inner, n, best, found, o * inner);
            }
          } else {
            doubles((double[]) data, n, inner, found, from, to);
          }
        });
  }

  private static void rows(float[] x, int n, int[] found, int from, int to) {
    for (int o = from; o < to; o++) {
      int at = o * n;
      int best = at;
      float max = x[at];
      for (int j = at + 1; j < at + n; j++) {
        if (x[j] > max) {
          max = x[j];
          best = j;
        }
      }
      found[o] = best - at;
    }
  }

  /** Finds the maxima first, which is vector code, and where they are from the back. */
  private static void columns(
      float[] x, int at, int inner, int n, float[] best, int[] found, int to) {
    float[] row = new float[inner];
    System.arraycopy(x, at, best, 0, inner);
    for (int j = 1; j < n; j++) {
      System.arraycopy(x, at + j * inner, row, 0, inner);
      for (int i = 0; i < inner; i++) {
        best[i] = Math.max(best[i], row[i]);
      }
    }
    Arrays.fill(found, to, to + inner, 0);
    for (int j = n - 1; j >= 0; j--) {
      int from = at + j * inner;
      for (int i = 0; i < inner; i++) {
        if (x[from + i] == best[i]) {
          found[to + i] = j;
        }
      }
    }
  }

  private static void doubles(double[] x, int n, int inner, int[] found, int from, int to) {
    for (int o = from; o < to; o++) {
      for (int i = 0; i < inner; i++) {
        int at = o * n * inner + i;
        int best = 0;
        for (int j = 1; j < n; j++) {
          if (x[at + j * inner] > x[at + best * inner]) {
            best = j;
          }
        }
        found[o * inner + i] = best;
      }
    }
  }

  void argmaxPool(Array x, int[] taps, Window window, Array out) {
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
            Plane in = new Plane(p * s.at(2) * s.at(3), s.at(2), s.at(3), taps, window);
            for (int r = 0; r < y.at(2); r++) {
              for (int c = 0; c < y.at(3); c++) {
                found[p * plane + r * y.at(3) + c] =
                    data instanceof float[] f
                        ? in.largest(f, r, c)
                        : in.largest((double[]) data, r, c);
              }
            }
          }
        });
  }

  /** One plane of a field, seen through a window. */
  private record Plane(int at, int rows, int columns, int[] taps, Window window) {

    private static int first(int start, int step) {
      return start >= 0 ? 0 : (-start + step - 1) / step;
    }

    private static int last(int start, int step, int extent, int taps) {
      boolean inside = start + (taps - 1) * step < extent;
      return inside ? taps : Math.floorDiv(extent - 1 - start, step) + 1;
    }

    int largest(float[] x, int r, int c) {
      int top = r * window.stride(0) - window.padding(0);
      int left = c * window.stride(1) - window.padding(1);
      int gap = window.dilation(1);
      int from = first(left, gap);
      int to = last(left, gap, columns, taps[1]);
      int best = -1;
      float max = Float.NEGATIVE_INFINITY;
      int end = last(top, window.dilation(0), rows, taps[0]);
      for (int i = first(top, window.dilation(0)); i < end; i++) {
        int row = (top + i * window.dilation(0)) * columns + left;
        for (int j = from; j < to; j++) {
          float v = x[at + row + j * gap];
          if (v > max || best < 0) {
            max = v;
            best = row + j * gap;
          }
        }
      }
      return Math.max(best, 0);
    }

    int largest(double[] x, int r, int c) {
      int top = r * window.stride(0) - window.padding(0);
      int left = c * window.stride(1) - window.padding(1);
      int gap = window.dilation(1);
      int best = -1;
      int end = last(top, window.dilation(0), rows, taps[0]);
      for (int i = first(top, window.dilation(0)); i < end; i++) {
        int row = (top + i * window.dilation(0)) * columns + left;
        for (int j = first(left, gap); j < last(left, gap, columns, taps[1]); j++) {
          if (best < 0 || x[at + row + j * gap] > x[at + best]) {
            best = row + j * gap;
          }
        }
      }
      return Math.max(best, 0);
    }
  }
}
