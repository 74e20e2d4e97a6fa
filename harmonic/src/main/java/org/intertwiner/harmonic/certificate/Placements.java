package org.intertwiner.harmonic.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Whether blocks may be checked one by one: they stand apart and their copies are alike. */
final class Placements {
  private final GeneratorMatrices matrices;
  private final int[] owner;
  private final List<int[]> lists = new ArrayList<>();
  private final List<GeneratorMatrices> kinds = new ArrayList<>();
  private final List<Integer> kindOf = new ArrayList<>();

  private Placements(GeneratorMatrices matrices) {
    this.matrices = matrices;
    this.owner = new int[matrices.size()];
    Arrays.fill(owner, -1);
  }

  static boolean fits(int[] coordinates, int count, int dimension) {
    if (coordinates.length != count) {
      return false;
    }
    boolean[] taken = new boolean[dimension];
    for (int c : coordinates) {
      if (c < 0 || c >= dimension || taken[c]) {
        return false;
      }
      taken[c] = true;
    }
    return true;
  }

  /**
   * Whether the coordinate sets of all placements are equal or disjoint on either side and closed
   * under the generators, no two placements cover one cell, and all placements of a block see the
   * matrices that the first one sees.
   */
  static boolean areApart(List<BasisBlock> blocks, GeneratorMatrices out, GeneratorMatrices in) {
    Placements rows = new Placements(out);
    Placements columns = new Placements(in);
    List<BitSet> cells = new ArrayList<>();
    for (BasisBlock block : blocks) {
      int firstRow = -1;
      int firstColumn = -1;
      for (Placement p : block.placements()) {
        int r = rows.number(p.rows());
        int c = columns.number(p.columns());
        while (cells.size() <= r) {
          cells.add(new BitSet());
        }
        if (r < 0 || c < 0 || cells.get(r).get(c)) {
          return false;
        }
        cells.get(r).set(c);
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
    int known = coordinates.length == 0 ? -1 : owner[coordinates[0]];
    if (known >= 0) {
      return Arrays.equals(lists.get(known), coordinates) ? known : -1;
    }
    for (int c : coordinates) {
      if (owner[c] >= 0) {
        return -1;
      }
      owner[c] = lists.size();
    }
    for (SparseMatrix m : matrices.matrices()) {
      if (!m.isClosedOn(coordinates)) {
        return -1;
      }
    }
    lists.add(coordinates);
    kindOf.add(kind(matrices.restrictedTo(coordinates)));
    return lists.size() - 1;
  }

  private int kind(GeneratorMatrices restricted) {
    int kind = kinds.indexOf(restricted);
    if (kind < 0) {
      kind = kinds.size();
      kinds.add(restricted);
    }
    return kind;
  }

  private boolean areAlike(int a, int b) {
    return kindOf.get(a).equals(kindOf.get(b));
  }
}
