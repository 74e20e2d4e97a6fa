package org.intertwiner.verify.locate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Tells when a value is another one with its numbers in another order. */
final class Views {
  private static final int LARGEST = 1 << 18;

  private Views() {}

  /** Whether one fixed rearrangement gives the second from the first on all samples. */
  static boolean isView(Series from, Series to) {
    if (from.trouble().isPresent() || to.trouble().isPresent() || from.size() != to.size()) {
      return false;
    }
    if (sameOrder(from, to)) {
      return true;
    }
    double[] a = from.base()[0].clone();
    double[] b = to.base()[0].clone();
    Arrays.sort(a);
    Arrays.sort(b);
    return a.length <= LARGEST && Arrays.equals(a, b) && rearranged(from, to);
  }

  private static boolean sameOrder(Series from, Series to) {
    for (int i = 0; i < from.samples(); i++) {
      if (!Arrays.equals(from.base()[i], to.base()[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean rearranged(Series from, Series to) {
    Integer[] p = order(from);
    Integer[] q = order(to);
    for (int i = 0; i < from.samples(); i++) {
      if (!agree(from.base()[i], to.base()[i], p, q)) {
        return false;
      }
    }
    for (int k = 0; k < from.elements(); k++) {
      for (int i = 0; i < from.samples(); i++) {
        if (!agree(from.moved()[k][i], to.moved()[k][i], p, q)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean agree(double[] a, double[] b, Integer[] p, Integer[] q) {
    for (int r = 0; r < p.length; r++) {
      if (a[p[r]] != b[q[r]]) {
        return false;
      }
    }
    return true;
  }

  /** Positions in the lexicographic order of their numbers over the samples. */
  private static Integer[] order(Series t) {
    Comparator<Integer> order =
        (x, y) -> {
          for (double[] row : t.base()) {
            int c = Double.compare(row[x], row[y]);
            if (c != 0) {
              return c;
            }
          }
          for (double[][] rows : t.moved()) {
            int c = Double.compare(rows[0][x], rows[0][y]);
            if (c != 0) {
              return c;
            }
          }
          return 0;
        };
    return IntStream.range(0, t.size()).boxed().sorted(order).toArray(Integer[]::new);
  }
}
