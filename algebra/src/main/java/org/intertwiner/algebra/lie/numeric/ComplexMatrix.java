package org.intertwiner.algebra.lie.numeric;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.jspecify.annotations.Nullable;

/**
 * An immutable complex float64 matrix; one without imaginary parts is stored and multiplied as a
 * real matrix.
 *
 * <p><em>Accuracy:</em> |fl(AB) − AB| ≤ 2(n + 2)·u·|A||B| entry by entry, u = 2⁻⁵³ (Higham,
 * Accuracy and Stability of Numerical Algorithms, 2002, section 3.6); systems are solved by
 * Gaussian elimination with partial pivoting. <em>Complexity:</em> O(n³) for products and systems.
 *
 * <p>Example: {@code ComplexMatrix.identity(2).scale(0, 1)} is i·1.
 */
public final class ComplexMatrix {
  private static final double[] NONE = {};

  private final int rows;
  private final int columns;
  private final double[] re;

  /** The imaginary parts; empty when all of them vanish. */
  private final double[] im;

  private ComplexMatrix(int rows, int columns, double[] re, double[] im) {
    this.rows = rows;
    this.columns = columns;
    this.re = re;
    this.im = allZero(im) ? NONE : im;
  }

  private static boolean allZero(double[] values) {
    for (double x : values) {
      if (x != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * A matrix from the real and the imaginary parts, row-major.
   *
   * @param rows number of rows
   * @param columns number of columns
   * @param re the real parts, copied
   * @param im the imaginary parts, copied
   * @return the matrix
   * @throws InvalidInput when a length does not fit
   */
  public static ComplexMatrix from(int rows, int columns, double[] re, double[] im) {
    long size = (long) rows * columns;
    if (rows < 0 || columns < 0 || re.length != size || im.length != size) {
      throw new InvalidInput(
          "entries of a complex matrix",
          re.length + " real and " + im.length + " imaginary parts",
          rows + " × " + columns,
          "");
    }
    return new ComplexMatrix(rows, columns, re.clone(), im.clone());
  }

  /** The same without copying; the arrays must not be used afterwards. */
  static ComplexMatrix wrap(int rows, int columns, double[] re, double[] im) {
    return new ComplexMatrix(rows, columns, re, im);
  }

  /**
   * A real matrix.
   *
   * @param matrix the entries
   * @return the same entries
   */
  public static ComplexMatrix from(DenseMatrix matrix) {
    return new ComplexMatrix(matrix.rows(), matrix.columns(), matrix.toArray(), NONE);
  }

  /**
   * The rounded value of an exact matrix.
   *
   * @param matrix exact entries
   * @return entries rounded once each
   */
  public static ComplexMatrix from(Matrix<Cyclotomic> matrix) {
    int n = matrix.rows() * matrix.columns();
    double[] re = new double[n];
    double[] im = new double[n];
    for (int k = 0; k < n; k++) {
      Cyclotomic entry = matrix.at(k / matrix.columns(), k % matrix.columns());
      re[k] = entry.re();
      im[k] = entry.im();
    }
    return new ComplexMatrix(matrix.rows(), matrix.columns(), re, im);
  }

  /**
   * The n × n identity.
   *
   * @param n the size
   * @return 1
   */
  public static ComplexMatrix identity(int n) {
    double[] re = new double[n * n];
    for (int i = 0; i < n; i++) {
      re[i * n + i] = 1;
    }
    return new ComplexMatrix(n, n, re, NONE);
  }

  /**
   * A zero matrix.
   *
   * @param rows number of rows
   * @param columns number of columns
   * @return 0
   */
  public static ComplexMatrix zero(int rows, int columns) {
    return new ComplexMatrix(rows, columns, new double[rows * columns], NONE);
  }

  /** {@return the number of rows} */
  public int rows() {
    return rows;
  }

  /** {@return the number of columns} */
  public int columns() {
    return columns;
  }

  /** {@return whether every imaginary part is 0} */
  public boolean isReal() {
    return im.length == 0;
  }

  private int place(int i, int j) {
    if (i < 0 || j < 0 || i >= rows || j >= columns) {
      throw new IndexOutOfBoundsException(
          "(" + i + ", " + j + ") in a " + rows + " × " + columns + " matrix");
    }
    return i * columns + j;
  }

  /**
   * Real part of an entry.
   *
   * @param i the row, from 0
   * @param j the column, from 0
   * @return Re aᵢⱼ
   */
  public double re(int i, int j) {
    return re[place(i, j)];
  }

  /**
   * Imaginary part of an entry.
   *
   * @param i the row, from 0
   * @param j the column, from 0
   * @return Im aᵢⱼ
   */
  public double im(int i, int j) {
    int k = place(i, j);
    return isReal() ? 0 : im[k];
  }

  /** {@return the real parts, row-major, a fresh array} */
  public double[] toReal() {
    return re.clone();
  }

  /** {@return the imaginary parts, row-major, a fresh array} */
  public double[] toImaginary() {
    return isReal() ? new double[re.length] : im.clone();
  }

  /** {@return the matrix of the real parts} */
  public DenseMatrix realPart() {
    return DenseMatrix.from(rows, columns, re);
  }

  /** {@return whether every entry is finite} */
  public boolean isFinite() {
    return Arrays.stream(re).allMatch(Double::isFinite)
        && Arrays.stream(im).allMatch(Double::isFinite);
  }

  private ComplexMatrix combine(ComplexMatrix other, double factor) {
    if (rows != other.rows || columns != other.columns) {
      throw shapes("sum of matrices", other);
    }
    double[] sum = new double[re.length];
    for (int k = 0; k < sum.length; k++) {
      sum[k] = re[k] + factor * other.re[k];
    }
    if (isReal() && other.isReal()) {
      return new ComplexMatrix(rows, columns, sum, NONE);
    }
    double[] imaginary = toImaginary();
    for (int k = 0; k < other.im.length; k++) {
      imaginary[k] += factor * other.im[k];
    }
    return new ComplexMatrix(rows, columns, sum, imaginary);
  }

  private InvalidInput shapes(String what, ComplexMatrix other) {
    return new InvalidInput(
        what,
        rows + " × " + columns + " and " + other.rows + " × " + other.columns,
        "shapes that fit",
        "");
  }

  /**
   * Sum.
   *
   * @param other a matrix of the same shape
   * @return this + other
   */
  public ComplexMatrix add(ComplexMatrix other) {
    return combine(other, 1);
  }

  /**
   * Difference.
   *
   * @param other a matrix of the same shape
   * @return this − other
   */
  public ComplexMatrix subtract(ComplexMatrix other) {
    return combine(other, -1);
  }

  /**
   * Real multiple.
   *
   * @param factor a real number
   * @return factor · this
   */
  public ComplexMatrix scale(double factor) {
    DoubleUnaryOperator f = x -> factor * x;
    return new ComplexMatrix(
        rows, columns, Arrays.stream(re).map(f).toArray(), Arrays.stream(im).map(f).toArray());
  }

  /**
   * Complex multiple.
   *
   * @param real real part of the factor
   * @param imaginary imaginary part of the factor
   * @return (real + i·imaginary) · this
   */
  public ComplexMatrix scale(double real, double imaginary) {
    double[] a = new double[re.length];
    double[] b = new double[re.length];
    for (int k = 0; k < a.length; k++) {
      double y = isReal() ? 0 : im[k];
      a[k] = real * re[k] - imaginary * y;
      b[k] = real * y + imaginary * re[k];
    }
    return new ComplexMatrix(rows, columns, a, b);
  }

  /**
   * Product.
   *
   * @param other a matrix with as many rows as this has columns
   * @return this · other
   */
  public ComplexMatrix multiply(ComplexMatrix other) {
    if (columns != other.rows) {
      throw shapes("product of matrices", other);
    }
    int width = other.columns;
    double[] real = new double[rows * width];
    accumulate(re, other.re, 1, width, real);
    if (isReal() && other.isReal()) {
      return new ComplexMatrix(rows, width, real, NONE);
    }
    double[] imaginary = new double[rows * width];
    accumulate(im, other.im, -1, width, real);
    accumulate(re, other.im, 1, width, imaginary);
    accumulate(im, other.re, 1, width, imaginary);
    return new ComplexMatrix(rows, width, real, imaginary);
  }

  /** Adds sign·a·b to out; an empty factor is 0. */
  private void accumulate(double[] a, double[] b, double sign, int width, double[] out) {
    if (a.length == 0 || b.length == 0) {
      return;
    }
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < columns; k++) {
        double factor = sign * a[i * columns + k];
        if (factor != 0) {
          for (int j = 0; j < width; j++) {
            out[i * width + j] += factor * b[k * width + j];
          }
        }
      }
    }
  }

  private double[] transposed(double[] values, double sign) {
    double[] out = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      out[(k % columns) * rows + k / columns] = sign * values[k];
    }
    return out;
  }

