package org.intertwiner.nn.graph;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * A graph on an engine: the linear maps between tensors over its nodes, its edges and its graphs.
 * Messages flow from source to target.
 *
 * <p><i>Shape</i>: tensors over nodes are {@code (nodes, …)}, over edges {@code (edges, …)}, over
 * the graphs of a batch {@code (graphs, …)}. Every map can be differentiated any number of times:
 * gathering and adding up are each other's derivatives. Cost: one pass over the larger of the two
 * sides. Made inside a step, it ends with the step.
 *
 * <pre>{@code
 * Incidence incidence = Incidence.of(graph, engine, DType.FLOAT32);
 * Tensor messages = incidence.atSources(nodes);        // (edges, channels)
 * Tensor sums = incidence.sumAtTargets(messages);      // (nodes, channels)
 * }</pre>
 */
public final class Incidence {
  private final Graph graph;
  private final Engine engine;
  private final DType type;
  private final Segments targets;
  private final Segments owners;
  private final Tensor sources;
  private final Tensor edgeOwners;
  private final Tensor translations;
  private final Tensor translationOf;

  private Incidence(Graph graph, Engine engine, DType type) {
    this.graph = graph;
    this.engine = engine;
    this.type = type;
    this.targets = new Segments(engine, type, graph.sharedTargets(), graph.nodes());
    this.owners = new Segments(engine, type, graph.sharedGraphOf(), graph.graphs());
    this.sources = index(graph.sharedSources());
    this.edgeOwners = index(edgeOwners(graph));
    int d = graph.dimension();
    double[] rows = graph.sharedTranslations();
    this.translations = Tensors.from(engine, type, Shape.of(rows.length / d, d), rows);
    this.translationOf = index(graph.sharedTranslationOf());
  }

  /**
   * Puts a graph on an engine.
   *
   * @param graph the graph, or batch of graphs
   * @param engine where
   * @param type FLOAT32 or FLOAT64, the kind of number of the shifts and counts
   * @return the maps
   * @throws InvalidInput if the kind is another
   */
  public static Incidence of(Graph graph, Engine engine, DType type) {
    if (type != DType.FLOAT32 && type != DType.FLOAT64) {
      throw new InvalidInput("incidence", type.toString(), "FLOAT32 or FLOAT64", "");
    }
    return new Incidence(graph, engine, type);
  }

  private Tensor index(int[] values) {
    return Tensors.indices(engine, Shape.of(values.length), values);
  }

  private static int[] edgeOwners(Graph graph) {
    int[] owners = new int[graph.edges()];
    for (int k = 0; k < owners.length; k++) {
      owners[k] = graph.sharedGraphOf()[graph.target(k)];
    }
    return owners;
  }

  /**
   * The graph.
   *
   * @return as given
   */
  public Graph graph() {
    return graph;
  }

  /**
   * The engine.
   *
   * @return as given
   */
  public Engine engine() {
    return engine;
  }

  /**
   * The kind of number.
   *
   * @return as given
   */
  public DType type() {
    return type;
  }

  /**
   * The number of nodes.
   *
   * @return of all graphs together
   */
  public int nodes() {
    return graph.nodes();
  }

  /**
   * The number of edges.
   *
   * @return of all graphs together
   */
  public int edges() {
    return graph.edges();
  }

  /**
   * The number of graphs of the batch.
   *
   * @return at least 1
   */
  public int graphs() {
    return graph.graphs();
  }

  /**
   * Reads at the source of every edge.
   *
   * @param nodes {@code (nodes, …)}
   * @return {@code (edges, …)}
   * @throws InvalidInput if the first extent is not the number of nodes
   */
  public Tensor atSources(Tensor nodes) {
    return require(nodes, nodes(), "nodes").gather(0, sources);
  }

  /**
   * Reads at the target of every edge.
   *
   * @param nodes {@code (nodes, …)}
   * @return {@code (edges, …)}
   * @throws InvalidInput if the first extent is not the number of nodes
   */
  public Tensor atTargets(Tensor nodes) {
    return targets.spread(require(nodes, nodes(), "nodes"));
  }

  /**
   * Reads at the graph of every node.
   *
   * @param graphs {@code (graphs, …)}
   * @return {@code (nodes, …)}
   * @throws InvalidInput if the first extent is not the number of graphs
   */
  public Tensor graphsAtNodes(Tensor graphs) {
    return owners.spread(require(graphs, graphs(), "graphs"));
  }

  /**
   * Reads at the graph of every edge.
   *
   * @param graphs {@code (graphs, …)}
   * @return {@code (edges, …)}
   * @throws InvalidInput if the first extent is not the number of graphs
   */
  public Tensor graphsAtEdges(Tensor graphs) {
    return require(graphs, graphs(), "graphs").gather(0, edgeOwners);
  }

