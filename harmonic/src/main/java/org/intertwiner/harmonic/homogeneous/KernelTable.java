package org.intertwiner.harmonic.homogeneous;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * Which weight stands where in the matrix Σ_b w_b M_b of a kernel, in float64.
 *
 * <p><em>Shape:</em> entry e adds {@code value[e]·w[weight[e]]} at ({@code row[e]}, {@code
 * column[e]}); entries are ordered by row, column and weight. <em>Accuracy:</em> values are rounded
 * once from exact numbers. <em>Complexity:</em> filling a matrix takes one step an entry.
 *
 * <p>Example: {@code SectionKernels.convolution(group).table().sharing()} is the group's table of
 * u⁻¹g, one weight at each place.
 */
public final class KernelTable {
  private final int rows;
  private final int columns;
  private final int weights;
  private final int[] row;
  private final int[] column;
  private final int[] weight;
  private final double[] re;
  private final double[] im;
  private final boolean shared;

  private KernelTable(int rows, int columns, int weights, long[][] keys, double[][] values) {
    this.rows = rows;
    this.columns = columns;
    this.weights = weights;
    int count = keys.length;
    this.row = new int[count];
    this.column = new int[count];
    this.weight = new int[count];
    this.re = values[0];
    this.im = values[1];
    boolean single = true;
    for (int e = 0; e < count; e++) {
      row[e] = (int) (keys[e][0] / Math.max(1, columns));
      column[e] = (int) (keys[e][0] % Math.max(1, columns));
      weight[e] = (int) keys[e][1];
      single &= re[e] == 1 && im[e] == 0 && (e == 0 || keys[e][0] != keys[e - 1][0]);
    }
    this.shared = single;
  }

  /**
   * The table of some matrices.
   *
   * @param rows the number of their rows
   * @param columns the number of their columns
   * @param matrices one matrix for each weight
   * @return the table
   * @throws InvalidInput where a matrix has another shape
   */
  public static KernelTable of(int rows, int columns, List<SparseMatrix<Cyclotomic>> matrices) {
    int count = 0;
    for (SparseMatrix<Cyclotomic> m : matrices) {
      if (m.rows() != rows || m.columns() != columns) {
        throw new InvalidInput(
            "matrix of a kernel",
            m.rows() + "×" + m.columns(),
            rows + "×" + columns,
            "all elements of a basis have one shape");
      }
      count = Math.addExact(count, m.nonZeros());
    }
    long[][] keys = new long[count][];
    double[][] numbers = new double[count][];
    Integer[] order = new Integer[count];
    int at = 0;
    for (int b = 0; b < matrices.size(); b++) {
      for (SparseMatrix.Entry<Cyclotomic> e : matrices.get(b).entries()) {
        keys[at] = new long[] {(long) e.row() * columns + e.column(), b};
        numbers[at] = new double[] {e.value().re(), e.value().im()};
        order[at] = at;
        at++;
      }
    }
    Arrays.sort(
        order,
        (a, b) ->
            keys[a][0] == keys[b][0]
                ? Long.compare(keys[a][1], keys[b][1])
                : Long.compare(keys[a][0], keys[b][0]));
    long[][] sorted = Arrays.stream(order).map(i -> keys[i]).toArray(long[][]::new);
    double[] re = Arrays.stream(order).mapToDouble(i -> numbers[i][0]).toArray();
    double[] im = Arrays.stream(order).mapToDouble(i -> numbers[i][1]).toArray();
    return new KernelTable(rows, columns, matrices.size(), sorted, new double[][] {re, im});
  }

  /** {@return the number of rows of a kernel} */
  public int rows() {
    return rows;
  }

  /** {@return the number of columns of a kernel} */
  public int columns() {
    return columns;
  }

  /** {@return the number of weights} */
  public int weights() {
    return weights;
  }

  /** {@return the number of entries} */
  public int size() {
    return row.length;
  }

  /** {@return the row of each entry, a fresh array} */
  public int[] row() {
    return row.clone();
  }

  /** {@return the column of each entry, a fresh array} */
  public int[] column() {
    return column.clone();
  }

  /** {@return the number of the weight of each entry, a fresh array} */
  public int[] weight() {
    return weight.clone();
  }

  /** {@return the real part of the factor of each entry, a fresh array} */
  public double[] value() {
    return re.clone();
  }

  /** {@return the imaginary part of the factor of each entry, a fresh array} */
  public double[] imaginary() {
    return im.clone();
  }

  /** {@return whether all factors are real} */
  public boolean isReal() {
    return Arrays.stream(im).allMatch(x -> x == 0);
  }

  /**
   * Whether at every place there is at most one weight, with the factor 1: then a kernel is a
   * gather.
   *
   * @return true for permutation representations
   */
  public boolean isSharing() {
    return shared;
  }

  /**
   * The number of the weight at each place.
   *
   * @return rows × columns numbers, −1 where there is no weight
   * @throws InvalidInput where places hold several weights or factors other than 1
   * @throws LimitExceeded where there are too many places for an array
   */
  public int[][] sharing() {
    if (!shared) {
      throw new InvalidInput(
          "index of weights",
          "several weights at one place, or factors other than 1",
          "one weight at each place",
          "use row(), column(), weight() and value(), or permutation representations");
    }
    requireDense();
    int[][] index = new int[rows][columns];
    for (int[] line : index) {
      Arrays.fill(line, -1);
    }
    for (int e = 0; e < row.length; e++) {
      index[row[e]][column[e]] = weight[e];
    }
    return index;
  }

  private void requireDense() {
    if ((long) rows * columns > 1L << 28) {
      throw new LimitExceeded(
          "dense matrix of a kernel",
          rows + "×" + columns + " places",
          "at most 2^28",
          "use row(), column(), weight() and value()");
    }
  }

  /**
   * The real matrix of a kernel.
   *
   * @param factors one number for each weight
   * @return Σ_b w_b M_b, row by row
   * @throws InvalidInput where their number differs, or the table is not real
   * @throws LimitExceeded where there are too many places for an array
   */
  public double[][] fill(double... factors) {
    if (factors.length != weights || !isReal()) {
      throw new InvalidInput(
          "weights of a kernel",
          factors.length + " real numbers" + (isReal() ? "" : " for complex matrices"),
          weights + " numbers and a real table",
          "complex tables have value() and imaginary()");
    }
    requireDense();
    double[][] matrix = new double[rows][columns];
    for (int e = 0; e < row.length; e++) {
      matrix[row[e]][column[e]] += re[e] * factors[weight[e]];
    }
    return matrix;
  }

  @Override
  public String toString() {
    return rows + "×" + columns + " table of " + weights + " weights, " + row.length + " entries";
  }
}
