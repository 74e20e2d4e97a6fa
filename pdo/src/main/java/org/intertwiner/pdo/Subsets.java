package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.List;

/** Subsets of 0 … n − 1. */
final class Subsets {
  private Subsets() {}

  /** Those of size k, in lexicographic order. */
  static List<List<Integer>> of(int n, int k) {
    List<List<Integer>> all = new ArrayList<>();
    collect(n, k, 0, List.of(), all);
    return all;
  }

  private static void collect(
      int n, int k, int from, List<Integer> current, List<List<Integer>> all) {
    if (current.size() == k) {
      all.add(current);
      return;
    }
    for (int i = from; i < n; i++) {
      List<Integer> longer = new ArrayList<>(current);
      longer.add(i);
      collect(n, k, i + 1, List.copyOf(longer), all);
    }
  }
}
