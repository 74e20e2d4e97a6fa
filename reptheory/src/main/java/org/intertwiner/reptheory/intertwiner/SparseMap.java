package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.power.SparseMatrix;
import org.jspecify.annotations.Nullable;

/**
 * An exact linear map by its non-zero entries.
 *
 * <p><em>Shape:</em> rows × columns, rows for the target. The entries stand row by row, within a
 * row by ascending column, which is the lexicographic order of (row, column). <em>Accuracy:</em>
 * exact. <em>Complexity:</em> sums are linear in the entries; a product costs one multiplication
 * for each pair of entries that meet. <em>Source:</em> Davis, Direct Methods for Sparse Linear
 * Systems (2006), chapter 2.
 *
 * <p><em>Example:</em> {@code SparseMap.of(matrix).toMatrix().equals(matrix)}.
 */
public final class SparseMap {
  private final int columns;
  private final int[] starts;
  private final int[] places;
  private final Cyclotomic[] values;

  private SparseMap(int columns, int[] starts, int[] places, Cyclotomic[] values) {
    this.columns = columns;
    this.starts = starts;
    this.places = places;
    this.values = values;
  }

  /**
   * One entry that is not zero.
   *
   * @param row its row
   * @param column its column
   * @param value its value
   */
  public record Entry(int row, int column, Cyclotomic value) {}

  /**
   * The map of a matrix.
   *
   * @param matrix any exact matrix
   * @return the same map
   */
  public static SparseMap of(Matrix<Cyclotomic> matrix) {
    return of(matrix.rows(), matrix.columns(), matrix::at);
  }

  /**
   * The map of a matrix that is kept by columns.
   *
   * @param matrix a sparse matrix
   * @return the same map
   */
  public static SparseMap of(SparseMatrix matrix) {
    SparseMatrix rows = matrix.transpose();
    Builder builder = new Builder(matrix.rows(), matrix.columns());
    for (int i = 0; i < matrix.rows(); i++) {
      for (int e = 0; e < rows.count(i); e++) {
        builder.append(rows.place(i, e), rows.value(i, e));
      }
      builder.endRow();
    }
    return builder.build();
  }

