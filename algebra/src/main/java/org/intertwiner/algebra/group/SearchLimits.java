package org.intertwiner.algebra.group;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Limits within which permutation groups that are too large to list are searched.
 *
 * @param maxClasses the largest number of conjugacy classes, 1 … 10 000 000
 * @param maxSteps the largest number of nodes of one backtrack search, and of elements looked at in
 *     one search for classes, 1 … 10¹²
 */
public record SearchLimits(int maxClasses, long maxSteps) {
  /** Ten thousand classes, two hundred thousand steps. */
  public static final SearchLimits DEFAULT = new SearchLimits(10_000, 200_000);

  /**
   * Checks the ranges.
   *
   * @param maxClasses the largest number of conjugacy classes, 1 … 10 000 000
   * @param maxSteps the largest number of nodes of one backtrack search, and of elements looked at
   *     in one search for classes, 1 … 10¹²
   * @throws InvalidInput when a limit is out of range
   */
  public SearchLimits {
    if (maxClasses < 1
        || maxClasses > 10_000_000
        || maxSteps < 1
        || maxSteps > 1_000_000_000_000L) {
      throw new InvalidInput(
          "search limits",
          maxClasses + " classes, " + maxSteps + " steps",
          "1 … 10000000 classes, 1 … 1000000000000 steps",
          "");
    }
  }

  /**
   * The same limits with another number of steps.
   *
   * @param steps the largest number of steps
   * @return the new limits
   */
  public SearchLimits withMaxSteps(long steps) {
    return new SearchLimits(maxClasses, steps);
  }

  /**
   * The same limits with another number of classes.
   *
   * @param classes the largest number of classes
   * @return the new limits
   */
  public SearchLimits withMaxClasses(int classes) {
    return new SearchLimits(classes, maxSteps);
  }

  LimitExceeded stepsExceeded(String what, String got) {
    return new LimitExceeded(
        what, got, "at most " + maxSteps + " steps", "SearchLimits.withMaxSteps sets the limit");
  }
}
