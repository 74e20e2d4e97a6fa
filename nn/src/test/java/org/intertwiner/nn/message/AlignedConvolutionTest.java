package org.intertwiner.nn.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.product.Normalisation;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignedConvolutionTest {
  private static <G> GraphNetwork network(NamedGroup<G> group, String in, String out) {
    EdgeEmbedding<G> edges = MessageLab.embedding(group, 1);
    AlignedConvolution<G> layer =
        AlignedConvolution.of(MessageLab.type(group, in), MessageLab.type(group, out), 4, 5)
            .withNeighbours(3)
            .withSelfInteraction();
    return GraphNetwork.of(edges, layer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"O3; 2x0e+2x1o+0o; 2x0e+1o+1e+2e", "SO3; 2x0+2x1; 2x0+1x1+1x3"})
  void commutesWithMotionsAndOrders(String name, String in, String out) {
    commutes(MessageLab.group(name), in, out);
  }

  private static <G> void commutes(NamedGroup<G> group, String in, String out) {
    GraphNetwork network = network(group, in, out);
    assertThat(MessageLab.departure(network, group, DType.FLOAT64)).isLessThan(1e-12);
    assertThat(MessageLab.departure(network, group, DType.FLOAT32)).isBetween(1e-9, 1e-4);
  }

  @Test
  void hasDerivativesOfTwoOrders() {
    MessageLab.assertDerivatives(network(MessageLab.group("O3"), "2x0e+1o", "0e+1o+2e"));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void isTheSameConvolutionInTheFramesOfEdges(boolean channelwise) {
    assertThat(difference(MessageLab.group("O3"), channelwise)).isLessThan(1e-12);
  }

  private static <G> double difference(NamedGroup<G> group, boolean channelwise) {
    EdgeEmbedding<G> edges = MessageLab.embedding(group, 2);
    FieldType<G> from = MessageLab.type(group, "2x0e+2x1o+0o");
    FieldType<G> to = MessageLab.type(group, "2x0e+1o+1e+2e");
    TensorConvolution<G> dense =
        channelwise
            ? TensorConvolution.channelwise(from, edges.type(), to, 4, 5)
            : TensorConvolution.fullyConnected(from, edges.type(), to, 4, 5);
    TensorConvolution<G> aligned = dense.aligned(edges.harmonics());
    assertThat(aligned.weights()).isEqualTo(dense.weights());
    Graph graph = Graph.of(3, 3, new int[] {1, 2, 0, 2, 0, 1}, new int[] {0, 0, 1, 1, 2, 2});
    // two of the nodes coincide
    Tensor x = MessageLab.tensor(DType.FLOAT64, 3, 0.1, 0.2, -0.3, 0.1, 0.2, -0.3, -0.6, 0.8, 0.9);
    Tensor h = MessageLab.random(DType.FLOAT64, 3, from.channels(), 4);
    GraphInput input = new GraphInput(MessageLab.incidence(graph, DType.FLOAT64), x, h);
    Tensor y = applied(GraphNetwork.of(edges, dense), input);
    Tensor z = applied(GraphNetwork.of(edges, aligned), input);
    double worst = z.subtract(y).abs().max(1).max(0).item();
    return worst / y.abs().max(1).max(0).item();
  }

  @Test
  void attendsTheSameInTheFramesOfEdges() {
    assertThat(attention(MessageLab.group("SO3"))).isLessThan(1e-12);
  }

  private static <G> double attention(NamedGroup<G> group) {
    EdgeEmbedding<G> edges = MessageLab.embedding(group, 2);
    FieldType<G> from = MessageLab.type(group, "2x0+2x1");
    FieldType<G> hidden = MessageLab.type(group, "2x0+2x1+2x2");
    Attention<G> dense = Attention.channelwise(from, edges.type(), hidden, from, 2, 4, 5);
    Graph graph = Graph.of(3, 3, new int[] {1, 2, 0, 2, 0, 1}, new int[] {0, 0, 1, 1, 2, 2});
    Tensor x = MessageLab.random(DType.FLOAT64, 3, 3, 1);
    Tensor h = MessageLab.random(DType.FLOAT64, 3, from.channels(), 4);
    GraphInput input = new GraphInput(MessageLab.incidence(graph, DType.FLOAT64), x, h);
    Tensor y = applied(GraphNetwork.of(edges, dense), input);
    Tensor z = applied(GraphNetwork.of(edges, dense.aligned(edges.harmonics())), input);
    return z.subtract(y).abs().max(1).max(0).item() / y.abs().max(1).max(0).item();
  }

  private static Tensor applied(GraphNetwork network, GraphInput input) {
    Scope scope = MessageLab.scope(network, DType.FLOAT64);
    return network.bind(scope).apply(input);
  }

  @Test
  void refusesWhatHasNoFrames() {
    refuse(MessageLab.group("SO2"));
    NamedGroup<?> space = MessageLab.group("O3");
    refuseSolid(space);
    refuseOtherSizes(space);
    assertThatThrownBy(() -> layer(space).withNeighbours(-1)).isInstanceOf(InvalidInput.class);
    assertThat(layer(space).toString()).startsWith("aligned-convolution from");
    assertThat(Weights.initial(layer(space), MessageLab.ENGINE, DType.FLOAT32, 1).all())
        .isNotEmpty();
  }

  private static <G> AlignedConvolution<G> layer(NamedGroup<G> group) {
    FieldType<G> type = MessageLab.type(group, "2x0e+1o");
    return AlignedConvolution.of(type, type, 4);
  }

  private static <G> void refuse(NamedGroup<G> group) {
    FieldType<G> type = MessageLab.type(group, "2*trivial + freq:1");
    assertThatThrownBy(() -> AlignedConvolution.of(type, type, 4))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("rotations of space");
  }

  /** The frame of an edge knows no other harmonics than those it was made for. */
  private static <G> void refuseOtherSizes(NamedGroup<G> group) {
    EdgeEmbedding<G> edges = MessageLab.embedding(group, 1);
    EdgeHarmonics<G> others = edges.harmonics().withNormalisation(Normalisation.NORM);
    FieldType<G> type = MessageLab.type(group, "2x0e+2x1o");
    TensorConvolution<G> layer = TensorConvolution.channelwise(type, edges.type(), type, 4);
    GraphSequence inside = GraphSequence.of(GraphResidual.of(layer.aligned(others)));
    assertThatThrownBy(() -> GraphNetwork.of(edges, inside))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NORM");
    Attention<G> attention = Attention.channelwise(type, edges.type(), type, type, 2, 4, 5);
    assertThatThrownBy(() -> GraphNetwork.of(edges, attention.aligned(others)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NORM");
    assertThat(GraphNetwork.of(edges, layer.aligned(edges.harmonics())).level())
        .isEqualTo(Level.NODES);
  }

  private static <G> void refuseSolid(NamedGroup<G> group) {
    EdgeHarmonics<G> harmonics = EdgeHarmonics.upTo(group.action(), 1);
    FieldType<G> type = MessageLab.type(group, "2x0e+1o");
    TensorConvolution<G> layer = TensorConvolution.channelwise(type, harmonics.type(), type, 4);
    assertThatThrownBy(() -> layer.aligned(harmonics.solid())).hasMessageContaining("directions");
  }
}
