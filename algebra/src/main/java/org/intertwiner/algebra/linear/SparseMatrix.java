package org.intertwiner.algebra.linear;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Ring;
import org.jspecify.annotations.Nullable;

/**
 * An immutable matrix over a ring by its non-zero entries, column by column.
 *
 * <p><em>Shape:</em> rows × columns, indices from 0; either may be 0. Column j holds the entries
 * numbered {@link #start start(j)} … start(j + 1) − 1, ascending by row; rows are read as the
 * columns of the transpose, which is kept once it was asked for. <em>Accuracy:</em> exact where the
 * ring is. <em>Complexity:</em> memory and sums are linear in the non-zero entries; a product costs
 * one multiplication for every pair of entries that meet. <em>Source:</em> T. A. Davis, Direct
 * Methods for Sparse Linear Systems (2006), chapter 2.
 *
 * <p>Example: {@code SparseMatrix.permutation(Rationals.Q, 1, 2, 0).multiply(m)}.
 *
 * @param <E> the entries
 */
public final class SparseMatrix<E> {
  private final Ring<E> ring;
  private final int rows;
  private final int[] starts;
  private final int[] places;
  private final Object[] values;

  /** The transpose where it was asked for; immutable, so that a race only makes it twice. */
  private @Nullable SparseMatrix<E> turned;

  /**
   * One entry that is not zero.
   *
   * @param <E> the entries
   * @param row its row
   * @param column its column
   * @param value its value
   */
  public record Entry<E>(int row, int column, E value) {}

  SparseMatrix(Ring<E> ring, int rows, int[] starts, int[] places, Object[] values) {
    this.ring = ring;
    this.rows = rows;
    this.starts = starts;
    this.places = places;
    this.values = values;
  }

