package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Ring;
import org.jspecify.annotations.Nullable;

/**
 * An immutable dense matrix over a ring.
 *
 * <p>Shape: rows × columns, indices from 0; either may be 0. Accuracy: exact where the ring is.
 *
 * @param <E> the entries
 */
public final class Matrix<E> {
  private final Ring<E> ring;
  private final int rows;
  private final int columns;
  private final Object[] entries;

  /**
   * The entry at a place.
   *
   * @param <E> the entries
   */
  @FunctionalInterface
  public interface Entry<E> {
    /**
     * The entry at row i and column j.
     *
     * @param i the row
     * @param j the column
     * @return the entry
     */
    E at(int i, int j);
  }

  private Matrix(Ring<E> ring, int rows, int columns, Object[] entries) {
    this.ring = ring;
    this.rows = rows;
    this.columns = columns;
    this.entries = entries;
  }

  /**
   * A matrix from its rows.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param rows rows of equal length
   * @return the matrix; 0 × 0 when there are no rows
   * @throws InvalidInput when the rows differ in length
   */
  public static <E> Matrix<E> of(Ring<E> ring, List<List<E>> rows) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    Object[] entries = new Object[rows.size() * columns];
    int k = 0;
    for (int i = 0; i < rows.size(); i++) {
      List<E> row = rows.get(i);
      if (row.size() != columns) {
        throw new InvalidInput(
            "row " + (i + 1) + " of a matrix",
            row.size() + " entries",
            columns + " as in row 1",
            "all rows have the same length");
      }
      for (E e : row) {
        entries[k++] = java.util.Objects.requireNonNull(e);
      }
    }
    return new Matrix<>(ring, rows.size(), columns, entries);
  }

  /**
   * A matrix from a rule.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param rows number of rows ≥ 0
   * @param columns number of columns ≥ 0
   * @param rule (i, j) ↦ entry
   * @return the matrix
   * @throws InvalidInput when a size is negative
   * @throws org.intertwiner.algebra.LimitExceeded when there are more than 2³⁰ entries
   */
  public static <E> Matrix<E> of(Ring<E> ring, int rows, int columns, Entry<E> rule) {
    if (rows < 0 || columns < 0) {
      throw new InvalidInput("matrix shape", rows + " × " + columns, "sizes ≥ 0", "");
    }
    LinearLimits.checkEntries(rows, columns);
    Object[] entries = new Object[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        entries[i * columns + j] = rule.at(i, j);
      }
    }
    return new Matrix<>(ring, rows, columns, entries);
  }

  /**
   * The n × n identity.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param n the size
   * @return I
   */
  public static <E> Matrix<E> identity(Ring<E> ring, int n) {
    E zero = ring.zero();
    E one = ring.one();
    return of(ring, n, n, (i, j) -> i == j ? one : zero);
  }

  /**
   * A zero matrix.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param rows number of rows
   * @param columns number of columns
   * @return 0
   */
  public static <E> Matrix<E> zero(Ring<E> ring, int rows, int columns) {
    E zero = ring.zero();
    return of(ring, rows, columns, (i, j) -> zero);
  }

  /**
   * A diagonal matrix.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param diagonal the diagonal
   * @return the square matrix
   */
  public static <E> Matrix<E> diagonal(Ring<E> ring, List<E> diagonal) {
    E zero = ring.zero();
    return of(ring, diagonal.size(), diagonal.size(), (i, j) -> i == j ? diagonal.get(i) : zero);
  }

  /** {@return the ring of the entries} */
  public Ring<E> ring() {
    return ring;
  }

  /** {@return the number of rows, at least 0} */
  public int rows() {
    return rows;
  }

  /** {@return the number of columns, at least 0} */
  public int columns() {
    return columns;
  }

  /** {@return whether rows = columns} */
  public boolean isSquare() {
    return rows == columns;
  }

  /**
   * An entry.
   *
   * @param i the row, from 0
   * @param j the column, from 0
   * @return the entry
   * @throws IndexOutOfBoundsException when the place does not exist
   */
  @SuppressWarnings("unchecked") // only entries of E are ever stored
  public E at(int i, int j) {
    if (i < 0 || j < 0 || i >= rows || j >= columns) {
      throw new IndexOutOfBoundsException(
          "(" + i + ", " + j + ") in a " + rows + " × " + columns + " matrix");
    }
    return (E) entries[i * columns + j];
  }

  @SuppressWarnings("unchecked") // only entries of E are ever stored
  private E entry(int k) {
    return (E) entries[k];
  }

  /**
   * A row.
   *
   * @param i the row, from 0
   * @return its entries, unmodifiable
   */
  public List<E> row(int i) {
    List<E> list = new ArrayList<>(columns);
    for (int j = 0; j < columns; j++) {
      list.add(at(i, j));
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * A column.
   *
   * @param j the column, from 0
   * @return its entries, unmodifiable
   */
  public List<E> column(int j) {
    List<E> list = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      list.add(at(i, j));
    }
    return Collections.unmodifiableList(list);
  }

  /** {@return the rows in order, unmodifiable} */
  public List<List<E>> toRows() {
    List<List<E>> list = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      list.add(row(i));
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * A block.
   *
   * @param fromRow first row
   * @param toRow one past the last row
   * @param fromColumn first column
   * @param toColumn one past the last column
   * @return the block
   */
  public Matrix<E> block(int fromRow, int toRow, int fromColumn, int toColumn) {
    return of(
        ring, toRow - fromRow, toColumn - fromColumn, (i, j) -> at(fromRow + i, fromColumn + j));
  }

  /**
   * Sum.
   *
   * @param other a matrix of the same shape
   * @return this + other
   * @throws InvalidInput when the shapes differ
   */
  public Matrix<E> add(Matrix<E> other) {
    sameShape(other);
    Object[] sum = new Object[entries.length];
    for (int k = 0; k < sum.length; k++) {
      sum[k] = ring.add(entry(k), other.entry(k));
    }
    return new Matrix<>(ring, rows, columns, sum);
  }

  /**
   * Difference.
   *
   * @param other a matrix of the same shape
   * @return this − other
   * @throws InvalidInput when the shapes differ
   */
  public Matrix<E> subtract(Matrix<E> other) {
    sameShape(other);
    Object[] difference = new Object[entries.length];
    for (int k = 0; k < difference.length; k++) {
      difference[k] = ring.subtract(entry(k), other.entry(k));
    }
    return new Matrix<>(ring, rows, columns, difference);
  }

  private void sameShape(Matrix<E> other) {
    if (rows != other.rows || columns != other.columns) {
      throw new InvalidInput(
          "sum of matrices",
          rows + " × " + columns + " and " + other.rows + " × " + other.columns,
          "equal shapes",
          "");
    }
  }

  /**
   * Product; zero entries cost nothing.
   *
   * @param other a matrix with as many rows as this has columns
   * @return this · other
   * @throws InvalidInput when the shapes do not fit
   */
  public Matrix<E> multiply(Matrix<E> other) {
    if (columns != other.rows) {
      throw new InvalidInput(
          "product of matrices",
          rows + " × " + columns + " times " + other.rows + " × " + other.columns,
          "inner sizes that agree",
          "");
    }
    Object[] product = MatrixProducts.multiply(this, other);
    return new Matrix<>(ring, rows, other.columns, product);
  }

  /**
   * Scalar multiple.
   *
   * @param factor the scalar, multiplied from the left
   * @return factor · this
   */
  public Matrix<E> scale(E factor) {
    return map(ring, e -> ring.multiply(factor, e));
  }

  /** {@return −this} */
  public Matrix<E> negate() {
    return map(ring, ring::negate);
  }

  /** {@return the transpose, columns × rows} */
  public Matrix<E> transpose() {
    return of(ring, columns, rows, (i, j) -> at(j, i));
  }

  /** {@return the conjugate transpose, columns × rows} */
  public Matrix<E> adjoint() {
    return transpose().map(ring, ring::conjugate);
  }

  /**
   * Kronecker product.
   *
   * @param other the right factor
   * @return the block matrix (aᵢⱼ·other)
   */
  public Matrix<E> kronecker(Matrix<E> other) {
    return MatrixProducts.kronecker(this, other);
  }

  /**
   * Block diagonal sum.
   *
   * @param other the lower right block
   * @return diag(this, other)
   */
  public Matrix<E> directSum(Matrix<E> other) {
    return MatrixProducts.directSum(this, other);
  }

  /**
   * This with another matrix below it.
   *
   * @param below a matrix with as many columns
   * @return the stacked matrix
   * @throws InvalidInput when the numbers of columns differ
   */
  public Matrix<E> stack(Matrix<E> below) {
    if (columns != below.columns) {
      throw new InvalidInput(
          "stacked matrices", columns + " and " + below.columns + " columns", "equal numbers", "");
    }
    return of(
        ring, rows + below.rows, columns, (i, j) -> i < rows ? at(i, j) : below.at(i - rows, j));
  }

  /**
   * This with another matrix to its right.
   *
   * @param right a matrix with as many rows
   * @return the joined matrix
   * @throws InvalidInput when the numbers of rows differ
   */
  public Matrix<E> join(Matrix<E> right) {
    if (rows != right.rows) {
      throw new InvalidInput(
          "joined matrices", rows + " and " + right.rows + " rows", "equal numbers", "");
    }
    return of(
        ring,
        rows,
        columns + right.columns,
        (i, j) -> j < columns ? at(i, j) : right.at(i, j - columns));
  }

  /**
   * Trace.
   *
   * @return the sum of the diagonal
   * @throws InvalidInput when this is not square
   */
  public E trace() {
    square("trace");
    E sum = ring.zero();
    for (int i = 0; i < rows; i++) {
      sum = ring.add(sum, at(i, i));
    }
    return sum;
  }

  private void square(String what) {
    if (rows != columns) {
      throw new InvalidInput(what, rows + " × " + columns, "a square matrix", "");
    }
  }

  /**
   * Image of the entries in another ring.
   *
   * @param <F> the new entries
   * @param target their ring
   * @param f entry ↦ new entry
   * @return the matrix of images
   */
  public <F> Matrix<F> map(Ring<F> target, Function<? super E, ? extends F> f) {
    Object[] image = new Object[entries.length];
    for (int k = 0; k < image.length; k++) {
      image[k] = f.apply(entry(k));
    }
    return new Matrix<>(target, rows, columns, image);
  }

  /**
   * Product with a column vector.
   *
   * @param vector as many entries as this has columns
   * @return this · vector, unmodifiable
   * @throws InvalidInput when the length does not fit
   */
  public List<E> apply(List<E> vector) {
    if (vector.size() != columns) {
      throw new InvalidInput(
          "vector for a " + rows + " × " + columns + " matrix",
          vector.size() + " entries",
          Integer.toString(columns),
          "");
    }
    return MatrixProducts.apply(this, vector);
  }

  /** {@return whether every entry is 0} */
  public boolean isZero() {
    for (int k = 0; k < entries.length; k++) {
      if (!ring.isZero(entry(k))) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether this is a square identity matrix} */
  public boolean isIdentity() {
    return rows == columns && equals(identity(ring, rows));
  }

  /**
   * Power by repeated squaring.
   *
   * @param exponent a number ≥ 0
   * @return this to the exponent
   * @throws InvalidInput when this is not square or the exponent is negative
   */
  public Matrix<E> pow(long exponent) {
    square("power of a matrix");
    if (exponent < 0) {
      throw new InvalidInput(
          "power of a matrix", Long.toString(exponent), "an exponent ≥ 0", "invert first");
    }
    return MatrixProducts.power(this, exponent);
  }

  /**
   * The rounded matrix.
   *
   * @param toDouble the value of an entry
   * @return float64 entries, rounded once each
   */
  public DenseMatrix toDense(ToDoubleFunction<? super E> toDouble) {
    double[] data = new double[entries.length];
    for (int k = 0; k < data.length; k++) {
      data[k] = toDouble.applyAsDouble(entry(k));
    }
    return DenseMatrix.from(rows, columns, data);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Matrix<?> other
        && rows == other.rows
        && columns == other.columns
        && Arrays.equals(entries, other.entries);
  }

  @Override
  public int hashCode() {
    return (31 * rows + columns) * 31 + Arrays.hashCode(entries);
  }

  @Override
  public String toString() {
    return MatrixProducts.print(this);
  }
}
