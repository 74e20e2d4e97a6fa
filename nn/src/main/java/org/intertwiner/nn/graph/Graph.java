package org.intertwiner.nn.graph;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * Directed edges between points of ℝᵈ, or several such graphs side by side as one ragged batch.
 * Immutable, on the host.
 *
 * <p>Edge k goes from node {@code source(k)} to node {@code target(k)} and carries a shift: the
 * translation that takes the source to the image meant, zero without a lattice. The vector of the
 * edge is x(source) + shift − x(target). Several edges may join two nodes, through different
 * images; an edge may join a node to an image of itself.
 *
 * <p><i>Shape</i>: sources, targets {@code (edges)}; shifts {@code (edges, d)}; graphOf {@code
 * (nodes)}, not decreasing.
 *
 * <pre>{@code
 * Graph batch = Graph.join(List.of(water, methane));   // 8 nodes, 2 graphs
 * }</pre>
 */
public final class Graph {
  private final int dimension;
  private final int graphs;
  private final int[] graphOf;
  private final int[] sources;
  private final int[] targets;

  /** The different translations; row t is that of all edges k with {@code translationOf[k] = t}. */
  private final double[] translations;

  /** Empty if no edge is shifted. */
  private final int[] translationOf;

  /** Keeps the arrays. */
  Graph(
      int dimension,
      int graphs,
      int[] graphOf,
      int[] sources,
      int[] targets,
      double[] translations,
      int[] translationOf) {
    this.dimension = dimension;
    this.graphs = graphs;
    this.graphOf = graphOf;
    this.sources = sources;
    this.targets = targets;
    this.translations = translations;
    this.translationOf = translationOf;
  }

  /**
   * One graph without shifts.
   *
   * @param dimension d, 1, 2 or 3
   * @param nodes how many
   * @param sources where edges begin
   * @param targets where they end
   * @return the graph
   * @throws InvalidInput if lengths differ or an index is out of range
   */
  public static Graph of(int dimension, int nodes, int[] sources, int[] targets) {
    check(dimension, nodes, sources, targets);
    return new Graph(
        dimension, 1, new int[nodes], sources.clone(), targets.clone(), new double[0], new int[0]);
  }

  /**
   * One graph.
   *
   * @param dimension d, 1, 2 or 3
   * @param nodes how many
   * @param sources where edges begin
   * @param targets where they end
   * @param shifts d numbers for each edge
   * @return the graph
   * @throws InvalidInput if lengths differ, an index is out of range, or a shift is not finite
   */
  public static Graph of(int dimension, int nodes, int[] sources, int[] targets, double[] shifts) {
    check(dimension, nodes, sources, targets);
    if (shifts.length != (long) dimension * sources.length) {
      throw new InvalidInput(
          "shifts of a graph",
          shifts.length + " numbers",
          dimension + " for each of " + sources.length + " edges",
          "");
    }
    int[] own = new int[sources.length];
    for (int k = 0; k < shifts.length; k++) {
      if (!(Math.abs(shifts[k]) <= Structure.MOST_COORDINATE)) {
        throw new InvalidInput(
            "shift of edge " + k / dimension,
            Double.toString(shifts[k]),
            "numbers of size at most 1e100",
            "");
      }
      own[k / dimension] = k / dimension;
    }
    return new Graph(
        dimension, 1, new int[nodes], sources.clone(), targets.clone(), shifts.clone(), own);
  }

  private static void check(int dimension, int nodes, int[] sources, int[] targets) {
    if (dimension < 1 || dimension > 3 || nodes < 0 || sources.length != targets.length) {
      throw new InvalidInput(
          "graph",
          "dimension "
              + dimension
              + ", "
              + nodes
              + " nodes, "
              + sources.length
              + " sources, "
              + targets.length
              + " targets",
          "dimension 1, 2 or 3 and as many sources as targets",
          "");
    }
    for (int k = 0; k < sources.length; k++) {
      int s = sources[k];
      int t = targets[k];
      if (s < 0 || s >= nodes || t < 0 || t >= nodes) {
        throw new InvalidInput("edge " + k, s + " → " + t, "nodes from 0 to " + (nodes - 1), "");
      }
    }
  }

