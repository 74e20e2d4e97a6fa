package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Conjugacy in the symmetric or alternating group of some points, by cycles. */
final class GiantElements {
  private final int degree;
  private final int[] moved;
  private final boolean odd;

  GiantElements(PermutationGroup group) {
    this.degree = group.degree();
    this.moved = GiantChain.movedPoints(degree, group.images());
    this.odd = !group.isEven();
  }

  /** The cycles on the points of the group, one-point cycles too, short ones first. */
  private List<int[]> cycles(int[] g) {
    List<int[]> cycles = new ArrayList<>();
    boolean[] seen = new boolean[degree];
    int[] cycle = new int[degree];
    for (int start : moved) {
      int length = 0;
      for (int x = start; !seen[x]; x = g[x]) {
        seen[x] = true;
        cycle[length++] = x;
      }
      if (length > 0) {
        cycles.add(Arrays.copyOf(cycle, length));
      }
    }
    cycles.sort(Comparator.comparingInt(c -> c.length));
    return cycles;
  }

  private boolean keepsTheOthers(int[] g) {
    int kept = 0;
    for (int x : moved) {
      kept += g[x] == x ? 1 : 0;
    }
    return Permutation.fixedPoints(g) - kept == degree - moved.length;
  }

  /** Whether a permutation moves only points that the group moves. */
  boolean handles(int[] g) {
    return keepsTheOthers(g);
  }

  /** An element x with x a x⁻¹ = b. */
  int @Nullable [] conjugator(int[] a, int[] b) {
    List<int[]> from = cycles(a);
    List<int[]> to = cycles(b);
    if (from.size() != to.size()) {
      return null;
    }
    int[] x = Permutation.identity(degree).toZeroBased();
    for (int i = 0; i < from.size(); i++) {
      if (from.get(i).length != to.get(i).length) {
        return null;
      }
      for (int j = 0; j < from.get(i).length; j++) {
        x[from.get(i)[j]] = to.get(i)[j];
      }
    }
    if (odd || Permutation.sign(x) > 0) {
      return x;
    }
    for (int[] c : commuting(from)) {
      if (Permutation.sign(c) < 0) {
        return Permutation.compose(x, c);
      }
    }
    return null;
  }

  /** The cycles, and for equally long neighbours the exchange of the two. */
  private List<int[]> commuting(List<int[]> cycles) {
    List<int[]> generators = new ArrayList<>();
    for (int i = 0; i < cycles.size(); i++) {
      int[] c = cycles.get(i);
      if (c.length > 1) {
        int[] images = Permutation.identity(degree).toZeroBased();
        for (int j = 0; j < c.length; j++) {
          images[c[j]] = c[(j + 1) % c.length];
        }
        generators.add(images);
      }
      if (i > 0 && cycles.get(i - 1).length == c.length) {
        int[] before = cycles.get(i - 1);
        int[] images = Permutation.identity(degree).toZeroBased();
        for (int j = 0; j < c.length; j++) {
          images[c[j]] = before[j];
          images[before[j]] = c[j];
        }
        generators.add(images);
      }
    }
    return generators;
  }

  /** ∏ kᵐ m! over the cycle lengths k and their numbers m. */
  static BigInteger symmetricCentralizer(List<Integer> type) {
    Map<Integer, Integer> counts = new TreeMap<>();
    type.forEach(k -> counts.merge(k, 1, Integer::sum));
    BigInteger product = BigInteger.ONE;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      product = product.multiply(BigInteger.valueOf(entry.getKey()).pow(entry.getValue()));
      for (int i = 2; i <= entry.getValue(); i++) {
        product = product.multiply(BigInteger.valueOf(i));
      }
    }
    return product;
  }

  PermutationGroup centralizer(int[] a, SearchLimits limits) {
    List<int[]> cycles = cycles(a);
    BigInteger order = symmetricCentralizer(cycles.stream().map(c -> c.length).toList());
    StabilizerChain chain = StabilizerChain.ofOrder(degree, commuting(cycles), order);
    PermutationGroup all = PermutationGroup.known(chain, limits);
    return odd ? all : GroupSearches.evenPart(all);
  }

  /**
   * Representatives of all classes: one for each partition, or two where a class of even ones
   * splits.
   */
  List<int[]> representatives() {
    List<int[]> list = new ArrayList<>();
    partitions(moved.length, moved.length, new ArrayList<>(), list);
    return list;
  }

  private void partitions(int rest, int largest, List<Integer> parts, List<int[]> out) {
    if (rest == 0) {
      StabilizerChain.checkInterrupt();
      boolean even = (moved.length - parts.size()) % 2 == 0;
      if (odd || even) {
        out.add(representative(parts, 0));
      }
      if (!odd && splits(parts)) {
        out.add(representative(parts, 1));
      }
      return;
    }
    for (int part = Math.min(rest, largest); part >= 1; part--) {
      parts.add(part);
      partitions(rest - part, part, parts, out);
      parts.remove(parts.size() - 1);
    }
  }

  /** Whether an even class of the symmetric group falls in two: odd, distinct parts. */
  static boolean splits(List<Integer> parts) {
    return parts.stream().allMatch(k -> k % 2 == 1)
        && parts.stream().distinct().count() == parts.size();
  }

  /** Cycles on consecutive points, the first two points exchanged or not. */
  private int[] representative(List<Integer> parts, int exchanged) {
    int[] places = moved.clone();
    places[0] = moved[exchanged];
    places[exchanged] = moved[0];
    int[] images = Permutation.identity(degree).toZeroBased();
    int first = 0;
    for (int part : parts) {
      for (int i = 0; i < part; i++) {
        images[places[first + i]] = places[first + (i + 1) % part];
      }
      first += part;
    }
    return images;
  }

  /** The number of partitions of the number of points moved, an upper bound is enough. */
  BigInteger partitionCount() {
    int m = moved.length;
    BigInteger[] ways = new BigInteger[m + 1];
    Arrays.fill(ways, BigInteger.ZERO);
    ways[0] = BigInteger.ONE;
    for (int part = 1; part <= m; part++) {
      for (int total = part; total <= m; total++) {
        ways[total] = ways[total].add(ways[total - part]);
      }
    }
    return ways[m];
  }

  BigInteger classSize(int[] representative) {
    List<Integer> type = cycles(representative).stream().map(c -> c.length).toList();
    BigInteger factorial = GiantChain.product(2, moved.length);
    BigInteger size = factorial.divide(symmetricCentralizer(type));
    return !odd && splits(type) ? size.shiftRight(1) : size;
  }

  /** The least common multiple of all element orders: p^e where a cycle of that length fits. */
  BigInteger exponent() {
    BigInteger product = BigInteger.ONE;
    for (int p = 2; p <= moved.length; p++) {
      if (org.intertwiner.algebra.ring.Primes.isPrime(p)) {
        int room = p == 2 && !odd ? moved.length - 2 : moved.length;
        for (long power = p; power <= room; power *= p) {
          product = product.multiply(BigInteger.valueOf(p));
        }
      }
    }
    return product;
  }
}
