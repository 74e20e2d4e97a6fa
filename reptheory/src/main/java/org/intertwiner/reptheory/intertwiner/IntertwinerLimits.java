package org.intertwiner.reptheory.intertwiner;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * How large spaces of equivariant maps may become.
 *
 * @param maxDimension the largest dimension of a representation
 * @param maxEntries the largest number of entries of all maps of one answer, zeros counted
 * @param maxLines the longest orbit of lines that is looked at for a stabiliser
 */
public record IntertwinerLimits(int maxDimension, long maxEntries, int maxLines) {

  /** Dimension 20 000, 2²⁵ entries, 20 000 lines. */
  public static final IntertwinerLimits DEFAULT = new IntertwinerLimits(20_000, 1L << 25, 20_000);

  /**
   * Limits, all positive.
   *
   * @param maxDimension the largest dimension of a representation
   * @param maxEntries the largest number of entries of all maps of one answer, zeros counted
   * @param maxLines the longest orbit of lines that is looked at for a stabiliser
   * @throws InvalidInput if one is not positive
   */
  public IntertwinerLimits {
    if (maxDimension < 1 || maxEntries < 1 || maxLines < 1) {
      throw new InvalidInput(
          "limits of equivariant maps",
          "dimension " + maxDimension + ", entries " + maxEntries + ", lines " + maxLines,
          "three positive numbers",
          "IntertwinerLimits.DEFAULT holds for most uses");
    }
  }

  /**
   * Refuses where so few elements of the group fix the line of a vector that about dimension²/order
   * numbers would have to be eliminated.
   */
  void requireCandidates(long dimension, long order) {
    if (dimension * dimension / order > maxEntries) {
      throw new LimitExceeded(
          "equivariant maps to dimension " + dimension,
          "about " + dimension / order + " candidates for the image of a vector",
          "at most " + maxEntries / dimension,
          "raise IntertwinerLimits.maxEntries, or maxLines so that a larger stabiliser is found");
    }
  }

  /** Refuses before the work starts. */
  void require(String what, long source, long target, long maps) {
    long larger = Math.max(source, target);
    if (larger > maxDimension) {
      throw new LimitExceeded(
          what,
          "dimension " + larger,
          "at most " + maxDimension,
          "raise IntertwinerLimits.maxDimension if there is memory and time for it");
    }
    long entries = Math.multiplyExact(Math.multiplyExact(source, target), maps);
    if (entries > maxEntries) {
      throw new LimitExceeded(
          what,
          maps + " maps of " + target + "×" + source + " entries",
          "at most " + maxEntries + " entries",
          "raise IntertwinerLimits.maxEntries if there is memory and time for it");
    }
  }
}
