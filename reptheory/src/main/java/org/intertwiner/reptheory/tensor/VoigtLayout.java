package org.intertwiner.reptheory.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the components of a tensor are laid out as a matrix: neighbouring indices that may be
 * exchanged become one index in Voigt's order 11, 22, 33, 23, 13, 12, the first index counts rows
 * and all others columns.
 */
final class VoigtLayout {
  private final int dimension;

  /** For each slot the values of its one or two indices. */
  private final List<List<int[]>> slots = new ArrayList<>();

  VoigtLayout(IndexSymmetry symmetry, int dimension) {
    this.dimension = dimension;
    for (int p = symmetry.indices() - 1; p >= 0; p--) {
      if (symmetry.indices() > 2 && p > 0 && symmetry.isSymmetricPair(p - 1)) {
        slots.add(0, pairs());
        p--;
      } else {
        slots.add(0, singles());
      }
    }
  }

  private List<int[]> singles() {
    List<int[]> values = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      values.add(new int[] {i});
    }
    return values;
  }

  private List<int[]> pairs() {
    List<int[]> values = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      values.add(new int[] {i, i});
    }
    for (int i = dimension - 2; i >= 0; i--) {
      for (int j = dimension - 1; j > i; j--) {
        values.add(new int[] {i, j});
      }
    }
    return values;
  }

  int rows() {
    return slots.get(0).size();
  }

  int columns() {
    return slots.stream().skip(1).mapToInt(List::size).reduce(1, Math::multiplyExact);
  }

  /** The value of each slot in a cell. */
  private int[] values(int row, int column) {
    int[] values = new int[slots.size()];
    int rest = column;
    for (int s = slots.size() - 1; s > 0; s--) {
      values[s] = rest % slots.get(s).size();
      rest /= slots.get(s).size();
    }
    values[0] = row;
    return values;
  }

  /** The indices of a cell. */
  int[] indices(int row, int column) {
    int[] values = values(row, column);
    List<Integer> indices = new ArrayList<>();
    for (int s = 0; s < values.length; s++) {
      for (int i : slots.get(s).get(values[s])) {
        indices.add(i);
      }
    }
    return indices.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The slots of a cell counted from 1, as in c14. */
  String label(int row, int column) {
    boolean wide = slots.stream().anyMatch(s -> s.size() > 9);
    return java.util.Arrays.stream(values(row, column))
        .mapToObj(v -> Integer.toString(v + 1))
        .collect(Collectors.joining(wide ? "," : ""));
  }
}
