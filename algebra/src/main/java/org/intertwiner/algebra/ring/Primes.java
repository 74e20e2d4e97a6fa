package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;

/** Primes of word size: test, factorisation, primes in arithmetic progressions. */
public final class Primes {
  private static final long[] FEW = {2, 7, 61};
  private static final long FEW_SUFFICE_BELOW = 4_759_123_141L;
  private static final long[] WITNESSES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};

  private static final long TRIAL = 2000;

  private Primes() {}

  /**
   * Whether a number is prime.
   *
   * <p>Exact for every {@code long}: Miller–Rabin with the first twelve primes as bases is a proof
   * below 3.3·10²⁴ (Sorenson and Webster, Math. Comp. 86, 2017), and 2, 7, 61 below 4 759 123 141
   * (Jaeschke, Math. Comp. 61, 1993).
   *
   * @param n any number
   * @return n is prime
   */
  public static boolean isPrime(long n) {
    if (n < 2) {
      return false;
    }
    for (long p : WITNESSES) {
      if (n % p == 0) {
        return n == p;
      }
    }
    int twos = Long.numberOfTrailingZeros(n - 1);
    for (long a : n < FEW_SUFFICE_BELOW ? FEW : WITNESSES) {
      if (n != a && !passes(n, a, twos)) {
        return false;
      }
    }
    return true;
  }

  private static boolean passes(long n, long a, int twos) {
    long x = powerModulo(a, (n - 1) >> twos, n);
    if (x == 1 || x == n - 1) {
      return true;
    }
    for (int i = 1; i < twos; i++) {
      x = multiplyModulo(x, x, n);
      if (x == n - 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Product modulo n.
   *
   * @param a a residue in [0, n)
   * @param b a residue in [0, n)
   * @param n a modulus ≥ 1
   * @return a·b mod n
   */
  public static long multiplyModulo(long a, long b, long n) {
    if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
      return a * b % n;
    }
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(b))
        .mod(BigInteger.valueOf(n))
        .longValue();
  }

  /**
   * Power modulo n.
   *
   * @param base a number ≥ 0
   * @param exponent a number ≥ 0
   * @param n a modulus ≥ 1
   * @return base to the exponent, modulo n
   */
  public static long powerModulo(long base, long exponent, long n) {
    long result = 1 % n;
    long square = base % n;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = multiplyModulo(result, square, n);
      }
      square = multiplyModulo(square, square, n);
    }
    return result;
  }

  /**
   * Prime factorisation: trial division by small numbers, then Pollard's ρ.
   *
   * <p>Complexity: O(n^{1/4}) products for the second largest prime factor near √n; every factor is
   * proved prime.
   *
   * @param n a number ≥ 1
   * @return prime ↦ multiplicity, ascending, unmodifiable
   * @throws InvalidInput when n &lt; 1
   */
  public static SortedMap<Long, Integer> factor(long n) {
    if (n < 1) {
      throw new InvalidInput("factorisation", Long.toString(n), "a number ≥ 1", "");
    }
    SortedMap<Long, Integer> factors = new TreeMap<>();
    long rest = n;
    for (long p = 2; p < TRIAL && p * p <= rest; p += p == 2 ? 1 : 2) {
      while (rest % p == 0) {
        factors.merge(p, 1, Integer::sum);
        rest /= p;
      }
    }
    split(rest, factors);
    return Collections.unmodifiableSortedMap(factors);
  }

  private static void split(long n, SortedMap<Long, Integer> factors) {
    if (n == 1) {
      return;
    }
    if (n < TRIAL * TRIAL || isPrime(n)) {
      factors.merge(n, 1, Integer::sum);
      return;
    }
    long divisor = PollardRho.divisor(n);
    split(divisor, factors);
    split(n / divisor, factors);
  }

  /**
   * The smallest prime p ≡ 1 modulo m above a bound.
   *
   * @param modulus m ≥ 1
   * @param above a number ≥ 1
   * @return the smallest prime p &gt; above with m | p − 1
   * @throws InvalidInput when an argument is below 1
   */
  public static long congruentToOne(long modulus, long above) {
    if (modulus < 1 || above < 1) {
      throw new InvalidInput(
          "prime ≡ 1 modulo m", "m = " + modulus + ", above " + above, "numbers ≥ 1", "");
    }
    long p = Math.addExact(Math.multiplyExact(above / modulus, modulus), 1);
    while (p <= above || !isPrime(p)) {
      p = Math.addExact(p, modulus);
    }
    return p;
  }

  /**
   * The smallest primitive root of a prime.
   *
   * @param p a prime
   * @return the smallest g whose powers are all of 1 … p−1
   */
  public static long primitiveRoot(long p) {
    if (p == 2) {
      return 1;
    }
    SortedMap<Long, Integer> factors = factor(p - 1);
    for (long g = 2; ; g++) {
      boolean primitive = true;
      for (long q : factors.keySet()) {
        primitive = primitive && powerModulo(g, (p - 1) / q, p) != 1;
      }
      if (primitive) {
        return g;
      }
    }
  }
}
