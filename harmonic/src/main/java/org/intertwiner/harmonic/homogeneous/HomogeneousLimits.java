package org.intertwiner.harmonic.homogeneous;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * How large spaces of kernels over homogeneous spaces may become; both numbers are predicted from
 * characters before memory is spent.
 *
 * @param maxDimension the largest number of basis elements
 * @param maxEntries the largest number of entries of the matrices of all elements together, zeros
 *     outside their orbits left out
 */
public record HomogeneousLimits(long maxDimension, long maxEntries) {
  /** 100 000 elements and 2²⁶ entries. */
  public static final HomogeneousLimits DEFAULT = new HomogeneousLimits(100_000, 1L << 26);

  /**
   * Limits, both positive.
   *
   * @param maxDimension the largest number of basis elements
   * @param maxEntries the largest number of entries of the matrices of all elements together, zeros
   *     outside their orbits left out
   * @throws InvalidInput where one is not positive
   */
  public HomogeneousLimits {
    if (maxDimension < 1 || maxEntries < 1) {
      throw new InvalidInput(
          "limits of kernels over homogeneous spaces",
          maxDimension + " elements, " + maxEntries + " entries",
          "two positive numbers",
          "HomogeneousLimits.DEFAULT holds for most uses");
    }
  }

  /** The most images of points under representatives of classes that a prediction may take. */
  private static final double MOST_IMAGES = 0x1p26;

  /** The prediction itself takes the fixed points of every class. */
  static void requireCharacters(String what, long classes, long points) {
    if ((double) classes * points > MOST_IMAGES) {
      throw new LimitExceeded(
          what,
          classes + " classes of elements on " + points + " points",
          String.format(java.util.Locale.ROOT, "a product of at most %.0f", MOST_IMAGES),
          "take larger subgroups, or a smaller group");
    }
  }

  void require(String what, long dimension, double entries) {
    if (dimension > maxDimension) {
      throw new LimitExceeded(
          what,
          dimension + " basis elements",
          "at most " + maxDimension,
          "take larger subgroups or smaller fibres, or raise HomogeneousLimits.maxDimension");
    }
    if (entries > maxEntries) {
      throw new LimitExceeded(
          what,
          String.format(java.util.Locale.ROOT, "%d elements with %.3g entries", dimension, entries),
          "at most " + maxEntries + " entries",
          "take larger subgroups or smaller fibres, or raise HomogeneousLimits.maxEntries");
    }
  }
}
