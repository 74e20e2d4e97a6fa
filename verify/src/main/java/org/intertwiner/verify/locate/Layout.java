package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A reading of the axes of an array: those whose places a group element moves, those a matrix acts
 * on, and the others, along which nothing happens.
 *
 * @param shape the lengths, perhaps after one axis was split
 * @param movedAxes the axes whose places move
 * @param features the axes that a matrix acts on
 */
record Layout(int[] shape, int[] movedAxes, int[] features) {

  /** How many numbers the matrix acts on. */
  int dimension() {
    return Arrays.stream(features).map(a -> shape[a]).reduce(1, (a, b) -> a * b);
  }

  /** How many times the matrix acts at one place: the axes that are neither, but for the batch. */
  long copies(int batch) {
    long copies = 1;
    for (int a = 0; a < shape.length; a++) {
      boolean isBatch = a == 0 && shape[0] == batch && shape.length > 1;
      if (!contains(movedAxes, a) && !contains(features, a) && !isBatch) {
        copies *= shape[a];
      }
    }
    return copies;
  }

  Layout withFeatures(int[] axes) {
    return new Layout(shape, movedAxes, axes);
  }

  /** The positions of the numbers whose coordinates along the features are 0. */
  int[] cells() {
    int[] strides = Places.strides(shape);
    int cells = Places.size(shape) / Math.max(1, dimension());
    int[] out = new int[cells];
    int at = 0;
    for (int p = 0; p < Places.size(shape); p++) {
      boolean first = true;
      for (int a : features) {
        first &= p / strides[a] % shape[a] == 0;
      }
      if (first) {
        out[at++] = p;
      }
    }
    return out;
  }

  /** The offsets of the features of a cell. */
  int[] offsets() {
    int[] strides = Places.strides(shape);
    int[] out = {0};
    for (int a : features) {
      int[] longer = new int[out.length * shape[a]];
      for (int i = 0; i < out.length; i++) {
        for (int j = 0; j < shape[a]; j++) {
          longer[i * shape[a] + j] = out[i] + j * strides[a];
        }
      }
      out = longer;
    }
    return out;
  }

  static boolean contains(int[] list, int item) {
    return Arrays.stream(list).anyMatch(i -> i == item);
  }

  /** The sets of axes a matrix may act on, those with the fewest numbers first. */
  List<Layout> featureChoices(int batch, int largest) {
    int first = shape.length > 1 && shape[0] == batch ? 1 : 0;
    int[] free =
        IntStream.range(first, shape.length).filter(a -> !contains(movedAxes, a)).toArray();
    Map<List<Integer>, int[]> sets = new LinkedHashMap<>();
    add(sets, new int[0]);
    for (int a : free) {
      add(sets, new int[] {a});
    }
    for (int i = 0; i + 1 < free.length; i++) {
      add(sets, new int[] {free[i], free[i + 1]});
    }
    if (free.length > 0) {
      add(
          sets,
          Arrays.copyOfRange(free, free[0] == 0 ? Math.min(1, free.length - 1) : 0, free.length));
    }
    List<Layout> out = new ArrayList<>();
    for (int[] set : sets.values()) {
      Layout layout = withFeatures(set);
      if ((set.length == 0 || layout.dimension() > 1) && layout.dimension() <= largest) {
        out.add(layout);
      }
    }
    out.sort((a, b) -> Integer.compare(a.dimension(), b.dimension()));
    return out;
  }

  private static void add(Map<List<Integer>, int[]> sets, int[] axes) {
    sets.putIfAbsent(Arrays.stream(axes).boxed().toList(), axes);
  }
}
