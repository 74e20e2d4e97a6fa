package org.intertwiner.reptheory.finite;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * The formal rows [y], one for each right coset Hy, under right multiplication: [y]x = λ(h)[y′]
 * with yx = hy′, computed in the group itself.
 *
 * <p>A state c·m + i stands for ζ_mⁱ[y_c], m the order of λ.
 */
final class CosetAction {
  private final FiniteGroup<?> group;
  private final MatrixCoefficient alpha;
  private final int phases;
  private final int[][] targets;

  CosetAction(MatrixCoefficient alpha) {
    this.group = alpha.group();
    this.alpha = alpha;
    this.phases = alpha.ray().order();
    int cosets = alpha.cosets();
    this.targets = new int[group.generators().size()][cosets];
    for (int g = 0; g < targets.length; g++) {
      for (int c = 0; c < cosets; c++) {
        targets[g][c] = state(group.multiplyByGenerator(alpha.representative(c), g));
      }
    }
  }

  MatrixCoefficient alpha() {
    return alpha;
  }

  /** The order m of λ. */
  int phases() {
    return phases;
  }

  /** The state of [1]x. */
  int state(int x) {
    return alpha.coset(x) * phases + alpha.phase(x);
  }

  /** The state of [y_c]s for a generator s. */
  int target(int generator, int coset) {
    return targets[generator][coset];
  }

  /** The state times a generator. */
  int step(int state, int generator) {
    if (phases == 1) {
      return targets[generator][state];
    }
    int coset = state / phases;
    int next = targets[generator][coset];
    int phase = next % phases + (state - coset * phases);
    return next - next % phases + (phase >= phases ? phase - phases : phase);
  }

  /** The states of [y_c]x for all cosets and all the given elements: states[c][j] for xⱼ. */
  int[][] states(int[] points) {
    int cosets = alpha.cosets();
    int[][] byPoint = new int[points.length][];
    Map<Integer, Integer> known = new HashMap<>();
    Integer[] ascending = new Integer[points.length];
    Arrays.setAll(ascending, j -> j);
    Arrays.sort(ascending, Comparator.comparingInt(j -> points[j]));
    for (int j : ascending) {
      Interruption.check();
      byPoint[j] = walk(points[j], known, byPoint);
      known.putIfAbsent(points[j], j);
    }
    int[][] states = new int[cosets][points.length];
    for (int c = 0; c < cosets; c++) {
      for (int j = 0; j < points.length; j++) {
        states[c][j] = byPoint[j][c];
      }
    }
    return states;
  }

  /** From the nearest point whose word begins that of x. */
  private int[] walk(int x, Map<Integer, Integer> known, int[][] byPoint) {
    int[] word = group.word(x);
    int length = word.length;
    int y = x;
    while (y != 0 && !known.containsKey(y)) {
      y = group.parent(y);
      length--;
    }
    Integer from = known.get(y);
    int[] states = new int[alpha.cosets()];
    for (int c = 0; c < states.length; c++) {
      states[c] = from == null ? c * phases : byPoint[from][c];
    }
    for (int i = length; i < word.length; i++) {
      for (int c = 0; c < states.length; c++) {
        states[c] = step(states[c], word[i]);
      }
    }
    return states;
  }
}
