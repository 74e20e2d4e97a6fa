package org.intertwiner.nn.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A graph model made of an embedding of edges, graph layers, and for one row per graph a sum or
 * mean over its nodes, with a last layer if wanted.
 *
 * <p><i>Shape</i>: from {@link GraphInput} to {@code (nodes, output.channels)} or {@code (graphs,
 * output.channels)}. <i>Formula</i>: sums are extensive: the sum for two graphs without edges
 * between them is that of each, added up.
 *
 * <pre>{@code
 * GraphModel energy = GraphNetwork.of(edges, layers).summed();
 * }</pre>
 */
public final class GraphNetwork implements GraphModel {
  /** How nodes become graphs. */
  private enum Pooling {
    NONE,
    SUM,
    MEAN
  }

  private final EdgeEmbedding<?> edges;
  private final GraphLayer layers;
  private final Pooling pooling;
  private final Optional<Layer> last;

  private GraphNetwork(
      EdgeEmbedding<?> edges, GraphLayer layers, Pooling pooling, Optional<Layer> last) {
    this.edges = edges;
    this.layers = layers;
    this.pooling = pooling;
    this.last = last;
  }

  /**
   * A network with one row for each node.
   *
   * @param edges what is computed of edges
   * @param layers what is done with nodes, most often a {@link GraphSequence}
   * @return the model
   * @throws InvalidInput if edges and nodes belong to different actions, or a layer was aligned for
   *     harmonics of another normalisation
   */
  public static GraphNetwork of(EdgeEmbedding<?> edges, GraphLayer layers) {
    requireSameAction(edges.type(), layers.input());
    requireHarmonics(edges.harmonics(), layers);
    return new GraphNetwork(edges, layers, Pooling.NONE, Optional.empty());
  }

  private static <G> void requireSameAction(FieldType<G> edges, FieldType<?> nodes) {
    FieldType<G> seen = edges.alike(nodes);
    edges.requireSameAction(seen, "edges and nodes of a graph network");
  }

  private static void requireHarmonics(EdgeHarmonics<?> edges, GraphLayer layer) {
    if (layer instanceof GraphSequence sequence) {
      sequence.layers().forEach(one -> requireHarmonics(edges, one));
    } else if (layer instanceof GraphResidual residual) {
      requireHarmonics(edges, residual.layer());
    } else if (layer instanceof TensorConvolution<?> convolution) {
      convolution.requireHarmonics(edges);
    } else if (layer instanceof Attention<?> attention) {
      attention.requireHarmonics(edges);
    }
  }

  /**
   * The same with the rows of each graph added up, before the last layer if there is one.
   *
   * @return a copy with one row for each graph
   */
  public GraphNetwork summed() {
    return new GraphNetwork(edges, layers, Pooling.SUM, last);
  }

  /**
   * The same with the rows of each graph averaged, before the last layer if there is one.
   *
   * @return a copy with one row for each graph; zeros for a graph without nodes
   */
  public GraphNetwork averaged() {
    return new GraphNetwork(edges, layers, Pooling.MEAN, last);
  }

  /**
   * The same with a layer applied to every row that comes out.
   *
   * @param layer takes what comes out
   * @return a copy
   * @throws InvalidInput if it does not, or there is such a layer already
   */
  public GraphNetwork then(Layer layer) {
    if (last.isPresent() || !layer.input().equals(layers.output())) {
      throw new InvalidInput(
          "last layer of a graph network",
          last.isPresent() ? "a second one" : "one that takes " + layer.input(),
          "one layer that takes " + layers.output(),
          "join layers by Network.of");
    }
    return new GraphNetwork(edges, layers, pooling, Optional.of(layer));
  }

  /**
   * The embedding of edges.
   *
   * @return what is computed of edges
   */
  public EdgeEmbedding<?> edges() {
    return edges;
  }

  @Override
  public String kind() {
    return "graph-network";
  }

  @Override
  public FieldType<?> input() {
    return layers.input();
  }

  @Override
  public FieldType<?> output() {
    return last.<FieldType<?>>map(Layer::output).orElse(layers.output());
  }

  @Override
  public Level level() {
    return pooling == Pooling.NONE ? Level.NODES : Level.GRAPHS;
  }

  private Parts parts() {
    Parts parts = Parts.empty().with("edges", edges).with("layers", layers);
    return last.map(l -> parts.with("last", l)).orElse(parts);
  }

  @Override
  public List<Weight> weights() {
    return parts().weights();
  }

  @Override
  public List<Constant> constants() {
    return parts().constants();
  }

  @Override
  public List<Layer> linearParts() {
    return parts().linearParts();
  }

  @Override
  public Function<GraphInput, Tensor> bind(Scope scope) {
    Map<String, Scope> scopes = parts().split(scope);
    BiFunction<Incidence, Tensor, EdgeContext> embedding = edges.bind(scopes.get("edges"));
    GraphMap map = layers.bind(scopes.get("layers"));
    UnaryOperator<Tensor> end =
        last.map(l -> l.bind(scopes.get("last"))).orElse(UnaryOperator.identity());
    return input -> {
      EdgeContext context = embedding.apply(input.incidence(), input.positions());
      Tensor nodes = map.apply(context, input.nodes());
      return end.apply(pool(input.incidence(), nodes));
    };
  }

  private Tensor pool(Incidence incidence, Tensor nodes) {
    return switch (pooling) {
      case NONE -> nodes;
      case SUM -> incidence.sumByGraph(nodes);
      case MEAN -> incidence.meanByGraph(nodes);
    };
  }

  @Override
  public String toString() {
    String end = last.map(l -> ", then " + l).orElse("");
    String rows = level() + " (" + pooling + ")";
    return kind() + " " + input() + " to " + output() + " of " + rows + ": " + layers + end + "; "
        + edges;
  }
}
