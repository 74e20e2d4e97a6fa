package org.intertwiner.verify.tolerance;

import org.intertwiner.algebra.InvalidInput;

/**
 * A-priori bounds of rounding errors.
 *
 * <p><b>Source</b>: Higham (2002), lemma 3.1: an inner product of n terms in any order has a
 * relative error of at most γₙ = nu/(1 − nu) with respect to the sum of the magnitudes of its
 * terms.
 */
public final class RoundingBound {
  private RoundingBound() {}

  /**
   * The constant γₙ = nu/(1 − nu).
   *
   * @param terms the number n ≥ 0 of roundings in a row
   * @param precision the format
   * @return γₙ
   * @throws InvalidInput if n is negative or nu ≥ 1
   */
  public static double gamma(long terms, Precision precision) {
    double nu = terms * precision.unitRoundoff();
    if (terms < 0 || nu >= 1) {
      throw new InvalidInput(
          "number of rounded terms",
          Long.toString(terms),
          "between 0 and 1/u = " + 1 / precision.unitRoundoff(),
          "use a wider floating-point format");
    }
    return nu / (1 - nu);
  }
}
