package org.intertwiner.algebra.laws;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Simpler variants of integers and lists. */
final class Shrinking {
  /** How often a filtered sampler draws before it gives up. */
  static final int MAX_DRAWS = 10_000;

  private Shrinking() {}

  /**
   * The simplest value, then values whose distance to it is half, three quarters, … and one less
   * than that of the given one; a value below 0 also becomes its absolute value.
   */
  static List<Long> integers(long value, long simplest, long from, long to) {
    Set<Long> simpler = new LinkedHashSet<>();
    if (value != simplest) {
      simpler.add(simplest);
      if (value < 0 && simplest == 0 && value != Long.MIN_VALUE && -value <= to) {
        simpler.add(-value);
      }
      // half of the distance, without overflow
      for (long step = value / 2 - simplest / 2; step != 0; step /= 2) {
        long candidate = value - step;
        if (candidate != value && candidate >= from && candidate <= to) {
          simpler.add(candidate);
        }
      }
      simpler.add(value > simplest ? value - 1 : value + 1);
    }
    return List.copyOf(simpler);
  }

  /** The list without its first or second half, then without each value. */
  static <T> List<List<T>> shorter(List<T> list) {
    List<List<T>> simpler = new ArrayList<>();
    int n = list.size();
    if (n > 0) {
      simpler.add(List.of());
    }
    if (n > 3) {
      simpler.add(List.copyOf(list.subList(0, n / 2)));
      simpler.add(List.copyOf(list.subList(n / 2, n)));
    }
    for (int i = 0; i < n && n > 1; i++) {
      List<T> copy = new ArrayList<>(list);
      copy.remove(i);
      simpler.add(List.copyOf(copy));
    }
    return simpler;
  }
}
