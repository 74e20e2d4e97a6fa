package org.intertwiner.reptheory.finite;

import org.intertwiner.algebra.LimitExceeded;

/**
 * Arithmetic modulo one prime p with 2³⁰ < p < 2³¹ and p ≡ 1 modulo a given n, so that 𝔽_p
 * contains the n-th roots of unity and a product of two residues fits a signed 64-bit integer.
 *
 * <p>Residues are {@code long}s in [0, p). Products are reduced by multiplication with ⌊2⁶⁴/p⌋
 * (Barrett).
 */
final class ModP {
  private static final long TOP = 1L << 31;
  private static final long BOTTOM = 1L << 30;
  private static final long[] WITNESSES = {2, 3, 5, 7};

  private final long p;
  private final long square;
  private final long magic;
  private final int n;
  private final long root;

  private ModP(long p, int n) {
    this.p = p;
    this.square = p * p;
    this.magic = Long.divideUnsigned(-1L, p);
    this.n = n;
    this.root = findRoot();
  }

  /**
   * The prime number {@code index} (from 0, downwards from 2³¹) that is 1 modulo n.
   *
   * @throws LimitExceeded if there are too few such primes
   */
  static ModP of(int n, int index) {
    long candidate = (TOP - 2) / n * n + 1;
    int left = index;
    while (candidate > BOTTOM) {
      if (isPrime(candidate) && left-- == 0) {
        return new ModP(candidate, n);
      }
      candidate -= n;
    }
    throw new LimitExceeded(
        "prime field",
        "no further prime p ≡ 1 modulo " + n,
        "2³⁰ < p < 2³¹",
        "the exponent of the group is too large for this method");
  }

  long p() {
    return p;
  }

  /** The modulus n whose roots of unity are in the field. */
  int order() {
    return n;
  }

  /** A primitive n-th root of unity. */
  long root() {
    return root;
  }

  /** The powers 1, ζ, …, ζ^{m−1} of a primitive m-th root of unity, m a divisor of n. */
  long[] rootPowers(int m) {
    long zeta = pow(root, n / m);
    long[] powers = new long[m];
    long value = 1;
    for (int i = 0; i < m; i++) {
      powers[i] = value;
      value = mul(value, zeta);
    }
    return powers;
  }

  /** Residue of any integer. */
  long of(long x) {
    long r = x % p;
    return r < 0 ? r + p : r;
  }

  /** The representative in (−p/2, p/2). */
  long centred(long x) {
    return x > p / 2 ? x - p : x;
  }

  /** x modulo p for 0 ≤ x &lt; 2⁶². */
  long reduce(long x) {
    long r = x - p * Math.multiplyHigh(x, magic);
    return r >= p ? r - p : r;
  }

  long mul(long a, long b) {
    return reduce(a * b);
  }

  long add(long a, long b) {
    long s = a + b;
    return s >= p ? s - p : s;
  }

  long sub(long a, long b) {
    long s = a - b;
    return s < 0 ? s + p : s;
  }

  long neg(long a) {
    return a == 0 ? 0 : p - a;
  }

  long pow(long base, long exponent) {
    long result = 1;
    long b = base;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = mul(result, b);
      }
      b = mul(b, b);
    }
    return result;
  }

  /** The inverse of a non-zero residue. */
  long inv(long a) {
    if (a == 0) {
      throw new ArithmeticException("0 has no inverse modulo " + p);
    }
    long r0 = p;
    long r1 = a;
    long s0 = 0;
    long s1 = 1;
    while (r1 != 0) {
      long q = r0 / r1;
      long r = r0 - q * r1;
      r0 = r1;
      r1 = r;
      long s = s0 - q * s1;
      s0 = s1;
      s1 = s;
    }
    return s0 < 0 ? s0 + p : s0;
  }

  /** acc + ab modulo p², for acc in [0, p²); {@link #reduce} the result at the end. */
  long accumulate(long acc, long a, long b) {
    long sum = acc + a * b - square;
    return sum + (square & (sum >> 63));
  }

  /** Σ aᵢbᵢ over the common length, below 2²⁹. */
  long dot(long[] a, long[] b) {
    long sum = 0;
    int m = Math.min(a.length, b.length);
    int i = 0;
    for (; i + 1 < m; i += 2) {
      long pair = a[i] * b[i] + a[i + 1] * b[i + 1];
      sum += pair - p * Math.multiplyHigh(pair, magic); // 0 … 2p
    }
    if (i < m) {
      sum += mul(a[i], b[i]);
    }
    return reduce(sum);
  }

  /** target ← target + factor · row, from the given index on. */
  void addMultiple(long[] target, long factor, long[] row, int from) {
    if (factor == 0) {
      return;
    }
    for (int i = from; i < target.length; i++) {
      target[i] = reduce(target[i] + factor * row[i]);
    }
  }

  void scale(long[] target, long factor) {
    for (int i = 0; i < target.length; i++) {
      target[i] = mul(target[i], factor);
    }
  }

  /**
   * Is n prime? Exact for n &lt; 3 215 031 751 (Miller–Rabin with the bases 2, 3, 5, 7; Jaeschke
   * 1993).
   */
  static boolean isPrime(long n) {
    if (n < 2) {
      return false;
    }
    for (long q : WITNESSES) {
      if (n % q == 0) {
        return n == q;
      }
    }
    int twos = Long.numberOfTrailingZeros(n - 1);
    long odd = (n - 1) >> twos;
    for (long w : WITNESSES) {
      if (!passes(n, w, odd, twos)) {
        return false;
      }
    }
    return true;
  }

  private static boolean passes(long n, long witness, long odd, int twos) {
    long x = 1;
    long b = witness;
    for (long e = odd; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        x = x * b % n;
      }
      b = b * b % n;
    }
    if (x == 1 || x == n - 1) {
      return true;
    }
    for (int i = 1; i < twos; i++) {
      x = x * x % n;
      if (x == n - 1) {
        return true;
      }
    }
    return false;
  }

  private long findRoot() {
    for (long g = 2; ; g++) {
      if (generates(g)) {
        return pow(g, (p - 1) / n);
      }
    }
  }

  private boolean generates(long g) {
    int rest = n;
    for (int q = 2; rest > 1; q++) {
      if (q * q > rest) {
        q = rest;
      }
      if (rest % q == 0) {
        if (pow(g, (p - 1) / q) == 1) {
          return false;
        }
        while (rest % q == 0) {
          rest /= q;
        }
      }
    }
    return true;
  }
}
