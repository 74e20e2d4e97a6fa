package org.intertwiner.harmonic.fourier.finite;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * How large the plan of a Fourier transform may become.
 *
 * @param maxOrder the largest group order
 * @param maxEntries the largest number of matrix entries that a plan keeps, predicted before any
 *     work is done
 */
public record FiniteTransformLimits(long maxOrder, long maxEntries) {
  /** Order 4 000 000 and 2²⁶ entries, 1.3 GiB. */
  public static final FiniteTransformLimits DEFAULT =
      new FiniteTransformLimits(4_000_000, 1L << 26);

  /** Bytes for an entry: two numbers and a place. */
  static final int ENTRY_BYTES = 20;

  /**
   * Limits, both positive.
   *
   * @param maxOrder the largest group order
   * @param maxEntries the largest number of matrix entries that a plan keeps, predicted before any
   *     work is done
   * @throws InvalidInput if one is not positive
   */
  public FiniteTransformLimits {
    if (maxOrder < 1 || maxEntries < 1) {
      throw new InvalidInput(
          "limits of a Fourier transform",
          "order " + maxOrder + ", " + maxEntries + " entries",
          "two positive numbers",
          "FiniteTransformLimits.DEFAULT holds for most uses");
    }
  }

  void requireOrder(FiniteGroup<?> group) {
    if (group.order() > maxOrder) {
      throw new LimitExceeded(
          "Fourier transform of " + group.name(),
          "order " + group.order(),
          "at most " + maxOrder,
          "functions on the group have this many values; raise FiniteTransformLimits.maxOrder");
    }
  }

  void requireEntries(FiniteGroup<?> group, double entries) {
    if (entries > maxEntries) {
      throw new LimitExceeded(
          "Fourier transform of " + group.name(),
          String.format(
              java.util.Locale.ROOT,
              "a plan of %.3g matrix entries, %.3g GiB",
              entries,
              entries * ENTRY_BYTES / (1L << 30)),
          "at most " + maxEntries + " entries",
          "give a chain of subgroups of smaller index, or raise FiniteTransformLimits.maxEntries");
    }
  }
}
