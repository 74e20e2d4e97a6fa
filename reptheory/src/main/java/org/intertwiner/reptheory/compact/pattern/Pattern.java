package org.intertwiner.reptheory.compact.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.algebra.ring.Rational;

/**
 * A pattern of Gelfand and Tsetlin: the highest weights along a chain of subgroups, the largest
 * group first.
 *
 * <p>Example: {@code (2,1,0 | 2,0 | 1)} belongs to the adjoint representation of U(3).
 *
 * @param rows the weights, doubled, so that those of spinors are integers too
 */
public record Pattern(List<List<Integer>> rows) implements Comparable<Pattern> {
  /** Rows are compared one after the other. */
  private static final Comparator<List<Integer>> BY_ENTRIES =
      (a, b) -> {
        for (int k = 0; k < a.size(); k++) {
          int order = Integer.compare(a.get(k), b.get(k));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  /**
   * A pattern.
   *
   * @param rows the weights, doubled
   */
  public Pattern {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * An entry.
   *
   * @param row its row from the top, from 0
   * @param place its place, from 0
   * @return the entry, an integer or a half of an odd one
   */
  public Rational entry(int row, int place) {
    return Rational.of(rows.get(row).get(place), 2);
  }

  /** The pattern with one entry changed by whole units. */
  Pattern shifted(int row, int place, int units) {
    List<List<Integer>> changed = new ArrayList<>(rows);
    List<Integer> entries = new ArrayList<>(rows.get(row));
    entries.set(place, entries.get(place) + 2 * units);
    changed.set(row, entries);
    return new Pattern(changed);
  }

  @Override
  public int compareTo(Pattern other) {
    for (int r = 0; r < rows.size(); r++) {
      int order = BY_ENTRIES.compare(rows.get(r), other.rows.get(r));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * The pattern in text.
   *
   * @return rows between bars
   */
  @Override
  public String toString() {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(x -> Rational.of(x, 2).toString())
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining(" | ", "(", ")"));
  }
}
