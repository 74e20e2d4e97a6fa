package org.intertwiner.nn.message;

import java.util.function.Function;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A map from graphs in space to numbers for each node or for each graph, immutable; its numbers
 * come from a {@link Scope}.
 *
 * <p><i>Formula</i>: f(g·x, ρ_in(g) h) = ρ_out(g) f(x, h) for all g of the group of the types, f
 * does not change under translations and permutes its rows with the nodes. Positions that come out
 * are given as displacements, which are fields.
 *
 * <p><i>Shape</i>: from {@link GraphInput} with {@code (nodes, input().channels())} to {@code
 * (nodes, output().channels())} or {@code (graphs, output().channels())}.
 */
public interface GraphModel extends Parametrised {
  /**
   * What the nodes carry that come in.
   *
   * @return the type; its action says how the group moves the positions
   */
  FieldType<?> input();

  /**
   * What comes out.
   *
   * @return the type, over the same action
   */
  FieldType<?> output();

  /**
   * What the rows that come out belong to.
   *
   * @return nodes or graphs
   */
  Level level();

  /**
   * Binds the model to numbers.
   *
   * @param scope where the numbers come from
   * @return the map from graphs to rows
   */
  Function<GraphInput, Tensor> bind(Scope scope);
}
