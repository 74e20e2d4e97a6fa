package org.intertwiner.nn.message;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;

/**
 * A graph layer whose result is added to its input: f + L(f).
 *
 * <p><i>Shape</i>: {@code (nodes, channels)} of one type.
 *
 * <p>Example: {@code GraphResidual.of(convolution)}.
 */
public final class GraphResidual implements GraphLayer {
  private final GraphLayer layer;

  private GraphResidual(GraphLayer layer) {
    this.layer = layer;
  }

  /**
   * The input and what a layer makes of it, added up.
   *
   * @param layer returns the type that it takes
   * @return the sum
   * @throws InvalidInput if the layer returns another type
   */
  public static GraphResidual of(GraphLayer layer) {
    if (!layer.input().equals(layer.output())) {
      throw new InvalidInput(
          "residual of " + layer.kind(),
          layer.input() + " to " + layer.output(),
          "one type that comes in and out",
          "");
    }
    return new GraphResidual(layer);
  }

  /** What is added to the input. */
  GraphLayer layer() {
    return layer;
  }

  @Override
  public String kind() {
    return "residual-" + layer.kind();
  }

  @Override
  public FieldType<?> input() {
    return layer.input();
  }

  @Override
  public FieldType<?> output() {
    return layer.output();
  }

  @Override
  public List<Weight> weights() {
    return layer.weights();
  }

  @Override
  public List<Constant> constants() {
    return layer.constants();
  }

  @Override
  public List<Layer> linearParts() {
    return layer.linearParts();
  }

  @Override
  public GraphMap bind(Scope scope) {
    GraphMap map = layer.bind(scope);
    return (edges, nodes) -> nodes.add(map.apply(edges, nodes));
  }

  @Override
  public String toString() {
    return "x + " + layer;
  }
}
