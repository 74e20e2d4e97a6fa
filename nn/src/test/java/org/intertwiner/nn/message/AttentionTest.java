package org.intertwiner.nn.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionTest {
  private static <G> List<GraphNetwork> networks(NamedGroup<G> group, int heads) {
    boolean parity = group.name().equals("O3");
    EdgeEmbedding<G> edges = MessageLab.embedding(group, 2);
    FieldType<G> in = MessageLab.type(group, parity ? "2x0e+1o" : "2x0+1x1");
    FieldType<G> hidden = MessageLab.type(group, parity ? "4x0e+2x1o+2x2e" : "4x0+2x1+2x2");
    return Stream.of(
            Attention.channelwise(in, edges.type(), hidden, in, heads, 4, 5).withSelfInteraction(),
            Attention.fullyConnected(in, edges.type(), hidden, in, heads, 4, 5))
        .map(layer -> GraphNetwork.of(edges, layer))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"O3", "SO3"})
  void commutesWithMotionsAndOrders(String name) {
    commutes(MessageLab.group(name));
  }

  private static <G> void commutes(NamedGroup<G> group) {
    for (GraphNetwork network : networks(group, 2)) {
      assertThat(MessageLab.departure(network, group, DType.FLOAT64)).isLessThan(1e-11);
      assertThat(MessageLab.departure(network, group, DType.FLOAT32)).isBetween(1e-9, 1e-4);
    }
  }

  @Test
  void hasDerivativesOfTwoOrders() {
    MessageLab.assertDerivatives(networks(MessageLab.group("O3"), 2).get(0));
  }

  private static Tensor at(GraphNetwork network, double... positions) {
    int n = positions.length / 3;
    Graph graph = Graph.complete(3, n);
    Tensor x = MessageLab.tensor(DType.FLOAT64, n, positions);
    Tensor h = MessageLab.random(DType.FLOAT64, n, network.input().channels(), 3);
    GraphInput input = new GraphInput(MessageLab.incidence(graph, DType.FLOAT64), x, h);
    return network.bind(MessageLab.scope(network, DType.FLOAT64)).apply(input);
  }

  @Test
  void neighboursFadeAsTheyLeave() {
    for (GraphNetwork network : networks(MessageLab.group("O3"), 2)) {
      double near = network.edges().cutoff().radius() - 1e-5;
      Tensor before = at(network, 0, 0, 0, 1, 1, 0, near, 0, 0);
      Tensor after = at(network, 0, 0, 0, 1, 1, 0, near + 2e-5, 0, 0);
      Tensor first = before.slice(0, 0, 1);
      assertThat(MessageLab.difference(first, after.slice(0, 0, 1))).isLessThan(1e-9);
      Tensor alone = at(network, 0, 0, 0, near, 0, 0);
      Tensor gone = at(network, 0, 0, 0, near + 2e-5, 0, 0);
      assertThat(MessageLab.difference(alone, gone)).isLessThan(1e-9);
    }
  }

  @Test
  void nodesWithoutNeighboursAndCoincidentOnesAreFinite() {
    for (GraphNetwork network : networks(MessageLab.group("O3"), 1)) {
      assertThat(at(network, 1, 2, 3).isFinite()).isTrue();
      assertThat(at(network, 1, 2, 3, 1, 2, 3).isFinite()).isTrue();
      Tensor x = MessageLab.tensor(DType.FLOAT64, 2, 1, 2, 3, 1, 2, 3).asVariable();
      Tensor h = MessageLab.random(DType.FLOAT64, 2, network.input().channels(), 3);
      GraphInput input =
          new GraphInput(MessageLab.incidence(Graph.complete(3, 2), DType.FLOAT64), x, h);
      Tensor y = network.bind(MessageLab.scope(network, DType.FLOAT64)).apply(input);
      assertThat(Tape.gradients(y.square().sum(), List.of(x)).get(0).isFinite()).isTrue();
    }
  }

  @Test
  void oneGraphServesManySteps() {
    GraphNetwork network = networks(MessageLab.group("O3"), 2).get(0);
    Incidence incidence = MessageLab.incidence(Graph.complete(3, 4), DType.FLOAT64);
    Tensor x = MessageLab.random(DType.FLOAT64, 4, 3, 1);
    Tensor h = MessageLab.random(DType.FLOAT64, 4, network.input().channels(), 2);
    Function<GraphInput, Tensor> map = network.bind(MessageLab.scope(network, DType.FLOAT64));
    double[][] results = new double[2][];
    for (int i = 0; i < 2; i++) {
      try (Step step = MessageLab.ENGINE.step()) {
        results[i] = map.apply(new GraphInput(incidence, x, h)).toDoubles();
        assertThat(step.size()).isPositive();
      }
    }
    assertThat(results[1]).containsExactly(results[0]);
  }

  @Test
  void refusesHeadsThatDoNotDivide() {
    NamedGroup<?> group = MessageLab.group("O3");
    assertThatThrownBy(() -> networks(group, 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 heads");
    assertThatThrownBy(() -> networks(group, 0)).isInstanceOf(InvalidInput.class);
    assertThat(networks(group, 2).get(0).toString()).contains("NODES");
  }
}
