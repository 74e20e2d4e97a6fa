package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Orbits of points. */
final class Orbits {
  private Orbits() {}

  /** The orbit of a point in breadth-first order. */
  static int[] of(int degree, List<int[]> generators, int start) {
    int[] queue = new int[degree];
    return Arrays.copyOf(queue, spread(generators, start, new boolean[degree], queue));
  }

  private static int spread(List<int[]> generators, int start, boolean[] seen, int[] queue) {
    queue[0] = start;
    seen[start] = true;
    int size = 1;
    for (int head = 0; head < size; head++) {
      for (int[] g : generators) {
        int image = g[queue[head]];
        if (!seen[image]) {
          seen[image] = true;
          queue[size++] = image;
        }
      }
    }
    return size;
  }

  /** All orbits, in the order of their smallest points. */
  static List<int[]> all(int degree, List<int[]> generators) {
    List<int[]> orbits = new ArrayList<>();
    boolean[] seen = new boolean[degree];
    int[] queue = new int[degree];
    for (int x = 0; x < degree; x++) {
      if (!seen[x]) {
        orbits.add(Arrays.copyOf(queue, spread(generators, x, seen, queue)));
      }
    }
    return orbits;
  }

  /** For each point the smallest point of its orbit. */
  static int[] names(int degree, List<int[]> generators) {
    int[] parent = new int[degree];
    Arrays.setAll(parent, i -> i);
    for (int[] g : generators) {
      for (int x = 0; x < degree; x++) {
        if (g[x] != x) {
          int a = root(parent, x);
          int b = root(parent, g[x]);
          parent[Math.max(a, b)] = Math.min(a, b);
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
}
