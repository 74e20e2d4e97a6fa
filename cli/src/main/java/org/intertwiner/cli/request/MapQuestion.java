package org.intertwiner.cli.request;

import java.util.Optional;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * A question about equivariant maps between fields, in the words it was asked.
 *
 * @param group the group
 * @param space where the fields live, where that is not the space of the group's own action
 * @param action how the group acts there, where not in the usual way
 * @param values what the fields have at every point
 */
public record MapQuestion(
    NamedGroup<?> group, Optional<String> space, Optional<String> action, Values values) {
  /**
   * What the fields have at every point, and what is wanted of the maps between them.
   *
   * @param in what input fields have
   * @param out what output fields have
   * @param complex whether over the complex numbers
   * @param withBasis whether the exact basis is asked for
   */
  public record Values(String in, String out, boolean complex, boolean withBasis) {}

  /**
   * Reads the question as one about fields on ℝⁿ, a sphere or a point.
   *
   * @return the group, its action and the two representations
   * @throws org.intertwiner.algebra.InvalidInput where a word has no meaning
   */
  public EquivariantMaps<?> maps() {
    return EquivariantMaps.parse(group, space, action, values.in(), values.out(), values.complex());
  }
}
