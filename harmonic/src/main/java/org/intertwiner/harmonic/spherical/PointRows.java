package org.intertwiner.harmonic.spherical;

import java.util.List;

/**
 * Rows of all harmonics, one for each point: the scratch of one thread.
 *
 * <p>Low degrees are computed harmonic after harmonic at a block of points and turned into rows
 * eight columns at a time, which fill whole cache lines; high degrees are computed row after row.
 */
final class PointRows implements HarmonicBlock.Sink {
  private static final int BLOCK = 64;

  /** Up to here harmonics of a block of points fit into the second cache or nearly so. */
  private static final int BY_BLOCK = 80;

  private final int size;
  private final List<HarmonicBlock> block;
  private final List<HarmonicRow> row;
  private final double[][] columns;

  PointRows(LegendreCoefficients coefficients, int points) {
    int maxDegree = coefficients.maxDegree();
    size = (maxDegree + 1) * (maxDegree + 1);
    if (maxDegree <= BY_BLOCK) {
      int capacity = Math.min(BLOCK, points);
      block = List.of(new HarmonicBlock(coefficients, capacity));
      row = List.of();
      columns = new double[size][capacity];
    } else {
      block = List.of();
      row = List.of(new HarmonicRow(maxDegree));
      columns = new double[0][];
    }
  }

  /** How many points are computed together. */
  int batch() {
    return loader().capacity;
  }

  /** Where points are to be loaded. */
  PointBlock loader() {
    return row.isEmpty() ? block.get(0).points() : row.get(0).point();
  }

  /** Writes the rows of the first n points loaded to an array. */
  void fill(int n, double[] to, int from) {
    if (row.isEmpty()) {
      block.get(0).fill(n, this);
      turn(n, to, from);
    } else {
      row.get(0).fill(to, from);
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

  private void turn(int n, double[] to, int from) {
    int j = 0;
    for (; j + 8 <= size; j += 8) {
      turnEight(j, n, to, from + j);
    }
    for (; j < size; j++) {
      double[] column = columns[j];
      for (int i = 0; i < n; i++) {
        to[from + j + i * size] = column[i];
      }
    }
  }

  private void turnEight(int j, int n, double[] to, int from) {
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
