package org.intertwiner.verify.action.declared;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.tensor.ElementType;

/**
 * Numbers on pairs of nodes, (…, nodes, nodes): adjacency matrices, distances. The group leaves
 * them alone; permutations of the nodes exchange rows and columns together.
 *
 * <p>Example: {@code new Adjacency()}.
 */
public record Adjacency() implements DeclaredAction {

  @Override
  public Optional<String> rep() {
    return Optional.empty();
  }

  @Override
  public <G> DataAction<G, double[]> on(
      NamedGroup<G> group, List<Integer> shape, ElementType type) {
    check(shape);
    return Actions.trivial(Spaces.doubles());
  }

  private void check(List<Integer> shape) {
    int rank = shape.size();
    if (rank < 2 || !shape.get(rank - 1).equals(shape.get(rank - 2))) {
      throw new InvalidInput(
          this + " on shape " + shape,
          "axes that are not square",
          "(…, nodes, nodes)",
          "lists of edges are declared as edges");
    }
  }

  @Override
  public OptionalInt nodes(List<Integer> shape) {
    check(shape);
    return OptionalInt.of(Declared.last(shape));
  }

  @Override
  public Optional<DataAction<Permutation, double[]>> permuting(int nodes, List<Integer> shape) {
    check(shape);
    if (Declared.last(shape) != nodes) {
      throw new InvalidInput(
          this + " on shape " + shape,
          Declared.last(shape) + " nodes",
          nodes + " nodes, as in the other arrays",
          "all arrays of nodes must have the same number of them");
    }
    return Optional.of(Clouds.pairs(nodes, 1));
  }

  @Override
  public List<String> axes(List<Integer> shape) {
    check(shape);
    return Declared.leading(shape.size() - 2, "node", "other node");
  }

  @Override
  public String toString() {
    return "adjacency";
  }
}
