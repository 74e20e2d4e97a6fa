package org.intertwiner.nn.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/** Rows with owners: sums, means, maxima and softmax over the rows of each owner. */
final class Segments {
  private final Engine engine;
  private final int owners;
  private final int[] ownerOf;
  private final Tensor index;
  private final Tensor counts;
  private final Tensor shares;

  /** Kept on the host: tensors made here would end with the step that first asks. */
  private volatile List<int[][]> rounds = List.of();

  Segments(Engine engine, DType type, int[] ownerOf, int owners) {
    this.engine = engine;
    this.owners = owners;
    this.ownerOf = ownerOf;
    this.index = Tensors.indices(engine, Shape.of(ownerOf.length), ownerOf);
    double[] count = new double[owners];
    double[] share = new double[owners];
    for (int owner : ownerOf) {
      count[owner]++;
    }
    for (int i = 0; i < owners; i++) {
      share[i] = 1 / Math.max(1, count[i]);
    }
    this.counts = Tensors.from(engine, type, Shape.of(owners, 1), count);
    this.shares = Tensors.from(engine, type, Shape.of(owners, 1), share);
  }

  Tensor counts() {
    return counts;
  }

  Tensor spread(Tensor perOwner) {
    return perOwner.gather(0, index);
  }

  Tensor sum(Tensor rows) {
    return rows.scatterAdd(0, index, owners);
  }

  Tensor mean(Tensor rows) {
    int[] extents = new int[rows.rank()];
    Arrays.fill(extents, 1);
    extents[0] = owners;
    return sum(rows).multiply(shares.to(rows.type()).reshape(extents));
  }

  Tensor softmax(Tensor logits) {
    // a constant of each owner drops out of the quotient, and so out of its derivatives
    Tensor powers = logits.subtract(spread(max(logits))).exp();
    return powers.divide(spread(sum(powers)));
  }

  /**
   * The largest row of each owner, column by column: rounds of maxima of pairs, each of which
   * halves the longest segment; together they read every row about twice.
   */
  Tensor max(Tensor rows) {
    return Tape.withoutGradients(
        () -> {
          Tensor rest = rows.detach();
          List<int[][]> steps = rounds();
          for (int[][] pair : steps.subList(0, steps.size() - 1)) {
            Tensor first = rest.gather(0, indices(pair[0]));
            rest = first.maximum(rest.gather(0, indices(pair[1])));
          }
          // at most one row is left of each owner
          return rest.scatterAdd(0, indices(steps.get(steps.size() - 1)[0]), owners);
        });
  }

  private List<int[][]> rounds() {
    if (rounds.isEmpty()) {
      rounds = planned();
    }
    return rounds;
  }

  /** Row indices of the pairs of every round, then the owners of what is left. */
  private List<int[][]> planned() {
    int[] start = new int[owners + 1];
    for (int owner : ownerOf) {
      start[owner + 1]++;
    }
    for (int i = 0; i < owners; i++) {
      start[i + 1] += start[i];
    }
    int[] next = Arrays.copyOf(start, owners);
    int[] order = new int[ownerOf.length];
    for (int k = 0; k < ownerOf.length; k++) {
      order[next[ownerOf[k]]++] = k;
    }
    List<int[][]> plan = new ArrayList<>();
    boolean first = true;
    while (first || longest(start) > 1) {
      start = halve(start, first ? order : new int[0], plan);
      first = false;
    }
    int[] left = new int[start[owners]];
    for (int i = 0; i < owners; i++) {
      if (start[i + 1] > start[i]) {
        left[start[i]] = i;
      }
    }
    plan.add(new int[][] {left});
    return List.copyOf(plan);
  }

  private int longest(int[] start) {
    int most = 0;
    for (int i = 0; i < owners; i++) {
      most = Math.max(most, start[i + 1] - start[i]);
    }
    return most;
  }

  /** One round; rows are in segments already unless an order is given. */
  private int[] halve(int[] start, int[] order, List<int[][]> plan) {
    int[] shorter = new int[owners + 1];
    for (int i = 0; i < owners; i++) {
      shorter[i + 1] = shorter[i] + (start[i + 1] - start[i] + 1) / 2;
    }
    int[] a = new int[shorter[owners]];
    int[] b = new int[shorter[owners]];
    for (int i = 0; i < owners; i++) {
      for (int k = shorter[i]; k < shorter[i + 1]; k++) {
        int at = start[i] + 2 * (k - shorter[i]);
        int beside = Math.min(at + 1, start[i + 1] - 1);
        a[k] = order.length == 0 ? at : order[at];
        b[k] = order.length == 0 ? beside : order[beside];
      }
    }
    plan.add(new int[][] {a, b});
    return shorter;
  }

  private Tensor indices(int[] values) {
    return Tensors.indices(engine, Shape.of(values.length), values);
  }
}
