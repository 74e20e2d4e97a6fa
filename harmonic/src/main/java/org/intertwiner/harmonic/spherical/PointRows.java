package org.intertwiner.harmonic.spherical;

/**
 * Rows of all harmonics, one for each point: the scratch of one thread.
 *
 * <p>Low degrees are computed harmonic after harmonic at a block of points and turned into rows
 * eight columns at a time, which fill whole cache lines; high degrees are computed row after row.
 */
final class PointRows implements HarmonicBlock.Sink, HarmonicRows.Sink {
  private static final int BLOCK = 64;

  private final int size;
  private final HarmonicBlock[] blocks;
  private final HarmonicRows[] narrow;
  private final double[][] columns;
  private double[] out;
  private int at;

  PointRows(Plan plan, int points) {
    size = plan.size();
    out = new double[0];
    if (plan.isByBlock()) {
      int capacity = Math.min(BLOCK, points);
      blocks = new HarmonicBlock[] {new HarmonicBlock(plan.columns(), capacity)};
      narrow = new HarmonicRows[0];
      columns = new double[size][capacity];
    } else {
      blocks = new HarmonicBlock[0];
      narrow = new HarmonicRows[] {new HarmonicRows(plan.rows())};
      columns = new double[0][];
    }
  }

  /** How many points are computed together. */
  int batch() {
    return loader().capacity;
  }

  /** Where points are to be loaded. */
  PointBlock loader() {
    return blocks.length > 0 ? blocks[0].points() : narrow[0].points();
  }

  /** Writes the rows of the first n points loaded to an array. */
  void fill(int n, double[] to, int from) {
    out = to;
    at = from;
    if (blocks.length > 0) {
      blocks[0].fill(n, this);
      turn(n);
    } else {
      narrow[0].fill(n, this);
    }
  }

  @Override
  public double[] row(int l, int m) {
    return columns[l * l + l + m];
  }

  @Override
  public void written(int l, int m) {
    // the columns are turned into rows all at once
  }

  @Override
  public void degree(int l, int n, double[] cosines, double[] sines, int width) {
    for (int i = 0; i < n; i++) {
      int middle = at + i * size + l * l + l;
      if (width == 1) {
        System.arraycopy(cosines, 0, out, middle, l + 1);
      } else {
        gather(l, cosines, width, i, middle);
      }
      for (int m = 1; m <= l; m++) {
        out[middle - m] = sines[m * width + i];
      }
    }
  }

  private void gather(int l, double[] cosines, int width, int i, int middle) {
    for (int m = 0; m <= l; m++) {
      out[middle + m] = cosines[m * width + i];
    }
  }

  private void turn(int n) {
    int j = 0;
    for (; j + 8 <= size; j += 8) {
      turn(j, n, out, at + j);
    }
    for (; j < size; j++) {
      double[] column = columns[j];
      for (int i = 0; i < n; i++) {
        out[at + j + i * size] = column[i];
      }
    }
  }

  private void turn(int j, int n, double[] to, int from) {
    double[] a = columns[j];
    double[] b = columns[j + 1];
    double[] c = columns[j + 2];
    double[] d = columns[j + 3];
    double[] e = columns[j + 4];
    double[] f = columns[j + 5];
    double[] g = columns[j + 6];
    double[] h = columns[j + 7];
    int step = size;
    for (int i = 0, k = from; i < n; i++, k += step) {
      to[k] = a[i];
      to[k + 1] = b[i];
      to[k + 2] = c[i];
      to[k + 3] = d[i];
      to[k + 4] = e[i];
      to[k + 5] = f[i];
      to[k + 6] = g[i];
      to[k + 7] = h[i];
    }
  }
}
