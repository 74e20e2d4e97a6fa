package org.intertwiner.verify.basis;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.intertwiner.algebra.ring.Primes;

/**
 * Sparse rows over 𝔽_p in echelon form. Numbers that are independent modulo p are independent: a
 * minor that is not zero modulo p is not zero.
 */
final class SparseEchelon {
  private final long p;
  private final Map<Long, NavigableMap<Long, Long>> pivots = new HashMap<>();

  SparseEchelon(long p) {
    this.p = p;
  }

  /** Keeps a row where it is independent of the others; the row is used up. */
  boolean add(NavigableMap<Long, Long> row) {
    reduce(row);
    if (row.isEmpty()) {
      return false;
    }
    long inverse = Primes.powerModulo(row.firstEntry().getValue(), p - 2, p);
    row.replaceAll((place, value) -> value * inverse % p);
    pivots.put(row.firstKey(), row);
    return true;
  }

  /** Whether a row lies in the span; the row is used up. */
  boolean spans(NavigableMap<Long, Long> row) {
    reduce(row);
    return row.isEmpty();
  }

  /** Subtracts rows until the first place of what is left belongs to none of them. */
  private void reduce(NavigableMap<Long, Long> row) {
    row.values().removeIf(value -> value == 0);
    while (!row.isEmpty()) {
      NavigableMap<Long, Long> pivot = pivots.get(row.firstKey());
      if (pivot == null) {
        return;
      }
      long factor = p - row.firstEntry().getValue();
      pivot.forEach(
          (place, value) -> {
            long sum = (row.getOrDefault(place, 0L) + factor * value) % p;
            if (sum == 0) {
              row.remove(place);
            } else {
              row.put(place, sum);
            }
          });
    }
  }
}
