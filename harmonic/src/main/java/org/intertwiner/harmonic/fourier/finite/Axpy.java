package org.intertwiner.harmonic.fourier.finite;

/** The inner loops: scaled additions of contiguous numbers. */
final class Axpy {
  private Axpy() {}

  /** y += c · x. */
  static void add(double[] x, int from, double[] y, int to, int length, double c) {
    for (int i = 0; i < length; i++) {
      y[to + i] += c * x[from + i];
    }
  }

  /** y = c · x. */
  static void set(double[] x, int from, double[] y, int to, int length, double c) {
    for (int i = 0; i < length; i++) {
      y[to + i] = c * x[from + i];
    }
  }

  /** The same for rows at strides, as one run where they touch. */
  static void rows(
      double[] x,
      int from,
      int fromStride,
      double[] y,
      int to,
      int toStride,
      int rows,
      int columns,
      double c,
      boolean first) {
    int runs = rows;
    int length = columns;
    if (fromStride == columns && toStride == columns) {
      runs = 1;
      length = rows * columns;
    }
    for (int r = 0; r < runs; r++) {
      if (first) {
        set(x, from + r * fromStride, y, to + r * toStride, length, c);
      } else {
        add(x, from + r * fromStride, y, to + r * toStride, length, c);
      }
    }
  }
}
