package org.intertwiner.nn.model.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.dense.Perceptron;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Where numbers enter and leave networks that compute with invariant numbers and vectors of space:
 * both types taken apart, and the mean over nodes where values of whole graphs are wanted.
 *
 * @param <G> the group elements
 * @param input what the nodes carry
 * @param output what comes out
 * @param in the input taken apart
 * @param out the output taken apart
 * @param level what the rows that come out belong to
 */
record Ports<G>(
    FieldType<G> input,
    FieldType<G> output,
    VectorFeatures<G> in,
    VectorFeatures<G> out,
    Level level)
    implements Parametrised {
  private static final int MOST_LAYERS = 1000;

  /** Takes both types apart for the network of a name. */
  static <G> Ports<G> of(String who, FieldType<G> input, FieldType<G> output, int layers) {
    input.requireSameAction(output, who);
    requireLayers(who, layers);
    VectorFeatures<G> in = VectorFeatures.of(who, input);
    return new Ports<>(input, output, in, VectorFeatures.of(who, output), Level.NODES);
  }

  /** Refuses numbers of layers out of range. */
  static void requireLayers(String who, int layers) {
    if (layers < 1 || layers > MOST_LAYERS) {
      throw new InvalidInput("layers of " + who, "" + layers, "1 … " + MOST_LAYERS, "");
    }
  }

  /** The same with values of whole graphs. */
  Ports<G> ofGraphs() {
    return new Ports<>(input, output, in, out, Level.GRAPHS);
  }

  @Override
  public String kind() {
    return "ports";
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  @Override
  public List<Constant> constants() {
    return List.of(in.constant(), out.constant());
  }

  /** The numbers and vectors that the nodes carry. */
  VectorFeatures.Split read(Scope scope, GraphInput graph) {
    return in.split(scope.constant(0), graph.nodes());
  }

  /** Means of node values over each graph, if values of graphs are wanted; rank 2. */
  Tensor pooled(Incidence incidence, Tensor nodes) {
    return level == Level.NODES ? nodes : incidence.meanByGraph(nodes);
  }

  /**
   * The channels that go out.
   *
   * @param numbers of shape (rows, columns), columns out.scalars in all
   * @param vectors of shape (rows, columns), columns out.vectors·d in all
   */
  Tensor write(Scope scope, List<Tensor> numbers, List<Tensor> vectors) {
    List<Tensor> all = new ArrayList<>(numbers);
    all.addAll(vectors);
    return Tensors.concat(1, all).matmul(scope.constant(1));
  }

  /** The maps of all perceptrons among the parts, by name. */
  static Map<String, UnaryOperator<Tensor>> perceptrons(Parts parts, Map<String, Scope> scopes) {
    Map<String, UnaryOperator<Tensor>> maps = new HashMap<>();
    for (int i = 0; i < parts.names().size(); i++) {
      String name = parts.names().get(i);
      if (parts.parts().get(i) instanceof Perceptron perceptron) {
        maps.put(name, perceptron.bind(scopes.get(name)));
      }
    }
    return maps;
  }

  /** Vectors (rows, k, d) times numbers (rows, k) each, summed over k: (rows, d). */
  static Tensor combine(Tensor vectors, Tensor factors) {
    Shape s = factors.shape();
    return vectors.multiply(factors.reshape(s.at(0), s.at(1), 1)).sum(1);
  }
}
