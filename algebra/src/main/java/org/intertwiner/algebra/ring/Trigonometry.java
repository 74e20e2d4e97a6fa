package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sines and cosines of rational parts of the full turn, in fixed point.
 *
 * <p>Accuracy: every value is within 2 units of its last place, 2^(−bits): the series is summed
 * with 64 guard bits and rounded once.
 */
final class Trigonometry {
  private static final int GUARD = 64;
  private static final int TABLE_BITS = 192;
  private static final int TABLE_MEMO = 256;
  private static final ConcurrentHashMap<Integer, Table> TABLES = new ConcurrentHashMap<>();

  private final int bits;
  private final BigInteger pi;

  /**
   * cos and sin of 2πk/n as unevaluated sums high + low of two float64; relative error 2^(−104).
   */
  record Table(double[] cosHigh, double[] cosLow, double[] sinHigh, double[] sinLow) {}

  private Trigonometry(int bits) {
    this.bits = bits;
    BigInteger five = arcCotangent(5, bits + GUARD);
    this.pi = five.shiftLeft(4).subtract(arcCotangent(239, bits + GUARD).shiftLeft(2));
  }

  static Trigonometry withBits(int bits) {
    return new Trigonometry(bits);
  }

  static Table table(int n) {
    Table known = TABLES.get(n);
    if (known == null) {
      known = tabulate(n);
      if (TABLES.size() < TABLE_MEMO) {
        TABLES.put(n, known);
      }
    }
    return known;
  }

  private static Table tabulate(int n) {
    Trigonometry t = withBits(TABLE_BITS);
    double[][] out = new double[4][n];
    for (int k = 0; k < n; k++) {
      split(t.cos(k, n), out[0], out[1], k);
      split(t.sin(k, n), out[2], out[3], k);
    }
    return new Table(out[0], out[1], out[2], out[3]);
  }

  private static void split(BigInteger value, double[] high, double[] low, int k) {
    double h = value.doubleValue();
    BigInteger rest = value.subtract(new java.math.BigDecimal(h).toBigInteger());
    high[k] = h * 0x1p-192;
    low[k] = rest.doubleValue() * 0x1p-192;
  }

  /** round(2^bits · cos(2πk/n)), exact at the multiples of a quarter turn. */
  BigInteger cos(int k, int n) {
    return sin(4L * k + n, 4L * n);
  }

  /** round(2^bits · sin(2πk/n)), exact at the multiples of a quarter turn. */
  BigInteger sin(int k, int n) {
    return sin((long) k, (long) n);
  }

  private BigInteger sin(long k, long n) {
    long turn = Math.floorMod(8 * k, 8 * n);
    long octant = turn / n;
    long within = turn % n;
    BigInteger value =
        switch ((int) (octant % 4)) {
          case 0 -> sine(within, n);
          case 1 -> cosine(n - within, n);
          case 2 -> cosine(within, n);
          default -> sine(n - within, n);
        };
    return octant < 4 ? value : value.negate();
  }

  /** sin of (k/n)·π/4, 0 ≤ k ≤ n. */
  private BigInteger sine(long k, long n) {
    BigInteger x = angle(k, n);
    return series(x, x, 1);
  }

  /** cos of (k/n)·π/4, 0 ≤ k ≤ n. */
  private BigInteger cosine(long k, long n) {
    return series(angle(k, n), BigInteger.ONE.shiftLeft(bits + GUARD), 0);
  }

  private BigInteger angle(long k, long n) {
    return pi.multiply(BigInteger.valueOf(k)).divide(BigInteger.valueOf(4 * n));
  }

  private BigInteger series(BigInteger x, BigInteger first, int start) {
    BigInteger square = x.multiply(x).shiftRight(bits + GUARD);
    BigInteger term = first;
    BigInteger sum = first;
    for (long i = start; term.signum() != 0; i += 2) {
      term =
          term.multiply(square)
              .shiftRight(bits + GUARD)
              .divide(BigInteger.valueOf(-(i + 1) * (i + 2)));
      sum = sum.add(term);
    }
    return sum.add(BigInteger.ONE.shiftLeft(GUARD - 1)).shiftRight(GUARD);
  }

  private static BigInteger arcCotangent(long m, int bits) {
    BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(m));
    BigInteger square = BigInteger.valueOf(-m * m);
    BigInteger sum = power;
    for (long k = 3; power.signum() != 0; k += 2) {
      power = power.divide(square);
      sum = sum.add(power.divide(BigInteger.valueOf(k)));
    }
    return sum;
  }
}
