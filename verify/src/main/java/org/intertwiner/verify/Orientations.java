package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Signed permutations of the components of a vector: p[k] = ±(i + 1) says that component k is ± the
 * former component i.
 */
final class Orientations {
  /** The largest dimension. */
  static final int LARGEST = 5;

  private static final Map<Integer, List<int[]>> ALL = all();

  private Orientations() {}

  /** Those of a dimension from 2, without turns of the plane; those that change little first. */
  static List<int[]> of(int dimension) {
    return ALL.get(dimension);
  }

  /** Component k of a block becomes ± component |p[k]| − 1. */
  static double[] turned(double[] v, int[] p, int stride) {
    double[] out = new double[v.length];
    int block = p.length * stride;
    for (int i = 0; i < v.length; i++) {
      int from = p[i % block / stride];
      int at = i / block * block + (Math.abs(from) - 1) * stride + i % stride;
      out[i] = Math.signum(from) * v[at];
    }
    return out;
  }

  static int[] identity(int d) {
    return IntStream.rangeClosed(1, d).toArray();
  }

  static String letters(int[] p) {
    List<String> out = new ArrayList<>();
    for (int k : p) {
      out.add((k < 0 ? "−" : "") + (char) ('a' + Math.abs(k) - 1));
    }
    return "(" + String.join(", ", out) + ")";
  }

  /** Signed permutations by dimension, those that change little first. */
  private static Map<Integer, List<int[]>> all() {
    Map<Integer, List<int[]>> out = new HashMap<>();
    for (int d = 2; d <= LARGEST; d++) {
      List<int[]> all = new ArrayList<>();
      extend(new int[d], 0, all);
      all.removeIf(p -> p.length == 2 && (p[0] == 1) == (p[1] == 2) && Math.abs(p[0]) == 1);
      all.removeIf(p -> p.length == 2 && Math.abs(p[0]) == 2 && p[0] * p[1] < 0);
      all.sort(Comparator.comparingInt(Orientations::changes));
      out.put(d, List.copyOf(all));
    }
    return Map.copyOf(out);
  }

  private static void extend(int[] p, int at, List<int[]> all) {
    if (at == p.length) {
      all.add(p.clone());
      return;
    }
    for (int k = 1; k <= p.length; k++) {
      int candidate = k;
      if (IntStream.range(0, at).noneMatch(i -> Math.abs(p[i]) == candidate)) {
        p[at] = k;
        extend(p, at + 1, all);
        p[at] = -k;
        extend(p, at + 1, all);
      }
    }
  }

  private static int changes(int[] p) {
    int out = 0;
    for (int i = 0; i < p.length; i++) {
      out += (Math.abs(p[i]) == i + 1 ? 0 : 2) + (p[i] < 0 ? 1 : 0);
    }
    return out;
  }
}
