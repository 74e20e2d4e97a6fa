package org.intertwiner.algebra.group.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.group.family.CoxeterGroup;

/**
 * Presentations by s² for every generator and (s t)ᵐ for pairs: Coxeter groups, whose finiteness is
 * decided.
 *
 * <p>An irreducible Coxeter group is finite exactly when its Gram matrix is positive definite
 * (Coxeter 1935); otherwise the product of its generators has infinite order (Howlett, Coxeter
 * groups and M-matrices, 1982).
 */
final class CoxeterRelators {
  private static final int LARGEST_RANK = 24;
  private static final long LARGEST_CONDUCTOR = 1000;

  private final int[][] labels;

  private CoxeterRelators(int[][] labels) {
    this.labels = labels;
  }

  /** An element of infinite order where the relators are those of an infinite Coxeter group. */
  static Optional<FreeWord> infiniteElement(Presentation presentation) {
    return read(presentation).flatMap(CoxeterRelators::infiniteElement);
  }

  private static Optional<CoxeterRelators> read(Presentation presentation) {
    int n = presentation.generatorNames().size();
    int[][] labels = new int[n][n];
    for (FreeWord relator : presentation.relators()) {
      int length = relator.length();
      int i = relator.letter(0) >> 1;
      int j = relator.letter(length - 1) >> 1;
      for (int at = 0; at < length; at++) {
        if (relator.letter(at) >> 1 != (at % 2 == 0 ? i : j)) {
          return Optional.empty();
        }
      }
      if (length % 2 != 0 || (i == j && length != 2) || (i != j && length == 2)) {
        return Optional.empty();
      }
      int m = gcd(labels[i][j], length / 2);
      labels[i][j] = m;
      labels[j][i] = m;
    }
    boolean involutions = true;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        involutions &= (labels[i][j] == 1) == (i == j);
      }
    }
    return involutions ? Optional.of(new CoxeterRelators(labels)) : Optional.empty();
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private Optional<FreeWord> infiniteElement() {
    boolean[] seen = new boolean[labels.length];
    for (int start = 0; start < seen.length; start++) {
      if (!seen[start]) {
        int[] component = component(start, seen);
        if (component.length <= LARGEST_RANK && conductor(component) <= LARGEST_CONDUCTOR) {
          List<List<Integer>> matrix = new ArrayList<>();
          for (int i : component) {
            matrix.add(Arrays.stream(component).mapToObj(j -> labels[i][j]).toList());
          }
          if (!CoxeterGroup.of(matrix).isFinite()) {
            return Optional.of(FreeWord.of(Arrays.stream(component).map(i -> 2 * i).toArray()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The generators joined to one by labels other than 2, in ascending order. */
  private int[] component(int start, boolean[] seen) {
    List<Integer> queue = new ArrayList<>(List.of(start));
    seen[start] = true;
    for (int head = 0; head < queue.size(); head++) {
      for (int j = 0; j < labels.length; j++) {
        if (!seen[j] && labels[queue.get(head)][j] != 2) {
          seen[j] = true;
          queue.add(j);
        }
      }
    }
    return queue.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private long conductor(int[] component) {
    long lcm = 1;
    for (int i : component) {
      for (int j : component) {
        int m = Math.max(1, labels[i][j]);
        lcm = Math.min(LARGEST_CONDUCTOR + 1, lcm / gcd((int) lcm, m) * m);
      }
    }
    return lcm;
  }
}
