package org.intertwiner.algebra.group;

import java.util.Arrays;

/**
 * Points in cells that are numbered in the order in which they were split off; splits are undone
 * last first.
 */
final class OrderedPartition {
  private final int[] points;
  private final int[] position;
  private final int[] cellOf;
  private final int[] start;
  private final int[] length;
  private final int[] parent;
  private final int[] singles;
  private int count;
  private int singleCount;

  OrderedPartition(int degree) {
    points = new int[degree];
    Arrays.setAll(points, i -> i);
    position = points.clone();
    cellOf = new int[degree];
    start = new int[degree];
    length = new int[degree];
    parent = new int[degree];
    singles = new int[degree];
    if (degree > 0) {
      length[0] = degree;
      count = 1;
      if (degree == 1) {
        singles[singleCount++] = 0;
      }
    }
  }

  int count() {
    return count;
  }

  int singleCount() {
    return singleCount;
  }

  /** The point of the i-th cell that shrank to one point. */
  int single(int i) {
    return points[start[singles[i]]];
  }

  int cellOf(int point) {
    return cellOf[point];
  }

  int length(int cell) {
    return length[cell];
  }

  int point(int cell, int i) {
    return points[start[cell] + i];
  }

  int[] cell(int cell) {
    return Arrays.copyOfRange(points, start[cell], start[cell] + length[cell]);
  }

  boolean isDiscrete() {
    return count == points.length;
  }

  /** Puts a point in the i-th place from the end of its cell. */
  void moveToEnd(int point, int i) {
    int cell = cellOf[point];
    int to = start[cell] + length[cell] - 1 - i;
    int from = position[point];
    int other = points[to];
    points[to] = point;
    position[point] = to;
    points[from] = other;
    position[other] = from;
  }

  /** Writes the points of a cell in a new order. */
  void reorder(int cell, int[] order) {
    for (int i = 0; i < order.length; i++) {
      points[start[cell] + i] = order[i];
      position[order[i]] = start[cell] + i;
    }
  }

  /** Makes the last points of a cell a cell of their own. */
  void split(int cell, int tail) {
    int fresh = count++;
    length[cell] -= tail;
    start[fresh] = start[cell] + length[cell];
    length[fresh] = tail;
    parent[fresh] = cell;
    for (int i = start[fresh]; i < start[fresh] + tail; i++) {
      cellOf[points[i]] = fresh;
    }
    if (tail == 1) {
      singles[singleCount++] = fresh;
    }
    if (length[cell] == 1) {
      singles[singleCount++] = cell;
    }
  }

  /** Back to earlier numbers of cells and of cells of one point. */
  void undo(int cells, int single) {
    while (count > cells) {
      int last = --count;
      int cell = parent[last];
      for (int i = start[last]; i < start[last] + length[last]; i++) {
        cellOf[points[i]] = cell;
      }
      length[cell] += length[last];
    }
    singleCount = single;
  }
}