  /**
   * Every node joined to every other one, both ways.
   *
   * @param dimension d, 1, 2 or 3
   * @param nodes n
   * @return the graph of n(n − 1) edges, by target and then by source
   * @throws InvalidInput if there are more edges than an array holds
   */
  public static Graph complete(int dimension, int nodes) {
    long edges = (long) nodes * (nodes - 1);
    if (nodes < 0 || edges > NeighbourList.MOST_EDGES) {
      throw new InvalidInput(
          "complete graph",
          nodes + " nodes",
          "at most " + NeighbourList.MOST_EDGES + " edges",
          "join near nodes only: NeighbourList.within");
    }
    int[] sources = new int[(int) edges];
    int[] targets = new int[(int) edges];
    int k = 0;
    for (int t = 0; t < nodes; t++) {
      for (int s = 0; s < nodes; s++) {
        if (s != t) {
          sources[k] = s;
          targets[k++] = t;
        }
      }
    }
    return of(dimension, nodes, sources, targets);
  }

  /**
   * Several graphs as one: nodes and edges one after the other.
   *
   * @param parts graphs of one dimension, at least one; a batch contributes all its graphs
   * @return the ragged batch
   * @throws InvalidInput if there is none or dimensions differ
   */
  public static Graph join(List<Graph> parts) {
    if (parts.isEmpty()) {
      throw new InvalidInput("batch of graphs", "no graph", "at least one", "");
    }
    long nodes = 0;
    long edges = 0;
    long rows = 0;
    boolean shifted = false;
    int d = parts.get(0).dimension;
    for (Graph part : parts) {
      if (part.dimension != d) {
        throw new InvalidInput(
            "batch of graphs", "dimensions " + d + " and " + part.dimension, "one dimension", "");
      }
      nodes += part.nodes();
      edges += part.edges();
      rows += part.translations.length;
      shifted |= part.isShifted();
    }
    if (nodes > NeighbourList.MOST_EDGES || edges > NeighbourList.MOST_EDGES) {
      throw new InvalidInput(
          "batch of graphs",
          nodes + " nodes, " + edges + " edges",
          "at most " + NeighbourList.MOST_EDGES,
          "make smaller batches");
    }
    return new Joint(d, (int) nodes, (int) edges, (int) rows + d, shifted).of(parts);
  }

  /** The arrays of a batch while they are filled. */
  private static final class Joint {
    private final int d;
    private final boolean shifted;
    private final int[] graphOf;
    private final int[] sources;
    private final int[] targets;
    private final double[] translations;
    private final int[] translationOf;
    private int graph;
    private int node;
    private int edge;
    private int row;

    Joint(int d, int nodes, int edges, int rows, boolean shifted) {
      this.d = d;
      this.shifted = shifted;
      this.graphOf = new int[nodes];
      this.sources = new int[edges];
      this.targets = new int[edges];
      // row 0 stays zero, for graphs without shifts
      this.translations = new double[shifted ? rows : 0];
      this.translationOf = new int[shifted ? edges : 0];
      this.row = 1;
    }

    Graph of(List<Graph> parts) {
      parts.forEach(this::append);
      return new Graph(d, graph, graphOf, sources, targets, translations, translationOf);
    }

    private void append(Graph part) {
      for (int i = 0; i < part.nodes(); i++) {
        graphOf[node + i] = graph + part.graphOf[i];
      }
      for (int k = 0; k < part.edges(); k++) {
        sources[edge + k] = node + part.sources[k];
        targets[edge + k] = node + part.targets[k];
        if (shifted && part.isShifted()) {
          translationOf[edge + k] = row + part.translationOf[k];
        }
      }
      if (shifted) {
        System.arraycopy(part.translations, 0, translations, row * d, part.translations.length);
      }
      graph += part.graphs;
      node += part.nodes();
      edge += part.edges();
      row += part.translations.length / d;
    }
  }

