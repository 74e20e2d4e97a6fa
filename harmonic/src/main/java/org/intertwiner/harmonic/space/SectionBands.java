package org.intertwiner.harmonic.space;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.harmonic.homogeneous.compact.Band;
import org.intertwiner.harmonic.homogeneous.compact.ClosedSubgroup;
import org.intertwiner.harmonic.homogeneous.compact.CompactKernels;
import org.intertwiner.harmonic.homogeneous.compact.HomogeneousField;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Induction;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Restriction;

/**
 * Which irreps the fields over a compact G/H contain: Frobenius reciprocity in L²(G/H, σ).
 *
 * <p><em>Formula:</em> dim Hom_G(J, L²(G/H, σ)) = dim Hom_H(J|_H, σ), and J occurs as often as dim
 * End_G(J) goes into it. <em>Accuracy:</em> exact; each number is found twice, by characters and as
 * the number of maps that were solved for (in a finite group by the character of the induced
 * representation), and a disagreement is an error. <em>Source:</em> J.-P. Serre (1977), chapter 7;
 * T. Bröcker, T. tom Dieck (1985), III.6.
 *
 * <p>Example: {@code SectionBands.of(HomogeneousField.functions(ClosedSubgroup.axis(so3)), band)}
 * has every l once.
 */
public final class SectionBands {
  private SectionBands() {}

  /**
   * How often an irrep occurs.
   *
   * @param <G> the elements of the group
   * @param irrep J
   * @param intertwiners dim Hom_H(J|_H, σ)
   * @param copies the multiplicity of J in the fields
   */
  public record Multiplicity<G>(LieRepresentation<G> irrep, long intertwiners, long copies) {}

  /**
   * The multiplicities of the irreps of a band.
   *
   * @param <G> the elements of the group
   * @param <H> the elements of the stabiliser
   * @param field the kind of field: H in G and σ
   * @param band irreps of G; over ℝ the fibre must be real too
   * @return one entry for each irrep of the band, in its order
   * @throws org.intertwiner.algebra.InvalidInput where the groups differ, or the fibre is complex
   *     and the band real
   * @throws org.intertwiner.algebra.LimitExceeded where an irrep is too large to solve for its maps
   */
  public static <G, H> List<Multiplicity<G>> of(HomogeneousField<G, H> field, Band<G> band) {
    List<Multiplicity<G>> multiplicities = new ArrayList<>();
    ClosedSubgroup<G, H> small = field.stabilizer();
    ClosedSubgroup<G, G> whole = ClosedSubgroup.whole(small.group());
    for (LieRepresentation<G> irrep : band.irreps()) {
      long counted = field.fibre().character().intertwiners(small.restrict(irrep).character());
      Band<G> alone = new Band<>(irrep.name(), band.complex(), List.of(irrep));
      HomogeneousField<G, G> point = new HomogeneousField<>(whole, irrep);
      agree(
          field + ", " + irrep.name(),
          counted,
          CompactKernels.between(point, field, alone).dimension());
      long endomorphisms = irrep.character().intertwiners(irrep.character());
      multiplicities.add(new Multiplicity<>(irrep, counted, counted / endomorphisms));
    }
    return List.copyOf(multiplicities);
  }

  /**
   * The dimension of the equivariant maps from a representation to the fields over a finite G/H.
   *
   * @param <G> the elements of the group
   * @param group G
   * @param subgroup H
   * @param fibre σ, a representation of {@link FiniteGroup#toGroup H as a group}
   * @param large a representation J of G
   * @return dim Hom_G(J, Ind σ) = dim Hom_H(J|_H, σ)
   * @throws org.intertwiner.algebra.InvalidInput where a representation belongs to another group
   */
  public static <G> long intertwiners(
      FiniteGroup<G> group,
      Subgroup subgroup,
      FiniteRepresentation<G> fibre,
      FiniteRepresentation<G> large) {
    long above = Induction.of(group, subgroup, fibre).character().intertwiners(large.character());
    long below = fibre.character().intertwiners(Restriction.of(large, fibre.group()).character());
    agree(fibre.name() + ", " + large.name(), below, above);
    return below;
  }

  private static void agree(String what, long counted, long solved) {
    if (counted != solved) {
      throw new IllegalStateException(
          "fields " + what + ": " + counted + " maps by characters, " + solved + " found");
    }
  }
}
