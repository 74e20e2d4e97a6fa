package org.intertwiner.harmonic.certificate;

import java.math.BigInteger;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
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
  private final ModularEmbedding[] embeddings;

  private Places(ModularEmbedding[] embeddings) {
    this.embeddings = embeddings;
  }

  /**
   * Enough places for numbers of ℚ(ζ_N) whose conjugates, times the denominator, stay below the
   * bound.
   */
  static Places enough(Ground ground, SizeBound numbers, BigInteger bound) {
    int n = Math.toIntExact(numbers.conductor());
    long degree = totient(n);
    if (numbers.isReal() && n > 2) {
      degree /= 2;
    }
    long bits = Math.multiplyExact(degree, (long) bound.bitLength());
    int count = Math.toIntExact(bits / PlaceSequence.BITS_PER_PRIME + 1);
    return new Places(ground.places(n).primeTo(numbers.denominator(), count));
  }

  int count() {
    return embeddings.length;
  }

  long prime(int place) {
    return embeddings[place].field().characteristic();
  }

  /** The root of unity modulo a prime that a place is. */
  ModularEmbedding embedding(int place) {
    return embeddings[place];
  }

  /** The residue of a number at one place. */
  long residue(Cyclotomic number, int place) {
    return number.isZero() ? 0 : number.isOne() ? 1 : embeddings[place].at(number);
  }

  static long inverse(long a, long p) {
    return Primes.powerModulo(a, p - 2, p);
  }

  private static long totient(long n) {
    if (n <= 2) {
      return 1;
    }
    long phi = n;
    for (long q : Primes.factor(n).keySet()) {
      phi -= phi / q;
    }
    return phi;
  }
}
