package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.ring.Primes;

/**
 * A symmetric or alternating group in its natural action.
 *
 * <p>A transitive group with an element that has a cycle of prime length p, n/2 &lt; p &lt; n − 2,
 * contains the alternating group: a power of the element is a p-cycle, the group is primitive
 * because p exceeds n/2, and Jordan's theorem (1873) applies.
 */
record GiantChain(int degree, boolean hasOddElements) implements Chain {
  private static final int SMALLEST_DEGREE = 20;

  /** The chain if the group is seen to be such a group; never wrongly present. */
  static Optional<Chain> recognise(int degree, List<int[]> generators) {
    if (degree <= SMALLEST_DEGREE || Orbits.of(degree, generators, 0).length < degree) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(degree);
    int[][] slots = new int[Math.max(10, generators.size() + 1)][];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = generators.get(i % generators.size());
    }
    int tries = 40 + 10 * (Integer.SIZE - Integer.numberOfLeadingZeros(degree));
    for (int step = 0; step < tries + 4 * slots.length; step++) {
      int i = random.nextInt(slots.length);
      int j = random.nextInt(slots.length - 1);
      int other = j < i ? j : j + 1;
      slots[i] = Permutation.compose(slots[i], slots[other]);
      if (hasJordanCycle(slots[i])) {
        boolean odd = generators.stream().anyMatch(g -> Permutation.trusted(g).sign() < 0);
        return Optional.of(new GiantChain(degree, odd));
      }
    }
    return Optional.empty();
  }

  private static boolean hasJordanCycle(int[] images) {
    int n = images.length;
    for (int length : Permutation.trusted(images).cycleType()) {
      if (2 * length > n && length < n - 2) {
        return Primes.isPrime(length);
      }
    }
    return false;
  }

  @Override
  public BigInteger order() {
    BigInteger product = BigInteger.ONE;
    for (int i = hasOddElements ? 2 : 3; i <= degree; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  @Override
  public int[] base() {
    int[] base = new int[hasOddElements ? degree - 1 : degree - 2];
    Arrays.setAll(base, i -> i);
    return base;
  }

  @Override
  public boolean contains(int[] g) {
    return hasOddElements || Permutation.trusted(g).sign() > 0;
  }

  @Override
  public int[] random(RandomGenerator random) {
    int[] images = Permutation.identity(degree).toZeroBased();
    for (int i = degree - 1; i > 0; i--) {
      swap(images, i, random.nextInt(i + 1));
    }
    if (!contains(images)) {
      swap(images, 0, 1);
    }
    return images;
  }

  private static void swap(int[] images, int i, int j) {
    int t = images[i];
    images[i] = images[j];
    images[j] = t;
  }
}
