package org.intertwiner.reptheory.finite;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * How large a group may be whose character table is computed.
 *
 * @param maxOrder the largest order
 * @param maxClasses the largest number of conjugacy classes
 */
public record CharacterTableLimits(long maxOrder, int maxClasses) {

  /** Order 4 000 000 and 1200 classes. */
  public static final CharacterTableLimits DEFAULT = new CharacterTableLimits(4_000_000, 1200);

  /**
   * Limits, both positive.
   *
   * @param maxOrder the largest order
   * @param maxClasses the largest number of conjugacy classes
   * @throws InvalidInput if one is not positive
   */
  public CharacterTableLimits {
    if (maxOrder < 1 || maxClasses < 1) {
      throw new InvalidInput(
          "limits of a character table",
          maxOrder + " elements and " + maxClasses + " classes",
          "two positive numbers",
          "CharacterTableLimits.DEFAULT holds for most uses");
    }
  }

  /**
   * Refuses a group past the limits.
   *
   * @param group a finite group
   * @throws LimitExceeded if its order or its number of classes is too large
   */
  public void require(FiniteGroup<?> group) {
    if (group.order() > maxOrder) {
      throw new LimitExceeded(
          "character table of " + group.name(),
          "order " + group.order(),
          "at most " + maxOrder,
          "raise the limit maxOrder if there is memory and time for it");
    }
    // every element of an abelian group is a class; large cyclic groups need not list them
    long classes = group.isAbelian() ? group.order() : group.classes().count();
    if (classes > maxClasses) {
      throw new LimitExceeded(
          "character table of " + group.name(),
          classes + " conjugacy classes",
          "at most " + maxClasses,
          "raise the limit maxClasses; the proof costs the third power of it");
    }
  }
}
