package org.intertwiner.algebra.linear;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.intertwiner.algebra.ring.PrimeField;

/**
 * Elimination over 𝔽_p on machine numbers: float64 below 2²⁴, {@code long} above.
 *
 * <p>Complexity: O(rows · columns · rank) operations.
 */
final class PrimeFieldRoute {
  private static final long FLOAT_LIMIT = 1L << 24;
  private static final long SHORTEST = 64;

  private PrimeFieldRoute() {}

  /** Whether the float64 way is open: it wants symmetric residues of an odd prime. */
  private static boolean isSmall(PrimeField field) {
    return field.characteristic() < FLOAT_LIMIT && field.characteristic() > 2;
  }

  /** Whether a matrix is large enough to be unpacked. */
  static boolean isWorth(Matrix<?> m) {
    return (long) m.rows() * m.columns() * Math.min(m.rows(), m.columns()) >= SHORTEST;
  }

  private static double[][] symmetric(Matrix<Long> m, long p) {
    double[][] rows = new double[m.rows()][m.columns()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        long x = m.at(i, j);
        rows[i][j] = x > p / 2 ? x - p : x;
      }
    }
    return rows;
  }

  static RowEchelon<Long> rowEchelon(PrimeField field, Matrix<Long> m) {
    long p = field.characteristic();
    if (!isSmall(field)) {
      long[][] rows = words(m);
      return echelon(field, rows, m.columns(), eliminate(rows, m.columns(), p, true).pivots);
    }
    ModularElimination.Echelon echelon =
        ModularElimination.echelon(symmetric(m, p), m.columns(), p);
    int[] pivots = echelon.pivots();
    int[] place = new int[m.columns()];
    Arrays.fill(place, -1);
    for (int i = 0; i < pivots.length; i++) {
      place[pivots[i]] = i;
    }
    int[] free = new int[m.columns()];
    int count = 0;
    for (int c = 0; c < free.length; c++) {
      free[c] = place[c] < 0 ? count++ : -1;
    }
    Matrix<Long> matrix =
        Matrix.of(
            field,
            pivots.length,
            m.columns(),
            (i, j) ->
                place[j] < 0
                    ? Math.floorMod((long) echelon.free()[i][free[j]], p)
                    : place[j] == i ? 1L : 0L);
    return new RowEchelon<>(matrix, Arrays.stream(pivots).boxed().toList());
  }

  private static RowEchelon<Long> echelon(
      PrimeField field, long[][] rows, int columns, int[] pivots) {
    Matrix<Long> matrix = Matrix.of(field, pivots.length, columns, (i, j) -> rows[i][j]);
    return new RowEchelon<>(matrix, Arrays.stream(pivots).boxed().toList());
  }

  static long determinant(PrimeField field, Matrix<Long> m) {
    long p = field.characteristic();
    if (isSmall(field)) {
      return Math.floorMod(ModularElimination.determinant(symmetric(m, p), p)[0], p);
    }
    return eliminate(words(m), m.columns(), p, false).determinant;
  }

  /** The coefficients of det(x − m), from the constant one to the leading 1. */
  static List<Long> characteristicPolynomial(PrimeField field, Matrix<Long> m) {
    long p = field.characteristic();
    if (!isSmall(field)) {
      return Hessenberg.characteristicPolynomial(field, m);
    }
    long[] coefficients = ModularHessenberg.characteristicPolynomial(symmetric(m, p), p);
    return LongStream.of(coefficients).mapToObj(c -> Math.floorMod(c, p)).toList();
  }

  private static long[][] words(Matrix<Long> m) {
    long[][] rows = new long[m.rows()][m.columns()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = m.at(i, j);
      }
    }
    return rows;
  }

  private record Outcome(int[] pivots, long determinant) {}

  /** Gauss–Jordan elimination, or Gauss alone; products stay below 2⁶³ as p² does. */
  private static Outcome eliminate(long[][] rows, int columns, long p, boolean above) {
    int[] pivots = new int[Math.min(rows.length, columns)];
    long determinant = 1;
    int rank = 0;
    for (int j = 0; j < columns && rank < rows.length; j++) {
      if (Thread.interrupted()) {
        throw new CancellationException("elimination was interrupted");
      }
      int pivot = rank;
      while (pivot < rows.length && rows[pivot][j] == 0) {
        pivot++;
      }
      if (pivot == rows.length) {
        determinant = 0;
        continue;
      }
      if (pivot != rank) {
        long[] row = rows[pivot];
        rows[pivot] = rows[rank];
        rows[rank] = row;
        determinant = (p - determinant) % p;
      }
      long[] top = rows[rank];
      determinant = determinant * top[j] % p;
      long inverse = Math.floorMod(ModularElimination.inverse(top[j], p), p);
      for (int k = j; k < columns; k++) {
        top[k] = top[k] * inverse % p;
      }
      for (int i = above ? 0 : rank + 1; i < rows.length; i++) {
        if (i != rank && rows[i][j] != 0) {
          subtract(rows[i], top, rows[i][j], j, p);
        }
      }
      pivots[rank++] = j;
    }
    return new Outcome(Arrays.copyOf(pivots, rank), rank < rows.length ? 0 : determinant);
  }

  private static void subtract(long[] row, long[] top, long factor, int from, long p) {
    long negative = p - factor;
    for (int k = from; k < row.length; k++) {
      if (top[k] != 0) {
        row[k] = (row[k] + negative * top[k] % p) % p;
      }
    }
  }
}
