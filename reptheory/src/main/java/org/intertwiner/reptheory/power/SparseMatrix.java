package org.intertwiner.reptheory.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * An exact matrix by the non-zero entries of its columns.
 *
 * <p><em>Shape:</em> {@link #rows()} × {@link #columns()}. <em>Accuracy:</em> exact.
 * <em>Complexity:</em> memory is linear in the number of non-zero entries; a product costs one
 * multiplication for every pair of entries that meet.
 *
 * <p>Example: {@code SparseMatrix.permutation(1, 2, 0).multiply(m)}.
 */
public final class SparseMatrix {
  private static final Cyclotomic[] ONE = {Cyclotomic.ONE};

  private final int rows;
  private final Column[] columns;

  /** The non-zero entries of a column, ascending by row. */
  record Column(int[] places, Cyclotomic[] values) {
    int count() {
      return places.length;
    }

    Column shifted(int offset) {
      return offset == 0
          ? this
          : new Column(Arrays.stream(places).map(p -> p + offset).toArray(), values);
    }
  }

  SparseMatrix(int rows, Column[] columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * The non-zero entries of a matrix.
   *
   * @param matrix any matrix
   * @return the same matrix
   */
  public static SparseMatrix of(Matrix<Cyclotomic> matrix) {
    Column[] columns = new Column[matrix.columns()];
    ColumnSum sum = new ColumnSum(matrix.rows());
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < matrix.rows(); i++) {
        sum.add(i, matrix.at(i, j));
      }
      columns[j] = sum.take();
    }
    return new SparseMatrix(matrix.rows(), columns);
  }

  /**
   * The matrix with these columns.
   *
   * @param rows the number of rows
   * @param columns the columns, each of that length
   * @return the matrix
   * @throws InvalidInput where a column has another length
   */
  public static SparseMatrix ofColumns(int rows, List<List<Cyclotomic>> columns) {
    Column[] sparse = new Column[columns.size()];
    ColumnSum sum = new ColumnSum(rows);
    for (int j = 0; j < sparse.length; j++) {
      List<Cyclotomic> column = columns.get(j);
      requireLength(rows, column.size());
      for (int i = 0; i < rows; i++) {
        sum.add(i, column.get(i));
      }
      sparse[j] = sum.take();
    }
    return new SparseMatrix(rows, sparse);
  }

  /**
   * The matrix with these entries.
   *
   * @param rows the number of rows
   * @param places for each column the rows of its entries
   * @param values for each column the values of its entries; those at one place are added up
   * @return the matrix
   * @throws InvalidInput where a column has more places than values or the other way round
   */
  public static SparseMatrix ofEntries(
      int rows, List<List<Integer>> places, List<List<Cyclotomic>> values) {
    requireLength(places.size(), values.size());
    Column[] columns = new Column[places.size()];
    ColumnSum sum = new ColumnSum(rows);
    for (int j = 0; j < columns.length; j++) {
      requireLength(places.get(j).size(), values.get(j).size());
      for (int k = 0; k < places.get(j).size(); k++) {
        sum.add(places.get(j).get(k), values.get(j).get(k));
      }
      columns[j] = sum.take();
    }
    return new SparseMatrix(rows, columns);
  }

  /**
   * The permutation matrix e_j ↦ e_image[j].
   *
   * @param image where each basis vector goes, from 0
   * @return the matrix
   */
  public static SparseMatrix permutation(int... image) {
    Column[] columns = new Column[image.length];
    for (int j = 0; j < image.length; j++) {
      columns[j] = new Column(new int[] {image[j]}, ONE);
    }
    return new SparseMatrix(image.length, columns);
  }

  /**
   * The block-diagonal matrix.
   *
   * @param blocks the blocks in order
   * @return the direct sum
   */
  public static SparseMatrix diagonal(List<SparseMatrix> blocks) {
    List<Column> columns = new ArrayList<>();
    int offset = 0;
    for (SparseMatrix block : blocks) {
      for (Column column : block.columns) {
        columns.add(column.shifted(offset));
      }
      offset += block.rows;
    }
    return new SparseMatrix(offset, columns.toArray(Column[]::new));
  }

  /**
   * A matrix of square blocks with one block in every block column, as induced representations have
   * them.
   *
   * @param size the number of rows of a block
   * @param places the block row of each block column, a permutation
   * @param blocks the block of each block column
   * @return the block-monomial matrix
   */
  public static SparseMatrix blockMonomial(int size, int[] places, List<SparseMatrix> blocks) {
    Column[] columns = new Column[size * places.length];
    for (int b = 0; b < places.length; b++) {
      for (int j = 0; j < size; j++) {
        columns[b * size + j] = blocks.get(b).columns[j].shifted(places[b] * size);
      }
    }
    return new SparseMatrix(columns.length, columns);
  }

  /** {@return the number of rows} */
  public int rows() {
    return rows;
  }

  /** {@return the number of columns} */
  public int columns() {
    return columns.length;
  }

  /** {@return the number of non-zero entries} */
  public long nonZeros() {
    return Arrays.stream(columns).mapToLong(Column::count).sum();
  }

  /**
   * The number of non-zero entries of a column.
   *
   * @param column the column
   * @return their number
   */
  public int count(int column) {
    return columns[column].count();
  }

  /**
   * The row of an entry.
   *
   * @param column the column
   * @param entry the number of the non-zero entry in the column, from 0, ascending by row
   * @return its row
   */
  public int place(int column, int entry) {
    return columns[column].places[entry];
  }

  /**
   * The value of an entry.
   *
   * @param column the column
   * @param entry the number of the non-zero entry in the column, from 0, ascending by row
   * @return its value, not zero
   */
  public Cyclotomic value(int column, int entry) {
    return columns[column].values[entry];
  }

  Column column(int j) {
    return columns[j];
  }

  /**
   * One entry.
   *
   * @param row the row
   * @param column the column
   * @return the entry, possibly zero
   */
  public Cyclotomic at(int row, int column) {
    int i = Arrays.binarySearch(columns[column].places, row);
    return i < 0 ? Cyclotomic.ZERO : columns[column].values[i];
  }

  /**
   * The product.
   *
   * @param other a matrix with as many rows as this one has columns
   * @return this · other
   * @throws InvalidInput where the shapes do not fit
   */
  public SparseMatrix multiply(SparseMatrix other) {
    requireLength(columns.length, other.rows);
    Column[] product = new Column[other.columns.length];
    ColumnSum sum = new ColumnSum(rows);
    for (int j = 0; j < product.length; j++) {
      Column right = other.columns[j];
      for (int k = 0; k < right.count(); k++) {
        sum.add(columns[right.places[k]], right.values[k]);
      }
      product[j] = sum.take();
    }
    return new SparseMatrix(rows, product);
  }

  /**
   * The product with a column vector.
   *
   * @param vector as many entries as this matrix has columns
   * @return this · vector
   * @throws InvalidInput where the lengths differ
   */
  public List<Cyclotomic> apply(List<Cyclotomic> vector) {
    requireLength(columns.length, vector.size());
    Cyclotomic[] image = new Cyclotomic[rows];
    Arrays.fill(image, Cyclotomic.ZERO);
    for (int j = 0; j < columns.length; j++) {
      Cyclotomic factor = vector.get(j);
      for (int k = 0; !factor.isZero() && k < columns[j].count(); k++) {
        int i = columns[j].places[k];
        image[i] = image[i].add(columns[j].values[k].multiply(factor));
      }
    }
    return List.of(image);
  }

  /**
   * Some neighbouring columns.
   *
   * @param from the first column
   * @param to the column after the last one
   * @return those columns
   * @throws InvalidInput where there are no such columns
   */
  public SparseMatrix columns(int from, int to) {
    if (from < 0 || to < from || to > columns.length) {
      throw new InvalidInput(
          "columns of a matrix", from + " to " + to, "0 ≤ from ≤ to ≤ " + columns.length, "");
    }
    return new SparseMatrix(rows, Arrays.copyOfRange(columns, from, to));
  }

  /**
   * This matrix with another to its right.
   *
   * @param right a matrix with as many rows
   * @return the joined matrix
   * @throws InvalidInput where the numbers of rows differ
   */
  public SparseMatrix join(SparseMatrix right) {
    requireLength(rows, right.rows);
    Column[] joined = Arrays.copyOf(columns, columns.length + right.columns.length);
    System.arraycopy(right.columns, 0, joined, columns.length, right.columns.length);
    return new SparseMatrix(rows, joined);
  }

  /** {@return the transpose} */
  public SparseMatrix transpose() {
    int[] counts = new int[rows];
    for (Column column : columns) {
      for (int p : column.places) {
        counts[p]++;
      }
    }
    Column[] turned = new Column[rows];
    Arrays.setAll(turned, i -> new Column(new int[counts[i]], new Cyclotomic[counts[i]]));
    int[] next = new int[rows];
    for (int j = 0; j < columns.length; j++) {
      for (int k = 0; k < columns[j].count(); k++) {
        int i = columns[j].places[k];
        turned[i].places[next[i]] = j;
        turned[i].values[next[i]++] = columns[j].values[k];
      }
    }
    return new SparseMatrix(columns.length, turned);
  }

  /** {@return the complex conjugate of every entry} */
  public SparseMatrix conjugate() {
    return mapped(Cyclotomic::conjugate);
  }

  /**
   * The product with a number.
   *
   * @param factor any number
   * @return factor · this
   */
  public SparseMatrix scale(Cyclotomic factor) {
    return factor.isZero()
        ? of(Matrix.zero(Cyclotomics.FIELD, rows, columns.length))
        : factor.isOne() ? this : mapped(factor::multiply);
  }

  /** The image under a map of numbers that sends no other number to 0. */
  private SparseMatrix mapped(UnaryOperator<Cyclotomic> map) {
    Column[] mapped = new Column[columns.length];
    Arrays.setAll(
        mapped,
        j ->
            new Column(
                columns[j].places,
                Arrays.stream(columns[j].values).map(map).toArray(Cyclotomic[]::new)));
    return new SparseMatrix(rows, mapped);
  }

  /**
   * The Kronecker product.
   *
   * @param other the right factor
   * @return the block matrix (aᵢⱼ · other)
   */
  public SparseMatrix kronecker(SparseMatrix other) {
    Column[] product = new Column[Math.multiplyExact(columns.length, other.columns.length)];
    for (int j = 0; j < product.length; j++) {
      Column left = columns[j / other.columns.length];
      Column right = other.columns[j % other.columns.length];
      Column both = new Column(new int[left.count() * right.count()], values(left, right));
      for (int k = 0; k < both.count(); k++) {
        both.places[k] =
            left.places[k / right.count()] * other.rows + right.places[k % right.count()];
      }
      product[j] = both;
    }
    return new SparseMatrix(Math.multiplyExact(rows, other.rows), product);
  }

  private static Cyclotomic[] values(Column left, Column right) {
    Cyclotomic[] values = new Cyclotomic[left.count() * right.count()];
    for (int k = 0; k < values.length; k++) {
      values[k] =
          ColumnSum.product(left.values[k / right.count()], right.values[k % right.count()]);
    }
    return values;
  }

  /**
   * The trace.
   *
   * @return the sum of the diagonal
   * @throws InvalidInput where the matrix is not square
   */
  public Cyclotomic trace() {
    requireLength(rows, columns.length);
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int j = 0; j < columns.length; j++) {
      sum = sum.add(at(j, j));
    }
    return sum;
  }

  /** {@return whether this is a square identity matrix} */
  public boolean isIdentity() {
    boolean identity = rows == columns.length;
    for (int j = 0; identity && j < rows; j++) {
      identity =
          columns[j].count() == 1 && columns[j].places[0] == j && columns[j].values[0].isOne();
    }
    return identity;
  }

  /** {@return whether every entry is real} */
  public boolean isReal() {
    return Arrays.stream(columns)
        .flatMap(c -> Arrays.stream(c.values))
        .allMatch(Cyclotomic::isReal);
  }

  /** {@return whether every column and every row has exactly one entry} */
  public boolean isMonomial() {
    boolean[] taken = new boolean[rows];
    for (Column column : columns) {
      if (column.count() != 1 || taken[column.places[0]]) {
        return false;
      }
      taken[column.places[0]] = true;
    }
    return rows == columns.length;
  }

  /**
   * The matrix with its zeros.
   *
   * @return the same matrix
   */
  public Matrix<Cyclotomic> toMatrix() {
    Cyclotomic[] entries = new Cyclotomic[Math.multiplyExact(rows, columns.length)];
    Arrays.fill(entries, Cyclotomic.ZERO);
    for (int j = 0; j < columns.length; j++) {
      for (int k = 0; k < columns[j].count(); k++) {
        entries[columns[j].places[k] * columns.length + j] = columns[j].values[k];
      }
    }
    return Matrix.of(
        Cyclotomics.FIELD, rows, columns.length, (i, j) -> entries[i * columns.length + j]);
  }

  private static void requireLength(int expected, int got) {
    if (expected != got) {
      throw new InvalidInput("size of a sparse matrix or vector", "" + got, "" + expected, "");
    }
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof SparseMatrix that)
        || that.rows != rows
        || that.columns.length != columns.length) {
      return false;
    }
    for (int j = 0; j < columns.length; j++) {
      if (!Arrays.equals(columns[j].places, that.columns[j].places)
          || !Arrays.equals(columns[j].values, that.columns[j].values)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = rows;
    for (Column column : columns) {
      hash = 31 * hash + Arrays.hashCode(column.places);
    }
    return hash;
  }

  @Override
  public String toString() {
    return rows + " × " + columns.length + " matrix with " + nonZeros() + " non-zero entries";
  }
}
