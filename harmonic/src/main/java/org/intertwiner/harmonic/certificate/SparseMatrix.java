package org.intertwiner.harmonic.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A square matrix by its non-zero entries, readable by rows and by columns.
 *
 * <p><i>Shape:</i> size() × size(). <i>Accuracy:</i> exact.
 */
public final class SparseMatrix {
  private final Line[] rows;
  private final Line[] columns;

  /** The non-zero entries of a row or column in ascending order of place. */
  private record Line(int[] places, Cyclotomic[] values) {}

  private SparseMatrix(Line[] rows, Line[] columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * The permutation matrix with e_j ↦ e_image[j].
   *
   * @param image the image of every basis vector, from 0
   * @return the matrix
   */
  static SparseMatrix permutation(int... image) {
    Line[] rows = new Line[image.length];
    Line[] columns = new Line[image.length];
    Cyclotomic[] one = {Cyclotomic.ONE};
    for (int j = 0; j < image.length; j++) {
      columns[j] = new Line(new int[] {image[j]}, one);
      rows[image[j]] = new Line(new int[] {j}, one);
    }
    return new SparseMatrix(rows, columns);
  }

  /**
   * The non-zero entries of a dense matrix.
   *
   * @param matrix a square matrix
   * @return the same matrix
   */
  static SparseMatrix of(Matrix<Cyclotomic> matrix) {
    int n = matrix.rows();
    Line[] rows = new Line[n];
    Line[] columns = new Line[n];
    for (int i = 0; i < n; i++) {
      rows[i] = line(matrix, i, true);
      columns[i] = line(matrix, i, false);
    }
    return new SparseMatrix(rows, columns);
  }

  /**
   * A matrix that is kept by the entries of its columns.
   *
   * @param matrix a square matrix
   * @return the same matrix, readable by rows too
   */
  static SparseMatrix ofColumns(org.intertwiner.algebra.linear.SparseMatrix<Cyclotomic> matrix) {
    return new SparseMatrix(lines(matrix.transpose()), lines(matrix));
  }

  private static Line[] lines(org.intertwiner.algebra.linear.SparseMatrix<Cyclotomic> matrix) {
    Line[] lines = new Line[matrix.columns()];
    for (int j = 0; j < lines.length; j++) {
      int[] places = new int[matrix.count(j)];
      Cyclotomic[] values = new Cyclotomic[places.length];
      for (int k = 0; k < places.length; k++) {
        places[k] = matrix.place(matrix.start(j) + k);
        values[k] = matrix.value(matrix.start(j) + k);
      }
      lines[j] = new Line(places, values);
    }
    return lines;
  }

  /**
   * The block-diagonal matrix with given blocks.
   *
   * @param blocks the blocks in order
   * @return the direct sum
   */
  static SparseMatrix diagonal(List<SparseMatrix> blocks) {
    List<Line> rows = new ArrayList<>();
    List<Line> columns = new ArrayList<>();
    for (SparseMatrix block : blocks) {
      int offset = rows.size();
      for (int i = 0; i < block.size(); i++) {
        rows.add(shift(block.rows[i], offset));
        columns.add(shift(block.columns[i], offset));
      }
    }
    return new SparseMatrix(rows.toArray(new Line[0]), columns.toArray(new Line[0]));
  }

  private static Line shift(Line line, int offset) {
    int[] places = new int[line.places.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = line.places[i] + offset;
    }
    return new Line(places, line.values);
  }

  private static Line line(Matrix<Cyclotomic> matrix, int at, boolean row) {
    int n = matrix.rows();
    int[] places = new int[n];
    Cyclotomic[] values = new Cyclotomic[n];
    int count = 0;
    for (int j = 0; j < n; j++) {
      Cyclotomic e = row ? matrix.at(at, j) : matrix.at(j, at);
      if (!e.isZero()) {
        places[count] = j;
        values[count++] = e;
      }
    }
    return new Line(Arrays.copyOf(places, count), Arrays.copyOf(values, count));
  }

  /**
   * The number of rows and columns.
   *
   * @return the size
   */
  public int size() {
    return rows.length;
  }

  /**
   * The number of non-zero entries of a row.
   *
   * @param row the row
   * @return their number
   */
  public int rowCount(int row) {
    return rows[row].places.length;
  }

  /**
   * The column of a row's entry.
   *
   * @param row the row
   * @param entry the number of the non-zero entry in it
   * @return its column
   */
  public int rowPlace(int row, int entry) {
    return rows[row].places[entry];
  }

  /**
   * The value of a row's entry.
   *
   * @param row the row
   * @param entry the number of the non-zero entry in it
   * @return its value
   */
  public Cyclotomic rowValue(int row, int entry) {
    return rows[row].values[entry];
  }

  /**
   * The number of non-zero entries of a column.
   *
   * @param column the column
   * @return their number
   */
  public int columnCount(int column) {
    return columns[column].places.length;
  }

  /**
   * The row of a column's entry.
   *
   * @param column the column
   * @param entry the number of the non-zero entry in it
   * @return its row
   */
  public int columnPlace(int column, int entry) {
    return columns[column].places[entry];
  }

  /**
   * The value of a column's entry.
   *
   * @param column the column
   * @param entry the number of the non-zero entry in it
   * @return its value
   */
  public Cyclotomic columnValue(int column, int entry) {
    return columns[column].values[entry];
  }

  /**
   * One entry.
   *
   * @param row the row
   * @param column the column
   * @return the entry, possibly zero
   */
  public Cyclotomic at(int row, int column) {
    int i = Arrays.binarySearch(rows[row].places, column);
    return i < 0 ? Cyclotomic.ZERO : rows[row].values[i];
  }

  /** Whether rows and columns of these coordinates have entries among them only. */
  boolean isClosedOn(int... coordinates) {
    boolean[] inside = new boolean[size()];
    for (int c : coordinates) {
      inside[c] = true;
    }
    for (int c : coordinates) {
      for (int p : rows[c].places) {
        if (!inside[p]) {
          return false;
        }
      }
      for (int p : columns[c].places) {
        if (!inside[p]) {
          return false;
        }
      }
    }
    return true;
  }

  /** The submatrix on distinct coordinates, in the order given, of a matrix closed on them. */
  SparseMatrix restrictedTo(int... coordinates) {
    int[] position = new int[size()];
    for (int i = 0; i < coordinates.length; i++) {
      position[coordinates[i]] = i;
    }
    Line[] ownRows = new Line[coordinates.length];
    Line[] ownColumns = new Line[coordinates.length];
    for (int i = 0; i < coordinates.length; i++) {
      ownRows[i] = renumber(rows[coordinates[i]], position);
      ownColumns[i] = renumber(columns[coordinates[i]], position);
    }
    return new SparseMatrix(ownRows, ownColumns);
  }

  private static Line renumber(Line line, int[] position) {
    int[] moved = new int[line.places.length];
    boolean ascending = true;
    for (int i = 0; i < moved.length; i++) {
      moved[i] = position[line.places[i]];
      ascending &= i == 0 || moved[i - 1] < moved[i];
    }
    return ascending ? new Line(moved, line.values) : sorted(line, position);
  }

  private static Line sorted(Line line, int... position) {
    Integer[] order = new Integer[line.places.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> position[line.places[a]] - position[line.places[b]]);
    int[] places = new int[order.length];
    Cyclotomic[] values = new Cyclotomic[order.length];
    for (int i = 0; i < order.length; i++) {
      places[i] = position[line.places[order[i]]];
      values[i] = line.values[order[i]];
    }
    return new Line(places, values);
  }

  /** Whether every column has a single entry one. */
  boolean isPermutation() {
    for (Line c : columns) {
      if (c.places.length != 1 || !c.values[0].isOne()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof SparseMatrix m) || m.size() != size()) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      if (!Arrays.equals(rows[i].places, m.rows[i].places)
          || !Arrays.equals(rows[i].values, m.rows[i].values)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = size();
    for (Line r : rows) {
      hash = 31 * hash + Arrays.hashCode(r.places);
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      for (int e = 0; e < rowCount(i); e++) {
        text.append('(').append(i).append(',').append(rowPlace(i, e)).append(")=");
        text.append(rowValue(i, e)).append(' ');
      }
    }
    return text.toString().trim();
  }
}
