package org.intertwiner.harmonic.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.Homomorphism;
import org.intertwiner.algebra.group.structure.Quotient;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Induction;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.Restriction;

/**
 * How to make a representation of whatever group there is: numbers are taken modulo what the group
 * offers, and what would be too large becomes an irreducible representation.
 *
 * @param kind what to make
 * @param first a choice
 * @param second another
 */
public record Recipe(Kind kind, int first, int second) {
  private static final int LARGEST = 8;
  private static final Map<FiniteGroup<?>, Irreps<?>> IRREPS = new ConcurrentHashMap<>();

  /** What can be made. */
  public enum Kind {
    TRIVIAL,
    IRREDUCIBLE,
    COMPLEX_IRREDUCIBLE,
    QUOTIENT,
    REGULAR,
    INDUCED,
    INFLATED,
    RESTRICTED,
    CONJUGATED,
    TENSOR,
    EXTERIOR,
    SYMMETRIC
  }

  /** Sums of one or two recipes, half of them in a random basis. */
  public static Arbitrary<List<Recipe>> sums(boolean complex) {
    Arbitrary<Kind> kinds =
        Arbitraries.of(Kind.values()).filter(k -> complex || k != Kind.COMPLEX_IRREDUCIBLE);
    Arbitrary<Integer> choice = Arbitraries.integers().between(0, 60);
    return Combinators.combine(kinds, choice, choice)
        .as(Recipe::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  /**
   * The sum of what recipes make.
   *
   * @param recipes at least one
   * @param basis 0 for the coordinates as they come, otherwise the number of a random basis
   */
  static <G> FiniteRepresentation<G> sum(FiniteGroup<G> group, List<Recipe> recipes, int basis) {
    List<FiniteRepresentation<G>> summands = new ArrayList<>();
    for (Recipe recipe : recipes) {
      summands.add(recipe.make(group));
    }
    FiniteRepresentation<G> sum = Representations.directSum(summands);
    return basis == 0 || sum.dimension() > LARGEST
        ? sum
        : sum.inBasis(random(sum.dimension(), basis));
  }

  /** Makes the representation. */
  <G> FiniteRepresentation<G> make(FiniteGroup<G> group) {
    FiniteRepresentation<G> made =
        switch (kind) {
          case TRIVIAL -> Representations.trivial(group);
          case IRREDUCIBLE -> irreducible(group, first);
          case COMPLEX_IRREDUCIBLE -> complex(group, first);
          case QUOTIENT -> quotient(group);
          case REGULAR -> group.order() <= 12 ? Representations.regular(group) : quotient(group);
          case INDUCED -> induced(group);
          case INFLATED -> inflated(group);
          case RESTRICTED -> restricted(group);
          case CONJUGATED ->
              Restriction.along(
                  irreducible(group, first),
                  Homomorphism.conjugation(group, second % (int) group.order()));
          case TENSOR -> irreducible(group, first).tensor(irreducible(group, second));
          case EXTERIOR -> power(irreducible(group, first), false);
          default -> power(irreducible(group, first), true);
        };
    return made.dimension() <= Math.max(LARGEST, group.order() <= 12 ? 12 : 0)
        ? made
        : irreducible(group, second);
  }

  private static <G> FiniteRepresentation<G> power(FiniteRepresentation<G> rho, boolean symmetric) {
    if (rho.dimension() < 2 || rho.dimension() > 4) {
      return rho;
    }
    return symmetric ? rho.symmetricPower(2) : rho.exteriorPower(2);
  }

  private <G> Subgroup subgroup(FiniteGroup<G> group) {
    int order = (int) group.order();
    return group.subgroup(first * 7 % order, second * 11 % order);
  }

  private <G> FiniteRepresentation<G> quotient(FiniteGroup<G> group) {
    Subgroup subgroup = subgroup(group);
    return subgroup.index() <= 12
        ? Representations.quotient(group, subgroup)
        : irreducible(group, first);
  }

  private <G> FiniteRepresentation<G> induced(FiniteGroup<G> group) {
    Subgroup subgroup = subgroup(group);
    if (subgroup.index() > 6) {
      return irreducible(group, second);
    }
    FiniteGroup<G> small = group.toGroup(subgroup);
    FiniteRepresentation<G> rho = irreducible(small, first + second);
    return rho.dimension() * subgroup.index() > 12
        ? irreducible(group, second)
        : Induction.of(group, subgroup, rho);
  }

  private <G> FiniteRepresentation<G> inflated(FiniteGroup<G> group) {
    Quotient<G> quotient = Quotient.of(group, group.normalClosure(first * 7 % (int) group.order()));
    return Restriction.inflation(irreducible(quotient.group(), second), quotient);
  }

  /** Of the symmetric group, for permutations of few points; else along g ↦ xgx⁻¹. */
  @SuppressWarnings("unchecked") // the elements are permutations
  private <G> FiniteRepresentation<G> restricted(FiniteGroup<G> group) {
    if (group.element(0) instanceof Permutation p && p.degree() >= 2 && p.degree() <= 5) {
      FiniteRepresentation<Permutation> whole = irreducible(Groups.symmetric(p.degree()), second);
      return (FiniteRepresentation<G>) Restriction.of(whole, (FiniteGroup<Permutation>) group);
    }
    return irreducible(group, first);
  }

  /** A real irreducible representation of at most the largest dimension. */
  static <G> FiniteRepresentation<G> irreducible(FiniteGroup<G> group, int choice) {
    Irrep<G> irrep = irreps(group).real(choice % group.classes().count());
    return irrep.dimension() > LARGEST
        ? Representations.trivial(group)
        : Representations.of(group, irrep.generators());
  }

  private static <G> FiniteRepresentation<G> complex(FiniteGroup<G> group, int choice) {
    Irrep<G> irrep = irreps(group).complex(choice % group.classes().count());
    return irrep.dimension() > LARGEST
        ? Representations.trivial(group)
        : Representations.of(group, irrep.generators());
  }

  @SuppressWarnings("unchecked") // kept by group
  static <G> Irreps<G> irreps(FiniteGroup<G> group) {
    return (Irreps<G>) IRREPS.computeIfAbsent(group, Irreps::of);
  }

  /** An invertible integer matrix. */
  private static Matrix<Cyclotomic> random(int size, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    while (true) {
      Matrix<Cyclotomic> m =
          Matrix.of(
              Cyclotomics.FIELD,
              size,
              size,
              (i, j) ->
                  Cyclotomic.of((i == j ? 1L : 0L) + (random.nextInt(3) - 1L) * random.nextInt(2)));
      if (ExactLinearAlgebra.rank(Cyclotomics.FIELD, m) == size) {
        return m;
      }
    }
  }
}
