package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.ring.Primes;

/**
 * The symmetric or alternating group of some of the points; the other points are fixed.
 *
 * <p>A transitive group on m points with an element that has a cycle of prime length p, m/2 &lt; p
 * &lt; m − 2, contains the alternating group: a power of the element is a p-cycle, the group is
 * primitive because p exceeds m/2, and Jordan's theorem (1873) applies.
 */
final class GiantChain implements Chain {
  private static final int SMALLEST_DEGREE = 20;
  private final int degree;
  private final int[] moved;
  private final boolean odd;

  /** The group of all, or all even, permutations of at least three points. */
  GiantChain(int degree, int[] moved, boolean odd) {
    this.degree = degree;
    this.moved = moved;
    this.odd = odd;
  }

  /** The chain if the group is seen to be such a group; never wrongly present. */
  static Optional<Chain> recognise(int degree, List<int[]> generators) {
    int[] moved = movedPoints(degree, generators);
    int m = moved.length;
    if (m <= SMALLEST_DEGREE || Orbits.of(degree, generators, moved[0]).length < m) {
      return Optional.empty();
    }
    RandomProducts products = new RandomProducts(generators, degree);
    int tries = 40 + 10 * (Integer.SIZE - Integer.numberOfLeadingZeros(m)) + products.warmUp();
    boolean[] seen = new boolean[degree];
    for (int step = 0; step < tries; step++) {
      if (hasJordanCycle(products.next(), moved, seen)) {
        boolean odd = generators.stream().anyMatch(g -> Permutation.sign(g) < 0);
        return Optional.of(new GiantChain(degree, moved, odd));
      }
    }
    return Optional.empty();
  }

  static int[] movedPoints(int degree, List<int[]> generators) {
    return java.util.stream.IntStream.range(0, degree)
        .filter(x -> generators.stream().anyMatch(g -> g[x] != x))
        .toArray();
  }

  private static boolean hasJordanCycle(int[] images, int[] moved, boolean[] seen) {
    int m = moved.length;
    Arrays.fill(seen, false);
    for (int start : moved) {
      int length = 0;
      for (int x = start; !seen[x]; x = images[x]) {
        seen[x] = true;
        length++;
      }
      if (2 * length > m && length < m - 2) {
        return Primes.isPrime(length);
      }
    }
    return false;
  }

  int[] moved() {
    return moved.clone();
  }

  boolean hasOddElements() {
    return odd;
  }

  @Override
  public BigInteger order() {
    return product(odd ? 2 : 3, moved.length);
  }

  /** The product of the numbers from … to, by halves. */
  static BigInteger product(int from, int to) {
    if (to - from < 8) {
      long product = 1;
      BigInteger all = BigInteger.ONE;
      for (int i = from; i <= to; i++) {
        product *= i;
        if (product > Integer.MAX_VALUE) {
          all = all.multiply(BigInteger.valueOf(product));
          product = 1;
        }
      }
      return all.multiply(BigInteger.valueOf(product));
    }
    int middle = (from + to) >>> 1;
    return product(from, middle).multiply(product(middle + 1, to));
  }

  @Override
  public int[] base() {
    return Arrays.copyOf(moved, odd ? moved.length - 1 : moved.length - 2);
  }

  @Override
  public boolean contains(int[] g) {
    int kept = 0;
    for (int x : moved) {
      kept += g[x] == x ? 1 : 0;
    }
    return Permutation.fixedPoints(g) - kept == degree - moved.length
        && (odd || Permutation.sign(g) > 0);
  }

  @Override
  public int[] random(RandomGenerator random) {
    int[] order = moved.clone();
    for (int i = order.length - 1; i > 0; i--) {
      swap(order, i, random.nextInt(i + 1));
    }
    int[] images = Permutation.identity(degree).toZeroBased();
    for (int i = 0; i < order.length; i++) {
      images[moved[i]] = order[i];
    }
    if (!odd && Permutation.sign(images) < 0) {
      swap(images, moved[0], moved[1]);
    }
    return images;
  }

  private static void swap(int[] images, int i, int j) {
    int t = images[i];
    images[i] = images[j];
    images[j] = t;
  }

  /** Two generators, or one for three even points. */
  List<int[]> generators() {
    List<int[]> list = new ArrayList<>();
    int m = moved.length;
    list.add(cycle(0, odd ? 2 : 3));
    if (m > (odd ? 2 : 3)) {
      list.add(cycle(odd || m % 2 == 1 ? 0 : 1, m));
    }
    return list;
  }

  private int[] cycle(int from, int to) {
    int[] images = Permutation.identity(degree).toZeroBased();
    for (int i = from; i < to; i++) {
      images[moved[i]] = moved[i + 1 < to ? i + 1 : from];
    }
    return images;
  }

  @Override
  public StabilizerChain toStabilizerChain() {
    int[] base = base();
    List<List<int[]>> strong = new ArrayList<>();
    for (int i = 0; i < base.length; i++) {
      strong.add(List.of(cycle(i, i + (odd ? 2 : 3))));
    }
    return StabilizerChain.ofStrongGenerators(degree, base, strong);
  }
}
