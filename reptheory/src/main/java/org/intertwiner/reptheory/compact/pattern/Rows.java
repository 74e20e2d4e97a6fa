package org.intertwiner.reptheory.compact.pattern;

import java.util.ArrayList;
import java.util.List;

/** Rows of patterns between bounds. */
final class Rows {
  private Rows() {}

  /** All rows whose entries lie between the bounds, in whole units (doubled: steps of 2). */
  static List<List<Integer>> between(List<Integer> least, List<Integer> most) {
    List<List<Integer>> rows = List.of(List.of());
    for (int k = 0; k < least.size(); k++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> row : rows) {
        for (int x = least.get(k); x <= most.get(k); x += 2) {
          List<Integer> next = new ArrayList<>(row);
          next.add(x);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows;
  }
}
