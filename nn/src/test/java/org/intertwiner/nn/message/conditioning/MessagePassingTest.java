package org.intertwiner.nn.message.conditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.structure.Identity;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphLayer;
import org.intertwiner.nn.message.GraphNetwork;
import org.intertwiner.nn.message.GraphResidual;
import org.intertwiner.nn.message.GraphSequence;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.message.MessageLab;
import org.intertwiner.nn.message.NodeWise;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagePassingTest {
  private static <G> GraphNetwork network(NamedGroup<G> group, Conditioning conditioning) {
    EdgeEmbedding<G> edges = MessageLab.embedding(group, 1);
    FieldType<G> type = MessageLab.type(group, "2x0e+1o");
    FieldType<G> hidden = MessageLab.type(group, "2x0e+2x1o");
    GatedNonlinearity<G> gate = GatedNonlinearity.inside(hidden).withActivation(Activation.silu());
    MessagePassing<G> first =
        MessagePassing.of(conditioning, type, edges.type(), 4, hidden, type).withActivation(gate);
    MessagePassing<G> second =
        MessagePassing.of(conditioning, type, edges.type(), 4, hidden, type)
            .withAggregation(MessagePassing.Aggregation.MEAN);
    return GraphNetwork.of(edges, GraphSequence.of(GraphResidual.of(first)).then(second));
  }

  @ParameterizedTest
  @EnumSource(Conditioning.class)
  void commutesWithMotionsAndOrders(Conditioning conditioning) {
    commutes(MessageLab.group("O3"), conditioning);
  }

  private static <G> void commutes(NamedGroup<G> group, Conditioning conditioning) {
    GraphNetwork network = network(group, conditioning);
    assertThat(MessageLab.departure(network, group, DType.FLOAT64)).isLessThan(1e-11);
    assertThat(MessageLab.departure(network, group, DType.FLOAT32)).isBetween(1e-9, 1e-4);
    assertThat(MessageLab.departure(network.summed(), group, DType.FLOAT64)).isLessThan(1e-11);
  }

  /** Weak messages add invariants only where harmonics have no partner; the vectors must enter. */
  @Test
  void hasDerivativesOfTwoOrders() {
    MessageLab.assertDerivatives(network(MessageLab.group("O3"), Conditioning.STRONG));
  }

  @Test
  void networksOnGraphsPoolAndRead() {
    pool(MessageLab.group("O3"));
  }

  private static <G> void pool(NamedGroup<G> group) {
    EdgeEmbedding<G> edges = MessageLab.embedding(group, 1);
    FieldType<G> scalars = MessageLab.type(group, "3x0e");
    MessagePassing<G> layer =
        MessagePassing.of(Conditioning.WEAK, scalars, edges.type(), 4, scalars, scalars)
            .withActivation(Pointwise.of(scalars, Activation.silu()));
    GraphNetwork nodes = GraphNetwork.of(edges, layer);
    GraphNetwork mean = nodes.averaged().then(Linear.of(scalars, 2));
    GraphNetwork sum = nodes.summed();
    assertThat(nodes.level()).isEqualTo(Level.NODES);
    assertThat(mean.level()).isEqualTo(Level.GRAPHS);
    assertThat(mean.output().channels()).isEqualTo(2);
    Graph part = MessageLab.graph(3, 4);
    Tensor x = MessageLab.random(DType.FLOAT64, 4, 3, 1);
    Tensor h = MessageLab.random(DType.FLOAT64, 4, 3, 2);
    Tensor one = apply(sum, part, x, h);
    Graph two = Graph.join(List.of(part, part));
    Tensor xx = Tensors.concat(0, List.of(x, x.add(100)));
    Tensor hh = Tensors.concat(0, List.of(h, h));
    Tensor both = apply(sum, two, xx, hh);
    assertThat(MessageLab.difference(both.slice(0, 0, 1), one)).isLessThan(1e-13);
    assertThat(MessageLab.difference(both.slice(0, 1, 2), one)).isLessThan(1e-12);
    assertThat(apply(mean, two, xx, hh).shape().toArray()).containsExactly(2, 2);
    assertThatThrownBy(() -> mean.then(Linear.of(scalars, 2))).isInstanceOf(InvalidInput.class);
    assertThat(sum.toString()).contains("GRAPHS");
    // the last layer stays where pooling comes after it
    Tensor late = apply(nodes.then(Linear.of(scalars, 2)).averaged(), two, xx, hh);
    assertThat(MessageLab.difference(late, apply(mean, two, xx, hh))).isLessThan(1e-14);
    assertThat(nodes.then(Linear.of(scalars, 2)).summed().output().channels()).isEqualTo(2);
  }

  private static Tensor apply(GraphNetwork network, Graph graph, Tensor x, Tensor h) {
    GraphInput input = new GraphInput(MessageLab.incidence(graph, DType.FLOAT64), x, h);
    return network.bind(MessageLab.scope(network, DType.FLOAT64)).apply(input);
  }

  @Test
  void meansAreContinuousWhereANeighbourComesIn() {
    crossing(MessageLab.group("O3"));
  }

  private static <G> void crossing(NamedGroup<G> group) {
    EdgeEmbedding<G> edges = EdgeEmbedding.of(group.action(), 1, 4, 2.0);
    FieldType<G> type = MessageLab.type(group, "2x0e+1o");
    GraphNetwork network =
        GraphNetwork.of(
            edges,
            MessagePassing.of(Conditioning.STRONG, type, edges.type(), 4, type, type)
                .withAggregation(MessagePassing.Aggregation.MEAN));
    Tensor h = MessageLab.random(DType.FLOAT64, 3, 6 - 1, 2);
    Tensor x = MessageLab.tensor(DType.FLOAT64, 3, 0, 0, 0, 0.5, 0, 0, 0, 1.9999, 0);
    Graph none = Graph.of(3, 3, new int[0], new int[0]);
    Graph one = Graph.of(3, 3, new int[] {1}, new int[] {0});
    Graph two = Graph.of(3, 3, new int[] {1, 2}, new int[] {0, 0});
    Graph last = Graph.of(3, 3, new int[] {2}, new int[] {0});
    Tensor y = apply(network, one, x, h);
    Tensor alone = apply(network, none, x, h);
    assertThat(MessageLab.difference(apply(network, two, x, h), y)).isLessThan(1e-8);
    assertThat(MessageLab.difference(apply(network, last, x, h), alone)).isLessThan(1e-8);
    assertThat(MessageLab.difference(y, alone)).isGreaterThan(1e-3);
  }

  @Test
  void refusesLayersThatDoNotFit() {
    refuse(MessageLab.group("O3"));
    EdgeEmbedding<?> other = MessageLab.embedding(MessageLab.group("SO3"), 1);
    GraphNetwork network = network(MessageLab.group("O3"), Conditioning.WEAK);
    GraphLayer layer = NodeWise.of(Identity.of(network.input()));
    assertThatThrownBy(() -> GraphNetwork.of(other, layer)).isInstanceOf(InvalidInput.class);
  }

  private static <G> void refuse(NamedGroup<G> group) {
    FieldType<G> type = MessageLab.type(group, "2x0e");
    FieldType<G> more = MessageLab.type(group, "3x0e");
    FieldType<G> edges = MessageLab.embedding(group, 1).type();
    MessagePassing<G> layer = MessagePassing.of(Conditioning.WEAK, type, edges, 4, type, more);
    assertThatThrownBy(() -> layer.withActivation(Linear.of(more, 2)))
        .isInstanceOf(InvalidInput.class);
    GraphSequence sequence = GraphSequence.of(layer);
    assertThatThrownBy(() -> sequence.then(layer))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("message-passing");
    assertThat(sequence.then(Linear.of(more, 1)).layers()).hasSize(2);
  }
}
