package org.intertwiner.verify.action.declared;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.tensor.ElementType;

/**
 * Vectors on the last axis, (…, d).
 *
 * <p>Example: {@code new Features("vector")} for a dipole moment.
 *
 * @param representation the representation on the last axis
 */
public record Features(String representation) implements DeclaredAction {

  /**
   * Checks the text.
   *
   * @param representation the representation on the last axis
   * @throws InvalidInput if it is empty or its brackets do not match
   */
  public Features {
    representation = ActionNotation.rep(representation);
  }

  @Override
  public Optional<String> rep() {
    return Optional.of(representation);
  }

  @Override
  public <G> DataAction<G, double[]> on(
      NamedGroup<G> group, List<Integer> shape, ElementType type) {
    if (shape.isEmpty()) {
      throw new InvalidInput(
          Declared.where(this, shape, group),
          "a single number",
          "a last axis for the representation to act on",
          "declare it invariant");
    }
    return Actions.matrices(
        Declared.representation(this, group, shape, "the last axis", Declared.last(shape), type));
  }

  @Override
  public List<String> axes(List<Integer> shape) {
    return shape.isEmpty() ? List.of() : Declared.leading(shape.size() - 1, "channel");
  }

  @Override
  public String toString() {
    return "features(" + representation + ")";
  }
}
