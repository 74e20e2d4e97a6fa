package org.intertwiner.verify;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.intertwiner.verify.action.FieldShape;

/** Arithmetic of numbers that lie on a grid. */
final class Lattice {
  private Lattice() {}

  static double[] scaled(double[] v, double factor) {
    return Arrays.stream(v).map(t -> factor * t).toArray();
  }

  static double[] sum(double[] a, double[] b) {
    double[] out = a.clone();
    for (int i = 0; i < out.length && i < b.length; i++) {
      out[i] += b[i];
    }
    return out;
  }

  static int depth(FieldShape s, int cell) {
    int row = cell / s.width();
    int column = cell % s.width();
    return Math.min(Math.min(row, s.height() - 1 - row), Math.min(column, s.width() - 1 - column));
  }

  /** One cell to the right, or a row down; what leaves the grid is lost. */
  static double[] shifted(FieldShape s, double[] x, int step) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      boolean first = step == 1 ? i % s.width() == 0 : i % s.cells() < s.width();
      out[i] = first ? 0 : x[i - step];
    }
    return out;
  }

  /**
   * Whether what the edge does to zeros, for instance by padding, cannot have met what inner
   * numbers do, both after the same number of layers: only then are shifts a test of a map with
   * padding.
   */
  static boolean isClearOfTheEdge(FieldShape s, double[] y, double[] still, int middle) {
    int least =
        IntStream.range(0, y.length)
            .filter(i -> y[i] != 0)
            .map(i -> depth(s, i % s.cells()))
            .min()
            .orElse(middle);
    int reach = Math.max(0, middle - least);
    boolean empty = Arrays.stream(still).allMatch(v -> v == 0);
    return (empty ? reach : 2 * reach) < middle;
  }

  static double[] difference(double[] a, double[] b) {
    return sum(a, scaled(b, -1));
  }
}
