package org.intertwiner.harmonic.kernel.orbit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * The isotropy strata of an orthogonal action on ℝⁿ with the kernels on their orbits: on one orbit
 * G/H the kernels K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹ are Hom_H(V_in, V_out), by the value at x.
 *
 * <p>For a finite group all strata are found: the isotropy groups are the pointwise stabilisers of
 * intersections of fixed spaces, up to conjugacy.
 *
 * <p>For SO(2) = U(1), O(2), SO(3), O(3) and SU(2) with any linear action, and for their products
 * where each factor acts on coordinates of its own, all strata are found too. Of the closed
 * subgroups up to conjugacy, a finite list once cyclic and dihedral groups of orders beyond the
 * weights are left out, K is a stabiliser if and only if every larger stabiliser L has dim Fix(L) +
 * dim N(K) − dim N(K) ∩ N(L) &lt; dim Fix(K), for each way in which L contains K. One of the strata
 * must be open.
 *
 * <p>Another compact Lie group may act transitively on the unit sphere of the complement of its
 * fixed vectors, as SO(n) does; then the strata are the fixed vectors and all other points. If it
 * does not, these vectors and the generic points are listed alone ({@link #isComplete}).
 *
 * <p><i>Accuracy:</i> exact; that the stabiliser of a representative is not larger is proved by a
 * bound ({@link #strata}). For transitive groups the kernels at a generic point are the values of
 * harmonic ones of a degree so high that they reach the bound that elements of the stabiliser give.
 * <i>Complexity:</i> finite: strata × |G| small eliminations; SO(3): one elimination of size n for
 * each of about 4w subgroups, w the largest weight. <i>Sources:</i> Bredon (1972), chapter IV;
 * Golubitsky, Stewart and Schaeffer (1988), chapter XIII; Michel (1980).
 *
 * <p><i>Example:</i> for C_4v on the plane, {@code OrbitTypes.of(vector, in, out).strata()} has
 * four members: the origin, two kinds of mirror lines and the generic points.
 */
public final class OrbitTypes {
  private final List<Stratum> strata;
  private final boolean complete;

  private OrbitTypes(List<Stratum> strata, boolean complete) {
    this.strata = List.copyOf(strata);
    this.complete = complete;
  }

  /**
   * The strata of an action with the kernels between two representations.
   *
   * @param <G> the group elements
   * @param action an orthogonal action on ℝⁿ
   * @param in V_in
   * @param out V_out
   * @return all strata
   * @throws InvalidInput if the groups differ, the action is not orthogonal, or no generic orbit of
   *     a Lie group of another kind is found
   * @throws LimitExceeded if the group, the number of strata, or the degree in which kernels fill a
   *     generic orbit of a Lie group of another kind is beyond {@link OrbitLimits#DEFAULT}
   */
  public static <G> OrbitTypes of(
      Representation<G> action, Representation<G> in, Representation<G> out) {
    return of(action, in, out, OrbitLimits.DEFAULT);
  }

  /**
   * The same within other limits.
   *
   * @param <G> the group elements
   * @param action an orthogonal action on ℝⁿ
   * @param in V_in
   * @param out V_out
   * @param limits the limits
   * @return all strata
   * @throws InvalidInput if the groups differ, the action is not orthogonal, or no generic orbit of
   *     a Lie group of another kind is found
   * @throws LimitExceeded if the group, the number of strata, or the degree in which kernels fill a
   *     generic orbit of a Lie group of another kind is beyond the limits
   */
  public static <G> OrbitTypes of(
      Representation<G> action, Representation<G> in, Representation<G> out, OrbitLimits limits) {
    if (!action.group().equals(in.group()) || !action.group().equals(out.group())) {
      throw new InvalidInput(
          "representations on orbits",
          in.group().name() + " and " + out.group().name(),
          "representations of the group that acts, " + action.group().name(),
          "build all three representations from one group object");
    }
    if (!action.isReal() || !action.isOrthogonal()) {
      throw new InvalidInput(
          "action on ℝⁿ", action.name(), "real orthogonal matrices", "take an orthonormal basis");
    }
    limits.require("dimension of the space", action.dimension(), limits.maxDimension());
    if (action instanceof FiniteRepresentation<G> finite) {
      FiniteRepresentation<G> source = (FiniteRepresentation<G>) in;
      FiniteRepresentation<G> target = (FiniteRepresentation<G>) out;
      return new OrbitTypes(new FiniteStrata<>(finite, source, target, limits).list(), true);
    }
    return lie(
        (LieRepresentation<G>) action,
        (LieRepresentation<G>) in,
        (LieRepresentation<G>) out,
        limits);
  }

  private static <G> OrbitTypes lie(
      LieRepresentation<G> action,
      LieRepresentation<G> in,
      LieRepresentation<G> out,
      OrbitLimits limits) {
    Optional<List<LieFactor<?>>> factors = LieFactors.of(action, in, out);
    if (factors.isPresent()) {
      return new OrbitTypes(new LieStrata(in, out, factors.orElseThrow(), limits).list(), true);
    }
    TransitiveStrata<G> others = new TransitiveStrata<>(action, in, out, limits);
    List<Stratum> strata = others.list();
    return new OrbitTypes(strata, others.isComplete());
  }

  /**
   * Whether all strata are listed. Where the group is not one of those above and not transitive,
   * only the fixed vectors and the generic points are, and these are proved too.
   *
   * @return whether there are no other strata
   */
  public boolean isComplete() {
    return complete;
  }

  /**
   * The strata, by ascending dimension.
   *
   * <p>The Lie algebra of the stabiliser of a representative of SO(2) … SU(2), its elements of
   * prime power order about the axes of H, and a division of the sphere of all axes into cells
   * where the point moves by more than a Lipschitz bound show that the stabiliser is no larger than
   * H.
   *
   * @return the first is that of the whole group, which contains the origin
   */
  public List<Stratum> strata() {
    return strata;
  }

  /**
   * The stratum of points whose stabiliser is the whole group; it contains the origin.
   *
   * @return the first stratum
   */
  public Stratum origin() {
    return strata.get(0);
  }

  /**
   * The stratum that is open and dense.
   *
   * @return the last stratum
   */
  public Stratum generic() {
    return strata.get(strata.size() - 1);
  }

  /**
   * The number of kernels that are supported on the origin, counted apart from the others.
   *
   * @return dim Hom_G(V_in, V_out)
   */
  public int pointSupported() {
    return origin().kernels();
  }

  @Override
  public String toString() {
    return strata.stream().map(Stratum::toString).collect(Collectors.joining("; "));
  }
}
