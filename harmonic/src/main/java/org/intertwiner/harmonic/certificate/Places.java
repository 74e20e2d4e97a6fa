package org.intertwiner.harmonic.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * Reductions of ℚ(ζ_N) modulo prime ideals of degree one: a prime p ≡ 1 (mod N), 2²⁹ &lt; p &lt; 2³⁰, and
 * ζ_N ↦ ω of order N.
 *
 * <p>They prove that a number is zero: let α be an algebraic integer of ℚ(ζ_N), or of its real
 * subfield, of degree φ over ℚ, with all conjugates at most B in absolute value. If α vanishes at
 * places over distinct primes p₁, …, p_s, each p_i divides the norm of α, an integer of size at most
 * B^φ; so p₁⋯p_s &gt; B^φ forces α = 0.
 */
final class Places {
  private final long conductor;
  private final long[] primes;
  private final long[][] powers;
  private final Map<Cyclotomic, long[]> known = new HashMap<>();

  private Places(long conductor, long[] primes, long[][] powers) {
    this.conductor = conductor;
    this.primes = primes;
    this.powers = powers;
  }

  /**
   * Enough places for numbers of ℚ(ζ_N) whose conjugates, times the denominator, stay below the bound.
   */
  static Places enough(SizeBound numbers, BigInteger bound) {
    long n = numbers.conductor();
    long degree = totient(n);
    if (numbers.isReal() && n > 2) {
      degree /= 2;
    }
    long bits = Math.multiplyExact(degree, (long) bound.bitLength());
    int count = Math.toIntExact(bits / 29 + 1);
    long[] primes = new long[count];
    long[][] powers = new long[count][];
    long p = (1L << 29) / n * n + 1;
    for (int i = 0; i < count; i++) {
      p = nextPrime(p + n, n, numbers.denominator());
      primes[i] = p;
      powers[i] = powersOfRoot(p, n);
    }
    return new Places(n, primes, powers);
  }

  int count() {
    return primes.length;
  }

  long prime(int place) {
    return primes[place];
  }

  /** The residue of a number at every place. */
  long[] residues(Cyclotomic number) {
    return known.computeIfAbsent(number, this::compute);
  }

  private long[] compute(Cyclotomic number) {
    long[] residues = new long[primes.length];
    long step = conductor / number.conductor();
    for (Map.Entry<Integer, Rational> term : number.coefficients().entrySet()) {
      BigInteger numerator = term.getValue().numerator();
      BigInteger denominator = term.getValue().denominator();
      int exponent = (int) (term.getKey() * step % conductor);
      for (int i = 0; i < primes.length; i++) {
        long p = primes[i];
        long q = modulo(numerator, p);
        if (!denominator.equals(BigInteger.ONE)) {
          q = q * inverse(modulo(denominator, p), p) % p;
        }
        residues[i] = (residues[i] + q * powers[i][exponent]) % p;
      }
    }
    return residues;
  }

  private static long modulo(BigInteger a, long p) {
    return a.bitLength() < 63
        ? Math.floorMod(a.longValue(), p)
        : a.mod(BigInteger.valueOf(p)).longValue();
  }

  static long inverse(long a, long p) {
    return power(a, p - 2, p);
  }

  private static long power(long base, long exponent, long p) {
    long result = 1;
    long square = base % p;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = result * square % p;
      }
      square = square * square % p;
    }
    return result;
  }

  private static long nextPrime(long from, long step, BigInteger denominator) {
    for (long p = from; p < 1L << 30; p += step) {
      if (isPrime(p) && denominator.mod(BigInteger.valueOf(p)).signum() != 0) {
        return p;
      }
    }
    throw new IllegalStateException("no prime ≡ 1 modulo " + step + " is left below 2³⁰");
  }

  /** Trial division: a proof, in at most 2¹⁴ steps. */
  private static boolean isPrime(long p) {
    if (p % 2 == 0) {
      return p == 2;
    }
    for (long d = 3; d * d <= p; d += 2) {
      if (p % d == 0) {
        return false;
      }
    }
    return p > 1;
  }

  private static long[] powersOfRoot(long p, long n) {
    List<Long> factors = primeFactors(n);
    for (long g = 2; ; g++) {
      long root = power(g, (p - 1) / n, p);
      if (factors.stream().allMatch(q -> power(root, n / q, p) != 1)) {
        long[] powers = new long[Math.toIntExact(n)];
        powers[0] = 1;
        for (int e = 1; e < n; e++) {
          powers[e] = powers[e - 1] * root % p;
        }
        return powers;
      }
    }
  }

  private static List<Long> primeFactors(long n) {
    List<Long> factors = new ArrayList<>();
    long left = n;
    for (long q = 2; q * q <= left; q++) {
      if (left % q == 0) {
        factors.add(q);
        while (left % q == 0) {
          left /= q;
        }
      }
    }
    if (left > 1) {
      factors.add(left);
    }
    return factors;
  }

  private static long totient(long n) {
    long phi = n;
    for (long q : primeFactors(n)) {
      phi -= phi / q;
    }
    return phi;
  }
}
