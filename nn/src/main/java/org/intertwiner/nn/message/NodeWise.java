package org.intertwiner.nn.message;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A layer of fields applied at every node by itself: linear maps, gates, normalisations.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes, output.channels)}.
 *
 * <p>Example: {@code NodeWise.of(GatedNonlinearity.to(hidden))}.
 */
public final class NodeWise implements GraphLayer {
  private final Layer layer;

  private NodeWise(Layer layer) {
    this.layer = layer;
  }

  /**
   * A layer at every node.
   *
   * @param layer a layer that takes features without space
   * @return the graph layer
   */
  public static NodeWise of(Layer layer) {
    return new NodeWise(layer);
  }

  /**
   * The layer.
   *
   * @return what is applied at every node
   */
  public Layer layer() {
    return layer;
  }

  @Override
  public String kind() {
    return layer.kind();
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
    UnaryOperator<Tensor> map = layer.bind(scope);
    return (edges, nodes) -> map.apply(nodes);
  }

  @Override
  public String toString() {
    return layer.toString();
  }
}
