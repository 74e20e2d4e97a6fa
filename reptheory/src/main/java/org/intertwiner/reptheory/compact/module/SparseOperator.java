package org.intertwiner.reptheory.compact.module;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.jspecify.annotations.Nullable;

/**
 * A rational matrix by the non-zero entries of its columns.
 *
 * <p><em>Accuracy:</em> exact. <em>Complexity:</em> sums cost the number of non-zero entries,
 * products the number of pairs of entries that meet.
 *
 * <p>Example: {@code SparseOperator.identity(3).commutator(x).isZero()}.
 */
public final class SparseOperator {
  private final int rows;
  private final int[][] index;
  private final Rational[][] value;

  SparseOperator(int rows, int[][] index, Rational[][] value) {
    this.rows = rows;
    this.index = index;
    this.value = value;
  }

  /**
   * A matrix by its columns.
   *
   * @param rows the number of rows
   * @param columns row ↦ entry for each column; zeros may be left out
   * @return the matrix
   * @throws InvalidInput if a row is out of range
   */
  public static SparseOperator of(int rows, List<? extends Map<Integer, Rational>> columns) {
    int[][] index = new int[columns.size()][];
    Rational[][] value = new Rational[columns.size()][];
    for (int j = 0; j < index.length; j++) {
      SortedMap<Integer, Rational> sorted = new TreeMap<>(columns.get(j));
      sorted.values().removeIf(Rational::isZero);
      if (!sorted.isEmpty() && (sorted.firstKey() < 0 || sorted.lastKey() >= rows)) {
        throw new InvalidInput(
            "row of a sparse matrix", sorted.keySet().toString(), "0 … " + (rows - 1), "");
      }
      index[j] = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
      value[j] = sorted.values().toArray(Rational[]::new);
    }
    return new SparseOperator(rows, index, value);
  }

  /**
   * A diagonal matrix.
   *
   * @param diagonal its entries
   * @return the matrix
   */
  public static SparseOperator diagonal(List<Rational> diagonal) {
    List<Map<Integer, Rational>> columns = new ArrayList<>();
    for (int j = 0; j < diagonal.size(); j++) {
      columns.add(Map.of(j, diagonal.get(j)));
    }
    return of(diagonal.size(), columns);
  }

  /**
   * The identity.
   *
   * @param size the number of rows
   * @return 1
   */
  public static SparseOperator identity(int size) {
    return diagonal(Collections.nCopies(size, Rational.ONE));
  }

  /** {@return the number of rows} */
  public int rows() {
    return rows;
  }

  /** {@return the number of columns} */
  public int columns() {
    return index.length;
  }

  /** {@return the number of non-zero entries} */
  public long nonZeros() {
    return Arrays.stream(index).mapToLong(c -> c.length).sum();
  }

  int[] index(int column) {
    return index[column];
  }

  Rational[] value(int column) {
    return value[column];
  }

  /**
   * A column.
   *
   * @param j its place, from 0
   * @return row ↦ entry, the non-zero ones
   */
  public SortedMap<Integer, Rational> column(int j) {
    SortedMap<Integer, Rational> column = new TreeMap<>();
    for (int k = 0; k < index[j].length; k++) {
      column.put(index[j][k], value[j][k]);
    }
    return Collections.unmodifiableSortedMap(column);
  }

  /**
   * An entry.
   *
   * @param i the row, from 0
   * @param j the column, from 0
   * @return the entry, 0 where there is none
   */
  public Rational at(int i, int j) {
    int place = Arrays.binarySearch(index[j], i);
    return place < 0 ? Rational.ZERO : value[j][place];
  }

  /**
   * The same matrix with one entry replaced.
   *
   * @param i the row, from 0
   * @param j the column, from 0
   * @param entry the new entry
   * @return a copy
   */
  public SparseOperator with(int i, int j, Rational entry) {
    List<Map<Integer, Rational>> columns = new ArrayList<>();
    for (int c = 0; c < columns(); c++) {
      columns.add(new TreeMap<>(column(c)));
    }
    columns.get(j).put(i, entry);
    return of(rows, columns);
  }

  /**
   * The sum.
   *
   * @param other a matrix of the same shape
   * @return this + other
   * @throws InvalidInput if the shapes differ
   */
  public SparseOperator add(SparseOperator other) {
    return plus(other, Rational.ONE);
  }

  /**
   * The difference.
   *
   * @param other a matrix of the same shape
   * @return this − other
   * @throws InvalidInput if the shapes differ
   */
  public SparseOperator subtract(SparseOperator other) {
    return plus(other, Rational.of(-1));
  }

