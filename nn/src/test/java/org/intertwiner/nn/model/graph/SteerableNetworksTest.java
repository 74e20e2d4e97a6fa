package org.intertwiner.nn.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.model.graph.NetworkLab.Fields;
import org.intertwiner.nn.model.graph.NetworkLab.Sample;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SteerableNetworksTest {
  private static final Fields<?> O3 = NetworkLab.fields("O3", 3);
  private static final Fields<?> SO3 = NetworkLab.fields("SO3", 3);

  private static final List<Arguments> NETWORKS =
      Stream.concat(
              networks(O3, 1, "1x0e+1x1o", "2x0e+2x0o+2x1o+2x1e", "1x1o+1x0o"),
              networks(SO3, 2, "2x0+1x1", "2x0+2x1+2x2", "1x1+1x0"))
          .toList();

  static List<Arguments> networks() {
    return NETWORKS;
  }

  private static <G> Stream<Arguments> networks(
      Fields<G> f, int degree, String input, String hidden, String output) {
    EdgeEmbedding<G> edges = EdgeEmbedding.of(f.group().action(3), degree, 4, 6);
    return Stream.of(
            TensorFieldNetwork.of(edges, f.type(input), f.type(hidden), f.type(output), 2, 3),
            TensorFieldNetwork.of(edges, f.scalars(1), f.type(hidden), f.scalars(3), 2).ofGraphs(),
            TensorFieldNetwork.ofDistances(
                edges, f.type(input), f.type(hidden), f.type(output), 2, 3),
            Se3Transformer.of(edges, f.type(input), f.type(hidden), f.type(output), 1, 2),
            Se3Transformer.ofDistances(edges, f.type(input), f.type(hidden), f.type(output), 1, 2),
            Se3Transformer.of(edges, f.scalars(1), f.type(hidden), f.scalars(3), 1, 1).ofGraphs())
        .map(m -> Arguments.of(f, m));
  }

  @ParameterizedTest
  @MethodSource("networks")
  <G> void commuteWithMotionsAndPermutations(Fields<G> fields, GraphModel model) {
    double wide = NetworkLab.motionError(fields, model, DType.FLOAT64);
    assertThat(wide).isLessThan(1e-11);
    assertThat(NetworkLab.motionError(fields, model, DType.FLOAT32)).isBetween(wide, 1e-3);
    assertThat(NetworkLab.permutationError(model)).isLessThan(1e-12);
  }

  @ParameterizedTest
  @MethodSource("networks")
  <G> void haveExactGradients(Fields<G> fields, GraphModel model) {
    assertThat(NetworkLab.gradientError(model, 4)).isLessThan(1e-5);
  }

  @ParameterizedTest
  @MethodSource("networks")
  <G> void areFiniteWherePointsCoincideAndWithoutNeighbours(Fields<G> fields, GraphModel model) {
    Weights weights = NetworkLab.weights(model, DType.FLOAT64, 2);
    Sample sample = NetworkLab.sample(model.input(), 3);
    double[][] origin = new double[sample.graph().nodes()][3];
    Sample collapsed = new Sample(sample.graph(), origin, sample.nodes(), sample.channels());
    GraphInput input = collapsed.on(DType.FLOAT64);
    Tensor x = input.positions().asVariable();
    Tensor y =
        model
            .bind(weights.scope(true, new SplittableRandom(1)))
            .apply(new GraphInput(input.incidence(), x, input.nodes().asVariable()));
    assertThat(y.isFinite()).isTrue();
    assertThat(Tape.gradients(y.sum(), List.of(x)).get(0).isFinite()).isTrue();
    for (int nodes = 0; nodes < 2; nodes++) {
      Graph graph = Graph.join(List.of(Graph.complete(3, 0), Graph.complete(3, nodes)));
      double[][] few = NetworkLab.apply(model, weights, NetworkLab.sample(model.input(), graph, 1));
      assertThat(few).hasNumberOfRows(model.level() == Level.GRAPHS ? 2 : nodes);
      assertThat(NetworkLab.size(few)).isFinite();
    }
  }

  @Test
  void rotationsTellMirrorImagesApartAndReflectionsWithScalarsDoNot() {
    assertThat(mirrorDifference(SO3, "2x0+2x1+2x2")).isGreaterThan(1e-6);
    assertThat(mirrorDifference(O3, "2x0e+2x0o+2x1o+2x1e+2x2e")).isLessThan(1e-13);
  }

  private static <G> double mirrorDifference(Fields<G> f, String hidden) {
    EdgeEmbedding<G> edges = EdgeEmbedding.of(f.group().action(3), 2, 4, 6);
    GraphModel model =
        TensorFieldNetwork.of(edges, f.scalars(1), f.type(hidden), f.scalars(1), 3).ofGraphs();
    Sample sample = NetworkLab.sample(model.input(), Graph.complete(3, 5), 1);
    double[][] mirror = {{1, 0, 0}, {0, 1, 0}, {0, 0, -1}};
    Sample image = sample.moved(mirror, new double[][] {{1}});
    Weights weights = NetworkLab.weights(model, DType.FLOAT64, 1);
    return NetworkLab.distance(
        NetworkLab.apply(model, weights, sample), NetworkLab.apply(model, weights, image));
  }

  @Test
  void distancesAloneDoNotWeighAnEdgeByWhatItsTargetCarries() {
    double[][] change = changeByOwnCharge(O3, false);
    assertThat(NetworkLab.size(new double[][] {change[0]})).isZero();
    assertThat(NetworkLab.size(change)).isGreaterThan(1e-6);
    assertThat(NetworkLab.size(new double[][] {changeByOwnCharge(O3, true)[0]}))
        .isGreaterThan(1e-6);
  }

  /** How the vectors of one convolution change as node 0 changes its charge. */
  private static <G> double[][] changeByOwnCharge(Fields<G> f, boolean products) {
    EdgeEmbedding<G> edges = EdgeEmbedding.of(f.group().action(3), 1, 4, 6);
    GraphModel model =
        products
            ? TensorFieldNetwork.of(edges, f.scalars(1), f.vectors(2), f.vectors(1), 1, 3)
            : TensorFieldNetwork.ofDistances(edges, f.scalars(1), f.vectors(2), f.vectors(1), 1, 3);
    Weights weights = NetworkLab.weights(model, DType.FLOAT64, 1);
    Sample sample = NetworkLab.sample(model.input(), Graph.complete(3, 4), 1);
    double[][] change = NetworkLab.apply(model, weights, sample);
    double[][] charges = sample.nodes().clone();
    charges[0] = new double[] {-2 * charges[0][0]};
    Sample other = new Sample(sample.graph(), sample.positions(), charges, sample.channels());
    double[][] changed = NetworkLab.apply(model, weights, other);
    for (int i = 0; i < change.length; i++) {
      for (int k = 0; k < 3; k++) {
        change[i][k] -= changed[i][k];
      }
    }
    return change;
  }

  @Test
  void wrongInputIsRefused() {
    refusals(O3);
  }

  private static <G> void refusals(Fields<G> f) {
    EdgeEmbedding<G> edges = EdgeEmbedding.of(f.group().action(3), 1, 4, 6);
    assertThatThrownBy(
            () -> TensorFieldNetwork.of(edges, f.scalars(1), f.vectors(1), f.scalars(1), 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("layers");
    assertThatThrownBy(
            () -> Se3Transformer.of(edges, f.scalars(1), f.vectors(3), f.scalars(1), 1, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("heads");
    GraphModel model = TensorFieldNetwork.of(edges, f.scalars(1), f.vectors(2), f.vectors(1), 2);
    Sample wrong = NetworkLab.sample(f.scalars(2), 1);
    assertThatThrownBy(
            () -> NetworkLab.apply(model, NetworkLab.weights(model, DType.FLOAT64, 1), wrong))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("(nodes, 1)");
  }
}
