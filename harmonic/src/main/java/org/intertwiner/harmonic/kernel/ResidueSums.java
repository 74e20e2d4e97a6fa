package org.intertwiner.harmonic.kernel;

import java.util.Arrays;

/**
 * A dense working vector modulo a prime p &lt; 2³⁰ to which sparse multiples are added. Entries
 * stay below p² between reductions, so that no product overflows; what was touched is remembered.
 */
final class ResidueSums {
  private final long p;
  private final long square;
  private final long[] sums;
  private final int[] touched;
  private final boolean[] isTouched;
  private int count;

  ResidueSums(long p, int width) {
    this.p = p;
    this.square = p * p;
    this.sums = new long[width];
    this.touched = new int[width];
    this.isTouched = new boolean[width];
  }

  void add(int place, long product) {
    if (!isTouched[place]) {
      isTouched[place] = true;
      touched[count++] = place;
    }
    long sum = sums[place] + product - square;
    sums[place] = sum + (sum >> 63 & square);
  }

  void add(ResidueVector vector, long factor) {
    int[] places = vector.places();
    long[] values = vector.values();
    for (int i = 0; i < places.length; i++) {
      add(places[i], factor * values[i]);
    }
  }

  /** The entry at a place, reduced. */
  long at(int place) {
    return sums[place] % p;
  }

  /** What has been added up; the sums start again from zero. */
  ResidueVector take() {
    Arrays.sort(touched, 0, count);
    int[] places = new int[count];
    long[] values = new long[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int place = touched[i];
      long value = sums[place] % p;
      if (value != 0) {
        places[kept] = place;
        values[kept++] = value;
      }
      sums[place] = 0;
      isTouched[place] = false;
    }
    count = 0;
    return kept == places.length
        ? new ResidueVector(places, values)
        : new ResidueVector(Arrays.copyOf(places, kept), Arrays.copyOf(values, kept));
  }
}