  /** {@return the transpose} */
  public ComplexMatrix transpose() {
    return new ComplexMatrix(columns, rows, transposed(re, 1), transposed(im, 1));
  }

  /** {@return the conjugate transpose A*} */
  public ComplexMatrix adjoint() {
    return transpose().conjugate();
  }

  /** {@return the matrix of the conjugate entries} */
  public ComplexMatrix conjugate() {
    double[] negated = Arrays.stream(im).map(x -> -x).toArray();
    return new ComplexMatrix(rows, columns, re.clone(), negated);
  }

  /**
   * A block.
   *
   * @param fromRow first row
   * @param toRow one past the last row
   * @param fromColumn first column
   * @param toColumn one past the last column
   * @return the block
   * @throws IndexOutOfBoundsException when it does not lie in this matrix
   */
  public ComplexMatrix block(int fromRow, int toRow, int fromColumn, int toColumn) {
    int height = toRow - fromRow;
    int width = toColumn - fromColumn;
    double[] a = new double[height * width];
    double[] b = new double[height * width];
    for (int k = 0; k < a.length; k++) {
      a[k] = re(fromRow + k / width, fromColumn + k % width);
      b[k] = im(fromRow + k / width, fromColumn + k % width);
    }
    return new ComplexMatrix(height, width, a, b);
  }

