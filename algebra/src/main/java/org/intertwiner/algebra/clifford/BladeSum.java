package org.intertwiner.algebra.clifford;

import java.util.Arrays;
import org.intertwiner.algebra.ring.Ring;
import org.jspecify.annotations.Nullable;

/** A growing sum of terms, hashed by blade with open addressing. */
final class BladeSum<E> {
  private static final int SPREAD = 0x9e3779b9;

  private final Ring<E> ring;
  private int[] blades;
  private @Nullable Object[] values;
  private int shift;
  private int count;

  /** An empty sum for about so many different blades. */
  BladeSum(Ring<E> ring, long expected) {
    this.ring = ring;
    int capacity = Integer.highestOneBit((int) Math.max(4, Math.min(expected, 1 << 28))) << 2;
    this.blades = new int[capacity];
    this.values = new Object[capacity];
    this.shift = 1 + Integer.numberOfLeadingZeros(capacity);
  }

  @SuppressWarnings("unchecked") // only coefficients of E are ever stored
  void add(int blade, E value) {
    int slot = slot(blade);
    Object old = values[slot];
    if (old == null) {
      blades[slot] = blade;
      values[slot] = value;
      if (2 * ++count > values.length) {
        grow();
      }
    } else {
      values[slot] = ring.add((E) old, value);
    }
  }

  private int slot(int blade) {
    int mask = values.length - 1;
    int slot = (blade * SPREAD) >>> shift & mask;
    while (values[slot] != null && blades[slot] != blade) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldBlades = blades;
    @Nullable Object[] oldValues = values;
    blades = new int[2 * oldBlades.length];
    values = new Object[2 * oldValues.length];
    shift--;
    for (int k = 0; k < oldValues.length; k++) {
      if (oldValues[k] != null) {
        int slot = slot(oldBlades[k]);
        blades[slot] = oldBlades[k];
        values[slot] = oldValues[k];
      }
    }
  }

  @SuppressWarnings("unchecked") // only coefficients of E are ever stored
  Multivector<E> toMultivector() {
    long[] keys = new long[count];
    int terms = 0;
    for (int k = 0; k < values.length; k++) {
      Object value = values[k];
      if (value != null && !ring.isZero((E) value)) {
        keys[terms++] = Blades.key(blades[k]);
      }
    }
    Arrays.sort(keys, 0, terms);
    int[] sorted = new int[terms];
    Object[] coefficients = new Object[terms];
    for (int k = 0; k < terms; k++) {
      sorted[k] = Blades.ofKey(keys[k]);
      coefficients[k] = java.util.Objects.requireNonNull(values[slot(sorted[k])]);
    }
    return Multivector.trusted(sorted, coefficients);
  }
}
