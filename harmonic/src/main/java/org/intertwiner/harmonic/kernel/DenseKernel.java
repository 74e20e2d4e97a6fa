package org.intertwiner.harmonic.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The null spaces of many small systems modulo a prime p &lt; 2³⁰, one after the other in the same
 * memory.
 */
final class DenseKernel {
  private final long p;
  private long[][] rows = new long[0][];
  private int size;

  DenseKernel(long p) {
    this.p = p;
  }

  /** Starts a system of n equations in n unknowns, all coefficients zero. */
  void start(int n) {
    if (n > rows.length) {
      rows = new long[n][n];
    }
    size = n;
    for (int i = 0; i < n; i++) {
      Arrays.fill(rows[i], 0, n, 0);
    }
  }

  /** Adds a number in 0 … p² to a coefficient. */
  void add(int equation, int unknown, long value) {
    rows[equation][unknown] = (rows[equation][unknown] + value) % p;
  }

  /** Adds a basis of the solutions to a list, unknown i at the place given for it, ascending. */
  void solve(int[] places, List<ResidueVector> into) {
    int[] pivotRow = new int[size];
    int rank = 0;
    for (int column = 0; column < size; column++) {
      int found = rank;
      while (found < size && rows[found][column] == 0) {
        found++;
      }
      if (found == size) {
        pivotRow[column] = -1;
      } else {
        swap(rank, found);
        eliminate(rank, column);
        pivotRow[column] = rank++;
      }
    }
    for (int free = 0; free < size && rank < size; free++) {
      if (pivotRow[free] < 0) {
        into.add(solution(free, pivotRow, places));
      }
    }
  }

  private void swap(int a, int b) {
    long[] row = rows[a];
    rows[a] = rows[b];
    rows[b] = row;
  }

  /** Scales a row to a one in its pivot's column and clears the rest of the column. */
  private void eliminate(int pivot, int column) {
    long[] row = rows[pivot];
    long inverse = row[column] == 1 ? 1 : ResidueSpace.inverse(row[column], p);
    for (int j = column; j < size; j++) {
      row[j] = row[j] * inverse % p;
    }
    for (int i = 0; i < size; i++) {
      long factor = rows[i][column];
      if (i != pivot && factor != 0) {
        long[] other = rows[i];
        for (int j = column; j < size; j++) {
          if (row[j] != 0) {
            other[j] = (other[j] + (p - factor) * row[j]) % p;
          }
        }
      }
    }
  }

  private ResidueVector solution(int free, int[] pivotRow, int[] places) {
    int[] at = new int[free + 1];
    long[] values = new long[free + 1];
    int count = 0;
    for (int j = 0; j < free; j++) {
      if (pivotRow[j] >= 0 && rows[pivotRow[j]][free] != 0) {
        at[count] = places[j];
        values[count++] = p - rows[pivotRow[j]][free];
      }
    }
    at[count] = places[free];
    values[count++] = 1;
    return new ResidueVector(Arrays.copyOf(at, count), Arrays.copyOf(values, count));
  }
}