  private SparseOperator plus(SparseOperator other, Rational factor) {
    if (other.rows != rows || other.columns() != columns()) {
      throw mismatch(other);
    }
    Accumulator sum = new Accumulator(rows);
    int[][] indices = new int[columns()][];
    Rational[][] values = new Rational[columns()][];
    for (int j = 0; j < indices.length; j++) {
      sum.add(Rational.ONE, index[j], value[j]);
      sum.add(factor, other.index[j], other.value[j]);
      sum.drain(j, indices, values);
    }
    return new SparseOperator(rows, indices, values);
  }

  private InvalidInput mismatch(SparseOperator other) {
    return new InvalidInput(
        "pair of matrices",
        rows + " × " + columns() + " and " + other.rows + " × " + other.columns(),
        "shapes that fit",
        "");
  }

  /**
   * A multiple.
   *
   * @param factor a number
   * @return factor · this
   */
  public SparseOperator scale(Rational factor) {
    int[][] indices = new int[columns()][];
    Rational[][] values = new Rational[columns()][];
    for (int j = 0; j < indices.length; j++) {
      boolean zero = factor.isZero();
      indices[j] = zero ? new int[0] : index[j];
      values[j] =
          zero
              ? new Rational[0]
              : Arrays.stream(value[j]).map(factor::multiply).toArray(Rational[]::new);
    }
    return new SparseOperator(rows, indices, values);
  }

  /**
   * The product.
   *
   * @param other a matrix with as many rows as this has columns
   * @return this · other
   * @throws InvalidInput if the shapes do not fit
   */
  public SparseOperator multiply(SparseOperator other) {
    if (columns() != other.rows) {
      throw mismatch(other);
    }
    Accumulator sum = new Accumulator(rows);
    int[][] indices = new int[other.columns()][];
    Rational[][] values = new Rational[other.columns()][];
    for (int j = 0; j < indices.length; j++) {
      for (int k = 0; k < other.index[j].length; k++) {
        int middle = other.index[j][k];
        sum.add(other.value[j][k], index[middle], value[middle]);
      }
      sum.drain(j, indices, values);
    }
    return new SparseOperator(rows, indices, values);
  }

  /**
   * The commutator.
   *
   * @param other a square matrix of the same size
   * @return this · other − other · this
   * @throws InvalidInput if the shapes do not fit
   */
  public SparseOperator commutator(SparseOperator other) {
    return multiply(other).subtract(other.multiply(this));
  }

  /** {@return the transpose} */
  public SparseOperator transpose() {
    List<Map<Integer, Rational>> columns = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      columns.add(new TreeMap<>());
    }
    for (int j = 0; j < columns(); j++) {
      for (int k = 0; k < index[j].length; k++) {
        columns.get(index[j][k]).put(j, value[j][k]);
      }
    }
    return of(columns(), columns);
  }

  /**
   * The Kronecker product; the pair (i, j) has the place i·m + j.
   *
   * @param other an m × m' matrix
   * @return this ⊗ other
   */
  public SparseOperator kronecker(SparseOperator other) {
    int m = other.columns();
    int[][] indices = new int[columns() * m][];
    Rational[][] values = new Rational[columns() * m][];
    for (int j = 0; j < indices.length; j++) {
      int[] a = index[j / m];
      int[] b = other.index[j % m];
      indices[j] = new int[a.length * b.length];
      values[j] = new Rational[indices[j].length];
      for (int k = 0; k < indices[j].length; k++) {
        int x = k / b.length;
        int y = k % b.length;
        indices[j][k] = a[x] * other.rows + b[y];
        values[j][k] = value[j / m][x].multiply(other.value[j % m][y]);
      }
    }
    return new SparseOperator(Math.multiplyExact(rows, other.rows), indices, values);
  }

  /** {@return whether every entry is 0} */
  public boolean isZero() {
    return nonZeros() == 0;
  }

  /** {@return the matrix with all its entries} */
  public Matrix<Rational> toMatrix() {
    return Matrix.of(Rationals.Q, rows, columns(), this::at);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof SparseOperator s
        && s.rows == rows
        && Arrays.deepEquals(s.index, index)
        && Arrays.deepEquals(s.value, value);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(index) + Arrays.deepHashCode(value);
  }

  /**
   * The shape in text.
   *
   * @return for instance {@code 8 × 8, 6 entries}
   */
  @Override
  public String toString() {
    return rows + " × " + columns() + ", " + nonZeros() + " entries";
  }
}
