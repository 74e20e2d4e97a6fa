package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Shape;

/** Primitives that only move numbers, for all three kinds. */
final class Moves {
  private static final int GRAIN = 1 << 15;
  private static final int TILE = 16;

  private final Workers workers;

  Moves(Workers workers) {
    this.workers = workers;
  }

  /** Copies rows between two strided blocks of equal shape whose innermost steps are 1. */
  void block(Shape shape, Object x, int[] xSteps, int xo, Object y, int[] ySteps, int yo) {
    Strides nest = Strides.merged(shape.toArray(), new int[][] {xSteps, ySteps});
    int n = nest.inner();
    workers.split(
        nest.rows(),
        Math.max(1, GRAIN / Math.max(1, n)),
        (from, to) -> {
          Strides.Walk walk = nest.new Walk(from);
          for (int r = from; r < to; r++) {
            int sx = nest.innerStep(0);
            int sy = nest.innerStep(1);
            if (sx == 1 && sy == 1) {
              System.arraycopy(x, xo + walk.offset[0], y, yo + walk.offset[1], n);
            } else {
              strided(x, xo + walk.offset[0], sx, y, yo + walk.offset[1], sy, n);
            }
            walk.next();
          }
        });
  }

  private static void strided(Object x, int xo, int xs, Object y, int yo, int ys, int n) {
    if (x instanceof float[] a && y instanceof float[] b) {
      for (int i = 0; i < n; i++) {
        b[yo + i * ys] = a[xo + i * xs];
      }
    } else if (x instanceof double[] a && y instanceof double[] b) {
      for (int i = 0; i < n; i++) {
        b[yo + i * ys] = a[xo + i * xs];
      }
    } else if (x instanceof int[] a && y instanceof int[] b) {
      for (int i = 0; i < n; i++) {
        b[yo + i * ys] = a[xo + i * xs];
      }
    }
  }

  void slice(Array x, int[] starts, Array out) {
    int[] steps = x.shape().strides();
    block(
        out.shape(),
        HeapStorage.data(x),
        steps,
        start(steps, starts),
        HeapStorage.data(out),
        out.shape().strides(),
        0);
  }

  void place(Array x, int[] starts, Array out) {
    int[] steps = out.shape().strides();
    block(
        x.shape(),
        HeapStorage.data(x),
        x.shape().strides(),
        0,
        HeapStorage.data(out),
        steps,
        start(steps, starts));
  }

  private static int start(int[] steps, int[] starts) {
    int offset = 0;
    for (int i = 0; i < steps.length; i++) {
      offset += steps[i] * starts[i];
    }
    return offset;
  }

  void permute(Array x, int[] axes, Array out) {
    int rank = axes.length;
    int[] own = x.shape().strides();
    int[] steps = new int[rank];
    for (int i = 0; i < rank; i++) {
      steps[i] = own[axes[i]];
    }
    Strides nest =
        Strides.merged(out.shape().toArray(), new int[][] {steps, out.shape().strides()});
    Object from = HeapStorage.data(x);
    Object to = HeapStorage.data(out);
    int turned = nest.innerStep(0) == 1 ? -1 : innermostOfSource(nest);
    if (turned >= 0 && from instanceof float[] a && to instanceof float[] b) {
      transposed(nest, turned, a, b);
    } else {
      block(Shape.of(nest.extents), from, nest.steps[0], 0, to, nest.steps[1], 0);
    }
  }

  private static int innermostOfSource(Strides nest) {
    for (int i = 0; i < nest.rank() - 1; i++) {
      if (nest.steps[0][i] == 1) {
        return i;
      }
    }
    return -1;
  }

  /** The last axis of the result and the last one of the source change places, in tiles. */
  private void transposed(Strides nest, int turned, float[] x, float[] y) {
    int last = nest.rank() - 1;
    int columns = nest.extents[last];
    int rows = nest.extents[turned];
    int columnStep = nest.steps[0][last];
    int rowStep = nest.steps[1][turned];
    Strides rest = nest.without(turned, last);
    int bands = (rows + TILE - 1) / TILE;
    workers.split(
        rest.rows() * bands,
        Math.max(1, GRAIN / Math.max(1, TILE * columns)),
        (from, to) -> {
          for (int w = from; w < to; w++) {
            Strides.Walk walk = rest.new Walk(w / bands);
            int r = w % bands * TILE;
            int height = Math.min(TILE, rows - r);
            int xo = walk.offset[0] + r;
            int yo = walk.offset[1] + r * rowStep;
            for (int c = 0; c < columns; c += TILE) {
              int width = Math.min(TILE, columns - c);
              tile(x, xo + c * columnStep, columnStep, y, yo + c, rowStep, height, width);
            }
          }
        });
  }

