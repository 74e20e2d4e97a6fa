package org.intertwiner.nn.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorConvolutionTest {
  private static <G> List<GraphNetwork> networks(NamedGroup<G> group, String in, String out) {
    EdgeEmbedding<G> edges = MessageLab.embedding(group, 2);
    FieldType<G> from = MessageLab.type(group, in);
    FieldType<G> to = MessageLab.type(group, out);
    return Stream.of(
            TensorConvolution.channelwise(from, edges.type(), to, 4, 5).withSelfInteraction(),
            TensorConvolution.fullyConnected(from, edges.type(), to, 4, 5).withNeighbours(3))
        .map(layer -> GraphNetwork.of(edges, layer))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "O3; 2x0e+2x1o+0o; 2x0e+1o+1e+2e",
        "SO3; 2x0+2x1; 2x0+1x1+1x2",
        "SO2; 2*trivial + freq:1; trivial + 2*freq:1 + freq:2",
        "O2; 2*trivial + freq:1,1; trivial + 2*freq:1,1 + freq:1,2"
      })
  void commutesWithMotionsAndOrders(String name, String in, String out) {
    commutes(MessageLab.group(name), in, out);
  }

  private static <G> void commutes(NamedGroup<G> group, String in, String out) {
    for (GraphNetwork network : networks(group, in, out)) {
      assertThat(MessageLab.departure(network, group, DType.FLOAT64)).isLessThan(1e-12);
      assertThat(MessageLab.departure(network, group, DType.FLOAT32)).isBetween(1e-9, 1e-4);
    }
  }

  /** The vectors of edges taken for harmonics of degree 1, whose order is (y, z, x). */
  private record WrongAxes(GraphLayer layer) implements GraphLayer {
    @Override
    public String kind() {
      return "wrong-axes";
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
    public GraphMap bind(Scope scope) {
      GraphMap map = layer.bind(scope);
      return (edges, nodes) -> {
        Tensor one = edges.harmonics().slice(1, 0, 1);
        Tensor wrong = Tensors.concat(1, List.of(one, edges.vectors()));
        EdgeContext mistaken =
            new EdgeContext(
                edges.incidence(),
                edges.vectors(),
                edges.lengths(),
                wrong,
                edges.radial(),
                edges.envelope());
        return map.apply(mistaken, nodes);
      };
    }
  }

  @Test
  void mistakenAxesAreRefuted() {
    mistake(MessageLab.group("O3"));
  }

  private static <G> void mistake(NamedGroup<G> group) {
    EdgeEmbedding<G> edges = MessageLab.embedding(group, 1);
    FieldType<G> type = MessageLab.type(group, "2x0e+1o");
    GraphLayer right = TensorConvolution.channelwise(type, edges.type(), type, 4, 5);
    GraphNetwork wrong = GraphNetwork.of(edges, new WrongAxes(right));
    assertThat(MessageLab.departure(wrong, group, DType.FLOAT64)).isGreaterThan(1e-2);
  }

  @Test
  void hasDerivativesOfTwoOrders() {
    networks(MessageLab.group("O3"), "2x0e+1o", "0e+1o+2e").forEach(MessageLab::assertDerivatives);
  }

  /**
   * Sums of e3nn 0.6.0 at node 0: FullyConnectedTensorProduct("0e+1o", "0e+1o+2e", "0e+1o+2e") over
   * spherical harmonics in component normalisation, one path at a time weighted by the distance.
   */
  private static final double[][] E3NN = {
    {0.713121136620236, 0, 0, 0, 0, 0, 0, 0, 0},
    {0, 2.1, 1.2, -2.75, 0, 0, 0, 0, 0},
    {
      0,
      0,
      0,
      0,
      0.128661765251889,
      4.0716341227354,
      2.02407904907104,
      -5.2387825747713,
      -0.451748848132025
    },
    {0, 0.0679801198225396, 1.33004228788565, -0.388253457238167, 0, 0, 0, 0, 0},
    {1.68291413922398, 0, 0, 0, 0, 0, 0, 0, 0},
    {0, 0, 0, 0, -0.407031939778686, 0.13856406460551, 1.27, -0.554256258422041, 0.952627944162882},
    {0, 0.282213677235344, 1.17663695054923, 0.0348619356281281, 0, 0, 0, 0, 0}
  };

  @Test
  void agreesWithE3nnPathByPathUpToSign() {
    agree(MessageLab.group("O3"));
  }

  private static <G> void agree(NamedGroup<G> group) {
    EdgeHarmonics<G> harmonics = EdgeHarmonics.upTo(group.action(), 2);
    TensorConvolution<G> layer =
        TensorConvolution.fullyConnected(
            MessageLab.type(group, "0e+1o"),
            harmonics.type(),
            MessageLab.type(group, "0e+1o+2e"),
            1);
    Graph graph = Graph.of(3, 3, new int[] {1, 2, 0, 2, 0, 1}, new int[] {0, 0, 1, 1, 2, 2});
    Incidence incidence = MessageLab.incidence(graph, DType.FLOAT64);
    Tensor x = MessageLab.tensor(DType.FLOAT64, 3, 0.1, 0.2, -0.3, 1.0, -0.4, 0.5, -0.6, 0.8, 0.9);
    Tensor h =
        MessageLab.tensor(
            DType.FLOAT64, 3, 0.5, 1.0, -2.0, 0.3, -1.5, 0.2, 0.7, 0.4, 2.0, -0.1, 0.9, -0.8);
    Tensor vectors = incidence.vectors(x);
    Tensor lengths = Lengths.of(vectors).values();
    Tensor y = harmonics.bind(MessageLab.scope(harmonics, DType.FLOAT64)).apply(vectors);
    EdgeContext edges = new EdgeContext(incidence, vectors, lengths, y, lengths, lengths);
    assertThat(layer.product().weightCount()).isEqualTo(E3NN.length);
    List<Integer> left = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
    Weights weights = Weights.initial(layer, MessageLab.ENGINE, DType.FLOAT64, 1);
    for (int p = 0; p < E3NN.length; p++) {
      double[] unit = new double[E3NN.length];
      unit[p] = 1;
      Shape shape = Shape.of(E3NN.length, 1);
      weights.all().get(0).assign(Tensors.from(MessageLab.ENGINE, DType.FLOAT64, shape, unit));
      GraphMap map = layer.bind(weights.scope(false, new SplittableRandom(1)));
      double[] row = map.apply(edges, h).slice(0, 0, 1).toDoubles();
      assertThat(left.removeIf(q -> same(row, E3NN[q], 1) || same(row, E3NN[q], -1)))
          .as("path %s", p)
          .isTrue();
    }
    assertThat(left).isEmpty();
  }

  private static boolean same(double[] row, double[] expected, int sign) {
    double worst = 0;
    for (int i = 0; i < row.length; i++) {
      worst = Math.max(worst, Math.abs(row[i] - sign * expected[i]));
    }
    return worst < 1e-12;
  }

  @Test
  void isSmoothAtTheCutoff() {
    NamedGroup<?> group = MessageLab.group("O3");
    for (GraphNetwork network : networks(group, "2x0e+1o", "0e+1o+2e")) {
      Graph graph = Graph.of(3, 2, new int[] {1, 0}, new int[] {0, 1});
      double radius = network.edges().cutoff().radius();
      double[] near = far(network, graph, radius - 1e-4);
      double[] beyond = far(network, graph, radius + 1e-4);
      for (int i = 0; i < near.length; i++) {
        // the cube of the distance to the cut-off, times slopes of the radial functions
        assertThat(near[i]).isCloseTo(beyond[i], Offset.offset(1e-9));
      }
    }
  }

  private static double[] far(GraphNetwork network, Graph graph, double distance) {
    Tensor x = MessageLab.tensor(DType.FLOAT64, 2, 0, 0, 0, distance, 0, 0);
    Tensor h = MessageLab.random(DType.FLOAT64, 2, network.input().channels(), 3);
    GraphInput input = new GraphInput(MessageLab.incidence(graph, DType.FLOAT64), x, h);
    return network.bind(MessageLab.scope(network, DType.FLOAT64)).apply(input).toDoubles();
  }

  @Test
  void nodesAloneGetTheirSelfInteraction() {
    NamedGroup<?> group = MessageLab.group("O3");
    Graph none = Graph.of(3, 2, new int[0], new int[0]);
    List<GraphNetwork> networks = networks(group, "2x0e+1o", "0e+1o+2e");
    assertThat(far(networks.get(0), none, 1)[0]).isNotZero();
    assertThat(far(networks.get(1), none, 1)).containsOnly(0);
  }

  @Test
  void refusesWhatCannotBe() {
    NamedGroup<?> group = MessageLab.group("O3");
    refuse(group);
  }

  private static <G> void refuse(NamedGroup<G> group) {
    FieldType<G> scalars = MessageLab.type(group, "2x0e");
    FieldType<G> edges = MessageLab.embedding(group, 1).type();
    FieldType<G> odd = MessageLab.type(group, "1x0o");
    assertThatThrownBy(() -> TensorConvolution.fullyConnected(scalars, edges, odd, 4))
        .isInstanceOf(InvalidInput.class);
    TensorConvolution<G> layer = TensorConvolution.channelwise(scalars, edges, scalars, 4);
    assertThatThrownBy(() -> layer.withNeighbours(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> GraphResidual.of(TensorConvolution.channelwise(scalars, edges, edges, 4)))
        .isInstanceOf(InvalidInput.class);
    assertThat(layer.toString()).contains("0e");
    assertThat(GraphResidual.of(layer).kind()).isEqualTo("residual-tensor-convolution");
  }
}