  /**
   * Adds up over the edges that end at each node.
   *
   * @param edges {@code (edges, …)}
   * @return {@code (nodes, …)}; zero at a node where no edge ends
   * @throws InvalidInput if the first extent is not the number of edges
   */
  public Tensor sumAtTargets(Tensor edges) {
    return targets.sum(require(edges, edges(), "edges"));
  }

  /**
   * Adds up over the edges that begin at each node.
   *
   * @param edges {@code (edges, …)}
   * @return {@code (nodes, …)}; zero at a node where no edge begins
   * @throws InvalidInput if the first extent is not the number of edges
   */
  public Tensor sumAtSources(Tensor edges) {
    return require(edges, edges(), "edges").scatterAdd(0, sources, nodes());
  }

  /**
   * Averages over the edges that end at each node.
   *
   * @param edges {@code (edges, …)}
   * @return {@code (nodes, …)}; zero at a node where no edge ends
   * @throws InvalidInput if the first extent is not the number of edges
   */
  public Tensor meanAtTargets(Tensor edges) {
    return targets.mean(require(edges, edges(), "edges"));
  }

  /**
   * The softmax over the edges that end at each node: e^{a_k} / Σ e^{a_l} over edges l that end
   * where k does, for each column alone.
   *
   * <p>Stable: the largest logit of each node is subtracted first, so that none overflows and each
   * sum is at least 1. Sums of the weights: 1 at each node where an edge ends.
   *
   * @param logits {@code (edges, …)}
   * @return {@code (edges, …)} positive weights
   * @throws InvalidInput if the first extent is not the number of edges
   */
  public Tensor softmaxAtTargets(Tensor logits) {
    return targets.softmax(require(logits, edges(), "edges"));
  }

  /**
   * The largest value over the edges that end at each node. Not differentiated.
   *
   * @param edges {@code (edges, …)}
   * @return {@code (nodes, …)}; zero at a node where no edge ends
   * @throws InvalidInput if the first extent is not the number of edges
   */
  public Tensor maxAtTargets(Tensor edges) {
    return targets.max(require(edges, edges(), "edges"));
  }

  /**
   * Adds up over the nodes of each graph.
   *
   * @param nodes {@code (nodes, …)}
   * @return {@code (graphs, …)}; zero for a graph without nodes
   * @throws InvalidInput if the first extent is not the number of nodes
   */
  public Tensor sumByGraph(Tensor nodes) {
    return owners.sum(require(nodes, nodes(), "nodes"));
  }

  /**
   * Averages over the nodes of each graph.
   *
   * @param nodes {@code (nodes, …)}
   * @return {@code (graphs, …)}; zero for a graph without nodes
   * @throws InvalidInput if the first extent is not the number of nodes
   */
  public Tensor meanByGraph(Tensor nodes) {
    return owners.mean(require(nodes, nodes(), "nodes"));
  }

  /**
   * Adds up over the edges of each graph.
   *
   * @param edges {@code (edges, …)}
   * @return {@code (graphs, …)}; zero for a graph without edges
   * @throws InvalidInput if the first extent is not the number of edges
   */
  public Tensor sumEdgesByGraph(Tensor edges) {
    return require(edges, edges(), "edges").scatterAdd(0, edgeOwners, graphs());
  }

  /**
   * The vectors of the edges, from the centre to its neighbour: x(source) + shift − x(target).
   *
   * @param positions {@code (nodes, d)}
   * @return {@code (edges, d)}
   * @throws InvalidInput if the shape is another
   */
  public Tensor vectors(Tensor positions) {
    if (positions.rank() != 2 || positions.shape().at(1) != graph.dimension()) {
      throw new InvalidInput(
          "positions of a graph in dimension " + graph.dimension(),
          "shape " + positions.shape(),
          "(" + nodes() + ", " + graph.dimension() + ")",
          "");
    }
    Tensor vectors = atSources(positions).subtract(atTargets(positions));
    return graph.isShifted() ? vectors.add(shifts()) : vectors;
  }

  /**
   * The translation of each source to the image meant.
   *
   * @return {@code (edges, d)}
   */
  public Tensor shifts() {
    return graph.isShifted()
        ? translations.gather(0, translationOf)
        : Tensors.zeros(engine, type, Shape.of(edges(), graph.dimension()));
  }

  /**
   * The number of edges that end at each node.
   *
   * @return {@code (nodes, 1)}
   */
  public Tensor degrees() {
    return targets.counts();
  }

  /**
   * The number of nodes of each graph.
   *
   * @return {@code (graphs, 1)}
   */
  public Tensor sizes() {
    return owners.counts();
  }

  private Tensor require(Tensor x, int extent, String what) {
    if (x.rank() == 0 || x.shape().at(0) != extent) {
      throw new InvalidInput(
          "tensor over " + what,
          "shape " + x.shape(),
          "(" + extent + ", …): one row for each of the " + extent + " " + what,
          "");
    }
    return x;
  }
}
