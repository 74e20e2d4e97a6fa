package org.intertwiner.harmonic.invariant;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.Representation;

/**
 * Dimensions of the spaces of invariant and equivariant polynomials on the space V of a
 * representation, by degree (Molien 1897).
 *
 * <p><i>Shape:</i> one number per degree 0 … maxDegree. <i>Accuracy:</i> exact. <i>Complexity:</i>
 * one symmetric power of the character per degree.
 */
public final class MolienSeries {
  private MolienSeries() {}

  /**
   * The dimensions of the invariant polynomials on V.
   *
   * @param <G> the group elements
   * @param space the representation on V
   * @param maxDegree the last degree ≥ 0
   * @return dim (Sᵈ V*)^G for d = 0 … maxDegree
   * @throws InvalidInput for a negative degree
   */
  public static <G> List<Long> invariants(Representation<G> space, int maxDegree) {
    Character<G> trivial = space.character().trivial();
    return space.character().conjugate().symmetricPowers(maxDegree).stream()
        .map(s -> s.intertwiners(trivial))
        .toList();
  }

  /**
   * The dimensions of the equivariant polynomial maps V → W.
   *
   * @param <G> the group elements
   * @param space the representation on V
   * @param target the representation on W, of the same group
   * @param maxDegree the last degree ≥ 0
   * @return dim Hom_G(Sᵈ V, W) = dim (Sᵈ V* ⊗ W)^G for d = 0 … maxDegree
   * @throws InvalidInput for a negative degree or another group
   */
  public static <G> List<Long> equivariants(
      Representation<G> space, Representation<G> target, int maxDegree) {
    return space.character().symmetricPowers(maxDegree).stream()
        .map(s -> target.character().intertwiners(s))
        .toList();
  }
}
