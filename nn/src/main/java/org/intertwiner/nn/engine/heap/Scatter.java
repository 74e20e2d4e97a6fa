package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.algebra.parallel.Workers;

/**
 * Adds slices of numbers up where an index says.
 *
 * <p>An index in order, as that of edges sorted by target, is shared by ranges that end where a
 * result row ends: everything is read and written once, in order. Otherwise work is shared by
 * blocks if there are many, else by ranges of result rows if rows are long, else by ranges of the
 * index with one partial result each, added in order. Whether there are partial results, and how
 * many, depends on sizes and the index only, and in every other way a result row is added up in the
 * order of the index: results are the same bits for any number of threads.
 */
final class Scatter {
  private static final int GRAIN = 1 << 15;
  private static final int LONG_ROW = 16;
  private static final int RANGES = 16;
  // a partial result is worth its own pass if this many times its rows are added to it
  private static final int FILLING = 4;

  private final Workers workers;
  private final Rows rows;
  private final int[] index;
  private final int count;
  private final int extent;
  private final int inner;

  /** The source is (blocks, count, inner) and the result (blocks, extent, inner). */
  Scatter(Workers workers, Rows rows, int[] index, int count, int extent, int inner) {
    this.workers = workers;
    this.rows = rows;
    this.index = index;
    this.count = count;
    this.extent = extent;
    this.inner = inner;
  }

  /** Source and result in one kind of number. */
  sealed interface Rows {
    /** Sets numbers of the result to zero. */
    void clear(int from, int to);

    /** Adds n numbers of the source to numbers of the result. */
    void add(int from, int to, int n);

    /** Adds numbers of the source one by one: that at start + j to that at first + index[j]. */
    void addSingles(int start, int[] index, int from, int to, int first);

    /** The same source with a result of its own. */
    Rows aside(int size);

    /** Adds up to all numbers of another result to numbers of this one. */
    void addAll(Rows aside, int to);
  }

  /** Float32 numbers. */
  record Floats(float[] x, float[] y) implements Rows {
    @Override
    public void clear(int from, int to) {
      Arrays.fill(y, from, to, 0f);
    }

    @Override
    public void add(int from, int to, int n) {
      for (int i = 0; i < n; i++) {
        y[to + i] += x[from + i];
      }
    }

    @Override
    public void addSingles(int start, int[] index, int from, int to, int first) {
      for (int j = from; j < to; j++) {
        y[first + index[j]] += x[start + j];
      }
    }

    @Override
    public Rows aside(int size) {
      return new Floats(x, new float[size]);
    }

    @Override
    public void addAll(Rows aside, int to) {
      float[] sums = ((Floats) aside).y;
      new Floats(sums, y).add(0, to, sums.length);
    }
  }

  /** Float64 numbers. */
  record Wide(double[] x, double[] y) implements Rows {
    @Override
    public void clear(int from, int to) {
      Arrays.fill(y, from, to, 0.0);
    }

    @Override
    public void add(int from, int to, int n) {
      for (int i = 0; i < n; i++) {
        y[to + i] += x[from + i];
      }
    }

    @Override
    public void addSingles(int start, int[] index, int from, int to, int first) {
      for (int j = from; j < to; j++) {
        y[first + index[j]] += x[start + j];
      }
    }

    @Override
    public Rows aside(int size) {
      return new Wide(x, new double[size]);
    }

    @Override
    public void addAll(Rows aside, int to) {
      double[] sums = ((Wide) aside).y;
      new Wide(sums, y).add(0, to, sums.length);
    }
  }

  void run(int blocks) {
    long work = (long) blocks * count * inner;
    boolean few = work >= 2L * GRAIN && blocks < RANGES;
    boolean inOrder = few && isInOrder();
    int parts = work < 2L * GRAIN ? 1 : workers.count();
    if (few && !inOrder && inner < LONG_ROW && 2L * FILLING * extent <= count) {
      int ranges = (int) Math.min(RANGES, count / Math.max(1L, (long) FILLING * extent));
      for (int b = 0; b < blocks; b++) {
        partial(b, ranges);
      }
    } else if (blocks >= parts) {
      workers.split(blocks, blocks / parts, this::blocks);
    } else if (inOrder || isInOrder()) {
      int[] cuts = cuts(parts);
      workers.run(parts, p -> inOrder(blocks, cuts, p, parts));
    } else if (inner >= LONG_ROW) {
      workers.run(parts, p -> range(blocks, cut(extent, p, parts), cut(extent, p + 1, parts)));
    } else {
      blocks(0, blocks);
    }
  }

  private boolean isInOrder() {
    for (int j = 1; j < count; j++) {
      if (index[j] < index[j - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Equal ranges of the index, moved on to where a new result row begins. */
  private int[] cuts(int parts) {
    int[] cuts = new int[parts + 1];
    for (int p = 1; p <= parts; p++) {
      int at = Math.max(cuts[p - 1], cut(count, p, parts));
      while (at > 0 && at < count && index[at] == index[at - 1]) {
        at++;
      }
      cuts[p] = at;
    }
    return cuts;
  }

  /** A range of the index, and all result rows up to that where the next range begins. */
  private void inOrder(int blocks, int[] cuts, int p, int parts) {
    int from = cuts[p];
    int to = cuts[p + 1];
    int low = p == 0 ? 0 : from < count ? index[from] : extent;
    int high = p == parts - 1 || to == count ? extent : index[to];
    for (int b = 0; b < blocks; b++) {
      int start = b * extent * inner;
      rows.clear(start + low * inner, start + high * inner);
      add(rows, b, from, to, start);
    }
  }

  private static int cut(int n, int p, int parts) {
    return (int) ((long) n * p / parts);
  }

  private void blocks(int from, int to) {
    rows.clear(from * extent * inner, to * extent * inner);
    for (int b = from; b < to; b++) {
      add(rows, b, 0, count, b * extent * inner);
    }
  }

  /** All indices, results in a range only. */
  private void range(int blocks, int low, int high) {
    for (int b = 0; b < blocks; b++) {
      int start = b * extent * inner;
      rows.clear(start + low * inner, start + high * inner);
      for (int j = 0; j < count; j++) {
        int k = index[j];
        if (k >= low && k < high) {
          rows.add((b * count + j) * inner, start + k * inner, inner);
        }
      }
    }
  }

  private void partial(int b, int parts) {
    int size = extent * inner;
    Rows[] sums = new Rows[parts];
    workers.run(
        parts,
        p -> {
          sums[p] = rows.aside(size);
          add(sums[p], b, cut(count, p, parts), cut(count, p + 1, parts), 0);
        });
    rows.clear(b * size, (b + 1) * size);
    for (Rows sum : sums) {
      rows.addAll(sum, b * size);
    }
  }

  private void add(Rows to, int b, int from, int until, int first) {
    int start = b * count;
    if (inner == 1) {
      to.addSingles(start, index, from, until, first);
    } else {
      for (int j = from; j < until; j++) {
        to.add((start + j) * inner, first + index[j] * inner, inner);
      }
    }
  }
}
