package org.intertwiner.reptheory.finite;

import org.intertwiner.algebra.InvalidInput;

/**
 * How far the search for irreducible matrices goes.
 *
 * @param maxDegree the largest degree of a character whose matrices are built
 * @param maxElements the largest group order for which the slower searches (beyond cyclic
 *     subgroups) run
 */
public record IrrepLimits(int maxDegree, long maxElements) {

  /** Degree 600; the slower searches up to order 200 000. */
  public static final IrrepLimits DEFAULT = new IrrepLimits(600, 200_000);

  /**
   * Limits, both positive.
   *
   * @param maxDegree the largest degree of a character whose matrices are built
   * @param maxElements the largest group order for which the slower searches (beyond cyclic
   *     subgroups) run
   * @throws InvalidInput if one is not positive
   */
  public IrrepLimits {
    if (maxDegree < 1 || maxElements < 1) {
      throw new InvalidInput(
          "limits of irreducible matrices",
          "degree " + maxDegree + ", order " + maxElements,
          "two positive numbers",
          "IrrepLimits.DEFAULT holds for most uses");
    }
  }
}
