package org.intertwiner.reptheory.compact.branching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.reptheory.compact.ReductiveType;
import org.intertwiner.reptheory.compact.ReductiveWeights;
import org.intertwiner.reptheory.compact.Weight;

/**
 * Projections of weights from the restriction of a defining representation: its weights are put
 * against those of the group, ±ε₁, …, in any way that the reflections allow.
 */
final class DefiningRepresentation {
  private final CartanType type;
  private final ReductiveType to;
  private final ReductiveWeights small;
  private final Map<Weight, Long> defining;

  private DefiningRepresentation(CartanType type, ReductiveType to, Map<Weight, Long> defining) {
    this.type = type;
    this.to = to;
    this.small = ReductiveWeights.of(to);
    this.defining = defining;
  }

  static int[][] projection(CartanType type, ReductiveType to, Map<Weight, Long> defining) {
    DefiningRepresentation work = new DefiningRepresentation(type, to, defining);
    work.requireDimension();
    List<int[]> weights = new ArrayList<>();
    work.small
        .character(defining)
        .multiplicities()
        .forEach((w, m) -> weights.addAll(Collections.nCopies(Math.toIntExact(m), w.toArray())));
    weights.sort((a, b) -> Arrays.compare(b, a));
    if (type.letter() == 'A') {
      work.requireDeterminant(weights);
      return work.columns(weights, 1, 1);
    }
    work.requireForm();
    List<int[]> half = weights.subList(0, type.rank());
    return switch (type.letter()) {
      case 'C' -> work.columns(half, 1, 1);
      case 'B' -> work.columns(half, 1, 2);
      default -> work.halfSpinors(half);
    };
  }

  static int dimension(CartanType type) {
    return switch (type.letter()) {
      case 'A' -> type.rank() + 1;
      case 'B' -> 2 * type.rank() + 1;
      case 'C', 'D' -> 2 * type.rank();
      default ->
          throw new InvalidInput(
              "defining representation", type.toString(), "a type A, B, C or D", "");
    };
  }

  private void requireDimension() {
    int expected = dimension(type);
    if (!small.dimension(defining).equals(java.math.BigInteger.valueOf(expected))) {
      throw refused("dimension " + small.dimension(defining), "dimension " + expected);
    }
  }

  private InvalidInput refused(String got, String expected) {
    return new InvalidInput(
        "restriction of the defining representation of " + type + " to " + to,
        defining + ", " + got,
        expected,
        "");
  }

  private void requireDeterminant(List<int[]> weights) {
    for (int i = 0; i < to.rank(); i++) {
      int place = i;
      if (weights.stream().mapToLong(w -> w[place]).sum() != 0) {
        throw refused("determinant not 1", "charges that add up to 0");
      }
    }
  }

  /** An invariant form: duals as often, and parts of the other symmetry an even number of times. */
  private void requireForm() {
    int sign = type.letter() == 'C' ? -1 : 1;
    defining.forEach(
        (weight, times) -> {
          boolean paired = defining.getOrDefault(small.dual(weight), 0L).equals(times);
          if (!paired || (small.frobeniusSchur(weight) == -sign && times % 2 != 0)) {
            throw refused(
                "no invariant form on " + weight,
                sign > 0 ? "an invariant symmetric form" : "an invariant alternating form");
          }
        });
  }

  /** ω_k ↦ w₁ + … + w_k, the last one over a divisor. */
  private int[][] columns(List<int[]> weights, int divisor, int lastDivisor) {
    int[][] rows = new int[to.rank()][type.rank()];
    for (int i = 0; i < to.rank(); i++) {
      int sum = 0;
      for (int k = 0; k < type.rank(); k++) {
        sum += weights.get(k)[i];
        rows[i][k] = exact(sum, k == type.rank() - 1 ? lastDivisor : divisor);
      }
    }
    return rows;
  }

  private int[][] halfSpinors(List<int[]> weights) {
    int n = type.rank();
    int[][] rows = columns(weights, 1, 2);
    for (int i = 0; i < to.rank(); i++) {
      rows[i][n - 2] = rows[i][n - 1] - weights.get(n - 1)[i];
    }
    return rows;
  }

  private int exact(int sum, int divisor) {
    if (sum % divisor != 0) {
      throw refused("a spinor of charge " + sum + "/2", "integer charges of spinors");
    }
    return sum / divisor;
  }
}