  private static void tile(
      float[] x, int xo, int xs, float[] y, int yo, int ys, int height, int width) {
    for (int r = 0; r < height; r++) {
      int from = xo + r;
      int to = yo + r * ys;
      for (int c = 0; c < width; c++) {
        y[to + c] = x[from + c * xs];
      }
    }
  }

  void gather(Array x, int axis, Array index, Array out) {
    Shape s = x.shape();
    int outer = s.size(0, axis);
    int extent = s.at(axis);
    int inner = s.size(axis + 1, s.rank());
    int[] k = HeapStorage.ints(index);
    int count = index.shape().size();
    checkIndices("gather", k, count, extent);
    Object from = HeapStorage.data(x);
    Object to = HeapStorage.data(out);
    workers.split(
        outer * count,
        Math.max(1, GRAIN / Math.max(1, inner)),
        (first, last) -> {
          if (inner == 1 && from instanceof float[] a && to instanceof float[] b) {
            gatherSingles(a, extent, k, count, b, first, last);
            return;
          }
          for (int r = first; r < last; r++) {
            int source = (r / count * extent + k[r % count]) * inner;
            System.arraycopy(from, source, to, r * inner, inner);
          }
        });
  }

  private static void gatherSingles(
      float[] x, int extent, int[] k, int count, float[] y, int first, int last) {
    int o = first / count;
    int j = first % count;
    for (int r = first; r < last; r++) {
      y[r] = x[o * extent + k[j]];
      if (++j == count) {
        j = 0;
        o++;
      }
    }
  }

  void gatherAlong(Array x, int axis, Array index, Array out) {
    Shape s = x.shape();
    int extent = s.at(axis);
    int inner = s.size(axis + 1, s.rank());
    int block = index.shape().at(axis) * inner;
    int[] k = HeapStorage.ints(index);
    int n = out.shape().size();
    checkIndices("gather along", k, n, extent);
    Object from = HeapStorage.data(x);
    Object to = HeapStorage.data(out);
    workers.split(
        n,
        GRAIN,
        (first, last) -> {
          if (from instanceof float[] a && to instanceof float[] b) {
            for (int i = first; i < last; i++) {
              b[i] = a[i / block * extent * inner + k[i] * inner + i % inner];
            }
          } else if (from instanceof double[] a && to instanceof double[] b) {
            for (int i = first; i < last; i++) {
              b[i] = a[i / block * extent * inner + k[i] * inner + i % inner];
            }
          } else if (from instanceof int[] a && to instanceof int[] b) {
            for (int i = first; i < last; i++) {
              b[i] = a[i / block * extent * inner + k[i] * inner + i % inner];
            }
          }
        });
  }

  void scatterAdd(Array x, int axis, Array index, Array out) {
    Shape s = x.shape();
    int outer = s.size(0, axis);
    int inner = s.size(axis + 1, s.rank());
    int extent = out.shape().at(axis);
    int[] k = HeapStorage.ints(index);
    int count = index.shape().size();
    checkIndices("scatter-add", k, count, extent);
    Scatter.Rows rows =
        HeapStorage.data(out) instanceof float[] y
            ? new Scatter.Floats(HeapStorage.floats(x), y)
            : new Scatter.Wide(HeapStorage.doubles(x), HeapStorage.doubles(out));
    new Scatter(workers, rows, k, count, extent, inner).run(outer);
  }

  void scatterAddAlong(Array x, int axis, Array index, Array out) {
    Shape s = x.shape();
    int outer = s.size(0, axis);
    int count = s.at(axis);
    int inner = s.size(axis + 1, s.rank());
    int extent = out.shape().at(axis);
    int[] k = HeapStorage.ints(index);
    checkIndices("scatter-add along", k, s.size(), extent);
    workers.split(
        outer,
        Math.max(1, GRAIN / Math.max(1, Math.max(count, extent) * inner)),
        (from, to) -> {
          if (HeapStorage.data(out) instanceof float[] y) {
            float[] a = HeapStorage.floats(x);
            Arrays.fill(y, from * extent * inner, to * extent * inner, 0f);
            for (int i = from * count * inner; i < to * count * inner; i++) {
              y[(i / (count * inner) * extent + k[i]) * inner + i % inner] += a[i];
            }
          } else {
            double[] y = HeapStorage.doubles(out);
            double[] a = HeapStorage.doubles(x);
            Arrays.fill(y, from * extent * inner, to * extent * inner, 0);
            for (int i = from * count * inner; i < to * count * inner; i++) {
              y[(i / (count * inner) * extent + k[i]) * inner + i % inner] += a[i];
            }
          }
        });
  }

  private static void checkIndices(String operation, int[] k, int count, int extent) {
    for (int i = 0; i < count; i++) {
      if (k[i] < 0 || k[i] >= extent) {
        throw new InvalidInput(
            operation, "index " + k[i] + " at position " + i, "0 … " + (extent - 1), "");
      }
    }
  }
}
