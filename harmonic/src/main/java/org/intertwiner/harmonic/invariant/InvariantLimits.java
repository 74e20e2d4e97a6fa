package org.intertwiner.harmonic.invariant;

import java.util.Locale;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Limits on what a search for invariants may cost, checked before any memory is spent.
 *
 * @param degree the highest degree that is searched
 * @param monomials the largest number dim W · C(n+d, d) of monomials up to the highest degree
 * @param orbit the largest orbit of vectors that is summed; larger groups are solved by null spaces
 * @param unknowns the largest number of unknowns of one linear system
 */
public record InvariantLimits(int degree, long monomials, int orbit, int unknowns) {

  /** Degree 60, 200 000 monomials, orbits of 200 000 vectors, 4000 unknowns. */
  public static final InvariantLimits DEFAULT = new InvariantLimits(60, 200_000, 200_000, 4_000);

  /**
   * The same limits with another highest degree.
   *
   * @param highest the highest degree that is searched
   * @return a copy
   */
  public InvariantLimits withDegree(int highest) {
    return new InvariantLimits(highest, monomials, orbit, unknowns);
  }

  /** Refuses a degree whose monomials are too many, with the predicted number. */
  void requireMonomials(int variables, int components, int wanted) {
    double predicted = components;
    for (int i = 1; i <= variables; i++) {
      predicted *= (wanted + (double) i) / i;
    }
    if (predicted > monomials) {
      throw new LimitExceeded(
          "polynomials of degree up to " + wanted + " on ℝ^" + variables,
          String.format(Locale.ROOT, "%.3g monomials", predicted),
          "at most " + monomials + " monomials",
          "lower the degree, or raise InvariantLimits.monomials");
    }
  }

  /** Refuses what takes more steps than the largest linear system. */
  void requireSteps(String what, double predicted) {
    double most = Math.pow(unknowns, 3);
    if (predicted > most) {
      throw new LimitExceeded(
          what,
          String.format(Locale.ROOT, "%.3g steps", predicted),
          String.format(Locale.ROOT, "at most %.3g steps, N³ for N = %d unknowns", most, unknowns),
          "lower the degree, take a representation with entries in a smaller field, or raise"
              + " InvariantLimits.unknowns");
    }
  }

  /** Refuses a linear system that is too large, with its size. */
  void requireUnknowns(String what, long size) {
    if (size > unknowns) {
      throw new LimitExceeded(
          what,
          size + " unknowns",
          "at most " + unknowns + " unknowns",
          "lower the degree, or raise InvariantLimits.unknowns");
    }
  }
}
