package org.intertwiner.verify.statistics;

import org.hipparchus.special.Beta;
import org.intertwiner.algebra.InvalidInput;

/**
 * Exact one-sided confidence bounds for the parameter p of a binomial distribution.
 *
 * <p>With k failures among n trials the upper bound u solves P(Bin(n, u) ≤ k) = δ, the lower bound
 * l solves P(Bin(n, l) ≥ k) = δ; the probability that the true p lies above u (below l) is at most
 * δ for every p.
 *
 * <p><b>Accuracy</b>: relative 1e-10, limited by the incomplete beta function. <b>Complexity</b>:
 * at most 200 evaluations of the incomplete beta function; closed form for k = 0 and k = n.
 *
 * <p><b>Source</b>: Clopper and Pearson (1934).
 */
public final class ClopperPearson {
  private static final int BISECTIONS = 200;

  private ClopperPearson() {}

  /**
   * The one-sided upper confidence bound of the failing fraction.
   *
   * @param failures number k of failures, 0 ≤ k ≤ n
   * @param trials number n ≥ 1 of independent trials
   * @param delta probability δ in (0, 1) with which the bound may be wrong
   * @return u in (0, 1] with P(Bin(n, u) ≤ k) = δ; 1 if k = n
   * @throws InvalidInput if the arguments are out of range
   */
  public static double upper(long failures, long trials, double delta) {
    check(failures, trials, delta);
    if (failures == trials) {
      return 1;
    }
    if (failures == 0) {
      return -Math.expm1(Math.log(delta) / trials);
    }
    // P(Bin(n, u) <= k) = 1 - I_u(k + 1, n - k), decreasing in u
    double above = 1;
    double below = (double) failures / trials;
    for (int step = 0; step < BISECTIONS && above - below > Math.ulp(above); step++) {
      double middle = 0.5 * (below + above);
      if (tailAtMost(failures, trials, middle) > delta) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return above;
  }

  /**
   * The one-sided lower confidence bound of the failing fraction.
   *
   * @param failures number k of failures, 0 ≤ k ≤ n
   * @param trials number n ≥ 1 of independent trials
   * @param delta probability δ in (0, 1) with which the bound may be wrong
   * @return l in [0, 1) with P(Bin(n, l) ≥ k) = δ; 0 if k = 0
   * @throws InvalidInput if the arguments are out of range
   */
  public static double lower(long failures, long trials, double delta) {
    check(failures, trials, delta);
    return 1 - upper(trials - failures, trials, delta);
  }

  /**
   * The number of samples that must pass without failure to support a claim.
   *
   * <p>The smallest n with (1 − ε)ⁿ ≤ δ: 299 for (1e-2, 5e-2), 4603 for (1e-3, 1e-2), 69 075 for
   * (1e-4, 1e-3).
   *
   * @param epsilon the violating fraction ε in (0, 1) to be excluded
   * @param delta probability δ in (0, 1) with which the claim may be wrong
   * @return the smallest sufficient number of samples
   * @throws InvalidInput if an argument is out of range
   */
  public static long samplesWithoutFailure(double epsilon, double delta) {
    if (!(epsilon > 0 && epsilon < 1)) {
      throw new InvalidInput(
          "violating fraction ε",
          Double.toString(epsilon),
          "a number in (0, 1)",
          "use for example 0.01");
    }
    checkDelta(delta);
    return (long) Math.ceil(Math.log(delta) / Math.log1p(-epsilon));
  }

  /**
   * The probability of at most k failures among n independent trials that each fail with
   * probability p.
   *
   * @param failures number k of failures, 0 ≤ k ≤ n
   * @param trials number n ≥ 1 of trials
   * @param probability p in [0, 1]
   * @return P(Bin(n, p) ≤ k)
   * @throws InvalidInput if an argument is out of range
   */
  public static double tailAtMost(long failures, long trials, double probability) {
    check(failures, trials, 0.5);
    if (!(probability >= 0 && probability <= 1)) {
      throw new InvalidInput("probability", Double.toString(probability), "a number in [0, 1]", "");
    }
    return failures == trials
        ? 1
        : Beta.regularizedBeta(1 - probability, (double) trials - failures, failures + 1.0);
  }

  private static void check(long failures, long trials, double delta) {
    if (trials < 1) {
      throw new InvalidInput("number of trials", Long.toString(trials), "at least 1", "");
    }
    if (failures < 0 || failures > trials) {
      throw new InvalidInput(
          "number of failures", Long.toString(failures), "between 0 and " + trials, "");
    }
    checkDelta(delta);
  }

  private static void checkDelta(double delta) {
    if (!(delta > 0 && delta < 1)) {
      throw new InvalidInput(
          "error probability δ",
          Double.toString(delta),
          "a number in (0, 1)",
          "use for example 0.05");
    }
  }
}
