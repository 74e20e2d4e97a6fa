package org.intertwiner.algebra.linear;

/**
 * A matrix in reduced row echelon form without its zero rows.
 *
 * <p>Row i has its first non-zero entry, a 1, in column {@code pivots[i]}; that column is 0
 * elsewhere.
 *
 * @param <E> the entries
 * @param matrix rank × columns
 * @param pivotColumns the pivot columns, strictly ascending
 */
public record RowEchelon<E>(Matrix<E> matrix, java.util.List<Integer> pivotColumns) {

  /**
   * Copies the pivots.
   *
   * @param matrix rank × columns
   * @param pivotColumns the pivot columns, strictly ascending
   */
  public RowEchelon {
    pivotColumns = java.util.List.copyOf(pivotColumns);
  }

  /**
   * The rank.
   *
   * @return the number of rows
   */
  public int rank() {
    return pivotColumns.size();
  }

  /**
   * The kernel: for every column f without a pivot, in ascending order, the vector with 1 at f, 0
   * at the other such columns and minus the column f of the echelon form at the pivots.
   *
   * @return a columns × (columns − rank) matrix whose columns are that basis
   */
  public Matrix<E> kernel() {
    int n = matrix.columns();
    int[] pivotRow = new int[n];
    java.util.Arrays.fill(pivotRow, -1);
    for (int i = 0; i < pivotColumns.size(); i++) {
      pivotRow[pivotColumns.get(i)] = i;
    }
    int[] free = java.util.stream.IntStream.range(0, n).filter(j -> pivotRow[j] < 0).toArray();
    E zero = matrix.ring().zero();
    E one = matrix.ring().one();
    return Matrix.of(
        matrix.ring(),
        n,
        free.length,
        (i, j) -> {
          if (pivotRow[i] < 0) {
            return i == free[j] ? one : zero;
          }
          return matrix.ring().negate(matrix.at(pivotRow[i], free[j]));
        });
  }
}
