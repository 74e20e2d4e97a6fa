package org.intertwiner.algebra.group;

import java.util.Arrays;
import java.util.List;

/** One of the two partitions that are refined in step, and what is known of the map so far. */
final class SearchSide {
  final OrderedPartition cells;
  final List<int[]> arcs;
  final boolean recording;

  /** For each group, an element of it that takes the left fixed points to the right ones. */
  final int[][] carriers;

  /** The group to be normalised, its stabiliser of the fixed points. */
  StabilizerChain normalized;

  int cursor;
  int nextCell;
  int nextSingle;
  int nextOrbits;

  /** A state to come back to. */
  record Mark(
      int cells,
      int singles,
      int cursor,
      int nextCell,
      int nextSingle,
      int nextOrbits,
      int[][] carriers,
      StabilizerChain normalized) {}

  SearchSide(
      int degree, List<int[]> arcs, int groups, StabilizerChain normalized, boolean recording) {
    this.cells = new OrderedPartition(degree);
    this.arcs = arcs;
    this.recording = recording;
    this.normalized = normalized;
    this.carriers = new int[groups][degree];
    for (int[] carrier : carriers) {
      Arrays.setAll(carrier, i -> i);
    }
  }

  Mark mark() {
    return new Mark(
        cells.count(),
        cells.singleCount(),
        cursor,
        nextCell,
        nextSingle,
        nextOrbits,
        carriers.clone(),
        normalized);
  }

  void restore(Mark mark) {
    cells.undo(mark.cells, mark.singles);
    cursor = mark.cursor;
    nextCell = mark.nextCell;
    nextSingle = mark.nextSingle;
    nextOrbits = mark.nextOrbits;
    System.arraycopy(mark.carriers, 0, carriers, 0, carriers.length);
    normalized = mark.normalized;
  }

  /** Makes a point of a cell a cell of its own. */
  void individualize(int cell, int point) {
    cells.moveToEnd(point, 0);
    cells.split(cell, 1);
  }
}
