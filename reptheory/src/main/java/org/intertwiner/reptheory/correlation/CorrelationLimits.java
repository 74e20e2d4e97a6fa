package org.intertwiner.reptheory.correlation;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.structure.StructureLimits;
import org.intertwiner.reptheory.finite.CharacterTableLimits;

/**
 * How large a correlation table may be.
 *
 * @param maxDegree the largest angular momentum of a row
 * @param tables limits of the character tables
 * @param subgroups limits of the search for subgroups
 */
public record CorrelationLimits(
    int maxDegree, CharacterTableLimits tables, StructureLimits subgroups) {
  /** Angular momenta up to 1000, and the limits' own defaults. */
  public static final CorrelationLimits DEFAULT =
      new CorrelationLimits(1000, CharacterTableLimits.DEFAULT, StructureLimits.DEFAULT);

  /**
   * Limits.
   *
   * @param maxDegree the largest angular momentum of a row
   * @param tables limits of the character tables
   * @param subgroups limits of the search for subgroups
   * @throws InvalidInput if the degree is negative
   */
  public CorrelationLimits {
    if (maxDegree < 0) {
      throw new InvalidInput("limits of a correlation table", "" + maxDegree, "a number ≥ 0", "");
    }
  }

  /** Refuses degrees that are negative or past the limit; the degree is halved where it is odd. */
  void require(int doubledDegree) {
    String got = (doubledDegree & 1) == 0 ? "" + doubledDegree / 2 : doubledDegree + "/2";
    if (doubledDegree < 0) {
      throw new InvalidInput("largest angular momentum", got, "a number ≥ 0", "");
    }
    if (doubledDegree > 2L * maxDegree) {
      throw new LimitExceeded(
          "largest angular momentum", got, "at most " + maxDegree, "raise maxDegree");
    }
  }
}
