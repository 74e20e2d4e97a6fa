package org.intertwiner.algebra.linear;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Ring;
import org.jspecify.annotations.Nullable;

/**
 * Makes a sparse matrix column by column; entries at one place of a column are added up.
 *
 * <p><em>Accuracy:</em> exact where the ring is. <em>Complexity:</em> one sum for each entry that
 * is added, and sorting the rows of a column whose entries do not come in ascending order.
 * <em>Source:</em> F. G. Gustavson, ACM Trans. Math. Softw. 4 (1978), 250.
 *
 * <p>Example: {@code builder.add(2, x); builder.endColumn(); builder.build()}.
 *
 * @param <E> the entries
 */
public final class SparseBuilder<E> {
  private final Ring<E> ring;
  private final int rows;

  /** The column under construction, null where nothing was added. */
  private final @Nullable Object[] sums;

  private final int[] touched;
  private int count;
  private boolean ascending = true;
  private int[] starts = new int[8];
  private int[] places = new int[16];
  private Object[] values = new Object[16];
  private int columns;

  /**
   * A matrix without columns.
   *
   * @param ring the ring of the entries
   * @param rows the number of rows ≥ 0
   * @throws InvalidInput if that number is negative
   */
  public SparseBuilder(Ring<E> ring, int rows) {
    if (rows < 0) {
      throw new InvalidInput("rows of a sparse matrix", "" + rows, "a number ≥ 0", "");
    }
    this.ring = ring;
    this.rows = rows;
    this.sums = new @Nullable Object[rows];
    this.touched = new int[rows];
  }

  /**
   * Adds to one entry of the present column.
   *
   * @param row the row, from 0
   * @param value what is added, perhaps zero
   * @throws InvalidInput if there is no such row
   */
  @SuppressWarnings("unchecked") // only entries of E are ever stored
  public void add(int row, E value) {
    if (row < 0 || row >= rows) {
      throw new InvalidInput(
          "row of a sparse matrix", "" + row, "0 ≤ row < " + rows, "rows are counted from 0");
    }
    if (ring.isZero(value)) {
      return;
    }
    E known = (E) sums[row];
    if (known == null) {
      sums[row] = value;
      ascending &= count == 0 || touched[count - 1] < row;
      touched[count++] = row;
    } else {
      sums[row] = ring.add(known, value);
    }
  }

  /**
   * Adds a multiple of a column to the present column.
   *
   * @param matrix a matrix with as many rows
   * @param column one of its columns, from 0
   * @param factor a factor, multiplied from the right
   * @throws InvalidInput if the matrix has more rows than this one
   */
  public void add(SparseMatrix<E> matrix, int column, E factor) {
    boolean one = ring.isOne(factor);
    for (int k = matrix.start(column); k < matrix.start(column + 1); k++) {
      E value = matrix.value(k);
      add(matrix.place(k), one ? value : ring.isOne(value) ? factor : ring.multiply(value, factor));
    }
  }

  /** Ends the present column; the next one is zero so far. */
  @SuppressWarnings("unchecked") // only entries of E are ever stored
  public void endColumn() {
    if (!ascending) {
      Arrays.sort(touched, 0, count);
    }
    int size = starts[columns];
    reserve(size + count);
    for (int k = 0; k < count; k++) {
      int row = touched[k];
      E sum = (E) sums[row];
      sums[row] = null;
      if (sum != null && !ring.isZero(sum)) {
        places[size] = row;
        values[size++] = sum;
      }
    }
    count = 0;
    ascending = true;
    end(size);
  }

  /** {@return the number of non-zero entries in the columns that were ended} */
  public int nonZeros() {
    return starts[columns];
  }

  private void reserve(int size) {
    if (size > places.length) {
      int capacity = Math.max(size, 2 * places.length);
      places = Arrays.copyOf(places, capacity);
      values = Arrays.copyOf(values, capacity);
    }
  }

  private void end(int size) {
    if (++columns == starts.length) {
      starts = Arrays.copyOf(starts, 2 * columns);
    }
    starts[columns] = size;
  }

  /**
   * Appends all columns of a matrix; no column is under construction.
   *
   * @param matrix a matrix
   * @param down how far its rows are moved downwards, ≥ 0
   * @throws InvalidInput if it does not fit into the rows
   */
  public void append(SparseMatrix<E> matrix, int down) {
    if (down < 0 || matrix.rows() > rows - down) {
      throw new InvalidInput(
          "columns to append",
          "rows " + down + " to " + (down + (long) matrix.rows()),
          "rows 0 to " + rows,
          "the matrix has to fit into the rows");
    }
    append(matrix, 0, matrix.columns(), down);
  }

  /** Appends the columns from … to − 1, moved downwards. */
  void append(SparseMatrix<E> matrix, int from, int to, int down) {
    int first = matrix.start(from);
    int length = matrix.start(to) - first;
    int size = starts[columns];
    reserve(size + length);
    for (int k = 0; k < length; k++) {
      places[size + k] = matrix.place(first + k) + down;
      values[size + k] = matrix.value(first + k);
    }
    for (int j = from; j < to; j++) {
      end(size + matrix.start(j + 1) - first);
    }
  }

  /**
   * The matrix of the columns that were ended; afterwards this is a matrix without columns again.
   *
   * @return the matrix
   */
  public SparseMatrix<E> build() {
    int size = starts[columns];
    SparseMatrix<E> matrix =
        new SparseMatrix<>(
            ring,
            rows,
            Arrays.copyOf(starts, columns + 1),
            Arrays.copyOf(places, size),
            Arrays.copyOf(values, size));
    columns = 0;
    return matrix;
  }
}
