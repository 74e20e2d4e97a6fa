package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.ring.Field;

/**
 * Fraction-free elimination: a_ij ← (a_kk·a_ij − a_ik·a_kj)/previous pivot; every intermediate entry is
 * a minor of the matrix.
 *
 * <p>Source: Bareiss, Math. Comp. 22 (1968).
 */
record Bareiss<E>(int rank, E determinant) {

  static <E> Bareiss<E> of(Field<E> field, Matrix<E> m) {
    List<List<E>> rows = new ArrayList<>();
    for (int i = 0; i < m.rows(); i++) {
      rows.add(new ArrayList<>(m.row(i)));
    }
    E previous = field.one();
    boolean negative = false;
    int rank = 0;
    for (int j = 0; j < m.columns() && rank < rows.size(); j++) {
      int p = rank;
      while (p < rows.size() && field.isZero(rows.get(p).get(j))) {
        p++;
      }
      if (p == rows.size()) {
        continue;
      }
      if (p != rank) {
        Collections.swap(rows, p, rank);
        negative = !negative;
      }
      E pivot = rows.get(rank).get(j);
      E inverse = field.inverse(previous);
      for (int i = rank + 1; i < rows.size(); i++) {
        step(field, rows.get(i), rows.get(rank), j, inverse);
      }
      previous = pivot;
      rank++;
    }
    boolean full = m.isSquare() && rank == m.rows();
    E determinant = full ? previous : field.zero();
    return new Bareiss<>(rank, negative ? field.negate(determinant) : determinant);
  }

  private static <E> void step(Field<E> field, List<E> row, List<E> pivotRow, int j, E inverse) {
    E pivot = pivotRow.get(j);
    E factor = row.get(j);
    for (int k = j + 1; k < row.size(); k++) {
      E cross =
          field.subtract(
              field.multiply(pivot, row.get(k)), field.multiply(factor, pivotRow.get(k)));
      row.set(k, field.multiply(cross, inverse));
    }
    row.set(j, field.zero());
  }
}
