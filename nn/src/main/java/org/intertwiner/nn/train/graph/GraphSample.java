package org.intertwiner.nn.train.graph;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Structure;

/**
 * A graph in space with what its nodes carry and what a model is to make of it. Immutable.
 *
 * <p><i>Shape</i>: positions {@code (nodes, d)}, features {@code (nodes, channels)}, row-major; the
 * target is read by the {@link GraphLoss}.
 *
 * <pre>{@code
 * GraphSample sample =
 *     GraphSample.of(structure, Graph.complete(3, 5), charges).withRows(displacements);
 * }</pre>
 */
public final class GraphSample {
  private final Graph graph;
  private final double[] positions;
  private final double[] features;
  private final double[] target;

  private GraphSample(Graph graph, double[] positions, double[] features, double[] target) {
    this.graph = graph;
    this.positions = positions;
    this.features = features;
    this.target = target;
  }

  /**
   * A sample without a target yet.
   *
   * @param structure where the nodes are; at least one
   * @param graph which of them are joined
   * @param features as many numbers for each node, finite
   * @return the sample
   * @throws InvalidInput if counts do not fit or a number is not finite
   */
  public static GraphSample of(Structure structure, Graph graph, double... features) {
    int nodes = graph.nodes();
    boolean fits = structure.nodes() == nodes && structure.dimension() == graph.dimension();
    if (!fits || nodes == 0 || features.length % nodes != 0 || graph.graphs() != 1) {
      throw new InvalidInput(
          "sample of a graph",
          structure + " for a graph of " + nodes + " nodes with " + features.length + " features",
          "one graph of at least one node, as many points, as many features for each",
          "");
    }
    requireFinite("feature", features);
    return new GraphSample(graph, structure.positions(), features.clone(), new double[0]);
  }

  /**
   * The same with rows of numbers to be predicted.
   *
   * @param numbers one row for each node, or one for the graph
   * @return a copy
   * @throws InvalidInput if a number is not finite
   */
  public GraphSample withRows(double... numbers) {
    requireFinite("target", numbers);
    return new GraphSample(graph, positions, features, numbers.clone());
  }

  /**
   * The same with a class.
   *
   * @param label from 0
   * @return a copy
   * @throws InvalidInput if it is negative
   */
  public GraphSample withLabel(int label) {
    if (label < 0) {
      throw new InvalidInput("label of a graph", Integer.toString(label), "at least 0", "");
    }
    return withRows(label);
  }

  /**
   * The same with an energy and the forces that go with it.
   *
   * @param energy of the graph
   * @param forces d numbers for each node
   * @return a copy
   * @throws InvalidInput if counts do not fit or a number is not finite
   */
  public GraphSample withEnergy(double energy, double... forces) {
    if (forces.length != positions.length) {
      throw new InvalidInput(
          "forces of a sample", forces.length + " numbers", positions.length + " numbers", "");
    }
    double[] all = new double[forces.length + 1];
    all[0] = energy;
    System.arraycopy(forces, 0, all, 1, forces.length);
    return withRows(all);
  }

  private static void requireFinite(String what, double... numbers) {
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw new InvalidInput(
            what + " " + i + " of a graph", Double.toString(numbers[i]), "a finite number", "");
      }
    }
  }

  /**
   * Which nodes are joined.
   *
   * @return the graph
   */
  public Graph graph() {
    return graph;
  }

  /**
   * Where the nodes are.
   *
   * @return a copy, d numbers for each node
   */
  public double[] positions() {
    return positions.clone();
  }

  /**
   * What the nodes carry.
   *
   * @return a copy
   */
  public double[] features() {
    return features.clone();
  }

  /**
   * What is to be predicted.
   *
   * @return a copy; empty if nothing was said
   */
  public double[] target() {
    return target.clone();
  }

  /**
   * The number of features of a node.
   *
   * @return at least 0
   */
  public int channels() {
    return features.length / graph.nodes();
  }

  /** A hash of all numbers and edges. */
  long mixed() {
    long mixed = 17;
    for (int[] indices : new int[][] {graph.sources(), graph.targets()}) {
      mixed = 31 * mixed + Arrays.hashCode(indices);
    }
    for (double[] numbers : new double[][] {graph.shifts(), positions, features, target}) {
      mixed = 0x5851f42d4c957f2dL * mixed + Arrays.hashCode(numbers);
    }
    return mixed;
  }
}
