package org.intertwiner.algebra.group.structure;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Limits of searches that may grow faster than the group.
 *
 * @param maxOrder the largest order whose isomorphisms or subgroups are searched, 1 … 10 000 000
 * @param maxSteps how many partial maps, or joins of subgroups, are tried
 * @param maxSubgroups how many subgroups may appear, conjugates included
 */
public record StructureLimits(long maxOrder, long maxSteps, int maxSubgroups) {
  /** Order 100 000, ten million steps, 200 000 subgroups. */
  public static final StructureLimits DEFAULT = new StructureLimits(100_000, 10_000_000, 200_000);

  /**
   * Checks the ranges.
   *
   * @param maxOrder the largest order whose isomorphisms or subgroups are searched, 1 … 10 000 000
   * @param maxSteps how many partial maps, or joins of subgroups, are tried
   * @param maxSubgroups how many subgroups may appear, conjugates included
   * @throws InvalidInput when a limit is not positive or too large
   */
  public StructureLimits {
    if (maxOrder < 1 || maxOrder > 10_000_000 || maxSteps < 1 || maxSubgroups < 1) {
      throw new InvalidInput(
          "limits of structure searches",
          "order " + maxOrder + ", " + maxSteps + " steps, " + maxSubgroups + " subgroups",
          "order 1 … 10000000, at least one step and one subgroup",
          "");
    }
  }

  /**
   * The same limits with another largest order.
   *
   * @param order the largest order searched
   * @return the new limits
   */
  public StructureLimits withMaxOrder(long order) {
    return new StructureLimits(order, maxSteps, maxSubgroups);
  }

  /**
   * The same limits with another number of steps.
   *
   * @param steps how many partial maps, or joins of subgroups, are tried
   * @return the new limits
   */
  public StructureLimits withMaxSteps(long steps) {
    return new StructureLimits(maxOrder, steps, maxSubgroups);
  }

  /**
   * The same limits with another number of subgroups.
   *
   * @param subgroups how many subgroups may appear, conjugates included
   * @return the new limits
   */
  public StructureLimits withMaxSubgroups(int subgroups) {
    return new StructureLimits(maxOrder, maxSteps, subgroups);
  }

  void requireOrder(String what, long order) {
    if (order > maxOrder) {
      throw exceeded(what, "order " + order, "an order of at most " + maxOrder);
    }
  }

  void requireSteps(String what, long steps) {
    if (steps > maxSteps) {
      throw exceeded(what, "more than " + maxSteps + " steps", "at most " + maxSteps + " steps");
    }
  }

  static LimitExceeded exceeded(String what, String got, String expected) {
    return new LimitExceeded(what, got, expected, "StructureLimits sets the limit");
  }
}
