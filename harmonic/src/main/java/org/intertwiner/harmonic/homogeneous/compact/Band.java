package org.intertwiner.harmonic.homogeneous.compact;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.LieRepresentation;

/**
 * The irreps whose matrix elements a band-limited kernel is made of.
 *
 * @param <G> the group elements
 * @param name what they are, for messages
 * @param complex whether they are irreducible over ℂ, rather than real and irreducible over ℝ
 * @param irreps inequivalent irreps
 */
public record Band<G>(String name, boolean complex, List<LieRepresentation<G>> irreps) {

  /**
   * Checks by characters that the representations are irreducible and inequivalent: over ℂ ⟨χ, χ⟩ =
   * 1; over ℝ ⟨χ, χ⟩ and the mean of χ(g²) are (1, 1), (2, 0) or (4, −2).
   *
   * @param name what they are, for messages
   * @param complex whether they are irreducible over ℂ, rather than real and irreducible over ℝ
   * @param irreps inequivalent irreps
   * @throws InvalidInput where one is reducible or not real, or two are equivalent
   */
  public Band {
    irreps = List.copyOf(irreps);
    for (int a = 0; a < irreps.size(); a++) {
      requireIrreducible(irreps.get(a), complex);
      for (int b = 0; b < a; b++) {
        Character<G> first = irreps.get(a).character();
        if (!first.inner(irreps.get(b).character()).isZero()) {
          throw new InvalidInput(
              "irreps of a band",
              irreps.get(a).name() + " and " + irreps.get(b).name() + ", which are equivalent",
              "irreps without common constituents",
              "");
        }
      }
    }
  }

  private static void requireIrreducible(LieRepresentation<?> irrep, boolean complex) {
    long norm = norm(irrep);
    boolean fits = norm == 1;
    if (!complex) {
      Cyclotomic mean = frobeniusSchur(irrep);
      boolean type =
          switch ((int) Math.min(norm, 5)) {
            case 1 -> mean.isOne();
            case 2 -> mean.isZero();
            case 4 -> mean.equals(Cyclotomic.of(-2));
            default -> false;
          };
      fits = type && irrep.isReal();
    }
    if (!fits) {
      throw new InvalidInput(
          "irrep " + irrep.name() + " of a band",
          "⟨χ, χ⟩ = " + norm + (irrep.isReal() ? "" : " and matrices that are not real"),
          complex ? "an irrep over ℂ" : "a real representation that is irreducible over ℝ",
          "decompose it first, or take its real form");
    }
  }

  private static <G> Cyclotomic frobeniusSchur(LieRepresentation<G> irrep) {
    Character<G> character = irrep.character();
    return character.adams(2).inner(character.trivial());
  }

  /** ⟨χ, χ⟩, the dimension of the maps that commute with an irrep. */
  static <G> long norm(LieRepresentation<G> irrep) {
    return irrep.character().intertwiners(irrep.character());
  }

  @Override
  public String toString() {
    return name + ": " + irreps.stream().map(LieRepresentation::name).toList();
  }
}