  /**
   * Block diagonal sum.
   *
   * @param other the lower right block
   * @return diag(this, other)
   */
  public ComplexMatrix directSum(ComplexMatrix other) {
    int height = rows + other.rows;
    int width = columns + other.columns;
    double[] a = new double[height * width];
    double[] b = new double[height * width];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        a[i * width + j] = re(i, j);
        b[i * width + j] = im(i, j);
      }
    }
    for (int i = 0; i < other.rows; i++) {
      for (int j = 0; j < other.columns; j++) {
        a[(rows + i) * width + columns + j] = other.re(i, j);
        b[(rows + i) * width + columns + j] = other.im(i, j);
      }
    }
    return new ComplexMatrix(height, width, a, b);
  }

  /** {@return the Frobenius norm, the square root of the sum of |aᵢⱼ|²} */
  public double frobeniusNorm() {
    return Math.hypot(realPart().frobeniusNorm(), imaginaryNorm());
  }

  private double imaginaryNorm() {
    return isReal() ? 0 : DenseMatrix.from(rows, columns, im).frobeniusNorm();
  }

  /** {@return the largest sum of |Re aᵢⱼ| + |Im aᵢⱼ| over a column, at least the 1-norm} */
  public double oneNorm() {
    double largest = 0;
    for (int j = 0; j < columns; j++) {
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += Math.abs(re(i, j)) + Math.abs(im(i, j));
      }
      largest = Double.isNaN(sum) ? Double.NaN : Math.max(largest, sum);
    }
    return largest;
  }

  /** {@return max |aᵢⱼ|, 0 when empty} */
  public double maxAbs() {
    double largest = 0;
    for (int k = 0; k < re.length; k++) {
      largest = Math.max(largest, isReal() ? Math.abs(re[k]) : Math.hypot(re[k], im[k]));
    }
    return largest;
  }

  /**
   * Trace.
   *
   * @return {real part, imaginary part}
   * @throws InvalidInput when this is not square
   */
  public double[] trace() {
    square("trace");
    double[] sum = new double[2];
    for (int i = 0; i < rows; i++) {
      sum[0] += re(i, i);
      sum[1] += im(i, i);
    }
    return sum;
  }

  void square(String what) {
    if (rows != columns) {
      throw new InvalidInput(what, rows + " × " + columns, "a square matrix", "");
    }
  }

  /**
   * Determinant, by elimination.
   *
   * @return {real part, imaginary part}
   * @throws InvalidInput when this is not square
   */
  public double[] determinant() {
    square("determinant");
    return new Elimination(this).determinant();
  }

  /**
   * The solution of A·X = B.
   *
   * @param right as many rows as this
   * @return X
   * @throws InvalidInput when this is not square, or singular
   */
  public ComplexMatrix solve(ComplexMatrix right) {
    square("linear system");
    if (right.rows != rows) {
      throw shapes("linear system", right);
    }
    return new Elimination(this).solve(right);
  }

  /**
   * Inverse.
   *
   * @return A⁻¹
   * @throws InvalidInput when this is not square, or singular
   */
  public ComplexMatrix inverse() {
    return solve(identity(rows));
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof ComplexMatrix other
        && rows == other.rows
        && columns == other.columns
        && Arrays.equals(re, other.re)
        && Arrays.equals(im, other.im);
  }

  @Override
  public int hashCode() {
    return ((31 * rows + columns) * 31 + Arrays.hashCode(re)) * 31 + Arrays.hashCode(im);
  }

  @Override
  public String toString() {
    String real = Arrays.deepToString(realPart().toRows());
    return isReal()
        ? real
        : real + " + i·" + Arrays.deepToString(DenseMatrix.from(rows, columns, im).toRows());
  }
}
