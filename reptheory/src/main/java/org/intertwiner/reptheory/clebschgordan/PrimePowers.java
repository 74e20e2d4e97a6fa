package org.intertwiner.reptheory.clebschgordan;

import java.math.BigInteger;
import java.util.Arrays;

/** Exponents of primes in quotients of factorials: ∏ pᵢ^eᵢ over the primes in order, mutable. */
final class PrimePowers {
  /** Factorials up to here have their exponents listed once; beyond, Legendre's formula counts. */
  private static final int LISTED = 256;

  private static final int[] FIRST_PRIMES = primesUpTo(LISTED);
  private static final int[][] FACTORIALS = factorials();

  private final int[] primes;
  private final int[] exponents;

  /**
   * The number 1, with room for factorials.
   *
   * @param largest no factorial of more than this will be multiplied
   */
  PrimePowers(int largest) {
    this.primes = largest <= LISTED ? FIRST_PRIMES : primesUpTo(largest);
    this.exponents = new int[count(primes, largest)];
  }

  private static int[] primesUpTo(int n) {
    boolean[] composite = new boolean[n + 1];
    int[] primes = new int[n < 2 ? 0 : n];
    int count = 0;
    for (int p = 2; p <= n; p++) {
      if (composite[p]) {
        continue;
      }
      primes[count++] = p;
      for (long q = (long) p * p; q <= n; q += p) {
        composite[(int) q] = true;
      }
    }
    return Arrays.copyOf(primes, count);
  }

  private static int[][] factorials() {
    int[][] table = new int[LISTED + 1][];
    for (int n = 0; n <= LISTED; n++) {
      table[n] = new int[count(FIRST_PRIMES, n)];
      for (int i = 0; i < table[n].length; i++) {
        table[n][i] = legendre(n, FIRST_PRIMES[i]);
      }
    }
    return table;
  }

  /** How many of the primes are at most n. */
  private static int count(int[] primes, int n) {
    int at = Arrays.binarySearch(primes, n);
    return at < 0 ? -at - 1 : at + 1;
  }

  /** The exponent of p in n!. */
  private static int legendre(int n, int p) {
    int sum = 0;
    for (int rest = n / p; rest > 0; rest /= p) {
      sum += rest;
    }
    return sum;
  }

  /** Multiplies by (n!)^power. */
  PrimePowers factorial(int n, int power) {
    if (n <= LISTED) {
      int[] listed = FACTORIALS[n];
      for (int i = 0; i < listed.length; i++) {
        exponents[i] += power * listed[i];
      }
      return this;
    }
    for (int i = 0; i < exponents.length && primes[i] <= n; i++) {
      exponents[i] += power * legendre(n, primes[i]);
    }
    return this;
  }

  /** Multiplies by n^power, for n ≥ 1 without prime factors beyond the room. */
  PrimePowers number(int n, int power) {
    int rest = n;
    for (int i = 0; i < exponents.length && (long) primes[i] * primes[i] <= rest; i++) {
      while (rest % primes[i] == 0) {
        rest /= primes[i];
        exponents[i] += power;
      }
    }
    if (rest > 1) {
      exponents[count(primes, rest) - 1] += power;
    }
    return this;
  }

  /** Multiplies by the square of a triangle coefficient, Δ(abc)^(2·power); arguments doubled. */
  PrimePowers triangle(int ta, int tb, int tc, int power) {
    return factorial((ta + tb - tc) / 2, power)
        .factorial((ta - tb + tc) / 2, power)
        .factorial((-ta + tb + tc) / 2, power)
        .factorial((ta + tb + tc) / 2 + 1, -power);
  }

  /** The part with positive exponents. */
  BigInteger numerator() {
    return product(1);
  }

  /** The inverse of the part with negative exponents. */
  BigInteger denominator() {
    return product(-1);
  }

  private BigInteger product(int sign) {
    BigInteger product = BigInteger.ONE;
    long small = 1;
    for (int i = 0; i < exponents.length; i++) {
      for (int e = sign * exponents[i]; e > 0; e--) {
        if (small > Long.MAX_VALUE / primes[i]) {
          product = product.multiply(BigInteger.valueOf(small));
          small = 1;
        }
        small *= primes[i];
      }
    }
    return product.multiply(BigInteger.valueOf(small));
  }

  /** Multiplies by a power of the other, which was made with the same room. */
  PrimePowers multiply(PrimePowers other, int power) {
    for (int i = 0; i < exponents.length; i++) {
      exponents[i] += power * other.exponents[i];
    }
    return this;
  }

  /** Lowers each exponent to that of the other, where it is greater; the same room. */
  PrimePowers lowerTo(PrimePowers other) {
    for (int i = 0; i < exponents.length; i++) {
      exponents[i] = Math.min(exponents[i], other.exponents[i]);
    }
    return this;
  }

  /** A copy. */
  PrimePowers copy() {
    return new PrimePowers(primes, exponents.clone());
  }

  private PrimePowers(int[] primes, int[] exponents) {
    this.primes = primes;
    this.exponents = exponents;
  }

  /** The exponents in the order of the primes; not a copy. */
  int[] exponents() {
    return exponents;
  }

  /** The primes; not a copy, and possibly more than there are exponents. */
  int[] primes() {
    return primes;
  }
}