  /**
   * The map with these entries.
   *
   * @param rows the number of rows
   * @param columns the number of columns
   * @param rule the entry at (i, j)
   * @return the map
   */
  public static SparseMap of(int rows, int columns, Matrix.Entry<Cyclotomic> rule) {
    Builder builder = new Builder(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        builder.append(j, rule.at(i, j));
      }
      builder.endRow();
    }
    return builder.build();
  }

  /**
   * The identity.
   *
   * @param size the dimension
   * @return the identity map
   */
  public static SparseMap identity(int size) {
    Builder builder = new Builder(size, size);
    for (int i = 0; i < size; i++) {
      builder.append(i, Cyclotomic.ONE);
      builder.endRow();
    }
    return builder.build();
  }

  /** Takes entries row by row, columns ascending; zeros are dropped. */
  static final class Builder {
    private final int columns;
    private final int[] starts;
    private int[] places = new int[16];
    private Cyclotomic[] values = new Cyclotomic[16];
    private int count;
    private int row;

    Builder(int rows, int columns) {
      this.columns = columns;
      this.starts = new int[rows + 1];
    }

    void append(int column, Cyclotomic value) {
      if (!value.isZero()) {
        if (count == places.length) {
          places = Arrays.copyOf(places, 2 * count);
          values = Arrays.copyOf(values, 2 * count);
        }
        places[count] = column;
        values[count++] = value;
      }
    }

    void endRow() {
      starts[++row] = count;
    }

    SparseMap build() {
      return new SparseMap(
          columns, starts, Arrays.copyOf(places, count), Arrays.copyOf(values, count));
    }
  }

  /**
   * The dimension of the target.
   *
   * @return the number of rows
   */
  public int rows() {
    return starts.length - 1;
  }

  /**
   * The dimension of the source.
   *
   * @return the number of columns
   */
  public int columns() {
    return columns;
  }

  /**
   * How many entries are not zero.
   *
   * @return the number of entries that are kept
   */
  public int nonZeros() {
    return values.length;
  }

  /**
   * Whether the map is zero.
   *
   * @return true if no entry is left
   */
  public boolean isZero() {
    return values.length == 0;
  }

  /**
   * One entry.
   *
   * @param row a row
   * @param column a column
   * @return the entry, perhaps zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public Cyclotomic at(int row, int column) {
    java.util.Objects.checkIndex(row, rows());
    java.util.Objects.checkIndex(column, columns);
    int found = Arrays.binarySearch(places, starts[row], starts[row + 1], column);
    return found < 0 ? Cyclotomic.ZERO : values[found];
  }

  /**
   * The entries that are not zero.
   *
   * @return all of them in lexicographic order of (row, column)
   */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(values.length);
    for (int i = 0; i < rows(); i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        entries.add(new Entry(i, places[k], values[k]));
      }
    }
    return entries;
  }

  /**
   * The first entry that is not zero.
   *
   * @return the one of the least row and in it of the least column
   * @throws InvalidInput if the map is zero
   */
  public Entry first() {
    requireShape(!isZero(), this, "a map that is not zero");
    int row = 0;
    while (starts[row + 1] == 0) {
      row++;
    }
    return new Entry(row, places[0], values[0]);
  }

  /** tr(AB). */
  Cyclotomic pairing(SparseMap other) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int i = 0; i < rows(); i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        Cyclotomic factor = other.at(places[k], i);
        sum = factor.isZero() ? sum : sum.add(product(values[k], factor));
      }
    }
    return sum;
  }

  int rowStart(int row) {
    return starts[row];
  }

  int place(int k) {
    return places[k];
  }

  Cyclotomic value(int k) {
    return values[k];
  }

  void collect(Collection<Cyclotomic> numbers) {
    numbers.addAll(Arrays.asList(values));
  }

  /**
   * The sum.
   *
   * @param other a map of the same shape
   * @return A + B
   * @throws InvalidInput if the shapes differ
   */
  public SparseMap add(SparseMap other) {
    requireShape(other.rows() == rows() && other.columns == columns, other, "one shape");
    Builder builder = new Builder(rows(), columns);
    for (int i = 0; i < rows(); i++) {
      int a = starts[i];
      int b = other.starts[i];
      while (a < starts[i + 1] || b < other.starts[i + 1]) {
        int left = a < starts[i + 1] ? places[a] : columns;
        int right = b < other.starts[i + 1] ? other.places[b] : columns;
        Cyclotomic value = left <= right ? values[a++] : Cyclotomic.ZERO;
        builder.append(Math.min(left, right), right <= left ? value.add(other.values[b++]) : value);
      }
      builder.endRow();
    }
    return builder.build();
  }

  /**
   * The difference.
   *
   * @param other a map of the same shape
   * @return A − B
   * @throws InvalidInput if the shapes differ
   */
  public SparseMap subtract(SparseMap other) {
    return add(other.scale(Cyclotomic.of(-1)));
  }

  /**
   * A multiple.
   *
   * @param factor a number
   * @return factor · A
   */
  public SparseMap scale(Cyclotomic factor) {
    if (factor.isOne()) {
      return this;
    }
    if (factor.isZero()) {
      return new SparseMap(columns, new int[starts.length], new int[0], new Cyclotomic[0]);
    }
    Cyclotomic[] scaled = new Cyclotomic[values.length];
    Arrays.setAll(scaled, k -> values[k].multiply(factor));
    return new SparseMap(columns, starts, places, scaled);
  }

  /**
   * The composition, the other map first.
   *
   * @param other a map whose target is the source of this one
   * @return AB
   * @throws InvalidInput if the shapes do not fit
   */
  public SparseMap multiply(SparseMap other) {
    requireShape(other.rows() == columns, other, columns + " rows");
    Builder builder = new Builder(rows(), other.columns);
    Cyclotomic[] row = new Cyclotomic[other.columns];
    for (int i = 0; i < rows(); i++) {
      Arrays.fill(row, Cyclotomic.ZERO);
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        int middle = places[k];
        for (int l = other.starts[middle]; l < other.starts[middle + 1]; l++) {
          int j = other.places[l];
          row[j] = row[j].add(product(values[k], other.values[l]));
        }
      }
      for (int j = 0; j < row.length; j++) {
        builder.append(j, row[j]);
      }
      builder.endRow();
    }
    return builder.build();
  }

  private static Cyclotomic product(Cyclotomic a, Cyclotomic b) {
    return a.isOne() ? b : b.isOne() ? a : a.multiply(b);
  }

  /**
   * The tensor product.
   *
   * @param other any map
   * @return A ⊗ B, the indices of this map slow
   */
  public SparseMap kronecker(SparseMap other) {
    Builder builder =
        new Builder(
            Math.multiplyExact(rows(), other.rows()), Math.multiplyExact(columns, other.columns));
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < other.rows(); j++) {
        for (int k = starts[i]; k < starts[i + 1]; k++) {
          for (int l = other.starts[j]; l < other.starts[j + 1]; l++) {
            builder.append(
                places[k] * other.columns + other.places[l], product(values[k], other.values[l]));
          }
        }
        builder.endRow();
      }
    }
    return builder.build();
  }

  /**
   * The transpose.
   *
   * @return Aᵀ
   */
  public SparseMap transpose() {
    int[] next = new int[columns + 1];
    for (int place : places) {
      next[place + 1]++;
    }
    for (int j = 0; j < columns; j++) {
      next[j + 1] += next[j];
    }
    int[] columnStarts = next.clone();
    int[] rowsOf = new int[places.length];
    Cyclotomic[] moved = new Cyclotomic[places.length];
    for (int i = 0; i < rows(); i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        int to = next[places[k]]++;
        rowsOf[to] = i;
        moved[to] = values[k];
      }
    }
    return new SparseMap(rows(), columnStarts, rowsOf, moved);
  }

  /**
   * The conjugate transpose.
   *
   * @return A*
   */
  public SparseMap adjoint() {
    SparseMap t = transpose();
    Cyclotomic[] conjugates = new Cyclotomic[t.values.length];
    Arrays.setAll(conjugates, k -> t.values[k].conjugate());
    return new SparseMap(t.columns, t.starts, t.places, conjugates);
  }

  /**
   * The trace of a map of a space to itself.
   *
   * @return the sum of the diagonal
   * @throws InvalidInput if the map is not square
   */
  public Cyclotomic trace() {
    requireShape(rows() == columns, this, "as many rows as columns");
    Cyclotomic trace = Cyclotomic.ZERO;
    for (int i = 0; i < columns; i++) {
      trace = trace.add(at(i, i));
    }
    return trace;
  }

  /**
   * Whether all entries are real.
   *
   * @return true if each is its own conjugate
   */
  public boolean isReal() {
    return Arrays.stream(values).allMatch(Cyclotomic::isReal);
  }

  /**
   * All entries, zeros written out.
   *
   * @return the matrix
   */
  public Matrix<Cyclotomic> toMatrix() {
    Cyclotomic[][] rows = new Cyclotomic[rows()][columns];
    for (int i = 0; i < rows.length; i++) {
      Arrays.fill(rows[i], Cyclotomic.ZERO);
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        rows[i][places[k]] = values[k];
      }
    }
    return Matrix.of(Cyclotomics.FIELD, rows.length, columns, (i, j) -> rows[i][j]);
  }

  /**
   * The same map, kept by columns.
   *
   * @return a sparse matrix
   */
  public SparseMatrix toSparseMatrix() {
    List<List<Integer>> rowsOf = new ArrayList<>();
    List<List<Cyclotomic>> entriesOf = new ArrayList<>();
    SparseMap t = transpose();
    for (int j = 0; j < columns; j++) {
      rowsOf.add(new ArrayList<>());
      entriesOf.add(new ArrayList<>());
      for (int k = t.starts[j]; k < t.starts[j + 1]; k++) {
        rowsOf.get(j).add(t.places[k]);
        entriesOf.get(j).add(t.values[k]);
      }
    }
    return SparseMatrix.ofEntries(rows(), rowsOf, entriesOf);
  }

  private void requireShape(boolean fits, SparseMap other, String expected) {
    if (!fits) {
      throw new InvalidInput(
          "exact maps " + rows() + "×" + columns,
          "a map " + other.rows() + "×" + other.columns,
          expected,
          "the source of the later map is the target of the earlier one");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SparseMap that
        && that.columns == columns
        && Arrays.equals(that.starts, starts)
        && Arrays.equals(that.places, places)
        && Arrays.equals(that.values, values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * columns + Arrays.hashCode(places)) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return rows() + "×" + columns + " " + entries();
  }
}
