package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Blocks of imprimitivity of a transitive group.
 *
 * <p>Source: Atkinson, An algorithm for finding the blocks of a permutation group (1975).
 */
final class Blocks {
  private Blocks() {}

  /** The finest invariant partition in which two points share a block: a name for each point. */
  static int[] containing(int degree, List<int[]> generators, int a, int b) {
    int[] parent = new int[degree];
    Arrays.setAll(parent, i -> i);
    int[] queue = new int[degree];
    int size = 0;
    parent[Math.max(a, b)] = Math.min(a, b);
    queue[size++] = Math.max(a, b);
    for (int head = 0; head < size; head++) {
      int x = queue[head];
      for (int[] g : generators) {
        int u = root(parent, g[x]);
        int v = root(parent, g[root(parent, x)]);
        if (u != v) {
          parent[Math.max(u, v)] = Math.min(u, v);
          queue[size++] = Math.max(u, v);
        }
      }
    }
    for (int x = 0; x < degree; x++) {
      parent[x] = parent[parent[x]];
    }
    return parent;
  }

  private static int root(int[] parent, int x) {
    int y = x;
    while (parent[y] != y) {
      parent[y] = parent[parent[y]];
      y = parent[y];
    }
    return y;
  }

  /**
   * The invariant partitions with blocks that are minimal among those with more than one point, for
   * a transitive group; none when the group is primitive.
   *
   * @param suborbits one point of every orbit of the stabiliser of point 0, point 0 left out
   */
  static List<int[]> minimal(int degree, List<int[]> generators, int[] suborbits) {
    List<int[]> systems = new ArrayList<>();
    for (int b : suborbits) {
      StabilizerChain.checkInterrupt();
      int[] names = containing(degree, generators, 0, b);
      if (Arrays.stream(names).anyMatch(name -> name != 0)
          && systems.stream().noneMatch(known -> Arrays.equals(known, names))) {
        systems.add(names);
      }
    }
    return systems.stream()
        .filter(s -> systems.stream().noneMatch(t -> t != s && isFiner(t, s)))
        .toList();
  }

  private static boolean isFiner(int[] fine, int[] coarse) {
    for (int x = 0; x < fine.length; x++) {
      if (coarse[x] != coarse[fine[x]]) {
        return false;
      }
    }
    return true;
  }

  /** The action on the blocks, numbered in the order of their names. */
  static int[] onBlocks(int[] names, int[] g) {
    int[] list = list(names);
    int[] images = new int[list.length];
    for (int i = 0; i < list.length; i++) {
      images[i] = Arrays.binarySearch(list, names[g[list[i]]]);
    }
    return images;
  }

  /** The points of every block, from names. */
  static List<List<Integer>> points(int[] names) {
    return Arrays.stream(list(names))
        .mapToObj(b -> IntStream.range(0, names.length).filter(x -> names[x] == b).boxed().toList())
        .toList();
  }

  /** The distinct names, ascending. */
  static int[] list(int[] names) {
    return Arrays.stream(names).distinct().sorted().toArray();
  }
}
