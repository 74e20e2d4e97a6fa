package org.intertwiner.nn.graph;

import java.util.Arrays;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** A structure and its images in a larger cell. */
final class Repetition {
  private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

  private Repetition() {}

  static Structure of(Structure small, int... times) {
    Cell cell =
        small
            .cell()
            .orElseThrow(
                () -> new InvalidInput("repetition of a structure", "no cell", "a cell", ""));
    int copies = copies(small, times);
    int dimension = small.dimension();
    int nodes = copies * small.nodes();
    double[] positions = small.shared();
    double[] moved = new double[nodes * dimension];
    int[] kinds = new int[nodes];
    int[] species = small.species();
    for (int c = 0; c < copies; c++) {
      double[] shift = shift(cell, c, times);
      for (int i = 0; i < positions.length; i++) {
        moved[c * positions.length + i] = positions[i] + shift[i % dimension];
      }
      System.arraycopy(species, 0, kinds, c * species.length, species.length);
    }
    boolean[] periodic = new boolean[times.length];
    for (int v = 0; v < times.length; v++) {
      periodic[v] = small.isPeriodic(v);
    }
    Structure result =
        Structure.of(dimension, moved, kinds).withCell(larger(cell, times), periodic);
    for (Map.Entry<String, double[]> numbers : small.nodeNumbers().entrySet()) {
      double[] own = numbers.getValue();
      double[] all = new double[copies * own.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = own[i % own.length];
      }
      result = result.withNodes(numbers.getKey(), all);
    }
    return result;
  }

  private static int copies(Structure small, int... times) {
    boolean right = times.length == small.dimension();
    long copies = 1;
    for (int v = 0; right && v < times.length; v++) {
      right = times[v] >= 1 && (small.isPeriodic(v) || times[v] == 1);
      copies = Math.min(1L << 31, copies * Math.max(1, times[v]));
    }
    if (!right) {
      throw new InvalidInput(
          "repetition of a structure",
          Arrays.toString(times),
          "a positive count for each vector, 1 where it is not periodic",
          "");
    }
    long longest = Math.max(1, small.shared().length);
    for (double[] own : small.nodeNumbers().values()) {
      longest = Math.max(longest, own.length);
    }
    if (copies * longest > MOST_NUMBERS) {
      throw new LimitExceeded(
          "repetition of a structure",
          Arrays.toString(times) + " times " + longest + " numbers",
          "at most " + MOST_NUMBERS + " numbers in one array",
          "take a smaller cell");
    }
    return (int) copies;
  }

  private static double[] shift(Cell cell, int copy, int... times) {
    double[] shift = new double[times.length];
    int rest = copy;
    for (int v = times.length - 1; v >= 0; v--) {
      for (int a = 0; a < times.length; a++) {
        shift[a] += rest % times[v] * cell.at(v, a);
      }
      rest /= times[v];
    }
    return shift;
  }

  private static Cell larger(Cell small, int... times) {
    int[][] combinations = new int[times.length][times.length];
    for (int i = 0; i < times.length; i++) {
      combinations[i][i] = times[i];
    }
    return small.combined(combinations);
  }
}
