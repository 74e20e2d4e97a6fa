package org.intertwiner.reptheory.compact.module;

import java.util.Arrays;
import org.intertwiner.algebra.ring.Rational;
import org.jspecify.annotations.Nullable;

/** A sum of sparse vectors under construction; it costs nothing where it is zero. */
final class Accumulator {
  private final @Nullable Rational[] values;
  private final int[] touched;
  private int count;

  Accumulator(int size) {
    this.values = new @Nullable Rational[size];
    this.touched = new int[size];
  }

  /** Adds factor·x. */
  void add(Rational factor, int[] index, Rational[] x) {
    for (int k = 0; k < index.length; k++) {
      add(index[k], factor.isOne() ? x[k] : factor.multiply(x[k]));
    }
  }

  /** Adds to one entry. */
  void add(int i, Rational x) {
    Rational known = values[i];
    if (known == null) {
      values[i] = x;
      touched[count++] = i;
    } else {
      values[i] = known.add(x);
    }
  }

  /** The sum in ascending order of places; the accumulator is empty afterwards. */
  void drain(int j, int[][] indices, Rational[][] result) {
    Arrays.sort(touched, 0, count);
    int[] index = new int[count];
    Rational[] out = new Rational[count];
    int size = 0;
    for (int k = 0; k < count; k++) {
      Rational x = values[touched[k]];
      values[touched[k]] = null;
      if (x != null && !x.isZero()) {
        index[size] = touched[k];
        out[size++] = x;
      }
    }
    indices[j] = Arrays.copyOf(index, size);
    result[j] = Arrays.copyOf(out, size);
    count = 0;
  }
}
