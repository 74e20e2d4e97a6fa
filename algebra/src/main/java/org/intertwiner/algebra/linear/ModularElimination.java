package org.intertwiner.algebra.linear;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Elimination modulo a prime p &lt; 2²⁴ in float64.
 *
 * <p>Residues are symmetric, |x| ≤ p/2; up to 60 products below 2⁴⁶ are summed before a row is
 * reduced, so every sum is an exact integer below 2⁵³ and the inner loop is one fused multiply-add.
 */
final class ModularElimination {
  private static final int LAZY = 60;

  private final double p;
  private final double inverse;
  private final int columns;
  private final double[][] pivotRow;
  private int rank;

  private ModularElimination(long p, int columns) {
    this.p = p;
    this.inverse = 1.0 / p;
    this.columns = columns;
    this.pivotRow = new double[columns][];
  }

  /**
   * Pivot columns, the first independent rows, the minor of both in (−p, p), and for each pivot row
   * the entries in the other columns, in ascending order.
   */
  record Echelon(int[] pivots, int[] rows, long minor, double[][] free) {}

  /** The reduced echelon form; the rows are used up. */
  static Echelon echelon(double[][] rows, int columns, long p) {
    ModularElimination elimination = new ModularElimination(p, columns);
    int most = Math.min(rows.length, columns);
    int[] independent = new int[most];
    int[] lead = new int[most];
    long product = 1;
    for (int i = 0; i < rows.length && elimination.rank < columns; i++) {
      int column = elimination.forward(rows[i]);
      if (column >= 0) {
        independent[elimination.rank] = i;
        lead[elimination.rank] = column;
        product = product * (long) rows[i][column] % p;
        elimination.normalise(rows[i], column);
      }
    }
    int rank = elimination.rank;
    long minor = isOdd(lead, rank) ? -product : product;
    return elimination.backSubstitute(Arrays.copyOf(independent, rank), minor);
  }

  /** The determinant in (−p, p), as a single value; the rows are used up. */
  static long[] determinant(double[][] rows, long p) {
    return new long[] {determinantOf(rows, p)};
  }

  private static long determinantOf(double[][] rows, long p) {
    int n = rows.length;
    ModularElimination elimination = new ModularElimination(p, n);
    int[] lead = new int[n];
    long product = 1;
    for (int i = 0; i < n; i++) {
      double[] row = rows[i];
      int column = elimination.forward(row);
      if (column < 0) {
        return 0;
      }
      lead[i] = column;
      product = product * (long) row[column] % p;
      elimination.normalise(row, column);
    }
    return isOdd(lead, n) ? -product : product;
  }

  /** Whether the order of the first n numbers is an odd permutation. */
  private static boolean isOdd(int[] lead, int n) {
    boolean odd = false;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        odd ^= lead[j] > lead[i];
      }
    }
    return odd;
  }

  private double reduce(double x) {
    return x - p * Math.rint(x * inverse);
  }

  /** Eliminates known pivots up to the first other non-zero entry; returns its column or −1. */
  private int forward(double[] row) {
    if (Thread.interrupted()) {
      throw new CancellationException("elimination was interrupted");
    }
    int pending = 0;
    for (int c = 0; c < columns; c++) {
      double value = reduce(row[c]);
      row[c] = value;
      if (value != 0) {
        double[] pivot = pivotRow[c];
        if (pivot == null) {
          return c;
        }
        subtract(row, pivot, value, c);
        if (++pending == LAZY) {
          reduceFrom(row, c);
          pending = 0;
        }
      }
    }
    return -1;
  }

  private void normalise(double[] row, int column) {
    reduceFrom(row, column);
    double factor = inverse((long) row[column], (long) p);
    for (int j = column; j < columns; j++) {
      row[j] = reduce(row[j] * factor);
    }
    pivotRow[column] = row;
    rank++;
  }

  private static void subtract(double[] row, double[] pivot, double factor, int from) {
    for (int j = from; j < row.length; j++) {
      row[j] -= factor * pivot[j];
    }
  }

  private void reduceFrom(double[] row, int from) {
    for (int j = from; j < row.length; j++) {
      row[j] -= p * Math.rint(row[j] * inverse);
    }
  }

  /** The inverse of a ≠ 0 modulo a prime, in (−modulus, modulus). */
  static long inverse(long a, long modulus) {
    long r = modulus;
    long s = Math.floorMod(a, modulus);
    long x = 0;
    long y = 1;
    while (s != 0) {
      long q = r / s;
      long t = r - q * s;
      r = s;
      s = t;
      t = x - q * y;
      x = y;
      y = t;
    }
    return x;
  }

  private Echelon backSubstitute(int[] independent, long minor) {
    int[] pivots = new int[rank];
    int[] others = new int[columns - rank];
    int i = 0;
    int f = 0;
    for (int c = 0; c < columns; c++) {
      if (pivotRow[c] != null) {
        pivots[i++] = c;
      } else {
        others[f++] = c;
      }
    }
    for (int k = rank - 2; k >= 0; k--) {
      double[] row = pivotRow[pivots[k]];
      int pending = 0;
      for (int later = k + 1; later < rank; later++) {
        int c = pivots[later];
        double value = reduce(row[c]);
        if (value != 0) {
          subtract(row, pivotRow[c], value, c);
          if (++pending == LAZY) {
            reduceFrom(row, c);
            pending = 0;
          }
        }
      }
      reduceFrom(row, pivots[k]);
    }
    double[][] free = new double[rank][];
    for (int k = 0; k < rank; k++) {
      double[] row = pivotRow[pivots[k]];
      free[k] = Arrays.stream(others).mapToDouble(c -> row[c]).toArray();
    }
    return new Echelon(pivots, independent, minor, free);
  }
}
