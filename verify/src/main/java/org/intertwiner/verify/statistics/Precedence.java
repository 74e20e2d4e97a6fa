package org.intertwiner.verify.statistics;

import org.hipparchus.special.Gamma;
import org.intertwiner.algebra.InvalidInput;

/**
 * How likely it is that an order statistic of one sample exceeds one of another when both come from
 * the same distribution: an exact test without any assumption on the distribution.
 *
 * <p>P(Y₍ₖ₎ &gt; X₍ⱼ₎) = Σ_{i&lt;k} C(j−1+i, i) C(m−j+n−i, n−i) / C(m+n, n) for m values X and n
 * values Y, all m + n in random order: i of the Y lie below X₍ⱼ₎. Ties make the event rarer.
 *
 * <p><b>Accuracy</b>: relative 1e-9 up to a million values, limited by the logarithm of the gamma
 * function. <b>Complexity</b>: O(k).
 *
 * <p><b>Source</b>: N. Balakrishnan, H. K. T. Ng, Precedence-Type Tests and Applications, Wiley
 * 2006.
 */
public final class Precedence {
  private Precedence() {}

  /**
   * The probability that the k-th smallest of n values exceeds the j-th smallest of m others.
   *
   * @param k which value of the first sample, 1 ≤ k ≤ n
   * @param n the size of the first sample
   * @param j which value of the second sample, 1 ≤ j ≤ m
   * @param m the size of the second sample
   * @return P(Y₍ₖ₎ &gt; X₍ⱼ₎) if all n + m values are in random order
   * @throws InvalidInput if a rank is out of range
   */
  public static double exceeds(long k, long n, long j, long m) {
    if (k < 1 || k > n || j < 1 || j > m) {
      throw new InvalidInput(
          "ranks of order statistics",
          k + " of " + n + ", " + j + " of " + m,
          "ranks from 1 to the sizes of the samples",
          "");
    }
    double log = choose(m - j, n) - choose(m, n);
    double sum = 0;
    for (long i = 0; i < k; i++) {
      sum += Math.exp(log);
      log += Math.log((double) (j + i) / (i + 1)) + Math.log((double) (n - i) / (m - j + n - i));
    }
    return Math.min(1, sum);
  }

  /** The logarithm of C(a + b, b). */
  private static double choose(long a, long b) {
    return Gamma.logGamma(a + b + 1.0) - Gamma.logGamma(a + 1.0) - Gamma.logGamma(b + 1.0);
  }
}
