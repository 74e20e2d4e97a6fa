package org.intertwiner.verify.action.declared;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.tensor.ElementType;

/**
 * Values at nodes, (nodes, channels) or (batch, nodes, channels): the group acts on the last axis,
 * and permutations of the nodes are a further symmetry, on the axis before it. A single axis is
 * that of nodes with one number each.
 *
 * <p>Example: {@code new Nodes("vector")} for velocities, which translations leave alone.
 *
 * @param representation the representation on the last axis
 */
public record Nodes(String representation) implements DeclaredAction {

  /**
   * Checks the text.
   *
   * @param representation the representation on the last axis
   * @throws InvalidInput if it is empty or its brackets do not match
   */
  public Nodes {
    representation = ActionNotation.rep(representation);
  }

  @Override
  public Optional<String> rep() {
    return Optional.of(representation);
  }

  @Override
  public <G> DataAction<G, double[]> on(
      NamedGroup<G> group, List<Integer> shape, ElementType type) {
    return values(this, group, shape, type);
  }

  static <G> DataAction<G, double[]> values(
      DeclaredAction action, NamedGroup<G> group, List<Integer> shape, ElementType type) {
    int length = axis(action, shape) == shape.size() - 1 ? 1 : Declared.last(shape);
    return Actions.matrices(
        Declared.representation(action, group, shape, "the last axis", length, type));
  }

  /** The axis of the nodes; positions need one more. */
  static int axis(DeclaredAction action, List<Integer> shape) {
    if (shape.size() == 1 && action instanceof Nodes) {
      return 0;
    }
    if (shape.size() < 2) {
      throw new InvalidInput(
          action + " on shape " + shape,
          shape.size() + " axes",
          "(nodes, channels) or (batch, nodes, channels)",
          shape.isEmpty() ? "declare it invariant" : "reshape to (" + shape.get(0) + ", 1)");
    }
    return shape.size() - 2;
  }

  static Optional<DataAction<Permutation, double[]>> permuting(
      DeclaredAction action, int nodes, List<Integer> shape) {
    int axis = axis(action, shape);
    if (shape.get(axis) != nodes) {
      throw new InvalidInput(
          action + " on shape " + shape,
          shape.get(axis) + " nodes",
          nodes + " nodes, as in the other arrays",
          "all arrays of nodes must have the same number of them");
    }
    return Optional.of(Clouds.permuted(shape, axis));
  }

  @Override
  public OptionalInt nodes(List<Integer> shape) {
    return OptionalInt.of(shape.get(axis(this, shape)));
  }

  @Override
  public Optional<DataAction<Permutation, double[]>> permuting(int nodes, List<Integer> shape) {
    return permuting(this, nodes, shape);
  }

  @Override
  public List<String> axes(List<Integer> shape) {
    return shape.size() == 1
        ? List.of("node")
        : Declared.leading(axis(this, shape), "node", "channel");
  }

  @Override
  public String toString() {
    return "nodes(" + representation + ")";
  }
}
