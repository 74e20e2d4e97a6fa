package org.intertwiner.reptheory.power;

import java.util.Arrays;
import org.intertwiner.algebra.ring.Cyclotomic;

/** A column that is added up entry by entry and then taken out without its zeros. */
final class ColumnSum {
  private final Cyclotomic[] sums;
  private final boolean[] touched;
  private final int[] places;
  private int count;

  ColumnSum(int rows) {
    sums = new Cyclotomic[rows];
    touched = new boolean[rows];
    places = new int[rows];
  }

  static Cyclotomic product(Cyclotomic a, Cyclotomic b) {
    return a.isOne() ? b : b.isOne() ? a : a.multiply(b);
  }

  void add(int place, Cyclotomic value) {
    if (value.isZero()) {
      return;
    }
    if (touched[place]) {
      sums[place] = sums[place].add(value);
    } else {
      touched[place] = true;
      sums[place] = value;
      places[count++] = place;
    }
  }

  void add(SparseMatrix.Column column, Cyclotomic factor) {
    for (int k = 0; k < column.count(); k++) {
      add(column.places()[k], product(column.values()[k], factor));
    }
  }

  /** The sum, after which this is zero again. */
  SparseMatrix.Column take() {
    Arrays.sort(places, 0, count);
    int[] kept = new int[count];
    int size = 0;
    for (int k = 0; k < count; k++) {
      touched[places[k]] = false;
      if (!sums[places[k]].isZero()) {
        kept[size++] = places[k];
      }
    }
    count = 0;
    int[] rows = Arrays.copyOf(kept, size);
    Cyclotomic[] values = Arrays.stream(rows).mapToObj(i -> sums[i]).toArray(Cyclotomic[]::new);
    return new SparseMatrix.Column(rows, values);
  }
}
