package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Upper bounds of the order of a permutation group by what it does on orbits and blocks.
 *
 * <p>The group is a subgroup of the product of its actions on its orbits; an imprimitive group of
 * the wreath product of the action of a block's stabiliser on the block with the action on the
 * blocks. Signs that are linked lower the bound: the signs on the orbits, or the signs on the
 * blocks and on the points, are homomorphisms to ±1, and the bound is divided by 2 for each
 * relation among them that holds on the generators but not in the product.
 */
final class OrderBound {
  private OrderBound() {}

  /** Whether the order that a group has at least is also an upper bound. */
  static boolean isReached(int degree, List<int[]> generators, BigInteger order) {
    int[] moved = GiantChain.movedPoints(degree, generators);
    List<int[]> orbits =
        Orbits.all(degree, generators).stream().filter(orbit -> orbit.length > 1).toList();
    if (orbits.isEmpty()) {
      return true;
    }
    if (orbits.size() > 1 || moved.length < degree) {
      return byOrbits(generators, orbits).equals(order);
    }
    BigInteger bound = byBlocks(degree, generators);
    return bound.equals(order);
  }

  private static BigInteger byOrbits(List<int[]> generators, List<int[]> orbits) {
    BigInteger bound = BigInteger.ONE;
    List<long[]> signs = new ArrayList<>();
    int[] row = new int[generators.size()];
    int signed = 0;
    for (int[] orbit : orbits) {
      List<int[]> images = onPoints(generators, orbit);
      bound = bound.multiply(order(orbit.length, images));
      int nontrivial = 0;
      for (int k = 0; k < row.length; k++) {
        row[k] = Permutation.sign(images.get(k)) < 0 ? 1 : 0;
        nontrivial |= row[k];
      }
      signed += nontrivial;
      signs.add(pack(row));
    }
    return bound.shiftRight(signed - rank(signs));
  }

  private static List<int[]> onPoints(List<int[]> generators, int[] orbit) {
    int[] sorted = orbit.clone();
    Arrays.sort(sorted);
    List<int[]> images = new ArrayList<>();
    for (int[] g : generators) {
      int[] image = new int[sorted.length];
      Arrays.setAll(image, i -> Arrays.binarySearch(sorted, g[sorted[i]]));
      images.add(image);
    }
    return images;
  }

  private static BigInteger order(int degree, List<int[]> generators) {
    return PermutationGroup.of(degree, generators.stream().map(Permutation::trusted).toList())
        .order();
  }

  /** The bound for a transitive group by its first block system; 0 when a search finds none. */
  private static BigInteger byBlocks(int degree, List<int[]> generators) {
    int[] names = someBlocks(degree, generators);
    if (names.length == 0) {
      return BigInteger.ZERO;
    }
    int[] list = Blocks.list(names);
    List<int[]> above = generators.stream().map(g -> Blocks.onBlocks(names, g)).toList();
    List<int[]> inside = blockStabilizer(degree, generators, names, above);
    BigInteger blocks = order(list.length, above);
    BigInteger bound = order(degree / list.length, inside).pow(list.length).multiply(blocks);
    boolean oddInside = inside.stream().anyMatch(g -> Permutation.sign(g) < 0);
    boolean oddAbove = above.stream().anyMatch(g -> Permutation.sign(g) < 0);
    int size = degree / list.length;
    int[] inner = new int[generators.size()];
    int[] outer = new int[generators.size()];
    for (int k = 0; k < inner.length; k++) {
      outer[k] = Permutation.sign(above.get(k)) < 0 ? 1 : 0;
      inner[k] = (Permutation.sign(generators.get(k)) < 0 ? 1 : 0) ^ (size % 2 == 1 ? outer[k] : 0);
    }
    int independent = (oddInside ? 1 : 0) + (oddAbove ? 1 : 0);
    return bound.shiftRight(independent - rank(List.of(pack(inner), pack(outer))));
  }

  private static int[] someBlocks(int degree, List<int[]> generators) {
    RandomProducts products = new RandomProducts(generators, degree);
    for (int b = 1; b < degree; b = b < 64 ? b + 1 : b + degree / 64 + 1) {
      int[] names = Blocks.containing(degree, generators, 0, b);
      if (Arrays.stream(names).anyMatch(name -> name != 0)) {
        return names;
      }
    }
    for (int i = 0; i < 2 * products.warmUp(); i++) {
      int b = products.next()[0];
      int[] names = Blocks.containing(degree, generators, 0, b);
      if (b != 0 && Arrays.stream(names).anyMatch(name -> name != 0)) {
        return names;
      }
    }
    return new int[0];
  }

  /** Schreier generators of the stabiliser of the first block, on the points of the block. */
  private static List<int[]> blockStabilizer(
      int degree, List<int[]> generators, int[] names, List<int[]> above) {
    int[] list = Blocks.list(names);
    ChainLevel tree = new ChainLevel(0, degree + list.length);
    List<int[]> joint = new ArrayList<>();
    for (int k = 0; k < generators.size(); k++) {
      int[] images = new int[degree + list.length];
      System.arraycopy(above.get(k), 0, images, 0, list.length);
      for (int x = 0; x < degree; x++) {
        images[list.length + x] = list.length + generators.get(k)[x];
      }
      joint.add(images);
    }
    joint.forEach(tree::extend);
    int[] block =
        java.util.stream.IntStream.range(0, degree).filter(x -> names[x] == list[0]).toArray();
    java.util.Set<List<Integer>> seen = new java.util.LinkedHashSet<>();
    List<int[]> inside = new ArrayList<>();
    for (int b : tree.orbit()) {
      int[] u = tree.representative(b);
      for (int[] s : joint) {
        int target = s[b];
        int[] image = new int[block.length];
        for (int i = 0; i < block.length; i++) {
          int x = s[u[list.length + block[i]]];
          int y = tree.cancelPoint(x, target) - list.length;
          image[i] = Arrays.binarySearch(block, y);
        }
        if (!Permutation.isIdentity(image) && seen.add(Arrays.stream(image).boxed().toList())) {
          inside.add(image);
        }
      }
    }
    return inside;
  }

  private static long[] pack(int[] bits) {
    long[] words = new long[bits.length / Long.SIZE + 1];
    for (int i = 0; i < bits.length; i++) {
      words[i / Long.SIZE] |= (long) bits[i] << (i % Long.SIZE);
    }
    return words;
  }

  /** The rank of rows over 𝔽₂. */
  private static int rank(List<long[]> rows) {
    List<long[]> rest = new ArrayList<>(rows.stream().map(long[]::clone).toList());
    int rank = 0;
    int columns = rest.get(0).length * Long.SIZE;
    for (int c = 0; c < columns; c++) {
      int word = c / Long.SIZE;
      int bit = c % Long.SIZE;
      long[] pivot = rest.stream().filter(r -> (r[word] >>> bit & 1) == 1).findFirst().orElse(null);
      if (pivot != null) {
        rest.remove(pivot);
        rank++;
        for (long[] r : rest) {
          if ((r[word] >>> bit & 1) == 1) {
            for (int w = 0; w < r.length; w++) {
              r[w] ^= pivot[w];
            }
          }
        }
      }
    }
    return rank;
  }
}
