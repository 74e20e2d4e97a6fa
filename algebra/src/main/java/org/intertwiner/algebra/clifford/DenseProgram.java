package org.intertwiner.algebra.clifford;

import java.util.Arrays;

/**
 * The multiply-adds of one product in the order in which they are done, on rows of equal length.
 *
 * <p>A step takes six rows. A quad is the four products of blades a, a△1 with b, b△1, where bit 0
 * is the first generator: they meet in the two rows a△b and a△b△1. Where one of the four is missing
 * the others are singles.
 */
final class DenseProgram {
  /** Rows of this many bytes in all stay in the cache next to the processor's other work. */
  private static final int CACHE = 1 << 16;

  private static final int STEP = 7;
  private static final int SINGLE = 4;

  private final int size;
  private final int[] steps;
  private final long multiplyAdds;

  private DenseProgram(int size, int[] steps, long multiplyAdds) {
    this.size = size;
    this.steps = steps;
    this.multiplyAdds = multiplyAdds;
  }

  long multiplyAdds() {
    return multiplyAdds;
  }

  static DenseProgram of(DenseClifford algebra) {
    Builder builder = new Builder(algebra);
    int size = algebra.size();
    for (int c = 0; c < size; c += 2) {
      for (int a = 0; a < size; a += 2) {
        builder.addAll(c, a);
      }
    }
    return new DenseProgram(
        size, Arrays.copyOf(builder.steps, builder.length), builder.multiplyAdds);
  }

  private static final class Builder {
    private final DenseClifford algebra;
    private final int size;
    private int[] steps = new int[1024];
    private int length;
    private long multiplyAdds;

    Builder(DenseClifford algebra) {
      this.algebra = algebra;
      this.size = algebra.size();
    }

    void addAll(int c, int a) {
      if (size == 1) {
        single(0, 0);
        return;
      }
      int b = a ^ c;
      int s00 = algebra.sign(a, b);
      int s11 = algebra.sign(a ^ 1, b ^ 1);
      int s01 = algebra.sign(a, b ^ 1);
      int s10 = algebra.sign(a ^ 1, b);
      if (s00 * s11 * s01 * s10 == 0) {
        single(a, b);
        single(a ^ 1, b ^ 1);
        single(a, b ^ 1);
        single(a ^ 1, b);
        return;
      }
      // the rows of a carry s00 and s11; what is left are the signs of the second row of results
      int kernel = (s01 == s00 ? 0 : 1) + (s10 == s11 ? 0 : 2);
      push(kernel, left(a, s00), left(a ^ 1, s11), b, b ^ 1, c, c ^ 1);
      multiplyAdds += 4;
    }

    private void single(int a, int b) {
      int sign = algebra.sign(a, b);
      if (sign != 0) {
        push(SINGLE, left(a, sign), 0, b, 0, a ^ b, 0);
        multiplyAdds++;
      }
    }

    private int left(int a, int sign) {
      return sign > 0 ? a : size + a;
    }

    private void push(int kernel, int a0, int a1, int b0, int b1, int c0, int c1) {
      if (length + STEP > steps.length) {
        steps = Arrays.copyOf(steps, 2 * steps.length);
      }
      int[] step = {kernel, a0, a1, b0, b1, c0, c1};
      System.arraycopy(step, 0, steps, length, STEP);
      length += STEP;
    }
  }

  /** Fresh rows for a batch of some size. */
  Rows rows(int count) {
    int fitting = CACHE / (4 * size * Double.BYTES);
    int length = Math.max(16, Math.min(256, Integer.highestOneBit(Math.max(1, fitting))));
    return new Rows(Math.max(1, Math.min(length, count)));
  }

  /** Rows of the factors, the left one with both signs, and of the product. */
  final class Rows {
    private final int length;
    private final double[][] left;
    private final double[][] right;
    private final double[][] product;

    private Rows(int length) {
      this.length = length;
      this.left = new double[2 * size][length];
      this.right = new double[size][length];
      this.product = new double[size][length];
    }

    int length() {
      return length;
    }

    double[] left(int blade) {
      return left[blade];
    }

    double[] right(int blade) {
      return right[blade];
    }

    double[] product(int blade) {
      return product[blade];
    }

    /** Replaces the rows of the product. */
    void run(int used) {
      for (int k = 0; k < size; k++) {
        negate(left[k], left[size + k], used);
        Arrays.fill(product[k], 0, used, 0.0);
      }
      for (int at = 0; at < steps.length; at += STEP) {
        double[] a0 = left[steps[at + 1]];
        double[] a1 = left[steps[at + 2]];
        double[] b0 = right[steps[at + 3]];
        double[] b1 = right[steps[at + 4]];
        double[] c0 = product[steps[at + 5]];
        double[] c1 = product[steps[at + 6]];
        switch (steps[at]) {
          case 0 -> plusPlus(c0, c1, a0, a1, b0, b1, used);
          case 1 -> minusPlus(c0, c1, a0, a1, b0, b1, used);
          case 2 -> plusMinus(c0, c1, a0, a1, b0, b1, used);
          case 3 -> minusMinus(c0, c1, a0, a1, b0, b1, used);
          default -> single(c0, a0, b0, used);
        }
      }
    }
  }

  private static void negate(double[] from, double[] to, int used) {
    for (int i = 0; i < used; i++) {
      to[i] = -from[i];
    }
  }

  private static void single(double[] c, double[] a, double[] b, int used) {
    for (int i = 0; i < used; i++) {
      c[i] += a[i] * b[i];
    }
  }

  private static void plusPlus(
      double[] c0, double[] c1, double[] a0, double[] a1, double[] b0, double[] b1, int used) {
    for (int i = 0; i < used; i++) {
      double x = a0[i];
      double y = a1[i];
      double u = b0[i];
      double v = b1[i];
      c0[i] += x * u + y * v;
      c1[i] += x * v + y * u;
    }
  }

  private static void minusPlus(
      double[] c0, double[] c1, double[] a0, double[] a1, double[] b0, double[] b1, int used) {
    for (int i = 0; i < used; i++) {
      double x = a0[i];
      double y = a1[i];
      double u = b0[i];
      double v = b1[i];
      c0[i] += x * u + y * v;
      c1[i] += y * u - x * v;
    }
  }

  private static void plusMinus(
      double[] c0, double[] c1, double[] a0, double[] a1, double[] b0, double[] b1, int used) {
    for (int i = 0; i < used; i++) {
      double x = a0[i];
      double y = a1[i];
      double u = b0[i];
      double v = b1[i];
      c0[i] += x * u + y * v;
      c1[i] += x * v - y * u;
    }
  }

  private static void minusMinus(
      double[] c0, double[] c1, double[] a0, double[] a1, double[] b0, double[] b1, int used) {
    for (int i = 0; i < used; i++) {
      double x = a0[i];
      double y = a1[i];
      double u = b0[i];
      double v = b1[i];
      c0[i] += x * u + y * v;
      c1[i] -= x * v + y * u;
    }
  }
}
