package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Primes;

/** Rows over 𝔽_p in echelon form, grown one by one. */
final class ModularRows {
  private final int width;
  private final long p;
  private final List<long[]> rows = new ArrayList<>();
  private final int[] rowOf;

  ModularRows(int width, long p) {
    this.width = width;
    this.p = p;
    this.rowOf = new int[width];
  }

  ModularRows addAll(List<long[]> more) {
    more.forEach(this::add);
    return this;
  }

  /** Adds a row, which is changed; keeps it where it is independent of the others. */
  void add(long[] row) {
    for (int c = 0; c < width; c++) {
      if (row[c] == 0) {
        continue;
      }
      if (rowOf[c] == 0) {
        normalise(row, c);
        rows.add(row);
        rowOf[c] = rows.size();
        return;
      }
      long[] pivot = rows.get(rowOf[c] - 1);
      long factor = p - row[c];
      for (int j = c; j < width; j++) {
        if (pivot[j] != 0) {
          row[j] = (row[j] + factor * pivot[j]) % p;
        }
      }
    }
  }

  private void normalise(long[] row, int from) {
    long inverse = Primes.powerModulo(row[from], p - 2, p);
    for (int j = from; j < width; j++) {
      row[j] = row[j] * inverse % p;
    }
  }

  int rank() {
    return rows.size();
  }
}