  /**
   * The non-zero entries of a matrix.
   *
   * @param <E> the entries
   * @param matrix any matrix
   * @return the same matrix
   */
  public static <E> SparseMatrix<E> of(Matrix<E> matrix) {
    return of(matrix.ring(), matrix.rows(), matrix.columns(), matrix::at);
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
   * @throws InvalidInput if a size is negative
   */
  public static <E> SparseMatrix<E> of(Ring<E> ring, int rows, int columns, Matrix.Entry<E> rule) {
    SparseOperations.requireSizes(rows, columns);
    SparseBuilder<E> builder = new SparseBuilder<>(ring, rows);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        builder.add(i, rule.at(i, j));
      }
      builder.endColumn();
    }
    return builder.build();
  }

  /**
   * The matrix with these entries.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param rows the number of rows
   * @param columns row ↦ entry for each column; zeros may be left out
   * @return the matrix
   * @throws InvalidInput if a row is out of range
   */
  public static <E> SparseMatrix<E> ofEntries(
      Ring<E> ring, int rows, List<? extends Map<Integer, E>> columns) {
    SparseBuilder<E> builder = new SparseBuilder<>(ring, rows);
    for (Map<Integer, E> column : columns) {
      column.forEach(builder::add);
      builder.endColumn();
    }
    return builder.build();
  }

  /**
   * A zero matrix.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param rows number of rows ≥ 0
   * @param columns number of columns ≥ 0
   * @return 0
   * @throws InvalidInput if a size is negative
   */
  public static <E> SparseMatrix<E> zero(Ring<E> ring, int rows, int columns) {
    SparseOperations.requireSizes(rows, columns);
    return new SparseMatrix<>(ring, rows, new int[columns + 1], new int[0], new Object[0]);
  }

  /**
   * The n × n identity.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param n the size
   * @return I
   */
  public static <E> SparseMatrix<E> identity(Ring<E> ring, int n) {
    return diagonal(ring, Collections.nCopies(n, ring.one()));
  }

  /**
   * A diagonal matrix.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param diagonal the diagonal
   * @return the square matrix
   */
  public static <E> SparseMatrix<E> diagonal(Ring<E> ring, List<E> diagonal) {
    SparseBuilder<E> builder = new SparseBuilder<>(ring, diagonal.size());
    for (int j = 0; j < diagonal.size(); j++) {
      builder.add(j, diagonal.get(j));
      builder.endColumn();
    }
    return builder.build();
  }

  /**
   * The permutation matrix e_j ↦ e_image[j].
   *
   * @param <E> the entries
   * @param ring their ring
   * @param image where each basis vector goes, from 0
   * @return the matrix
   * @throws InvalidInput if an image is out of range
   */
  public static <E> SparseMatrix<E> permutation(Ring<E> ring, int... image) {
    SparseBuilder<E> builder = new SparseBuilder<>(ring, image.length);
    for (int i : image) {
      builder.add(i, ring.one());
      builder.endColumn();
    }
    return builder.build();
  }

  /**
   * The block-diagonal matrix.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param blocks the blocks in order
   * @return the direct sum
   */
  public static <E> SparseMatrix<E> blockDiagonal(Ring<E> ring, List<SparseMatrix<E>> blocks) {
    return SparseOperations.blockDiagonal(ring, blocks);
  }

  /** {@return the ring of the entries} */
  public Ring<E> ring() {
    return ring;
  }

  /** {@return the number of rows} */
  public int rows() {
    return rows;
  }

  /** {@return the number of columns} */
  public int columns() {
    return starts.length - 1;
  }

  /** {@return the number of non-zero entries} */
  public int nonZeros() {
    return values.length;
  }

  /**
   * The number of non-zero entries of a column.
   *
   * @param column the column
   * @return their number
   */
  public int count(int column) {
    return starts[column + 1] - starts[column];
  }

  /**
   * The number of the first entry of a column among all entries.
   *
   * @param column the column; the number of columns is allowed
   * @return the number of entries in the columns before
   */
  public int start(int column) {
    return starts[column];
  }

  /**
   * The row of an entry.
   *
   * @param k the number of the entry among all entries
   * @return its row
   */
  public int place(int k) {
    return places[k];
  }

  /**
   * The value of an entry.
   *
   * @param k the number of the entry among all entries
   * @return its value, not zero
   */
  @SuppressWarnings("unchecked") // only entries of E are ever stored
  public E value(int k) {
    return (E) values[k];
  }

  /**
   * The values of the non-zero entries.
   *
   * @return all of them, column by column
   */
  @SuppressWarnings("unchecked") // only entries of E are ever stored
  public List<E> values() {
    return (List<E>) Collections.unmodifiableList(Arrays.asList(values));
  }

  /**
   * Whether all non-zero entries have a property.
   *
   * @param property the property
   * @return true if it holds for each of them
   */
  public boolean all(Predicate<? super E> property) {
    return values().stream().allMatch(property);
  }

  /**
   * One entry.
   *
   * @param row the row
   * @param column the column
   * @return the entry, perhaps zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public E at(int row, int column) {
    Objects.checkIndex(row, rows);
    Objects.checkIndex(column, columns());
    int found = Arrays.binarySearch(places, starts[column], starts[column + 1], row);
    return found < 0 ? ring.zero() : value(found);
  }

  /**
   * A column.
   *
   * @param j its place, from 0
   * @return row ↦ entry, the non-zero ones
   */
  public SortedMap<Integer, E> column(int j) {
    SortedMap<Integer, E> column = new TreeMap<>();
    for (int k = starts[j]; k < starts[j + 1]; k++) {
      column.put(places[k], value(k));
    }
    return Collections.unmodifiableSortedMap(column);
  }

  /**
   * The entries that are not zero.
   *
   * @return all of them in lexicographic order of (row, column)
   */
  public List<Entry<E>> entries() {
    return SparseOperations.entries(this);
  }

  /**
   * The first entry that is not zero.
   *
   * @return the one of the least row and in it of the least column
   * @throws InvalidInput if the matrix is zero
   */
  public Entry<E> first() {
    return SparseOperations.first(this);
  }

  /**
   * The same matrix with one entry replaced.
   *
   * @param row the row
   * @param column the column
   * @param entry the new entry, perhaps zero
   * @return a copy
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public SparseMatrix<E> with(int row, int column, E entry) {
    return SparseOperations.with(this, row, column, entry);
  }

  /**
   * Some neighbouring columns.
   *
   * @param from the first column
   * @param to the column after the last one
   * @return those columns
   * @throws InvalidInput if there are no such columns
   */
  public SparseMatrix<E> columns(int from, int to) {
    return SparseOperations.columns(this, from, to);
  }

  /**
   * The sum.
   *
   * @param other a matrix of the same shape
   * @return this + other
   * @throws InvalidInput if the shapes differ
   */
  public SparseMatrix<E> add(SparseMatrix<E> other) {
    return SparseOperations.add(this, other);
  }

  /**
   * The difference.
   *
   * @param other a matrix of the same shape
   * @return this − other
   * @throws InvalidInput if the shapes differ
   */
  public SparseMatrix<E> subtract(SparseMatrix<E> other) {
    return SparseOperations.add(this, SparseOperations.map(other, ring::negate));
  }

  /**
   * A multiple.
   *
   * @param factor a number, multiplied from the left
   * @return factor · this
   */
  public SparseMatrix<E> scale(E factor) {
    return ring.isOne(factor)
        ? this
        : ring.isZero(factor)
            ? zero(ring, rows, columns())
            : SparseOperations.map(this, x -> SparseOperations.product(ring, factor, x));
  }

  /**
   * The product.
   *
   * @param other a matrix with as many rows as this one has columns
   * @return this · other
   * @throws InvalidInput if the shapes do not fit
   */
  public SparseMatrix<E> multiply(SparseMatrix<E> other) {
    return SparseOperations.multiply(this, other);
  }

  /**
   * The product with a column vector.
   *
   * @param vector as many entries as this matrix has columns
   * @return this · vector, unmodifiable
   * @throws InvalidInput if the length does not fit
   */
  public List<E> apply(List<E> vector) {
    return SparseOperations.apply(this, vector);
  }

  /**
   * The commutator.
   *
   * @param other a square matrix of the same size
   * @return this · other − other · this
   * @throws InvalidInput if the shapes do not fit
   */
  public SparseMatrix<E> commutator(SparseMatrix<E> other) {
    return multiply(other).subtract(other.multiply(this));
  }

  /**
   * The Kronecker product; the pair (i, j) has the place i·m + j.
   *
   * @param other a matrix with m rows or columns
   * @return the block matrix (aᵢⱼ · other)
   * @throws org.intertwiner.algebra.LimitExceeded if it has more than 2³⁰ rows, columns or entries
   */
  public SparseMatrix<E> kronecker(SparseMatrix<E> other) {
    return SparseOperations.kronecker(this, other);
  }

  /** {@return the transpose, columns × rows} */
  public SparseMatrix<E> transpose() {
    SparseMatrix<E> known = turned;
    if (known == null) {
      known = SparseOperations.transpose(this);
      known.turned = this;
      turned = known;
    }
    return known;
  }

  /** {@return the matrix of the conjugate entries} */
  public SparseMatrix<E> conjugate() {
    return SparseOperations.map(this, ring::conjugate);
  }

  /** {@return the conjugate transpose, columns × rows} */
  public SparseMatrix<E> adjoint() {
    return transpose().conjugate();
  }

  /**
   * The trace.
   *
   * @return the sum of the diagonal
   * @throws InvalidInput if the matrix is not square
   */
  public E trace() {
    return SparseOperations.trace(this);
  }

  /**
   * The trace of a product, without the product.
   *
   * @param other a matrix of the shape of the transpose
   * @return tr(this · other)
   * @throws InvalidInput if the shapes do not fit
   */
  public E traceOfProduct(SparseMatrix<E> other) {
    return SparseOperations.traceOfProduct(this, other);
  }

  /** {@return whether every entry is 0} */
  public boolean isZero() {
    return values.length == 0;
  }

  /** {@return whether this is a square identity matrix} */
  public boolean isIdentity() {
    return SparseOperations.isIdentity(this);
  }

  /** {@return whether every column and every row has exactly one entry} */
  public boolean isMonomial() {
    return SparseOperations.isMonomial(this);
  }

  /** {@return the matrix with its zeros} */
  public Matrix<E> toMatrix() {
    return SparseOperations.dense(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SparseMatrix<?> that
        && that.rows == rows
        && Arrays.equals(that.starts, starts)
        && Arrays.equals(that.places, places)
        && Arrays.equals(that.values, values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + Arrays.hashCode(places)) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return rows + " × " + columns() + " matrix with " + nonZeros() + " non-zero entries";
  }
}
