package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sparse rows modulo a prime in echelon form, each led by a one at its own pivot.
 *
 * <p><i>Complexity:</i> a row is reduced in the time of the rows that meet it; banded systems stay
 * banded.
 */
final class ResidueEchelon {
  private final long p;
  private final int width;
  private final ResidueVector[] rowAt;
  private final ResidueSums sums;
  private int rank;

  ResidueEchelon(long p, int width) {
    this.p = p;
    this.width = width;
    this.rowAt = new ResidueVector[width];
    this.sums = new ResidueSums(p, width);
  }

  int rank() {
    return rank;
  }

  /** Whether the rows span the whole space. */
  boolean isFull() {
    return rank == width;
  }

  /** Adds a row where it is independent of those before. */
  void add(ResidueVector row) {
    if (row.isZero() || isFull()) {
      return;
    }
    ResidueVector reduced = reduced(row);
    if (!reduced.isZero()) {
      rowAt[reduced.first()] = scaled(reduced);
      rank++;
    }
  }

  private ResidueVector reduced(ResidueVector row) {
    if (rowAt[row.first()] == null && row.count() == 1) {
      return row;
    }
    sums.add(row, 1);
    int last = row.places()[row.count() - 1];
    for (int j = row.first(); j <= last; j++) {
      if (rowAt[j] != null) {
        long factor = sums.at(j);
        if (factor != 0) {
          sums.add(rowAt[j], p - factor);
          last = Math.max(last, rowAt[j].places()[rowAt[j].count() - 1]);
        }
      }
    }
    return sums.take();
  }

  private ResidueVector scaled(ResidueVector row) {
    long inverse = ResidueSpace.inverse(row.values()[0], p);
    long[] values = row.values();
    long[] scaled = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] * inverse % p;
    }
    return new ResidueVector(row.places(), scaled);
  }

  /** The rows in reduced echelon form, by ascending pivot. */
  List<ResidueVector> reducedRows() {
    List<ResidueVector> rows = new ArrayList<>();
    for (int j = width - 1; j >= 0; j--) {
      if (rowAt[j] != null) {
        sums.add(rowAt[j], 1);
        int[] places = rowAt[j].places();
        for (int i = 1; i < places.length; i++) {
          if (rowAt[places[i]] != null) {
            // rows below are reduced already, so that only this row's own entries call for them
            sums.add(rowAt[places[i]], p - rowAt[j].values()[i]);
          }
        }
        rowAt[j] = sums.take();
        rows.add(rowAt[j]);
      }
    }
    java.util.Collections.reverse(rows);
    return rows;
  }

  /** A basis of the vectors x with row · x = 0 for all rows: one for each column without pivot. */
  List<ResidueVector> nullSpace() {
    long[] x = new long[width];
    List<ResidueVector> basis = new ArrayList<>();
    for (int free = 0; free < width && !isFull(); free++) {
      if (rowAt[free] == null) {
        Interruption.check();
        Arrays.fill(x, 0);
        x[free] = 1;
        for (int j = free - 1; j >= 0; j--) {
          if (rowAt[j] != null) {
            x[j] = (p - tail(rowAt[j], x, free)) % p;
          }
        }
        basis.add(ResidueVector.of(x));
      }
    }
    return basis;
  }

  private long tail(ResidueVector row, long[] x, int end) {
    long sum = 0;
    int[] places = row.places();
    long[] values = row.values();
    for (int i = 1; i < places.length && places[i] <= end; i++) {
      if (x[places[i]] != 0) {
        sum = (sum + values[i] * x[places[i]]) % p;
      }
    }
    return sum;
  }
}
