package org.intertwiner.algebra.group;

import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;

/** Input of permutation groups, refused with its reason. */
final class PermutationChecks {
  private PermutationChecks() {}

  static void generators(int degree, List<Permutation> generators) {
    for (int k = 0; k < generators.size(); k++) {
      if (generators.get(k).degree() != degree) {
        throw new InvalidInput(
            "generator " + (k + 1),
            "a permutation of " + generators.get(k).degree() + " points",
            degree + " points as the others",
            "write fixed points out");
      }
    }
  }

  static void names(int count, List<String> names) {
    if (names.size() != count || Set.copyOf(names).size() != count) {
      throw new InvalidInput(
          "names of generators", names.toString(), count + " distinct names", "one per generator");
    }
  }

  static void points(int degree, int... points) {
    for (int point : points) {
      if (point < 0 || point >= degree) {
        throw new InvalidInput("point", Integer.toString(point), "0 … " + (degree - 1), "");
      }
    }
  }

  static int[] images(int degree, int length, List<Integer> images) {
    if (images.size() != length) {
      throw new InvalidInput(
          "images of the base", images.size() + " points", length + " points", "");
    }
    int[] targets = images.stream().mapToInt(Integer::intValue).toArray();
    points(degree, targets);
    return targets;
  }

  static void degree(int degree, String what, int other) {
    if (other != degree) {
      throw new InvalidInput(what, other + " points", degree + " points as the group", "");
    }
  }

  static void member(PermutationGroup group, String what, Permutation g) {
    degree(group.degree(), what, g.degree());
    if (!group.contains(g)) {
      throw new InvalidInput(what, g.toString(), "an element of the group", "");
    }
  }
}
