package org.intertwiner.harmonic.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;

/**
 * The places of ℚ(ζ_N) over one prime after the other, p ≡ 1 (mod N), 2²⁹ &lt; p &lt; 2³⁰: found
 * once, and shared by all checks of a certificate.
 */
final class PlaceSequence {
  static final int BITS_PER_PRIME = 29;

  private final int order;
  private final List<ModularEmbedding> embeddings = new ArrayList<>();
  private long last = 1L << BITS_PER_PRIME;

  PlaceSequence(int order) {
    this.order = order;
  }

  /** The first places whose primes do not divide a denominator. */
  ModularEmbedding[] primeTo(BigInteger denominator, int count) {
    ModularEmbedding[] chosen = new ModularEmbedding[count];
    int next = 0;
    for (int i = 0; i < count; i++) {
      ModularEmbedding embedding;
      do {
        embedding = at(next++);
      } while (divides(embedding.field().characteristic(), denominator));
      chosen[i] = embedding;
    }
    return chosen;
  }

  private static boolean divides(long p, BigInteger denominator) {
    return denominator.bitLength() > BITS_PER_PRIME
        && denominator.mod(BigInteger.valueOf(p)).signum() == 0;
  }

  private ModularEmbedding at(int index) {
    while (embeddings.size() <= index) {
      last = PrimeField.primeCongruentToOne(order, last);
      if (last >= 1L << (BITS_PER_PRIME + 1)) {
        throw new IllegalStateException("no prime ≡ 1 modulo " + order + " is left below 2³⁰");
      }
      embeddings.add(ModularEmbedding.of(PrimeField.of(last), order, 1));
    }
    return embeddings.get(index);
  }
}
