package org.intertwiner.harmonic.wigner;

import org.intertwiner.algebra.InvalidInput;

/**
 * The generators X_a of the rotations about x, y and z on the real harmonics of one degree: sparse,
 * with at most two entries a row.
 *
 * <p><em>Formula:</em> X_a = d/dt D(exp(t e_a)) at t = 0. With h_m = ½√((l−m)(l+m+1)), and √2 times
 * that for m = 0: (X_z)_{m,−m} = −m; (X_y)_{m+1,m} = h_m, (X_y)_{−m−1,−m} = h_m for m &gt; 0; X_x =
 * [X_y, X_z]; all antisymmetric, [X_x, X_y] = X_z. <em>Accuracy:</em> entries rounded once.
 * <em>Complexity:</em> O(l).
 *
 * <p><em>Source:</em> Varshalovich, Moskalev and Khersonskii (1988), 2.3 and 4.2.
 *
 * <p>Example: {@code RotationGenerators.of(1)} are the generators on (y, z, x).
 */
public final class RotationGenerators {
  private final int degree;
  private final int[][] rows;
  private final int[][] columns;
  private final double[][] values;

  private RotationGenerators(int degree) {
    this.degree = degree;
    this.rows = new int[3][];
    this.columns = new int[3][];
    this.values = new double[3][];
    fillZ();
    fillY();
    fillX();
  }

  /**
   * The generators of a degree.
   *
   * @param degree l
   * @return the three generators
   * @throws InvalidInput where the degree is negative
   * @throws org.intertwiner.algebra.LimitExceeded where it is above {@link
   *     WignerRecursion#MAX_DEGREE}
   */
  public static RotationGenerators of(int degree) {
    WignerRecursion.requireDegree(degree);
    return new RotationGenerators(degree);
  }

  /** {@return the degree l} */
  public int degree() {
    return degree;
  }

  private void room(int axis, int entries) {
    rows[axis] = new int[entries];
    columns[axis] = new int[entries];
    values[axis] = new double[entries];
  }

  private void put(int axis, int at, int row, int column, double value) {
    rows[axis][at] = degree + row;
    columns[axis][at] = degree + column;
    values[axis][at] = value;
    rows[axis][at + 1] = degree + column;
    columns[axis][at + 1] = degree + row;
    values[axis][at + 1] = -value;
  }

  private double half(int m) {
    double product = (double) (degree - m) * (degree + m + 1);
    // ½√p, and √2 times that in the middle
    return Math.sqrt(m == 0 ? product / 2 : product / 4);
  }

  private void fillZ() {
    room(2, 2 * degree);
    for (int m = 1; m <= degree; m++) {
      put(2, 2 * (m - 1), -m, m, m);
    }
  }

  private void fillY() {
    room(1, Math.max(0, 4 * degree - 2));
    int at = 0;
    for (int m = 0; m < degree; m++) {
      put(1, at, m + 1, m, half(m));
      at += 2;
      if (m > 0) {
        put(1, at, -m - 1, -m, half(m));
        at += 2;
      }
    }
  }

  private void fillX() {
    room(0, Math.max(0, 4 * degree - 2));
    int at = 0;
    for (int m = 0; m < degree; m++) {
      put(0, at, m, -m - 1, half(m));
      at += 2;
      if (m > 0) {
        put(0, at, m + 1, -m, half(m));
        at += 2;
      }
    }
  }

  /**
   * The product X_a M.
   *
   * @param axis 0, 1 or 2: x, y or z
   * @param matrix 2l + 1 rows of a number of columns, row by row from an offset on
   * @param offset where the matrix begins
   * @param columnCount its columns
   * @param out receives the product
   * @param outOffset where the product begins
   * @throws InvalidInput where the axis is another, or an array is too short
   */
  public void apply(
      int axis, double[] matrix, int offset, int columnCount, double[] out, int outOffset) {
    requireAxis(axis);
    int size = (2 * degree + 1) * columnCount;
    requireRoom(matrix, offset, size);
    requireRoom(out, outOffset, size);
    java.util.Arrays.fill(out, outOffset, outOffset + size, 0);
    for (int i = 0; i < values[axis].length; i++) {
      int to = outOffset + rows[axis][i] * columnCount;
      int from = offset + columns[axis][i] * columnCount;
      double value = values[axis][i];
      for (int c = 0; c < columnCount; c++) {
        out[to + c] = Math.fma(value, matrix[from + c], out[to + c]);
      }
    }
  }

  /**
   * The product M X_a of a square matrix.
   *
   * @param axis 0, 1 or 2: x, y or z
   * @param matrix (2l + 1)² numbers, row by row from an offset on
   * @param offset where the matrix begins
   * @param out receives the product
   * @param outOffset where the product begins
   * @throws InvalidInput where the axis is another, or an array is too short
   */
  public void applyRight(int axis, double[] matrix, int offset, double[] out, int outOffset) {
    requireAxis(axis);
    int n = 2 * degree + 1;
    requireRoom(matrix, offset, n * n);
    requireRoom(out, outOffset, n * n);
    java.util.Arrays.fill(out, outOffset, outOffset + n * n, 0);
    for (int r = 0; r < n; r++) {
      for (int i = 0; i < values[axis].length; i++) {
        int to = outOffset + r * n + columns[axis][i];
        out[to] = Math.fma(values[axis][i], matrix[offset + r * n + rows[axis][i]], out[to]);
      }
    }
  }

  /** Σ_{ij} G_ij (X_a M)_ij for square matrices. */
  double contract(int axis, double[] cotangent, int offset, double[] matrix, int matrixOffset) {
    int n = 2 * degree + 1;
    double sum = 0;
    for (int i = 0; i < values[axis].length; i++) {
      int g = offset + rows[axis][i] * n;
      int d = matrixOffset + columns[axis][i] * n;
      double s0 = 0;
      double s1 = 0;
      int c = 0;
      for (; c + 1 < n; c += 2) {
        s0 = Math.fma(cotangent[g + c], matrix[d + c], s0);
        s1 = Math.fma(cotangent[g + c + 1], matrix[d + c + 1], s1);
      }
      s0 = Math.fma(cotangent[g + c], matrix[d + c], s0);
      sum = Math.fma(values[axis][i], s0 + s1, sum);
    }
    return sum;
  }

  static void requireAxis(int axis) {
    if (axis < 0 || axis > 2) {
      throw new InvalidInput("axis of a rotation", "" + axis, "0, 1 or 2: x, y or z", "");
    }
  }

  private static void requireRoom(double[] array, int offset, int size) {
    if (offset < 0 || array.length - offset < size) {
      throw new InvalidInput(
          "matrix of a representation",
          array.length + " numbers, offset " + offset,
          size + " numbers from the offset on",
          "");
    }
  }

  @Override
  public String toString() {
    return "generators of rotations of degree " + degree;
  }
}
