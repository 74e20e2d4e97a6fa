package org.intertwiner.verify.action.declared;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.tensor.ElementType;

/**
 * Node numbers: the ends of edges, (2, edges) or (edges, 2), or the corners of faces, (faces, 3).
 * The group leaves them alone; permutations of the nodes relabel them.
 *
 * <p>Example: {@code new Edges()}.
 */
public record Edges() implements DeclaredAction {

  @Override
  public Optional<String> rep() {
    return Optional.empty();
  }

  @Override
  public <G> DataAction<G, double[]> on(
      NamedGroup<G> group, List<Integer> shape, ElementType type) {
    if (type.isFloating() || type == ElementType.BOOL) {
      throw new InvalidInput(
          Declared.where(this, shape, group),
          type + " numbers",
          "integers, the numbers of the nodes",
          "numbers on pairs of nodes are declared as adjacency");
    }
    return Actions.trivial(Spaces.doubles());
  }

  @Override
  public Optional<DataAction<Permutation, double[]>> permuting(int nodes, List<Integer> shape) {
    return Optional.of(Clouds.relabelled(nodes));
  }

  @Override
  public List<String> axes(List<Integer> shape) {
    return shape.size() == 2
        ? shape.get(0) == 2 ? List.of("end", "edge") : List.of("edge", "end")
        : Invariant.numbered(shape);
  }

  @Override
  public String toString() {
    return "edges";
  }
}
