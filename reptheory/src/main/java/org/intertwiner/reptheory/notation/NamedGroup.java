package org.intertwiner.reptheory.notation;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.reptheory.Representation;

/**
 * A group that was read from text, with the space it acts on by default.
 *
 * @param <G> the group elements
 * @param group the group
 * @param name its name, or a description of where it came from
 * @param vector the representation {@code vector}: the plane for C_N, D_N, SO2 and O2, space for
 *     SO3, O3, SU2 and Spin3, the defining matrices for point groups and other matrix groups;
 *     nothing for the rest
 */
public record NamedGroup<G>(
    CompactGroup<G> group, String name, Optional<Representation<G>> vector) {

  /**
   * The action of the group on space that is meant where none is named.
   *
   * @return the representation {@code vector}
   * @throws InvalidInput where the group has none
   */
  public Representation<G> action() {
    return vector.orElseThrow(
        () ->
            new InvalidInput(
                "action of " + name,
                "a group without a default action on space",
                "C_N, D_N, SO2 or O2 (on R2), point:…, SO3 or O3 (on R3), or a group given by"
                    + " matrices",
                "name the action with --action REP"));
  }

  /**
   * The action of the group on the space of a dimension that is meant where none is named.
   *
   * @param dimension the dimension of the space
   * @return the representation {@code vector}
   * @throws InvalidInput where the group has none, or one of another dimension
   */
  public Representation<G> action(int dimension) {
    Representation<G> action = action();
    if (action.dimension() != dimension) {
      throw new InvalidInput(
          "action of " + name + " on R" + dimension,
          "a default action on R" + action.dimension(),
          "an action on R" + dimension,
          "name the action with --action REP, for instance \"vector + trivial\"");
    }
    return action;
  }
}
