package org.intertwiner.reptheory.projective;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * The Schur multiplier M(G) = H²(G, ℂ*) of a finite group: its factor systems up to equivalence.
 *
 * <p><em>Method:</em> for a presentation G = F/R the group R/[F, R] is M(G) ⊕ ℤʳ, r the number of
 * generators (Hopf's formula). It is computed with the tails of the edges of the Cayley graph as
 * unknowns and the cycles of the relators as equations. The torsion coordinates of the tails are
 * cocycles, a basis of H²(G, ℂ*), and the central extension that they make is a covering group: its
 * kernel M(G) lies in the centre and in the derived subgroup. <em>Accuracy:</em> exact; see {@link
 * Certificate}. <em>Complexity:</em> |G| · total length of the relators · number of sweeps, and
 * |G|² for each cocycle. <em>Source:</em> I. Schur, J. reine angew. Math. 132 (1907); D. F. Holt,
 * J. Algorithms 6 (1985).
 *
 * <p>Example: {@code SchurMultiplier.of(Groups.alternating(6)).invariants()} is {@code [6]}.
 *
 * @param <G> the group elements
 */
public final class SchurMultiplier<G> {

  /**
   * What has been proved.
   *
   * @param order the covering group has |M|·|G| elements
   * @param stem its kernel lies in its centre and in its derived subgroup, so that the multiplier
   *     is at least as large as stated
   * @param rank R/[F, R] has the rank of F, as it must have for a finite group
   */
  public record Certificate(boolean order, boolean stem, boolean rank) {

    /**
     * Checks a covering group.
     *
     * @param cover a central extension
     * @param invariants the stated multiplier
     * @param freeRank the rank of R/[F, R]
     * @return what holds
     */
    public static Certificate check(
        CentralExtension<?> cover, List<Integer> invariants, int freeRank) {
      long order = invariants.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
      return new Certificate(
          cover.group().order() == order * cover.base().order() && cover.kernel().order() == order,
          cover.isStem(),
          freeRank == cover.base().generators().size());
    }

    /** {@return whether everything holds} */
    public boolean proved() {
      return order && stem && rank;
    }
  }

  private final FiniteGroup<G> group;
  private final List<Integer> invariants;
  private final List<FactorSystem<G>> generators;
  private final CentralExtension<G> cover;
  private final Certificate certificate;

  private SchurMultiplier(
      FiniteGroup<G> group,
      List<Integer> invariants,
      List<FactorSystem<G>> generators,
      int freeRank) {
    this.group = group;
    this.invariants = List.copyOf(invariants);
    this.generators = List.copyOf(generators);
    this.cover =
        CentralExtension.of(
            generators.isEmpty() ? List.of(FactorSystem.trivial(group)) : generators);
    this.certificate = Certificate.check(cover, invariants, freeRank);
  }

  /**
   * The multiplier of a group within the default limits.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @return the multiplier with cocycles and covering group, certified
   * @throws org.intertwiner.algebra.LimitExceeded if the group is past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> SchurMultiplier<G> of(FiniteGroup<G> group) {
    return of(group, ProjectiveLimits.DEFAULT);
  }

  /**
   * The multiplier of a group.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param limits the largest group
   * @return the multiplier with cocycles and covering group, certified
   * @throws org.intertwiner.algebra.LimitExceeded if the group is past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> SchurMultiplier<G> of(FiniteGroup<G> group, ProjectiveLimits limits) {
    limits.check(group, 1);
    EdgeTails tails = new EdgeTails(group);
    EdgeTails.Quotient quotient = tails.quotient();
    List<Integer> invariants = new ArrayList<>();
    List<FactorSystem<G>> generators = new ArrayList<>();
    for (int j = 0; j < quotient.factors().size(); j++) {
      BigInteger order = quotient.factors().get(j);
      invariants.add(order.intValueExact());
      int[][] cocycle = cocycle(group, tails.torsion(quotient, j), invariants.get(j));
      generators.add(FactorSystem.of(group, invariants.get(j), (g, h) -> cocycle[g][h], limits));
    }
    SchurMultiplier<G> multiplier =
        new SchurMultiplier<>(group, invariants, generators, quotient.freeRank());
    if (!multiplier.certificate.proved()) {
      throw new IllegalStateException("a Schur multiplier was refuted: " + multiplier.certificate);
    }
    return multiplier;
  }

  /** t(g)t(h) = z^a(g,h) t(gh), the tails along the word of h added up from g. */
  private static int[][] cocycle(FiniteGroup<?> group, int[][] tails, int modulus) {
    int size = Math.toIntExact(group.order());
    int[][] a = new int[size][size];
    for (int g = 0; g < size; g++) {
      int[] products = group.leftMultiples(g);
      for (int h = 1; h < size; h++) {
        int p = group.parent(h);
        a[g][h] = (a[g][p] + tails[group.lastLetter(h)][products[p]]) % modulus;
      }
    }
    return a;
  }

  /** {@return the group} */
  public FiniteGroup<G> group() {
    return group;
  }

  /** {@return n₁ | n₂ | … with M(G) = ⊕ ℤ/nⱼ; none where the multiplier is trivial} */
  public List<Integer> invariants() {
    return invariants;
  }

  /** {@return the number of classes of factor systems} */
  public long order() {
    return invariants.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /** {@return factor systems that generate H²(G, ℂ*), one for each invariant, of that order} */
  public List<FactorSystem<G>> generators() {
    return generators;
  }

  /**
   * The factor system with given coordinates.
   *
   * @param coordinates one whole number for each invariant
   * @return the product of the powers of the {@link #generators()}
   * @throws InvalidInput if their number differs
   */
  public FactorSystem<G> factorSystem(List<Integer> coordinates) {
    if (coordinates.size() != invariants.size()) {
      throw new InvalidInput(
          "class of factor systems of " + group.name(),
          coordinates.size() + " numbers",
          invariants.size() + " numbers, one for each invariant",
          "");
    }
    FactorSystem<G> product = FactorSystem.trivial(group);
    for (int j = 0; j < coordinates.size(); j++) {
      FactorSystem<G> basis = generators.get(j);
      int power = coordinates.get(j);
      product =
          product.times(
              FactorSystem.of(
                  group,
                  invariants.get(j),
                  (g, h) -> power % basis.order() * basis.exponent(g, h)));
    }
    return product;
  }

  /**
   * The coordinates of a factor system.
   *
   * @param system a factor system of the group without antiunitary elements
   * @return 0 ≤ mⱼ &lt; nⱼ such that it is equivalent to the product of the mⱼ-th powers of the
   *     {@link #generators()}
   * @throws InvalidInput if it belongs to another group
   */
  public List<Integer> coordinates(FactorSystem<G> system) {
    return Coboundaries.relativeTo(system, generators, invariants)
        .orElseThrow(() -> new IllegalStateException("a factor system is outside the multiplier"));
  }

  /**
   * A covering group: every projective representation of the group comes from a linear
   * representation of it.
   *
   * @return a central extension with kernel M(G) inside the derived subgroup
   */
  public CentralExtension<G> cover() {
    return cover;
  }

  /**
   * The irreducible projective representations of every class of factor systems.
   *
   * @param coordinates one whole number for each invariant
   * @return the representations of {@link #factorSystem(List)}
   */
  public ProjectiveIrreps<G> irreps(List<Integer> coordinates) {
    return ProjectiveIrreps.of(factorSystem(coordinates));
  }

  /** {@return what has been proved} */
  public Certificate certificate() {
    return certificate;
  }

  @Override
  public String toString() {
    return "Schur multiplier of " + group.name() + ": " + invariants;
  }
}