  /**
   * The same graph with its nodes in another order. Edges keep their order.
   *
   * @param order node i of the result is node {@code order[i]}; each once, and none leaves its
   *     graph of the batch
   * @return a copy
   * @throws InvalidInput if it is no such permutation
   */
  public Graph reordered(int... order) {
    int[] place = new int[nodes()];
    Arrays.fill(place, -1);
    boolean fits = order.length == nodes();
    for (int i = 0; fits && i < order.length; i++) {
      int old = order[i];
      fits = old >= 0 && old < nodes() && place[old] < 0 && graphOf[old] == graphOf[i];
      if (fits) {
        place[old] = i;
      }
    }
    if (!fits) {
      throw new InvalidInput(
          "order of " + nodes() + " nodes",
          order.length + " indices",
          "a permutation inside each graph",
          "");
    }
    return new Graph(
        dimension,
        graphs,
        graphOf,
        Arrays.stream(sources).map(i -> place[i]).toArray(),
        Arrays.stream(targets).map(i -> place[i]).toArray(),
        translations,
        translationOf);
  }

  /**
   * The dimension of space.
   *
   * @return d
   */
  public int dimension() {
    return dimension;
  }

  /**
   * The number of graphs of the batch.
   *
   * @return at least 1; a graph may have no node
   */
  public int graphs() {
    return graphs;
  }

  /**
   * The number of nodes of all graphs.
   *
   * @return n
   */
  public int nodes() {
    return graphOf.length;
  }

  /**
   * The number of edges of all graphs.
   *
   * @return e
   */
  public int edges() {
    return sources.length;
  }

  /**
   * The graph of each node.
   *
   * @return n indices, not decreasing
   */
  public int[] graphOf() {
    return graphOf.clone();
  }

  /**
   * Where edges begin.
   *
   * @return e indices of nodes
   */
  public int[] sources() {
    return sources.clone();
  }

  /**
   * Where edges end.
   *
   * @return e indices of nodes
   */
  public int[] targets() {
    return targets.clone();
  }

  /**
   * Where an edge begins.
   *
   * @param edge from 0
   * @return a node
   */
  public int source(int edge) {
    return sources[edge];
  }

  /**
   * Where an edge ends.
   *
   * @param edge from 0
   * @return a node
   */
  public int target(int edge) {
    return targets[edge];
  }

  /**
   * Whether some edge may go through an image.
   *
   * @return false if all shifts are zero for want of a lattice
   */
  public boolean isShifted() {
    return translationOf.length > 0;
  }

  /**
   * The translation of each source to the image meant.
   *
   * @return e×d numbers
   */
  public double[] shifts() {
    double[] result = new double[Math.multiplyExact(edges(), dimension)];
    for (int k = 0; k < translationOf.length; k++) {
      System.arraycopy(
          translations, translationOf[k] * dimension, result, k * dimension, dimension);
    }
    return result;
  }

  /**
   * The translation of one source.
   *
   * @param edge from 0
   * @return d numbers
   */
  public double[] shift(int edge) {
    int at = isShifted() ? translationOf[edge] * dimension : 0;
    return isShifted()
        ? Arrays.copyOfRange(translations, at, at + dimension)
        : new double[dimension];
  }

  /**
   * The number of edges that end at each node.
   *
   * @return n counts
   */
  public int[] degrees() {
    int[] result = new int[nodes()];
    for (int t : targets) {
      result[t]++;
    }
    return result;
  }

  int[] sharedSources() {
    return sources;
  }

  int[] sharedTargets() {
    return targets;
  }

  int[] sharedGraphOf() {
    return graphOf;
  }

  double[] sharedTranslations() {
    return translations;
  }

  int[] sharedTranslationOf() {
    return translationOf;
  }

  /**
   * Says how large it is.
   *
   * @return for example {@code 2 graphs, 8 nodes, 26 edges in dimension 3}
   */
  @Override
  public String toString() {
    return graphs
        + (graphs == 1 ? " graph, " : " graphs, ")
        + nodes()
        + " nodes, "
        + edges()
        + " edges in dimension "
        + dimension;
  }
}
