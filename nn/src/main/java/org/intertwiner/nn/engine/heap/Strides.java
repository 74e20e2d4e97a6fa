package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.nn.engine.Shape;

/**
 * A loop nest over one array with the strides of others, after merging axes that lie next to each
 * other in all of them. The last axis is the innermost.
 */
final class Strides {
  /** Extents of the merged axes; never empty. */
  final int[] extents;

  /** Strides per operand and merged axis; 0 where the operand repeats. */
  final int[][] steps;

  private Strides(int[] extents, int[][] steps) {
    this.extents = extents;
    this.steps = steps;
  }

  /** Strides of operands that broadcast to a shape. */
  static Strides broadcast(Shape to, Shape... operands) {
    int rank = to.rank();
    int[][] steps = new int[operands.length][];
    for (int k = 0; k < operands.length; k++) {
      int[] step = new int[rank];
      int[] own = operands[k].strides();
      int shift = rank - own.length;
      for (int i = 0; i < own.length; i++) {
        step[i + shift] = operands[k].at(i) == 1 ? 0 : own[i];
      }
      steps[k] = step;
    }
    return merged(to.toArray(), steps);
  }

  /** Merges axes i, i+1 where every operand has step[i] = step[i+1]·extent[i+1]. */
  static Strides merged(int[] extents, int[][] steps) {
    int[] e = new int[Math.max(1, extents.length)];
    int[][] s = new int[steps.length][e.length];
    int n = 0;
    for (int i = 0; i < extents.length; i++) {
      if (extents[i] == 1) {
        continue;
      }
      if (n > 0 && mergeable(s, n - 1, steps, i, extents[i])) {
        e[n - 1] *= extents[i];
      } else {
        e[n++] = extents[i];
      }
      for (int k = 0; k < steps.length; k++) {
        s[k][n - 1] = steps[k][i];
      }
    }
    if (n == 0) {
      e[n++] = 1;
      for (int[] step : s) {
        step[0] = 1;
      }
    }
    int rank = n;
    return new Strides(
        Arrays.copyOf(e, rank),
        Arrays.stream(s).map(step -> Arrays.copyOf(step, rank)).toArray(int[][]::new));
  }

  private static boolean mergeable(int[][] s, int last, int[][] steps, int axis, int extent) {
    for (int k = 0; k < steps.length; k++) {
      if (s[k][last] != steps[k][axis] * extent) {
        return false;
      }
    }
    return true;
  }

  /** The nest without two axes, with an innermost axis of extent 1 in their place. */
  Strides without(int first, int second) {
    int[] e = new int[extents.length - 1];
    int[][] s = new int[steps.length][e.length];
    int n = 0;
    for (int i = 0; i < extents.length; i++) {
      if (i != first && i != second) {
        e[n] = extents[i];
        for (int k = 0; k < s.length; k++) {
          s[k][n] = steps[k][i];
        }
        n++;
      }
    }
    e[n] = 1;
    return new Strides(e, s);
  }

  int rank() {
    return extents.length;
  }

  int inner() {
    return extents[extents.length - 1];
  }

  int innerStep(int operand) {
    return steps[operand][extents.length - 1];
  }

  /** The number of innermost rows. */
  int rows() {
    int product = 1;
    for (int i = 0; i < extents.length - 1; i++) {
      product *= extents[i];
    }
    return product;
  }

  /** Walks the rows of a nest from a given row on, keeping the offset of each operand. */
  final class Walk {
    private final int[] index = new int[extents.length];
    final int[] offset = new int[steps.length];

    Walk(int row) {
      int rest = row;
      for (int i = extents.length - 2; i >= 0 && rest > 0; i--) {
        index[i] = rest % extents[i];
        rest /= extents[i];
        for (int k = 0; k < offset.length; k++) {
          offset[k] += index[i] * steps[k][i];
        }
      }
    }

    void next() {
      for (int i = extents.length - 2; i >= 0; i--) {
        if (++index[i] < extents[i]) {
          for (int k = 0; k < offset.length; k++) {
            offset[k] += steps[k][i];
          }
          return;
        }
        index[i] = 0;
        for (int k = 0; k < offset.length; k++) {
          offset[k] -= steps[k][i] * (extents[i] - 1);
        }
      }
    }
  }
}
