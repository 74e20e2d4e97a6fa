package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A partition of 0 … n−1 that is made coarser step by step (union-find). */
final class DisjointSets {
  private final int[] parent;

  DisjointSets(int n) {
    parent = new int[n];
    for (int i = 0; i < n; i++) {
      parent[i] = i;
    }
  }

  int find(int x) {
    int root = x;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Merges the classes of two members; the smaller root stays. Says whether anything changed. */
  boolean merge(int a, int b) {
    int x = find(a);
    int y = find(b);
    if (x == y) {
      return false;
    }
    parent[Math.max(x, y)] = Math.min(x, y);
    return true;
  }

  /** The classes by their smallest members, each ascending. */
  int[][] classes() {
    Map<Integer, List<Integer>> classes = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      classes.computeIfAbsent(find(i), r -> new ArrayList<>()).add(i);
    }
    return classes.values().stream()
        .map(c -> c.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
