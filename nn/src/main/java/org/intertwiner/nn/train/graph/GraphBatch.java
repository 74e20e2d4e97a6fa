package org.intertwiner.nn.train.graph;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Some samples side by side, as one graph whose parts are not joined.
 *
 * @param samples at least one, of one dimension and number of features
 * @param graph their graphs, one after the other
 */
public record GraphBatch(List<GraphSample> samples, Graph graph) {
  /**
   * Copies the list.
   *
   * @param samples at least one, of one dimension and number of features
   * @param graph their graphs, one after the other
   */
  public GraphBatch {
    samples = List.copyOf(samples);
  }

  /**
   * Joins samples.
   *
   * @param samples at least one, of one dimension and number of features
   * @return the batch
   * @throws InvalidInput if there is none, or they differ in dimension or features
   */
  public static GraphBatch of(List<GraphSample> samples) {
    Graph graph = Graph.join(samples.stream().map(GraphSample::graph).toList());
    int channels = samples.get(0).channels();
    for (GraphSample sample : samples) {
      if (sample.channels() != channels) {
        throw new InvalidInput(
            "batch of graphs",
            sample.channels() + " and " + channels + " features of a node",
            "as many in each graph",
            "");
      }
    }
    return new GraphBatch(samples, graph);
  }

  /**
   * The batch on an engine.
   *
   * @param engine where
   * @param type kind of number
   * @return graph, positions and features
   */
  public GraphInput on(Engine engine, DType type) {
    int d = graph.dimension();
    double[] positions = new double[graph.nodes() * d];
    int channels = samples.get(0).channels();
    double[] features = new double[graph.nodes() * channels];
    int node = 0;
    for (GraphSample sample : samples) {
      int nodes = sample.graph().nodes();
      System.arraycopy(sample.positions(), 0, positions, node * d, nodes * d);
      System.arraycopy(sample.features(), 0, features, node * channels, nodes * channels);
      node += nodes;
    }
    return new GraphInput(
        Incidence.of(graph, engine, type),
        Tensors.from(engine, type, Shape.of(graph.nodes(), d), positions),
        Tensors.from(engine, type, Shape.of(graph.nodes(), channels), features));
  }

  /** All targets, one after the other. */
  float[] targets() {
    int size = 0;
    for (GraphSample sample : samples) {
      size += sample.target().length;
    }
    float[] all = new float[size];
    int at = 0;
    for (GraphSample sample : samples) {
      for (double x : sample.target()) {
        all[at++] = (float) x;
      }
    }
    return all;
  }

  /** Numbers of all nodes on an engine. */
  Tensor rows(GraphInput like, int columns, double... numbers) {
    Tensor x = like.positions();
    return Tensors.from(x.engine(), x.type(), Shape.of(numbers.length / columns, columns), numbers);
  }
}
