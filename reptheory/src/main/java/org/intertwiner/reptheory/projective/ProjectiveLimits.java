package org.intertwiner.reptheory.projective;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * How far projective representations go.
 *
 * @param maxOrder the largest order of a group with a factor system, at most 20 000
 * @param maxRoot the largest order of its roots of unity
 */
public record ProjectiveLimits(int maxOrder, int maxRoot) {

  /** Groups of 6000 elements; roots of unity of order 100 000. */
  public static final ProjectiveLimits DEFAULT = new ProjectiveLimits(6000, 100_000);

  /**
   * Checks the ranges.
   *
   * @param maxOrder the largest order of a group with a factor system, at most 20 000
   * @param maxRoot the largest order of its roots of unity
   * @throws InvalidInput if one is not positive or the first is too large
   */
  public ProjectiveLimits {
    if (maxOrder < 1 || maxOrder > 20_000 || maxRoot < 1) {
      throw new InvalidInput(
          "limits of projective representations",
          "order " + maxOrder + ", roots of order " + maxRoot,
          "order 1 … 20000 and a positive number",
          "");
    }
  }

  void check(FiniteGroup<?> group, int root) {
    if (group.order() > maxOrder) {
      throw new LimitExceeded(
          "factor system of " + group.name(),
          "order " + group.order(),
          "at most " + maxOrder,
          "a table of order² values is kept");
    }
    if (root < 1) {
      throw new InvalidInput(
          "order of the roots of unity of a factor system",
          Integer.toString(root),
          "a positive number",
          "");
    }
    if (root > maxRoot) {
      throw new LimitExceeded(
          "factor system of " + group.name(),
          "roots of unity of order " + root,
          "at most " + maxRoot,
          "");
    }
  }
}
