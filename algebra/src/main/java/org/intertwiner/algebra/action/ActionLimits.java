package org.intertwiner.algebra.action;

import org.intertwiner.algebra.InvalidInput;

/**
 * Limits within which sets acted upon are listed.
 *
 * @param maxPoints the largest number of points, at least 1
 * @param maxChecks up to this many pairs of element and point an action is compared with the
 *     permutations of its generators on every pair, at least 0
 * @param maxMaps the largest number of maps that are listed at once, at least 1
 */
public record ActionLimits(int maxPoints, long maxChecks, int maxMaps) {
  /** A million points, a million checks, a hundred thousand maps. */
  public static final ActionLimits DEFAULT = new ActionLimits(1_000_000, 1_000_000, 100_000);

  /**
   * Checks the ranges.
   *
   * @param maxPoints the largest number of points, at least 1
   * @param maxChecks up to this many pairs of element and point an action is compared with the
   *     permutations of its generators on every pair, at least 0
   * @param maxMaps the largest number of maps that are listed at once, at least 1
   * @throws InvalidInput when a limit is out of range
   */
  public ActionLimits {
    if (maxPoints < 1 || maxChecks < 0 || maxMaps < 1) {
      throw new InvalidInput(
          "action limits",
          maxPoints + " points, " + maxChecks + " checks, " + maxMaps + " maps",
          "at least 1, 0, 1",
          "");
    }
  }
}
