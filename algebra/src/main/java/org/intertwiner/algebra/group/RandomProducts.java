package org.intertwiner.algebra.group;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Ever more random products of generators: product replacement with an accumulator.
 *
 * <p>Source: Celler, Leedham-Green, Murray, Niemeyer and O'Brien, Generating random elements of a
 * finite group (1995); Leedham-Green and Murray (2002) for the accumulator.
 */
final class RandomProducts {
  private static final int SLOTS = 10;
  private final RandomGenerator random;
  private final int[][] slots;
  private int[] accumulator;

  RandomProducts(List<int[]> generators, long seed) {
    this.random = new SplittableRandom(seed);
    this.slots = new int[Math.max(SLOTS, generators.size() + 1)][];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = generators.get(i % generators.size());
    }
    this.accumulator = slots[0];
  }

  /** How many products should be thrown away before they are called random. */
  int warmUp() {
    return 4 * slots.length;
  }

  int[] next() {
    int i = random.nextInt(slots.length);
    int j = random.nextInt(slots.length - 1);
    int other = j < i ? j : j + 1;
    int[] factor = random.nextBoolean() ? slots[other] : Permutation.invert(slots[other]);
    slots[i] =
        random.nextBoolean()
            ? Permutation.compose(slots[i], factor)
            : Permutation.compose(factor, slots[i]);
    accumulator = Permutation.compose(accumulator, slots[i]);
    return accumulator;
  }
}
