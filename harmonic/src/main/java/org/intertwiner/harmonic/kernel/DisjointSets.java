package org.intertwiner.harmonic.kernel;

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
    int[] size = new int[parent.length];
    int count = 0;
    for (int i = 0; i < parent.length; i++) {
      if (size[find(i)]++ == 0) {
        count++;
      }
    }
    int[][] classes = new int[count][];
    int[] number = new int[parent.length];
    int next = 0;
    for (int i = 0; i < parent.length; i++) {
      int root = find(i);
      if (root == i) {
        number[i] = next;
        classes[next++] = new int[size[i]];
        size[i] = 0;
      }
      classes[number[root]][size[root]++] = i;
    }
    return classes;
  }
}
