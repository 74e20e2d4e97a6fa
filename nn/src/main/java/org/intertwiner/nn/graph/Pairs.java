package org.intertwiner.nn.graph;

import java.util.Arrays;

/** The neighbours of some points, one point after the other. */
final class Pairs {
  /** Neighbours by their place in the sorted order. */
  int[] places = new int[1 << 10];

  /** Translations of the neighbours; empty for structures without images. */
  int[] translationOf;

  int size;

  /** How many neighbours each point has. */
  int[] counts = new int[16];

  int points;

  final Translations translations = new Translations();

  Pairs(boolean shifted) {
    translationOf = new int[shifted ? places.length : 0];
  }

  /** Makes room for so many more neighbours. */
  void reserve(int more) {
    if (places.length - size < more) {
      int wanted = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(2L * size, (long) size + more));
      places = Arrays.copyOf(places, wanted);
      translationOf =
          translationOf.length == 0 ? translationOf : Arrays.copyOf(translationOf, wanted);
    }
  }

  /** Ends the neighbours of a point, which began at a position. */
  void close(int from) {
    counts = points == counts.length ? Arrays.copyOf(counts, 2 * points) : counts;
    counts[points++] = size - from;
  }
}
