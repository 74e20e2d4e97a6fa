package org.intertwiner.algebra.group;

import java.util.Arrays;
import java.util.List;

/** Orbits of points. */
final class Orbits {
  private Orbits() {}

  /** The orbit of a point in breadth-first order. */
  static int[] of(int degree, List<int[]> generators, int start) {
    boolean[] seen = new boolean[degree];
    int[] queue = new int[degree];
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
    return Arrays.copyOf(queue, size);
  }
}
