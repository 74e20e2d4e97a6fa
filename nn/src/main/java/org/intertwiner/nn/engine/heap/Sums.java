package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import org.intertwiner.nn.engine.Shape;

/** The plan of a sum over axes: kept axes outside, summed axes inside, neighbours merged. */
final class Sums {
  /** What is summed. */
  enum Kind {
    /** Σ x. */
    PLAIN,
    /** Σ x·z. */
    PRODUCT,
    /** Σ (x − m)². */
    DEVIATION
  }

  /** The nest of kept axes; operands are x and the result. */
  final Strides kept;

  /** The nest of summed axes; the operand is x. */
  final Strides summed;

  /** Whether neighbours in memory are summed (else they are kept). */
  final boolean innerSummed;

  Sums(Shape x, Shape out) {
    int rank = x.rank();
    int[] strides = x.strides();
    int[] outStrides = out.strides();
    int[] keptExtents = new int[rank];
    int[] keptSteps = new int[rank];
    int[] outSteps = new int[rank];
    int[] sumExtents = new int[rank];
    int[] sumSteps = new int[rank];
    int k = 0;
    int s = 0;
    boolean inner = true;
    for (int i = 0; i < rank; i++) {
      if (x.at(i) == 1) {
        continue;
      }
      inner = out.at(i) == 1;
      if (inner) {
        sumExtents[s] = x.at(i);
        sumSteps[s++] = strides[i];
      } else {
        keptExtents[k] = x.at(i);
        keptSteps[k] = strides[i];
        outSteps[k++] = outStrides[i];
      }
    }
    kept =
        Strides.merged(
            Arrays.copyOf(keptExtents, k),
            new int[][] {Arrays.copyOf(keptSteps, k), Arrays.copyOf(outSteps, k)});
    summed = Strides.merged(Arrays.copyOf(sumExtents, s), new int[][] {Arrays.copyOf(sumSteps, s)});
    innerSummed = inner;
  }
}
