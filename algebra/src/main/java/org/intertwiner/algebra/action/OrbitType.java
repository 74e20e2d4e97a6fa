package org.intertwiner.algebra.action;

import java.util.Arrays;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.group.Subgroup;

/**
 * A conjugacy class of stabilisers: the orbits of this type are all isomorphic to G/H.
 *
 * @param stabilizer a subgroup H of the class
 * @param orbits how many orbits have it
 */
public record OrbitType(Subgroup stabilizer, int orbits) {

  /**
   * Whether a subgroup is conjugate to the stabiliser.
   *
   * <p>Conjugate subgroups of equal order are those where H fixes a coset of the other one; it is
   * enough to try one element per coset. Complexity: index · generators.
   *
   * @param other a subgroup of the same group
   * @return whether g H g⁻¹ is the other subgroup for some g
   */
  public boolean isConjugate(Subgroup other) {
    if (other.order() != stabilizer.order()) {
      return false;
    }
    FiniteGroup<?> group = stabilizer.group();
    if (!Arrays.equals(profile(stabilizer), profile(other))) {
      return false;
    }
    LeftCosets cosets = stabilizer.leftCosets();
    int[] generators = stabilizer.generators();
    for (int c = 0; c < cosets.count(); c++) {
      int g = cosets.representative(c);
      int inverse = group.inverse(g);
      if (Arrays.stream(generators)
          .allMatch(h -> other.contains(group.multiply(group.multiply(g, h), inverse)))) {
        return true;
      }
    }
    return false;
  }

  /** How many elements of each conjugacy class belong to a subgroup; the same for conjugates. */
  private static int[] profile(Subgroup subgroup) {
    FiniteGroup<?> group = subgroup.group();
    int[] counts = new int[group.classes().count()];
    for (int x : subgroup.elements()) {
      counts[group.classes().classOf(x)]++;
    }
    return counts;
  }
}
