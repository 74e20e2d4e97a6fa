package org.intertwiner.harmonic.certificate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether blocks may be checked one by one: they stand apart and their copies are alike. */
final class Placements {
  private final GeneratorMatrices matrices;
  private final int[] owner;
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final Map<Integer, GeneratorMatrices> restricted = new HashMap<>();

  private Placements(GeneratorMatrices matrices) {
    this.matrices = matrices;
    this.owner = new int[matrices.size()];
    Arrays.fill(owner, -1);
  }

  static boolean fits(int[] coordinates, int count, int dimension) {
    return coordinates.length == count
        && Arrays.stream(coordinates).allMatch(c -> c >= 0 && c < dimension)
        && Arrays.stream(coordinates).distinct().count() == count;
  }

  /**
   * Whether the coordinate sets of all placements are equal or disjoint on either side and closed
   * under the generators, no two placements cover one cell, and all placements of a block see the
   * matrices that the first one sees.
   */
  static boolean areApart(List<BasisBlock> blocks, GeneratorMatrices out, GeneratorMatrices in) {
    Placements rows = new Placements(out);
    Placements columns = new Placements(in);
    Set<Long> cells = new HashSet<>();
    for (BasisBlock block : blocks) {
      int firstRow = -1;
      int firstColumn = -1;
      for (Placement p : block.placements()) {
        int r = rows.number(p.out());
        int c = columns.number(p.in());
        if (r < 0 || c < 0 || !cells.add(((long) r << 32) | c)) {
          return false;
        }
        firstRow = firstRow < 0 ? r : firstRow;
        firstColumn = firstColumn < 0 ? c : firstColumn;
        if (!rows.areAlike(firstRow, r) || !columns.areAlike(firstColumn, c)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The number of a coordinate list, −1 if it overlaps another or is not closed. */
  private int number(int... coordinates) {
    List<Integer> key = Arrays.stream(coordinates).boxed().toList();
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    for (int c : coordinates) {
      if (owner[c] >= 0) {
        return -1;
      }
      owner[c] = number;
    }
    for (SparseMatrix m : matrices.matrices()) {
      if (!m.isClosedOn(coordinates)) {
        return -1;
      }
    }
    numbers.put(key, number);
    restricted.put(number, matrices.restrictedTo(coordinates));
    return number;
  }

  private boolean areAlike(int a, int b) {
    return a == b || restricted.get(a).equals(restricted.get(b));
  }
}
