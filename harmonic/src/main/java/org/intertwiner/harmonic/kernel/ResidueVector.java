package org.intertwiner.harmonic.kernel;

import java.util.Arrays;

/**
 * A vector modulo a prime without its zeros.
 *
 * @param places the places of the entries that are not zero, ascending
 * @param values the entries there, in 1 … p − 1
 */
record ResidueVector(int[] places, long[] values) {

  static ResidueVector unit(int place) {
    return new ResidueVector(new int[] {place}, new long[] {1});
  }

  /** The entries of a dense vector, all of them reduced modulo p. */
  static ResidueVector of(long... dense) {
    int[] places = new int[dense.length];
    int count = 0;
    for (int j = 0; j < dense.length; j++) {
      if (dense[j] != 0) {
        places[count++] = j;
      }
    }
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = dense[places[i]];
    }
    return new ResidueVector(Arrays.copyOf(places, count), values);
  }

  int count() {
    return places.length;
  }

  boolean isZero() {
    return places.length == 0;
  }

  /** The first place that is not zero. */
  int first() {
    return places[0];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResidueVector v
        && Arrays.equals(places, v.places)
        && Arrays.equals(values, v.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(places) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values) + " at " + Arrays.toString(places);
  }
}
