package org.intertwiner.verify.action.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Simpler arrays of numbers: fewer that are not zero, then whole ones. Following them comes to an
 * end: the number of entries that are not zero falls, or stays while the number of entries other
 * than ±1 among them falls.
 */
final class Simpler {
  /** The most entries that are tried one by one. */
  private static final int MAX_SINGLE = 64;

  private Simpler() {}

  /** Simpler variants when entries come in rows that belong together. */
  static List<double[]> rows(double[] x, int width) {
    int[] nonZero = nonZeroRows(x, width);
    List<double[]> out = new ArrayList<>();
    if (nonZero.length == 0) {
      return out;
    }
    out.add(new double[x.length]);
    if (count(x) > 1) {
      out.add(oneHot(x));
    }
    if (nonZero.length > 1) {
      out.add(keep(x, width, Arrays.copyOfRange(nonZero, 0, nonZero.length / 2)));
      out.add(keep(x, width, Arrays.copyOfRange(nonZero, nonZero.length / 2, nonZero.length)));
      out.add(keep(x, width, new int[] {largest(x) / width}));
    }
    if (nonZero.length > 2 && nonZero.length <= MAX_SINGLE) {
      for (int left : nonZero) {
        out.add(keep(x, width, Arrays.stream(nonZero).filter(r -> r != left).toArray()));
      }
    }
    if (nonZero.length == 1 && width > 1) {
      out.addAll(rows(x, 1));
    }
    double[] whole = whole(x);
    if (!Arrays.equals(whole, x)) {
      out.add(whole);
    }
    return out;
  }

  private static int[] nonZeroRows(double[] x, int width) {
    int[] out = new int[x.length / width];
    int n = 0;
    for (int r = 0; r < out.length; r++) {
      for (int i = r * width; i < (r + 1) * width; i++) {
        if (x[i] != 0) {
          out[n++] = r;
          break;
        }
      }
    }
    return Arrays.copyOf(out, n);
  }

  private static int count(double[] x) {
    int n = 0;
    for (double v : x) {
      n += v != 0 ? 1 : 0;
    }
    return n;
  }

  private static int largest(double[] x) {
    int at = 0;
    for (int i = 1; i < x.length; i++) {
      at = Math.abs(x[i]) > Math.abs(x[at]) ? i : at;
    }
    return at;
  }

  private static double[] oneHot(double[] x) {
    double[] out = new double[x.length];
    out[largest(x)] = 1;
    return out;
  }

  private static double[] keep(double[] x, int width, int[] rows) {
    double[] out = new double[x.length];
    for (int r : rows) {
      System.arraycopy(x, r * width, out, r * width, width);
    }
    return out;
  }

  /** Every number its sign, which keeps zeros. */
  private static double[] whole(double[] x) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      out[i] = Math.signum(x[i]);
    }
    return out;
  }
}
