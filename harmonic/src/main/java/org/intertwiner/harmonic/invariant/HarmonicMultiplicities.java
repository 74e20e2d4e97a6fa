package org.intertwiner.harmonic.invariant;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.Representation;

/**
 * How often given irreducible representations occur in the harmonic polynomials of each degree on
 * the space of an orthogonal representation.
 *
 * <p><i>Accuracy:</i> exact.
 */
public final class HarmonicMultiplicities {
  private HarmonicMultiplicities() {}

  /**
   * The multiplicities of irreducible characters in H_l.
   *
   * @param <G> the group elements
   * @param action the orthogonal action on ℝⁿ
   * @param irreducible irreducible complex characters of the same group, such as the rows of its
   *     table
   * @param maxDegree the last degree ≥ 0
   * @return for each character, its multiplicity in H_0, …, H_maxDegree
   * @throws InvalidInput if the action is not orthogonal, for a negative degree or another group
   */
  public static <G> List<List<Long>> of(
      Representation<G> action, List<? extends Character<G>> irreducible, int maxDegree) {
    if (!action.isOrthogonal()) {
      throw new InvalidInput(
          "action on ℝⁿ",
          action.name() + ", which is not orthogonal",
          "orthogonal matrices",
          "harmonic polynomials need |x|² to be invariant; use coordinates that are orthonormal for"
              + " the invariant form");
    }
    List<Character<G>> harmonics = action.character().harmonicPowers(maxDegree);
    return irreducible.stream()
        .map(chi -> harmonics.stream().map(h -> h.intertwiners(chi)).toList())
        .toList();
  }
}
