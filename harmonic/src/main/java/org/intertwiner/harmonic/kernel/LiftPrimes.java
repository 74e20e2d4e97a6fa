package org.intertwiner.harmonic.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.ModularInterpolation;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;

/** The primes that spaces are lifted from, found once for all spaces of a solver. */
final class LiftPrimes {
  private static final long FIRST_ABOVE = 1L << 29;

  /** One wrong residue in some 2¹¹ looks like a fraction that leaves so many bits unused. */
  static final int SPARE_BITS = 12;

  private final Map<Integer, List<Place>> byOrder = new HashMap<>();

  /** A prime p ≡ 1 (mod N) with the embeddings of ℚ(ζ_N) modulo it. */
  static final class Place {
    private final PrimeField field;
    private final int order;
    private final ModularInterpolation interpolation;
    private final Map<Integer, ModularEmbedding> embeddings = new HashMap<>();
    private final BigInteger modulus;
    private final BigInteger smallBound;
    private final Map<Long, Optional<Cyclotomic>> fractions = new HashMap<>();

    private Place(PrimeField field, int order) {
      this.field = field;
      this.order = order;
      this.interpolation = ModularInterpolation.of(embedding(1));
      this.modulus = BigInteger.valueOf(field.characteristic());
      this.smallBound = modulus.shiftRight(SPARE_BITS).sqrt();
    }

    long prime() {
      return field.characteristic();
    }

    ModularInterpolation interpolation() {
      return interpolation;
    }

    /** The embedding ζ ↦ wᵏ. */
    ModularEmbedding embedding(int k) {
      ModularEmbedding known = embeddings.get(k);
      if (known == null) {
        known = ModularEmbedding.of(field, order, k);
        embeddings.put(k, known);
      }
      return known;
    }

    /** The fraction with a residue that leaves the spare bits unused, if there is one. */
    Optional<Cyclotomic> smallFraction(long residue) {
      Optional<Cyclotomic> known = fractions.get(residue);
      if (known == null) {
        Optional<Rational> q =
            Rational.reconstruct(BigInteger.valueOf(residue), modulus, smallBound);
        known = q.isEmpty() ? Optional.empty() : Optional.of(Cyclotomic.of(q.get()));
        fractions.put(residue, known);
      }
      return known;
    }
  }

  /** The index-th prime ≡ 1 (mod N), from 0. */
  Place at(int order, int index) {
    List<Place> places = byOrder.get(order);
    if (places == null) {
      places = new ArrayList<>();
      byOrder.put(order, places);
    }
    while (places.size() <= index) {
      long last = places.isEmpty() ? FIRST_ABOVE : places.get(places.size() - 1).prime();
      places.add(new Place(PrimeField.of(PrimeField.primeCongruentToOne(order, last)), order));
    }
    return places.get(index);
  }
}
