package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.message.Attention;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphLayer;
import org.intertwiner.nn.message.GraphNetwork;
import org.intertwiner.nn.message.GraphSequence;
import org.intertwiner.nn.message.TensorConvolution;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Networks on point clouds: one layer forward, and with the gradients in weights and positions, on
 * 512 nodes with 16 neighbours each, 16×(0e+1o+2e), harmonics up to degree 2, eight radial
 * functions and a perceptron of width 64.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class MessageBenchmark {
  private static final int NODES = 512;
  private static final int NEIGHBOURS = 16;

  /** The engine. */
  @Param({"nd4j", "java"})
  public String engineName;

  /** The layer. */
  @Param({"convolution", "fully-connected", "attention"})
  public String layerName;

  private Engine engine;
  private GraphNetwork network;
  private Weights weights;
  private Incidence incidence;
  private Parameter positions;
  private Parameter features;
  private List<Tensor> variables;

  /** For JMH. */
  public MessageBenchmark() {}

  /** Makes the network, its numbers and the graph. */
  @Setup
  public void prepare() {
    engine = Engines.named(engineName);
    network = network(GroupNotation.parse("O3"), layerName);
    weights = Weights.initial(network, engine, DType.FLOAT32, 1);
    incidence = Incidence.of(graph(), engine, DType.FLOAT32);
    SplittableRandom random = new SplittableRandom(2);
    Shape shape = Shape.of(NODES, network.input().channels());
    positions =
        Parameter.of("x", Tensors.normal(engine, DType.FLOAT32, Shape.of(NODES, 3), 1, random));
    features = Parameter.of("h", Tensors.normal(engine, DType.FLOAT32, shape, 1, random));
    variables = new ArrayList<>(List.of(positions.value()));
    weights.learned().forEach(p -> variables.add(p.value()));
  }

  private static Graph graph() {
    int[] sources = new int[NODES * NEIGHBOURS];
    int[] targets = new int[NODES * NEIGHBOURS];
    SplittableRandom random = new SplittableRandom(3);
    for (int k = 0; k < sources.length; k++) {
      targets[k] = k / NEIGHBOURS;
      sources[k] = (targets[k] + 1 + random.nextInt(NODES - 1)) % NODES;
    }
    return Graph.of(3, NODES, sources, targets);
  }

  private static <G> GraphNetwork network(NamedGroup<G> group, String name) {
    EdgeEmbedding<G> edges = EdgeEmbedding.of(group.action(3), 2, 8, 6.0);
    FieldType<G> type =
        FieldType.of(group.action(3), RepresentationNotation.parse("16x0e+16x1o+16x2e", group));
    GatedNonlinearity<G> gate = GatedNonlinearity.to(type).withActivation(Activation.silu());
    FieldType<G> gated = gate.input();
    GraphLayer layer =
        switch (name) {
          case "convolution" ->
              TensorConvolution.channelwise(type, edges.type(), gated, 8, 64).withNeighbours(16);
          case "fully-connected" ->
              TensorConvolution.fullyConnected(type, edges.type(), gated, 8, 64).withNeighbours(16);
          default ->
              Attention.channelwise(type, edges.type(), type, gated, 4, 8, 64)
                  .withSelfInteraction();
        };
    return GraphNetwork.of(edges, GraphSequence.of(layer).then(gate));
  }

  /**
   * The features of all nodes.
   *
   * @return how many numbers went out
   */
  @Benchmark
  public int forward() {
    try (Step step = engine.step()) {
      GraphInput input = new GraphInput(incidence, positions.value(), features.value());
      Tensor y =
          Tape.withoutGradients(
              () -> network.bind(weights.scope(false, new SplittableRandom(1))).apply(input));
      return y.size() + step.size();
    }
  }

  /**
   * The gradients of a sum of squares in weights and positions.
   *
   * @return how many numbers went out
   */
  @Benchmark
  public int gradients() {
    try (Step step = engine.step()) {
      GraphInput input = new GraphInput(incidence, positions.value(), features.value());
      Tensor y = network.bind(weights.scope(true, new SplittableRandom(1))).apply(input);
      return Tape.pullback(y, y.detach(), variables).get(0).size() + step.size();
    }
  }
}
