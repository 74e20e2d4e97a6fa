package org.intertwiner.algebra.group;

import org.intertwiner.algebra.InvalidInput;

/**
 * Limits within which groups are enumerated.
 *
 * @param maxOrder the largest number of elements, 1 … 50 000 000
 * @param maxDegree the largest number of points acted on, 1 … 10 000 000
 */
public record GroupLimits(long maxOrder, int maxDegree) {
  /** A million elements on a million points. */
  public static final GroupLimits DEFAULT = new GroupLimits(1_000_000, 1_000_000);

  /**
   * Checks the ranges.
   *
   * @param maxOrder the largest number of elements, 1 … 50 000 000
   * @param maxDegree the largest number of points acted on, 1 … 10 000 000
   * @throws InvalidInput when a limit is out of range
   */
  public GroupLimits {
    if (maxOrder < 1 || maxOrder > 50_000_000 || maxDegree < 1 || maxDegree > 10_000_000) {
      throw new InvalidInput(
          "group limits",
          "order " + maxOrder + ", degree " + maxDegree,
          "order 1 … 50000000, degree 1 … 10000000",
          "");
    }
  }

  /**
   * The same limits with another largest order.
   *
   * @param order the largest number of elements
   * @return the new limits
   */
  public GroupLimits withMaxOrder(long order) {
    return new GroupLimits(order, maxDegree);
  }
}
