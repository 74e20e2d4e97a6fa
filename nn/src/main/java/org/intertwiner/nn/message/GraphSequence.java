package org.intertwiner.nn.message;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Naming;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Graph layers one after the other: L_n ∘ … ∘ L_1, all over the same edges.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes, output.channels)}.
 *
 * <pre>{@code
 * GraphSequence.of(convolution).then(GatedNonlinearity.to(hidden)).then(second)
 * }</pre>
 */
public final class GraphSequence implements GraphLayer {
  private final List<GraphLayer> layers;
  private final Parts parts;

  private GraphSequence(List<GraphLayer> layers) {
    this.layers = List.copyOf(layers);
    Parts own = Parts.empty();
    for (int i = 0; i < layers.size(); i++) {
      own = own.with(i + "-" + layers.get(i).kind(), layers.get(i));
    }
    this.parts = own;
  }

  /**
   * The beginning of a sequence.
   *
   * @param first the layer that comes first
   * @return a sequence of one
   */
  public static GraphSequence of(GraphLayer first) {
    return new GraphSequence(List.of(first));
  }

  /**
   * The same with one more layer at the end.
   *
   * @param next takes what comes out
   * @return a copy
   * @throws InvalidInput if it does not
   */
  public GraphSequence then(GraphLayer next) {
    if (!next.input().equals(output())) {
      throw new InvalidInput(
          "graph layer " + layers.size() + " (" + next.kind() + ")",
          "one that takes " + next.input(),
          "one that takes " + output(),
          "neighbouring layers must agree in action, representations and order");
    }
    List<GraphLayer> more = new ArrayList<>(layers);
    more.add(next);
    return new GraphSequence(more);
  }

  /**
   * The same with a layer at every node at the end.
   *
   * @param next takes what comes out
   * @return a copy
   * @throws InvalidInput if it does not
   */
  public GraphSequence then(Layer next) {
    return then(NodeWise.of(next));
  }

  /**
   * The layers.
   *
   * @return in the order in which they are applied
   */
  public List<GraphLayer> layers() {
    return layers;
  }

  @Override
  public String kind() {
    return "graph-sequence";
  }

  @Override
  public FieldType<?> input() {
    return layers.get(0).input();
  }

  @Override
  public FieldType<?> output() {
    return layers.get(layers.size() - 1).output();
  }

  @Override
  public List<Weight> weights() {
    return parts.weights();
  }

  @Override
  public List<Constant> constants() {
    return parts.constants();
  }

  @Override
  public List<Layer> linearParts() {
    return parts.linearParts();
  }

  @Override
  public GraphMap bind(Scope scope) {
    List<Scope> scopes = scope.split(layers);
    List<GraphMap> maps = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      GraphLayer layer = layers.get(i);
      Scope own = scopes.get(i);
      String place = parts.names().get(i);
      GraphMap map = Naming.within(place, () -> layer.bind(own));
      maps.add((edges, nodes) -> Naming.within(place, () -> map.apply(edges, nodes)));
    }
    return (edges, nodes) -> {
      Tensor y = nodes;
      for (GraphMap map : maps) {
        y = map.apply(edges, y);
      }
      return y;
    };
  }

  @Override
  public String toString() {
    return layers.toString();
  }
}
