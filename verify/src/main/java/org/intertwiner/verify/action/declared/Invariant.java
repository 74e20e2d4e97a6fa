package org.intertwiner.verify.action.declared;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.tensor.ElementType;

/**
 * Numbers that nothing changes: energies, logits, sizes.
 *
 * <p>Example: {@code new Invariant()}.
 */
public record Invariant() implements DeclaredAction {

  @Override
  public Optional<String> rep() {
    return Optional.empty();
  }

  @Override
  public <G> DataAction<G, double[]> on(
      NamedGroup<G> group, List<Integer> shape, ElementType type) {
    return Actions.trivial(Spaces.doubles());
  }

  static List<String> numbered(List<Integer> shape) {
    return IntStream.range(0, shape.size()).mapToObj(i -> "axis " + i).toList();
  }

  @Override
  public List<String> axes(List<Integer> shape) {
    return numbered(shape);
  }

  @Override
  public String toString() {
    return "invariant";
  }
}
