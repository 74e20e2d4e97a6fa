package org.intertwiner.harmonic.lattice;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * How large spaces of lattice kernels may become; looked at before memory is spent.
 *
 * @param maxPairs the largest number of pairs of sites within the range
 * @param maxEntries the largest number of matrix entries at all pairs together
 */
public record LatticeKernelLimits(long maxPairs, long maxEntries) {

  /** 2¹⁸ pairs, 2²⁵ entries. */
  public static final LatticeKernelLimits DEFAULT = new LatticeKernelLimits(1L << 18, 1L << 25);

  /**
   * Limits, both positive.
   *
   * @param maxPairs the largest number of pairs of sites within the range
   * @param maxEntries the largest number of matrix entries at all pairs together
   * @throws InvalidInput if one is not positive
   */
  public LatticeKernelLimits {
    if (maxPairs < 1 || maxEntries < 1) {
      throw new InvalidInput(
          "limits of lattice kernels",
          "pairs " + maxPairs + ", entries " + maxEntries,
          "two positive numbers",
          "LatticeKernelLimits.DEFAULT holds for most uses");
    }
  }

  /** Refuses a range by the number of pairs that a ball of its volume holds. */
  void requirePairs(String range, double predicted) {
    if (!(predicted <= maxPairs)) {
      throw new LimitExceeded(
          "range of a lattice kernel",
          range + ", about " + Math.round(predicted) + " pairs of sites",
          "at most " + maxPairs + " pairs",
          "shorten the range, or raise LatticeKernelLimits.maxPairs");
    }
  }

  void requireEntries(long pairs, long rows, long columns) {
    double entries = (double) pairs * rows * columns;
    if (entries > maxEntries) {
      throw new LimitExceeded(
          "lattice kernels on " + pairs + " pairs of sites",
          String.format(java.util.Locale.ROOT, "%.3g matrix entries", entries),
          "at most " + maxEntries + " entries",
          "shorten the range, take smaller representations, or raise"
              + " LatticeKernelLimits.maxEntries");
    }
  }
}
