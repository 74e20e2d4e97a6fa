package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.intertwiner.reptheory.finite.FieldImages;

/** A growing space of row vectors modulo a prime, in reduced row-echelon form. */
final class ModularSpace {
  private final FieldImages.Residues residues;
  private final List<Row> rows = new ArrayList<>();

  /** A row that is 1 at its pivot, where the others are 0. */
  record Row(long[] entries, int pivot) {}

  ModularSpace(FieldImages.Residues residues) {
    this.residues = residues;
  }

  int dimension() {
    return rows.size();
  }

  /** Adds the vector, which is overwritten; false if it lies in the space already. */
  boolean insert(long[] vector) {
    for (Row row : rows) {
      long factor = vector[row.pivot];
      if (factor != 0) {
        residues.addMultiple(vector, residues.negate(factor), row.entries);
      }
    }
    int pivot = 0;
    while (pivot < vector.length && vector[pivot] == 0) {
      pivot++;
    }
    if (pivot == vector.length) {
      return false;
    }
    long inverse = residues.inverse(vector[pivot]);
    for (int i = pivot; i < vector.length; i++) {
      vector[i] = residues.multiply(vector[i], inverse);
    }
    for (Row row : rows) {
      long factor = row.entries[pivot];
      if (factor != 0) {
        residues.addMultiple(row.entries, residues.negate(factor), vector);
      }
    }
    rows.add(new Row(vector, pivot));
    return true;
  }

  /** The rows by ascending pivot. */
  List<Row> sorted() {
    return rows.stream().sorted(Comparator.comparingInt(Row::pivot)).toList();
  }

  /** A basis of the vectors of this length on which all rows vanish. */
  List<long[]> kernel(int length) {
    boolean[] isPivot = new boolean[length];
    rows.forEach(row -> isPivot[row.pivot] = true);
    List<long[]> kernel = new ArrayList<>();
    for (int j = 0; j < length; j++) {
      if (!isPivot[j]) {
        long[] vector = new long[length];
        vector[j] = 1;
        for (Row row : rows) {
          vector[row.pivot] = residues.negate(row.entries[j]);
        }
        kernel.add(vector);
      }
    }
    return kernel;
  }

  /**
   * The inverse of a square matrix.
   *
   * @throws ArithmeticException if it is singular
   */
  static long[][] inverse(long[][] matrix, FieldImages.Residues residues) {
    int d = matrix.length;
    ModularSpace space = new ModularSpace(residues);
    for (int i = 0; i < d; i++) {
      long[] row = Arrays.copyOf(matrix[i], 2 * d);
      row[d + i] = 1;
      space.insert(row);
    }
    long[][] inverse = new long[d][];
    for (Row row : space.rows) {
      if (row.pivot >= d) {
        throw new ArithmeticException("a singular matrix modulo " + residues.p());
      }
      inverse[row.pivot] = Arrays.copyOfRange(row.entries, d, 2 * d);
    }
    return inverse;
  }
}
