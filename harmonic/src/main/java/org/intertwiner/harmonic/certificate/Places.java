package org.intertwiner.harmonic.certificate;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Primes;

/**
 * Reductions of ℚ(ζ_N) modulo prime ideals of degree one: a prime p ≡ 1 (mod N), 2²⁹ &lt; p &lt;
 * 2³⁰, and ζ_N ↦ ω of order N.
 *
 * <p>They prove that a number is zero: let α be an algebraic integer of ℚ(ζ_N), or of its real
 * subfield, of degree φ over ℚ, with all conjugates at most B in absolute value. If α vanishes at
 * places over distinct primes p₁, …, p_s, each p_i divides the norm of α, an integer of size at
 * most B^φ; so p₁⋯p_s &gt; B^φ forces α = 0.
 */
final class Places {
  private static final int BITS_PER_PRIME = 29;

  private final ModularEmbedding[] embeddings;
  private final Map<Cyclotomic, long[]> known = new HashMap<>();

  private Places(ModularEmbedding[] embeddings) {
    this.embeddings = embeddings;
  }

  /**
   * Enough places for numbers of ℚ(ζ_N) whose conjugates, times the denominator, stay below the
   * bound.
   */
  static Places enough(SizeBound numbers, BigInteger bound) {
    int n = Math.toIntExact(numbers.conductor());
    long degree = totient(n);
    if (numbers.isReal() && n > 2) {
      degree /= 2;
    }
    long bits = Math.multiplyExact(degree, (long) bound.bitLength());
    ModularEmbedding[] embeddings =
        new ModularEmbedding[Math.toIntExact(bits / BITS_PER_PRIME + 1)];
    long p = 1L << BITS_PER_PRIME;
    for (int i = 0; i < embeddings.length; i++) {
      do {
        p = PrimeField.primeCongruentToOne(n, p);
      } while (numbers.denominator().mod(BigInteger.valueOf(p)).signum() == 0);
      if (p >= 1L << (BITS_PER_PRIME + 1)) {
        throw new IllegalStateException("no prime ≡ 1 modulo " + n + " is left below 2³⁰");
      }
      embeddings[i] = ModularEmbedding.of(PrimeField.of(p), n, 1);
    }
    return new Places(embeddings);
  }

  int count() {
    return embeddings.length;
  }

  long prime(int place) {
    return embeddings[place].field().characteristic();
  }

  /** The residue of a number at one place. */
  long residue(Cyclotomic number, int place) {
    return number.isZero() ? 0 : embeddings[place].at(number);
  }

  /** The residue of a number at every place, remembered. */
  long[] residues(Cyclotomic number) {
    long[] residues = known.get(number);
    if (residues == null) {
      residues = compute(number);
      known.put(number, residues);
    }
    return residues;
  }

  private long[] compute(Cyclotomic number) {
    long[] residues = new long[embeddings.length];
    for (int i = 0; i < residues.length; i++) {
      residues[i] = residue(number, i);
    }
    return residues;
  }

  static long inverse(long a, long p) {
    return Primes.powerModulo(a, p - 2, p);
  }

  private static long totient(long n) {
    long phi = n;
    for (long q : Primes.factor(n).keySet()) {
      phi -= phi / q;
    }
    return phi;
  }
}
