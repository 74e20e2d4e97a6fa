package org.intertwiner.reptheory.clebschgordan;

import java.math.BigInteger;
import java.util.concurrent.CancellationException;

/**
 * Alternating sums of products of binomial coefficients: Σₖ (−1)ᵏ C(n₁, k − s₁) C(n₂, k − s₂) C(n₃,
 * k − s₃), exactly.
 *
 * <p>A sum of absolute values is at most 2^(n₁+n₂+n₃), which decides whether 64 bits, 128 bits or
 * integers of any size are used. Each term is made from its predecessor only in the last case; in
 * the others three look-ups in Pascal's triangle are cheaper than the division.
 */
final class BinomialSum {
  /** Rows of Pascal's triangle whose entries fit 63 bits. */
  static final int ROWS = 66;

  private static final long[][] PASCAL = pascal();

  private BinomialSum() {}

  private static long[][] pascal() {
    long[][] rows = new long[ROWS + 1][];
    for (int n = 0; n <= ROWS; n++) {
      rows[n] = new long[n + 1];
      rows[n][0] = 1;
      rows[n][n] = 1;
      for (int k = 1; k < n; k++) {
        rows[n][k] = rows[n - 1][k - 1] + rows[n - 1][k];
      }
    }
    return rows;
  }

  /** Whether {@link #small} is exact. */
  static boolean isSmall(int n1, int n2, int n3) {
    return n1 + n2 + n3 <= 62;
  }

  /** The sum over k of the three-factor terms, where {@link #isSmall}. */
  static long small(int n1, int s1, int n2, int s2, int n3, int s3) {
    long[] a = PASCAL[n1];
    long[] b = PASCAL[n2];
    long[] c = PASCAL[n3];
    int from = Math.max(s1, Math.max(s2, s3));
    int to = Math.min(n1 + s1, Math.min(n2 + s2, n3 + s3));
    long sum = 0;
    for (int k = from; k <= to; k++) {
      sum = a[k - s1] * b[k - s2] * c[k - s3] - sum;
    }
    return (to & 1) == 0 ? sum : -sum;
  }

  /** Σₜ (−1)ᵗ C(t+1, s₀+1) C(n₁, t−s₁) C(n₂, t−s₂) C(n₃, t−s₃) over from ≤ t ≤ to, 63 bits. */
  static long small(int from, int to, int s0, int[] n, int[] s) {
    long sum = 0;
    for (int t = from; t <= to; t++) {
      long term = PASCAL[n[0]][t - s[0]] * PASCAL[n[1]][t - s[1]] * PASCAL[n[2]][t - s[2]];
      sum = term * PASCAL[t + 1][s0 + 1] - sum;
    }
    return (to & 1) == 0 ? sum : -sum;
  }

  /** The same sum at any size. */
  static BigInteger any(int n1, int s1, int n2, int s2, int n3, int s3) {
    if (n1 + n2 + n3 <= 126 && n1 <= ROWS && n2 <= ROWS && n3 <= ROWS) {
      // the two smallest go first, so that their product fits 63 bits
      if (n3 >= n1 && n3 >= n2 && n1 + n2 <= 62) {
        return medium(n1, s1, n2, s2, n3, s3);
      }
      if (n2 >= n1 && n2 >= n3 && n1 + n3 <= 62) {
        return medium(n1, s1, n3, s3, n2, s2);
      }
      if (n2 + n3 <= 62) {
        return medium(n2, s2, n3, s3, n1, s1);
      }
    }
    return large(n1, s1, n2, s2, n3, s3);
  }

  /** In 128 bits: n₁ + n₂ ≤ 62 and n₁ + n₂ + n₃ ≤ 126. */
  private static BigInteger medium(int n1, int s1, int n2, int s2, int n3, int s3) {
    long[] a = PASCAL[n1];
    long[] b = PASCAL[n2];
    long[] c = PASCAL[n3];
    int from = Math.max(s1, Math.max(s2, s3));
    int to = Math.min(n1 + s1, Math.min(n2 + s2, n3 + s3));
    long high = 0;
    long low = 0;
    for (int k = from; k <= to; k++) {
      long ab = a[k - s1] * b[k - s2];
      if ((k & 1) != 0) {
        ab = -ab;
      }
      long product = ab * c[k - s3];
      low += product;
      int carry = Long.compareUnsigned(low, product) < 0 ? 1 : 0;
      high += Math.multiplyHigh(ab, c[k - s3]) + carry;
    }
    if (high == low >> 63) {
      return BigInteger.valueOf(low);
    }
    BigInteger top = BigInteger.valueOf(high).shiftLeft(64);
    BigInteger bottom = BigInteger.valueOf(low);
    return top.add(low < 0 ? bottom.add(BigInteger.ONE.shiftLeft(64)) : bottom);
  }

  private static BigInteger large(int n1, int s1, int n2, int s2, int n3, int s3) {
    int from = Math.max(s1, Math.max(s2, s3));
    int to = Math.min(n1 + s1, Math.min(n2 + s2, n3 + s3));
    if (from > to) {
      return BigInteger.ZERO;
    }
    BigInteger term =
        binomial(n1, from - s1).multiply(binomial(n2, from - s2)).multiply(binomial(n3, from - s3));
    if ((from & 1) != 0) {
      term = term.negate();
    }
    BigInteger sum = term;
    for (int k = from; k < to; k++) {
      checkInterrupted();
      term = term.multiply(product(n1 + s1 - k, n2 + s2 - k, n3 + s3 - k)).negate();
      term = term.divide(product(k + 1 - s1, k + 1 - s2, k + 1 - s3));
      sum = sum.add(term);
    }
    return sum;
  }

  private static BigInteger product(int a, int b, int c) {
    long ab = (long) a * b;
    return Math.multiplyHigh(ab, c) == 0 && ab * c >= 0
        ? BigInteger.valueOf(ab * c)
        : BigInteger.valueOf(ab).multiply(BigInteger.valueOf(c));
  }

  static void checkInterrupted() {
    if (Thread.interrupted()) {
      throw new CancellationException("a coupling coefficient was interrupted");
    }
  }

  /** C(n, k), 0 outside 0 ≤ k ≤ n. */
  static BigInteger binomial(int n, int k) {
    if (k < 0 || k > n) {
      return BigInteger.ZERO;
    }
    if (n <= ROWS) {
      return BigInteger.valueOf(PASCAL[n][k]);
    }
    PrimePowers powers = new PrimePowers(n);
    return powers.factorial(n, 1).factorial(k, -1).factorial(n - k, -1).numerator();
  }
}
