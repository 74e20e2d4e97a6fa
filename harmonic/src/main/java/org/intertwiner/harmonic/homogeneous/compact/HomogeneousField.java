package org.intertwiner.harmonic.homogeneous.compact;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/**
 * Fields over a compact homogeneous space G/H with values in a representation of H: functions f: G
 * → V with f(gh) = σ(h)⁻¹ f(g).
 *
 * <p>Example: with H the rotations about z and σ of frequency s these are the fields of spin s on
 * S²; frequency 1 is tangent vectors.
 *
 * @param <G> the elements of the large group
 * @param <H> the elements of the stabiliser
 * @param stabilizer H in G
 * @param fibre σ on V, a representation of {@link ClosedSubgroup#subgroup}
 */
public record HomogeneousField<G, H>(ClosedSubgroup<G, H> stabilizer, Representation<H> fibre) {

  /**
   * Checks that the groups fit.
   *
   * @param stabilizer H in G
   * @param fibre σ on V, a representation of {@link ClosedSubgroup#subgroup}
   * @throws InvalidInput where the representation is one of another group
   */
  public HomogeneousField {
    if (!fibre.group().equals(stabilizer.subgroup())) {
      throw new InvalidInput(
          "fibre over " + stabilizer,
          fibre.name() + ", a representation of " + fibre.group().name(),
          "a representation of the group object " + stabilizer.subgroup().name(),
          "represent stabilizer.subgroup()");
    }
  }

  /**
   * Functions on G/H.
   *
   * @param <G> the elements of the large group
   * @param <H> the elements of the stabiliser
   * @param stabilizer H in G
   * @return fields of one number
   */
  public static <G, H> HomogeneousField<G, H> functions(ClosedSubgroup<G, H> stabilizer) {
    return new HomogeneousField<>(stabilizer, Representations.trivial(stabilizer.subgroup()));
  }

  /**
   * Fields with values in the restriction of a representation of the whole group.
   *
   * @param <G> the elements of the large group
   * @param <H> the elements of the stabiliser
   * @param stabilizer H in G
   * @param representation a representation of G
   * @return functions G/H → V, seen from the frames of G
   */
  public static <G, H> HomogeneousField<G, H> restricted(
      ClosedSubgroup<G, H> stabilizer, LieRepresentation<G> representation) {
    return new HomogeneousField<>(stabilizer, stabilizer.restrict(representation));
  }

  /** The multiplicity of an irrep in the fields: dim Hom_H(Res J, V), by characters. */
  long multiplicity(LieRepresentation<G> irrep) {
    return fibre.character().intertwiners(stabilizer.restrict(irrep).character());
  }

  @Override
  public String toString() {
    return fibre.name() + " over " + stabilizer.space();
  }
}
