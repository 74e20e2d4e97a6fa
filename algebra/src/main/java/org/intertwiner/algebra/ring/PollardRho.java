package org.intertwiner.algebra.ring;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

/**
 * Proper divisors of composite numbers below 2⁶³ by Pollard's ρ with Brent's cycle finding, in
 * Montgomery arithmetic.
 *
 * <p>The divisor is checked by division, so the fixed seed matters for speed only. Complexity:
 * O(n^{1/4}) products. Source: Brent, BIT 20 (1980); Montgomery, Math. Comp. 44 (1985).
 */
final class PollardRho {
  private static final long SEED = 1975;
  private static final int BATCH = 128;

  private final long n;

  /** The inverse of n modulo 2⁶⁴. */
  private final long inverse;

  private PollardRho(long n) {
    this.n = n;
    long x = n;
    for (int i = 0; i < 5; i++) {
      x *= 2 - n * x;
    }
    this.inverse = x;
  }

  /** A divisor other than 1 and n of an odd composite n. */
  static long divisor(long n) {
    PollardRho rho = new PollardRho(n);
    RandomGenerator random = new SplittableRandom(SEED);
    while (true) {
      long divisor = rho.attempt(random.nextLong(n), 1 + random.nextLong(n - 1));
      if (divisor > 1 && divisor < n) {
        return divisor;
      }
    }
  }

  /** ab/2⁶⁴ modulo n. */
  private long multiply(long a, long b) {
    long m = a * b * inverse;
    long high = Math.multiplyHigh(m, n) + (m >> 63 & n);
    long result = Math.multiplyHigh(a, b) - high;
    return result < 0 ? result + n : result;
  }

  private long next(long x, long c) {
    long y = multiply(x, x) - (n - c);
    return y < 0 ? y + n : y;
  }

  /** The gcd of n with differences of the sequence x ↦ x² + c, over batches; may be n. */
  private long attempt(long start, long c) {
    long y = start;
    for (long length = 1; ; length *= 2) {
      long x = y;
      for (long done = 0; done < length; done += BATCH) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while factoring " + n);
        }
        long before = y;
        long product = 1;
        long steps = Math.min(BATCH, length - done);
        for (long i = 0; i < steps; i++) {
          y = next(y, c);
          product = multiply(product, Math.abs(x - y));
        }
        long g = Rational.gcd(product, n);
        if (g == n) {
          return slowly(x, before, c, steps);
        }
        if (g > 1) {
          return g;
        }
      }
    }
  }

  private long slowly(long x, long before, long c, long steps) {
    long y = before;
    for (long i = 0; i < steps; i++) {
      y = next(y, c);
      long g = Rational.gcd(Math.abs(x - y), n);
      if (g > 1) {
        return g;
      }
    }
    return n;
  }
}
