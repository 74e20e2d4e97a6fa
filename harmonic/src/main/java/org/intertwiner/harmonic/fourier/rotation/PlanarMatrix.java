package org.intertwiner.harmonic.fourier.rotation;

/** A complex matrix with its real and imaginary parts apart, so that products run in vectors. */
final class PlanarMatrix {
  private final int rows;
  private final int columns;
  private final double[] re;
  private final double[] im;

  PlanarMatrix(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.re = new double[rows * columns];
    this.im = new double[rows * columns];
  }

  /** A block of interleaved coefficients. */
  static PlanarMatrix block(RotationLayout layout, double[] values, int block) {
    return of(layout.rows(block), layout.columns(block), values, 2 * layout.offset(block));
  }

  /** A matrix from interleaved numbers, row-major from a place on. */
  static PlanarMatrix of(int rows, int columns, double[] values, int at) {
    PlanarMatrix a = new PlanarMatrix(rows, columns);
    for (int i = 0; i < a.re.length; i++) {
      a.re[i] = values[at + 2 * i];
      a.im[i] = values[at + 2 * i + 1];
    }
    return a;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  double re(int row, int column) {
    return re[row * columns + column];
  }

  double im(int row, int column) {
    return im[row * columns + column];
  }

  void set(int row, int column, double real, double imaginary) {
    re[row * columns + column] = real;
    im[row * columns + column] = imaginary;
  }

  /** The conjugate transpose. */
  PlanarMatrix adjoint() {
    PlanarMatrix a = new PlanarMatrix(/* rows= */ columns, /* columns= */ rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        a.set(j, i, re(i, j), -im(i, j));
      }
    }
    return a;
  }

  /** The middle rows, for blocks whose rows or columns are limited to fewer orders. */
  PlanarMatrix middleRows(int count) {
    PlanarMatrix a = new PlanarMatrix(count, columns);
    int from = (rows - count) / 2 * columns;
    System.arraycopy(re, from, a.re, 0, a.re.length);
    System.arraycopy(im, from, a.im, 0, a.im.length);
    return a;
  }

  /** The middle columns. */
  PlanarMatrix middleColumns(int count) {
    PlanarMatrix a = new PlanarMatrix(rows, count);
    int from = (columns - count) / 2;
    for (int i = 0; i < rows; i++) {
      System.arraycopy(re, i * columns + from, a.re, i * count, count);
      System.arraycopy(im, i * columns + from, a.im, i * count, count);
    }
    return a;
  }

  PlanarMatrix multiply(PlanarMatrix b) {
    PlanarMatrix c = new PlanarMatrix(rows, b.columns);
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < columns; k++) {
        addMultiple(re(i, k), im(i, k), b, k * b.columns, c, i * b.columns);
      }
    }
    return c;
  }

  private static void addMultiple(
      double x, double y, PlanarMatrix b, int from, PlanarMatrix c, int to) {
    addMultiple(x, -y, b.re, b.im, from, c.re, to, b.columns);
    addMultiple(y, x, b.re, b.im, from, c.im, to, b.columns);
  }

  private static void addMultiple(
      double x, double y, double[] a, double[] b, int from, double[] c, int to, int count) {
    for (int j = 0; j < count; j++) {
      c[to + j] = Math.fma(x, a[from + j], Math.fma(y, b[from + j], c[to + j]));
    }
  }

  /** Writes the matrix as interleaved coefficients. */
  void store(double[] values, int at) {
    for (int i = 0; i < re.length; i++) {
      values[at + 2 * i] = re[i];
      values[at + 2 * i + 1] = im[i];
    }
  }
}
