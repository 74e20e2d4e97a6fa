package org.intertwiner.verify.action.declared;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.action.symmetry.Translation;
import org.intertwiner.verify.tensor.ElementType;

/**
 * Positions of nodes, (nodes, coordinates) or (batch, nodes, coordinates): as {@link Nodes}, and
 * translations of space are a further symmetry.
 *
 * <p>Example: {@code new Positions("vector")} for points in space.
 *
 * @param representation the representation on the coordinates
 */
public record Positions(String representation) implements DeclaredAction {

  /**
   * Checks the text.
   *
   * @param representation the representation on the coordinates
   * @throws InvalidInput if it is empty or its brackets do not match
   */
  public Positions {
    representation = ActionNotation.rep(representation);
  }

  @Override
  public Optional<String> rep() {
    return Optional.of(representation);
  }

  @Override
  public <G> DataAction<G, double[]> on(
      NamedGroup<G> group, List<Integer> shape, ElementType type) {
    if (!type.isFloating()) {
      throw new InvalidInput(
          Declared.where(this, shape, group), type + " numbers", "floating-point numbers", "");
    }
    return Nodes.values(this, group, shape, type);
  }

  @Override
  public OptionalInt nodes(List<Integer> shape) {
    return OptionalInt.of(shape.get(Nodes.axis(this, shape)));
  }

  @Override
  public Optional<DataAction<Permutation, double[]>> permuting(int nodes, List<Integer> shape) {
    return Nodes.permuting(this, nodes, shape);
  }

  @Override
  public OptionalInt translated(List<Integer> shape) {
    Nodes.axis(this, shape);
    return OptionalInt.of(Declared.last(shape));
  }

  @Override
  public Optional<DataAction<Translation, double[]>> translating(List<Integer> shape) {
    Nodes.axis(this, shape);
    return Optional.of(Clouds.translated(Declared.last(shape)));
  }

  @Override
  public List<String> axes(List<Integer> shape) {
    return Declared.leading(Nodes.axis(this, shape), "node", "coordinate");
  }

  @Override
  public String toString() {
    return "positions(" + representation + ")";
  }
}
