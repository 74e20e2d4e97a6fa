package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.group.Permutation;

/**
 * Characters of the symmetric groups by the rule of Murnaghan and Nakayama, on first-column hook
 * lengths.
 */
final class MurnaghanNakayama {
  private MurnaghanNakayama() {}

  static List<List<Integer>> partitions(int n) {
    List<List<Integer>> found = new ArrayList<>();
    extend(n, n, new ArrayList<>(), found);
    return found;
  }

  private static void extend(
      int rest, int largest, List<Integer> parts, List<List<Integer>> found) {
    if (rest == 0) {
      found.add(List.copyOf(parts));
    }
    for (int part = Math.min(rest, largest); part > 0; part--) {
      parts.add(part);
      extend(rest - part, part, parts, found);
      parts.remove(parts.size() - 1);
    }
  }

  static List<Integer> cycleType(Permutation g, int n) {
    List<Integer> type = new ArrayList<>();
    boolean[] seen = new boolean[n];
    for (int i = 0; i < n; i++) {
      int length = 0;
      for (int j = i; !seen[j]; j = g.at(j)) {
        seen[j] = true;
        length++;
      }
      if (length > 0) {
        type.add(length);
      }
    }
    return type;
  }

  static long value(List<Integer> shape, List<Integer> cycles) {
    List<Integer> hooks = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      hooks.add(shape.get(i) + shape.size() - 1 - i);
    }
    return removed(hooks, cycles, 0);
  }

  /** Removing a rim hook of length r lowers one first-column hook length by r. */
  private static long removed(List<Integer> hooks, List<Integer> cycles, int from) {
    if (from == cycles.size()) {
      return 1;
    }
    long sum = 0;
    int r = cycles.get(from);
    for (int i = 0; i < hooks.size(); i++) {
      int lowered = hooks.get(i) - r;
      if (lowered < 0 || hooks.contains(lowered)) {
        continue;
      }
      int height = 0;
      for (int h : hooks) {
        height += h > lowered && h < hooks.get(i) ? 1 : 0;
      }
      List<Integer> rest = new ArrayList<>(hooks);
      rest.set(i, lowered);
      sum += (height % 2 == 0 ? 1 : -1) * removed(rest, cycles, from + 1);
    }
    return sum;
  }
}
