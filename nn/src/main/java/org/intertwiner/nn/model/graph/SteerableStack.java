package org.intertwiner.nn.model.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.BlockExpansion;
import org.intertwiner.nn.message.EdgeContext;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphLayer;
import org.intertwiner.nn.message.GraphMap;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.message.TensorConvolution;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Graph layers of steerable features one after the other over one embedding of the edges, and the
 * mean over nodes at the end where values of whole graphs are wanted.
 *
 * <p>Where wanted, the products of the invariant numbers that two nodes come in with (of charges,
 * of one-hot species) join the radial numbers of their edge.
 *
 * @param <G> the group elements
 * @param edges the embedding of edges
 * @param input what the nodes carry
 * @param output what comes out
 * @param products whether products of invariant numbers join the radial ones
 * @param layers the layers from the one to the other
 * @param level what the rows that come out belong to
 */
record SteerableStack<G>(
    EdgeEmbedding<G> edges,
    FieldType<G> input,
    FieldType<G> output,
    boolean products,
    List<GraphLayer> layers,
    Level level)
    implements Parametrised {
  /** Refuses embeddings of another action and wrong numbers of layers. */
  static <G> void require(String who, EdgeEmbedding<G> edges, FieldType<G> input, int layers) {
    input.requireSameAction(edges.type(), who);
    Ports.requireLayers(who, layers);
  }

  /** The same with values of whole graphs. */
  SteerableStack<G> ofGraphs() {
    return new SteerableStack<>(edges, input, output, products, layers, Level.GRAPHS);
  }

  /** How many radial numbers an edge has, with or without products of invariant numbers. */
  static <G> int radial(EdgeEmbedding<G> edges, FieldType<G> input, boolean products) {
    return edges.radialSize() + (products ? invariantChannels(input).length : 0);
  }

  private static int[] invariantChannels(FieldType<?> type) {
    List<Integer> channels = new ArrayList<>();
    for (int p = 0; p < type.parts().size(); p++) {
      FieldType.Part<?> part = type.parts().get(p);
      for (int c = 0; part.isTrivial() && c < part.copies(); c++) {
        channels.add(type.offset(p) + c);
      }
    }
    return channels.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The convolution with self-interaction, where some linear map of the node itself exists. */
  static <G> TensorConvolution<G> convolution(
      EdgeEmbedding<G> edges, int radial, FieldType<G> from, FieldType<G> to, double neighbours) {
    TensorConvolution<G> plain =
        TensorConvolution.channelwise(from, edges.type(), to, radial, 32)
            .withNeighbours(neighbours);
    return BlockExpansion.atOrigin(from, to).isEmpty() ? plain : plain.withSelfInteraction();
  }

  private Parts parts() {
    Parts parts = Parts.empty().with("edges", edges);
    for (int l = 0; l < layers.size(); l++) {
      parts = parts.with("layer" + l, layers.get(l));
    }
    return parts;
  }

  @Override
  public String kind() {
    return "steerable-stack";
  }

  @Override
  public List<Weight> weights() {
    return parts().weights();
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>(parts().constants());
    constants.add(Constant.indices(products ? invariantChannels(input) : new int[0]));
    return List.copyOf(constants);
  }

  @Override
  public List<Layer> linearParts() {
    return parts().linearParts();
  }

  /** Binds all layers. */
  Function<GraphInput, Tensor> bind(Scope scope) {
    Map<String, Scope> scopes = parts().split(scope);
    BiFunction<Incidence, Tensor, EdgeContext> embedding = edges.bind(scopes.get("edges"));
    Tensor invariants = scope.constant(scope.constants().size() - 1);
    List<GraphMap> maps = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      maps.add(layers.get(l).bind(scopes.get("layer" + l)));
    }
    return graph -> apply(embedding, invariants, maps, graph);
  }

  private Tensor apply(
      BiFunction<Incidence, Tensor, EdgeContext> embedding,
      Tensor invariants,
      List<GraphMap> maps,
      GraphInput graph) {
    Incidence incidence = graph.incidence();
    EdgeContext context = embedding.apply(incidence, graph.positions());
    Tensor h = requireNodes(graph.nodes());
    if (invariants.size() > 0) {
      Tensor s = h.gather(1, invariants);
      context = context.withInvariants(incidence.atTargets(s).multiply(incidence.atSources(s)));
    }
    for (GraphMap map : maps) {
      h = map.apply(context, h);
    }
    return level == Level.NODES ? h : incidence.meanByGraph(h);
  }

  @Override
  public String toString() {
    String numbers = products ? "; distances and products of invariants" : "";
    return input + " to " + output + " of " + level + ": " + layers + "; " + edges + numbers;
  }

  private Tensor requireNodes(Tensor x) {
    if (x.rank() != 2 || x.shape().at(1) != input.channels()) {
      String expected = "(nodes, " + input.channels() + ")";
      throw new InvalidInput("features of type " + input, "shape " + x.shape(), expected, "");
    }
    return x;
  }
}
