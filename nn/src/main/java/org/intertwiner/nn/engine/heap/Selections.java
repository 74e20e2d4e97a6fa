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
    Shape y = out.shape();
    int[] kernel = new int[taps.length + 2];
    Arrays.fill(kernel, 1);
    System.arraycopy(taps, 0, kernel, 2, taps.length);
    Contraction s = Contraction.pooling(x.shape(), Shape.of(kernel), y, window);
    int[] found = HeapStorage.ints(out);
    Object data = HeapStorage.data(x);
    long each = Math.max(1L, (long) s.result().cells() * s.taps().cells());
    workers.split(
        y.at(0) * y.at(1),
        (int) Math.max(1, GRAIN / each),
        (from, to) -> {
          if (data instanceof float[] f) {
            new RunningMaxima(s, f, found).run(from, to);
          } else {
            for (int p = from; p < to; p++) {
              largest((double[]) data, p, s, found);
            }
          }
        });
  }

  private static void largest(double[] x, int p, Contraction s, int[] found) {
    Volume volume = new Volume(p * s.field().cells(), s);
    int[] cell = new int[3];
    int cells = s.result().cells();
    for (int i = 0; i < cells; i++) {
      cell[2] = i % s.result().columns();
      cell[1] = i / s.result().columns() % s.result().rows();
      cell[0] = i / s.result().plane();
      found[p * cells + i] = volume.largest(x, cell);
    }
  }

  /** One channel of a field, seen through a window. */
  private static final class Volume {
    private final int at;
    private final int rows;
    private final int columns;
    private final Range[] ranges = new Range[3];

    Volume(int at, Contraction s) {
      this.at = at;
      this.rows = s.field().rows();
      this.columns = s.field().columns();
      ranges[0] = new Range(s.field().depth(), s.taps().depth(), s.window(), 0);
      ranges[1] = new Range(rows, s.taps().rows(), s.window(), 1);
      ranges[2] = new Range(columns, s.taps().columns(), s.window(), 2);
    }

    private void move(int[] cell) {
      for (int axis = 0; axis < 3; axis++) {
        ranges[axis].move(cell[axis]);
      }
    }

    int largest(double[] x, int[] cell) {
      move(cell);
      int best = -1;
      for (int d = ranges[0].from; d < ranges[0].to; d += ranges[0].gap) {
        for (int r = ranges[1].from; r < ranges[1].to; r += ranges[1].gap) {
          int row = (d * rows + r) * columns;
          for (int c = ranges[2].from; c < ranges[2].to; c += ranges[2].gap) {
            double v = x[at + row + c];
            double b = best < 0 ? v : x[at + best];
            if (best < 0 || v > b || (Double.isNaN(v) && !Double.isNaN(b))) {
              best = row + c;
            }
          }
        }
      }
      return Math.max(best, 0);
    }
  }

  /** The cells that a window sees along one axis. */
  private static final class Range {
    private final int extent;
    private final int taps;
    private final int stride;
    private final int padding;
    private final int gap;
    private int from;
    private int to;

    Range(int extent, int taps, Window window, int axis) {
      this.extent = extent;
      this.taps = taps;
      this.stride = window.stride(axis);
      this.padding = window.padding(axis);
      this.gap = window.dilation(axis);
    }

    void move(int result) {
      int start = result * stride - padding;
      from = start >= 0 ? start : start + (-start + gap - 1) / gap * gap;
      to = Math.min(extent, start + (taps - 1) * gap + 1);
    }
  }
}
