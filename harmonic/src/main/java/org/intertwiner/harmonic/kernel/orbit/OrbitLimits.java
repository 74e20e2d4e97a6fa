package org.intertwiner.harmonic.kernel.orbit;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * How large a group may be whose strata are listed.
 *
 * @param maxOrder the largest order of a finite group
 * @param maxDimension the largest dimension n of the space
 * @param maxStrata the largest number of strata
 * @param maxDegree the highest degree of harmonics that are tried on the orbits of a Lie group
 */
public record OrbitLimits(int maxOrder, int maxDimension, int maxStrata, int maxDegree) {
  /** Groups of order 2000 on ℝ¹², 1000 strata, degree 24. */
  public static final OrbitLimits DEFAULT = new OrbitLimits(2_000, 12, 1_000, 24);

  /**
   * Checks the numbers.
   *
   * @param maxOrder the largest order of a finite group
   * @param maxDimension the largest dimension n of the space
   * @param maxStrata the largest number of strata
   * @param maxDegree the highest degree of harmonics that are tried on the orbits of a Lie group
   * @throws InvalidInput if one of them is not positive
   */
  public OrbitLimits {
    if (maxOrder < 1 || maxDimension < 1 || maxStrata < 1 || maxDegree < 1) {
      throw new InvalidInput("limits of orbit types", "a number below 1", "positive numbers", "");
    }
  }

  void require(String what, long got, int most) {
    if (got > most) {
      throw new LimitExceeded(
          what, "" + got, "at most " + most, "raise the limit with OrbitLimits");
    }
  }
}
