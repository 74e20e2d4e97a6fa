package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.parallel.Workers;

/**
 * Adds slices of float32 numbers up where an index says.
 *
 * <p>Work is shared by blocks if there are many, else by ranges of result rows if rows are long,
 * else by ranges of the index with one partial result each, added in order; every choice depends on
 * sizes only.
 */
final class Scatter {
  private static final int GRAIN = 1 << 15;
  private static final int LONG_ROW = 16;

  private final Workers workers;
  private final float[] x;
  private final int[] index;
  private final int count;
  private final int extent;
  private final int inner;

  /** The source is (blocks, count, inner) and the result (blocks, extent, inner). */
  Scatter(Workers workers, float[] x, int[] index, int count, int extent, int inner) {
    this.workers = workers;
    this.x = x;
    this.index = index;
    this.count = count;
    this.extent = extent;
    this.inner = inner;
  }

  void run(int blocks, float[] y) {
    long work = (long) blocks * count * inner;
    int parts = work < 2L * GRAIN ? 1 : workers.count();
    if (blocks >= parts) {
      workers.split(blocks, blocks / parts, (from, to) -> blocks(from, to, y));
    } else if (inner >= LONG_ROW) {
      workers.run(parts, p -> range(blocks, cut(extent, p, parts), cut(extent, p + 1, parts), y));
    } else if (8L * extent <= count) {
      for (int b = 0; b < blocks; b++) {
        partial(b, parts, y);
      }
    } else {
      blocks(0, blocks, y);
    }
  }

  private static int cut(int n, int p, int parts) {
    return (int) ((long) n * p / parts);
  }

  private void blocks(int from, int to, float[] y) {
    Arrays.fill(y, from * extent * inner, to * extent * inner, 0f);
    for (int b = from; b < to; b++) {
      add(b, 0, count, y, b * extent * inner);
    }
  }

  /** All indices, results in a range only. */
  private void range(int blocks, int low, int high, float[] y) {
    for (int b = 0; b < blocks; b++) {
      int start = b * extent * inner;
      Arrays.fill(y, start + low * inner, start + high * inner, 0f);
      for (int j = 0; j < count; j++) {
        int k = index[j];
        if (k >= low && k < high) {
          addRow(x, (b * count + j) * inner, y, start + k * inner, inner);
        }
      }
    }
  }

  private void partial(int b, int parts, float[] y) {
    int size = extent * inner;
    float[][] sums = new float[parts][size];
    workers.run(parts, p -> add(b, cut(count, p, parts), cut(count, p + 1, parts), sums[p], 0));
    System.arraycopy(sums[0], 0, y, b * size, size);
    for (int p = 1; p < parts; p++) {
      addRow(sums[p], 0, y, b * size, size);
    }
  }

  private void add(int b, int from, int to, float[] y, int yo) {
    int start = b * count;
    if (inner == 1) {
      for (int j = from; j < to; j++) {
        y[yo + index[j]] += x[start + j];
      }
    } else {
      for (int j = from; j < to; j++) {
        addRow(x, (start + j) * inner, y, yo + index[j] * inner, inner);
      }
    }
  }

  private static void addRow(float[] x, int xo, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      y[yo + i] += x[xo + i];
    }
  }
}
