package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;

/** The dimensions that characters give, from the fraction where there is one, else by degree. */
final class MolienCount {
  private final Representation<?> space;
  private final Optional<MolienFraction> fraction;
  private final java.util.function.IntFunction<List<Long>> byDegree;
  private final List<Integer> dimensions = new ArrayList<>();

  private MolienCount(
      Representation<?> space,
      Optional<MolienFraction> fraction,
      java.util.function.IntFunction<List<Long>> byDegree) {
    this.space = space;
    this.fraction = fraction;
    this.byDegree = byDegree;
  }

  static <G> MolienCount invariants(Representation<G> space) {
    return new MolienCount(
        space,
        closed(() -> MolienFraction.invariants(space)),
        d -> MolienSeries.invariants(space, d));
  }

  static <G> MolienCount equivariants(Representation<G> space, Representation<G> target) {
    return new MolienCount(
        space,
        closed(() -> MolienFraction.equivariants(space, target)),
        d -> MolienSeries.equivariants(space, target, d));
  }

  private static Optional<MolienFraction> closed(java.util.function.Supplier<MolienFraction> f) {
    try {
      return Optional.of(f.get());
    } catch (org.intertwiner.algebra.Refusal noClosedForm) {
      return Optional.empty();
    }
  }

  Optional<MolienFraction> fraction() {
    return fraction;
  }

  int dimension(int degree) {
    if (dimensions.size() <= degree) {
      int upTo = Math.max(degree, 2 * dimensions.size());
      dimensions.clear();
      if (fraction.isPresent()) {
        dimensions.addAll(fraction.get().dimensions(upTo));
      } else {
        byDegree.apply(degree).forEach(d -> dimensions.add(Math.toIntExact(d)));
      }
    }
    return dimensions.get(degree);
  }

  /** The degrees of the generators, where the series is that of a polynomial ring. */
  Optional<List<Integer>> polynomialDegrees() {
    return fraction.flatMap(MolienFraction::polynomialDegrees);
  }

  /**
   * The degree of the relation, where the series is that of a hypersurface in generators of these
   * degrees.
   */
  OptionalInt hypersurfaceDegree(List<Integer> degrees) {
    if (fraction.isEmpty() || degrees.size() != fraction.get().poleOrder() + 1) {
      return OptionalInt.empty();
    }
    Optional<List<BigInteger>> numerator = fraction.get().over(degrees);
    if (numerator.isEmpty()) {
      return OptionalInt.empty();
    }
    int e = numerator.get().size() - 1;
    boolean binomial =
        e > 0
            && numerator.get().get(0).equals(BigInteger.ONE)
            && numerator.get().get(e).equals(BigInteger.ONE.negate())
            && numerator.get().stream().filter(c -> c.signum() != 0).count() == 2;
    return binomial ? OptionalInt.of(e) : OptionalInt.empty();
  }

  /** The order of the group's image, beyond all degrees for infinite groups. */
  long groupOrder() {
    if (space instanceof FiniteRepresentation<?> finite) {
      return imageOrder(finite.character());
    }
    return Long.MAX_VALUE;
  }

  static long imageOrder(FiniteCharacter<?> character) {
    long kernel = 0;
    for (int c = 0; c < character.values().size(); c++) {
      kernel += character.at(c).equals(character.at(0)) ? character.group().classes().size(c) : 0;
    }
    return character.group().order() / kernel;
  }

  static InvalidInput negative(int degree) {
    return new InvalidInput(
        "highest degree of invariants", "" + degree, "0 or more", "degree 0 is the constants");
  }
}
