package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The basis of ℚ(ζₙ) that is the tensor product of the power bases of ℚ(ζ_q), q running through the
 * prime powers dividing n exactly.
 *
 * <p>ζₙᵉ belongs to it when, writing e = Σ e_q·n/q modulo n, every 0 ≤ e_q &lt; φ(q). It is an
 * integral basis; for m | n the basis of ℚ(ζₘ) is the part whose exponents are multiples of n/m.
 * Hence the conductor of an element is n / gcd(n, all its exponents).
 */
final class CyclotomicBasis {
  private static final ConcurrentHashMap<Integer, CyclotomicBasis> MEMO = new ConcurrentHashMap<>();
  private static final @Nullable CyclotomicBasis[] SMALL = new CyclotomicBasis[256];
  private static final int MEMO_LIMIT = 4096;
  private static final int MEMO_CONDUCTOR = 4096;

  private final int n;
  private final int[] primes;
  private final int[][] outside;
  private final int[] exponents;

  private CyclotomicBasis(int n) {
    this.n = n;
    this.primes = primesOf(n);
    boolean[] gone = new boolean[n];
    this.outside = new int[primes.length][];
    for (int i = 0; i < primes.length; i++) {
      int p = primes[i];
      int q = p;
      while (n % (q * (long) p) == 0) {
        q *= p;
      }
      outside[i] = topBlock(q, p, gone);
    }
    int[] kept = new int[n];
    int count = 0;
    for (int e = 0; e < n; e++) {
      if (!gone[e]) {
        kept[count++] = e;
      }
    }
    this.exponents = Arrays.copyOf(kept, count);
  }

  /** Exponents whose q-part lies in the last block of length q/p; earlier primes' are skipped. */
  private int[] topBlock(int q, int p, boolean[] gone) {
    long unit = inverseModulo((n / q) % q, q);
    int phi = q - q / p;
    int[] found = new int[n];
    int count = 0;
    for (int e = 0; e < n; e++) {
      if (!gone[e] && e % q * unit % q >= phi) {
        found[count++] = e;
      }
    }
    int[] block = Arrays.copyOf(found, count);
    for (int e : block) {
      gone[e] = true;
    }
    return block;
  }

  static CyclotomicBasis of(int n) {
    // a race only computes a basis twice; all fields are final
    CyclotomicBasis small = n < SMALL.length ? SMALL[n] : null;
    if (small != null) {
      return small;
    }
    CyclotomicBasis basis = find(n);
    if (n < SMALL.length) {
      SMALL[n] = basis;
    }
    return basis;
  }

  private static CyclotomicBasis find(int n) {
    if (n > MEMO_CONDUCTOR) {
      return new CyclotomicBasis(n);
    }
    CyclotomicBasis known = MEMO.get(n);
    if (known == null) {
      known = new CyclotomicBasis(n);
      if (MEMO.size() < MEMO_LIMIT) {
        MEMO.put(n, known);
      }
    }
    return known;
  }

  /** The exponents of the basis, ascending; not to be written to. */
  int[] exponents() {
    return exponents;
  }

  int[] primes() {
    return primes;
  }

  /** 1 + the number of primes: how many bits {@link #reduce(long[])} may add to a coefficient. */
  int growthBits() {
    return 1 + primes.length;
  }

  /**
   * Rewrites Σ a[e]·ζᵉ in the basis, in place, by ζᵉ = −Σ_{i=1}^{p−1} ζ^{e − i·n/p}.
   *
   * <p>A coefficient takes part in at most one subtraction per prime.
   */
  void reduce(long[] a) {
    for (int k = 0; k < primes.length; k++) {
      int step = n / primes[k];
      int rest = primes[k] - 1;
      for (int e : outside[k]) {
        long value = a[e];
        if (value != 0) {
          a[e] = 0;
          int f = e;
          for (int i = 0; i < rest; i++) {
            f -= step;
            if (f < 0) {
              f += n;
            }
            a[f] -= value;
          }
        }
      }
    }
  }

  /** As {@link #reduce(long[])} for coefficients of any size. */
  void reduce(BigInteger[] a) {
    for (int k = 0; k < primes.length; k++) {
      int step = n / primes[k];
      for (int e : outside[k]) {
        BigInteger value = a[e];
        if (value.signum() != 0) {
          a[e] = BigInteger.ZERO;
          for (int i = 1; i < primes[k]; i++) {
            int f = Math.floorMod(e - i * step, n);
            a[f] = a[f].subtract(value);
          }
        }
      }
    }
  }

  private static int[] primesOf(int n) {
    List<Integer> found = new ArrayList<>();
    int rest = n;
    for (int p = 2; (long) p * p <= rest; p++) {
      if (rest % p == 0) {
        found.add(p);
        while (rest % p == 0) {
          rest /= p;
        }
      }
    }
    if (rest > 1) {
      found.add(rest);
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static long inverseModulo(long a, int q) {
    return BigInteger.valueOf(a).modInverse(BigInteger.valueOf(q)).longValue();
  }
}
