package org.intertwiner.verify;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.verify.Witness.Contrast;
import org.intertwiner.verify.action.Space;

/** The numbers of an output by which the two sides of f(g·x) = g·f(x) differ most. */
final class Contrasts {
  /** Enough to see a swap or a sign; more would be a table. */
  private static final int SHOWN = 3;

  private Contrasts() {}

  /** The largest differences first; none where the sides have different lengths. */
  static List<Contrast> of(Space<?> outputs, double[] left, double[] right) {
    if (left.length != right.length) {
      return List.of();
    }
    return IntStream.range(0, left.length)
        .filter(i -> Math.abs(left[i] - right[i]) > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(left[i] - right[i])))
        .limit(SHOWN)
        .map(i -> new Contrast(outputs.place(i), left[i], right[i]))
        .toList();
  }
}
