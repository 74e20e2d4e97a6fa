package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A growing space of row vectors over 𝔽_p, kept in reduced row-echelon form with the pivots in
 * ascending order of insertion.
 */
final class RowSpace {
  private final ModP field;
  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  RowSpace(ModP field) {
    this.field = field;
  }

  int dimension() {
    return rows.size();
  }

  /** Adds the vector; false if it lies in the space already. The argument is overwritten. */
  boolean insert(long[] vector) {
    for (int i = 0; i < rows.size(); i++) {
      long c = vector[pivots.get(i)];
      field.addMultiple(vector, field.neg(c), rows.get(i), 0);
    }
    int pivot = 0;
    while (pivot < vector.length && vector[pivot] == 0) {
      pivot++;
    }
    if (pivot == vector.length) {
      return false;
    }
    field.scale(vector, field.inv(vector[pivot]));
    for (long[] row : rows) {
      field.addMultiple(row, field.neg(row[pivot]), vector, 0);
    }
    rows.add(vector);
    pivots.add(pivot);
    return true;
  }

  /** The reduced basis, sorted by pivot. */
  Basis basis() {
    Integer[] order = new Integer[rows.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> pivots.get(a) - pivots.get(b));
    long[][] sorted = new long[order.length][];
    int[] at = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = rows.get(order[i]);
      at[i] = pivots.get(order[i]);
    }
    return new Basis(sorted, at);
  }

  /** Rows in reduced echelon form: row i is 1 at pivot i, the other rows are 0 there. */
  record Basis(long[][] rows, int[] pivots) {
    int dimension() {
      return rows.length;
    }
  }
}
