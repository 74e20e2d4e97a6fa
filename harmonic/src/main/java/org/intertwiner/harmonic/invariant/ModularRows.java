package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Independent rows over 𝔽_p, p &lt; 2³⁰, each with a leading one. Rows are reduced modulo p after
 * at most seven products, which stay below 2⁶³ together.
 */
final class ModularRows {
  private static final int LAZY = 7;

  private final long p;
  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  ModularRows(long p) {
    this.p = p;
  }

  int rank() {
    return rows.size();
  }

  /** Reduces the row in place and keeps it where something is left. */
  boolean add(long[] row) {
    reduce(row);
    int pivot = 0;
    while (pivot < row.length && row[pivot] == 0) {
      pivot++;
    }
    if (pivot == row.length) {
      return false;
    }
    long inverse = inverse(row[pivot], p);
    for (int j = pivot; j < row.length; j++) {
      row[j] = row[j] * inverse % p;
    }
    rows.add(row);
    pivots.add(pivot);
    return true;
  }

  /** Subtracts multiples of the rows so that the entries at their pivots vanish. */
  void reduce(long[] row) {
    int pending = 0;
    for (int i = 0; i < rows.size(); i++) {
      int pivot = pivots.get(i);
      long factor = row[pivot] % p;
      if (factor == 0) {
        row[pivot] = 0;
        continue;
      }
      long[] other = rows.get(i);
      long minus = p - factor;
      for (int j = pivot; j < row.length; j++) {
        row[j] += minus * other[j];
      }
      if (++pending == LAZY) {
        mod(row);
        pending = 0;
      }
    }
    mod(row);
  }

  private void mod(long[] row) {
    for (int j = 0; j < row.length; j++) {
      row[j] %= p;
    }
  }

  /** The reduced echelon form, by ascending pivots, which depends on the space only. */
  Reduced reduced() {
    int[] order =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparing(pivots::get).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    ModularRows later = new ModularRows(p);
    for (int i : order) {
      long[] row = rows.get(i).clone();
      later.reduce(row);
      later.rows.add(row);
      later.pivots.add(pivots.get(i));
    }
    java.util.Collections.reverse(later.rows);
    java.util.Collections.reverse(later.pivots);
    return new Reduced(List.copyOf(later.rows), List.copyOf(later.pivots));
  }

  /** Rows with leading ones at ascending pivots, zero at the other pivots. */
  record Reduced(List<long[]> rows, List<Integer> pivots) {}

  /** a⁻¹ modulo p. */
  static long inverse(long a, long p) {
    return java.math.BigInteger.valueOf(a).modInverse(java.math.BigInteger.valueOf(p)).longValue();
  }
}
