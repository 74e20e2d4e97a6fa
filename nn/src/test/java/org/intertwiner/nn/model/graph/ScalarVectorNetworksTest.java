package org.intertwiner.nn.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.model.graph.NetworkLab.Fields;
import org.intertwiner.nn.model.graph.NetworkLab.Sample;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ScalarVectorNetworksTest {
  private static final Fields<?> O3 = NetworkLab.fields("O3", 3);
  private static final Fields<?> SO3 = NetworkLab.fields("SO3", 3);

  static Stream<Arguments> networks() {
    return Stream.of(O3, SO3, NetworkLab.fields("O2", 2), NetworkLab.fields("SO2", 2))
        .flatMap(ScalarVectorNetworksTest::networks);
  }

  private static <G> Stream<Arguments> networks(Fields<G> f) {
    FieldType<G> in = f.scalars(2).plus(f.vectors(1)).plus(f.scalars(1)).plus(f.vectors(1));
    FieldType<G> out = f.vectors(1).plus(f.scalars(2));
    FieldType<G> more = f.vectors(3).plus(f.scalars(1));
    Stream<GraphModel> plain =
        Stream.of(
            Egnn.of(in, out, 8, 2),
            Egnn.of(f.scalars(1), f.vectors(1), 8, 1),
            Egnn.of(f.vectors(1), f.scalars(1), 8, 2).ofGraphs(),
            ScalarisationNetwork.of(in, more, 8, 2, 2),
            ScalarisationNetwork.of(f.scalars(1), out, 8, 2, 2).ofGraphs(),
            FreeMotion.of(in, out));
    boolean rotations = f.group().name().startsWith("S");
    Stream<GraphModel> oriented =
        rotations ? Stream.of(ScalarisationNetwork.of(in, more, 8, 2, 2).oriented()) : Stream.of();
    return Stream.concat(plain, oriented).map(m -> Arguments.of(f, m));
  }

  @ParameterizedTest
  @MethodSource("networks")
  <G> void commuteWithMotions(Fields<G> fields, GraphModel model) {
    double wide = NetworkLab.motionError(fields, model, DType.FLOAT64);
    assertThat(wide).isLessThan(1e-11);
    assertThat(NetworkLab.motionError(fields, model, DType.FLOAT32)).isBetween(wide, 1e-3);
  }

  @ParameterizedTest
  @MethodSource("spatial")
  void commuteWithPermutations(GraphModel model) {
    assertThat(NetworkLab.permutationError(model)).isLessThan(1e-12);
  }

  @ParameterizedTest
  @MethodSource("spatial")
  void haveExactGradients(GraphModel model) {
    assertThat(NetworkLab.gradientError(model, 4)).isLessThan(1e-5);
  }

  @ParameterizedTest
  @MethodSource("spatial")
  void areFiniteWherePointsCoincide(GraphModel model) {
    Sample sample = NetworkLab.sample(model.input(), 3);
    Sample collapsed =
        new Sample(
            sample.graph(),
            new double[sample.graph().nodes()][3],
            sample.nodes(),
            sample.channels());
    Weights weights = NetworkLab.weights(model, DType.FLOAT64, 2);
    assertThat(NetworkLab.size(NetworkLab.apply(model, weights, collapsed))).isFinite();
    GraphInput input = collapsed.on(DType.FLOAT64);
    Tensor x = input.positions().asVariable();
    Tensor y =
        model
            .bind(weights.scope(true, new SplittableRandom(1)))
            .apply(new GraphInput(input.incidence(), x, input.nodes().asVariable()));
    assertThat(Tape.gradients(y.sum(), List.of(x)).get(0).isFinite()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("spatial")
  void takeNodesAloneAndNoNodes(GraphModel model) {
    Weights weights = NetworkLab.weights(model, DType.FLOAT64, 2);
    for (int nodes = 0; nodes < 2; nodes++) {
      Graph graph = Graph.join(List.of(Graph.complete(3, 0), Graph.complete(3, nodes)));
      Sample sample = NetworkLab.sample(model.input(), graph, 1);
      double[][] y = NetworkLab.apply(model, weights, sample);
      assertThat(y).hasNumberOfRows(model.level() == Level.GRAPHS ? 2 : nodes);
      assertThat(NetworkLab.size(y)).isFinite();
    }
  }

  static Stream<Arguments> spatial() {
    Stream<GraphModel> plain = Stream.of(plain(O3));
    return Stream.concat(plain, networks(O3).map(a -> (GraphModel) a.get()[1])).map(Arguments::of);
  }

  private static <G> GraphModel plain(Fields<G> f) {
    return PlainGraphNetwork.of(f.scalars(1), f.vectors(1).plus(f.scalars(1)), 8, 2).ofGraphs();
  }

  @Test
  void plainNetworkIsRefuted() {
    plainIsRefuted(O3);
  }

  private static <G> void plainIsRefuted(Fields<G> f) {
    GraphModel plain = PlainGraphNetwork.of(f.vectors(1), f.vectors(1), 8, 2);
    assertThat(NetworkLab.motionError(f, plain, DType.FLOAT64)).isGreaterThan(1e-2);
    assertThat(NetworkLab.permutationError(plain)).isLessThan(1e-12);
  }

  @Test
  void cuttingComponentsOffIsRefuted() {
    cuttingIsRefuted(O3);
  }

  private static <G> void cuttingIsRefuted(Fields<G> f) {
    GraphModel whole = Egnn.of(f.vectors(1), f.vectors(1), 8, 2);
    assertThat(NetworkLab.motionError(f, whole, DType.FLOAT64)).isLessThan(1e-12);
    assertThat(NetworkLab.motionError(f, new Clipped(whole, 0.01), DType.FLOAT64))
        .isGreaterThan(1e-2);
  }

  /** A network with each component of what comes out cut off. */
  private record Clipped(GraphModel whole, double most) implements GraphModel {
    @Override
    public String kind() {
      return "clipped";
    }

    @Override
    public FieldType<?> input() {
      return whole.input();
    }

    @Override
    public FieldType<?> output() {
      return whole.output();
    }

    @Override
    public Level level() {
      return whole.level();
    }

    @Override
    public List<Weight> weights() {
      return whole.weights();
    }

    @Override
    public List<Constant> constants() {
      return whole.constants();
    }

    @Override
    public Function<GraphInput, Tensor> bind(Scope scope) {
      return whole
          .bind(scope)
          .andThen(
              y -> {
                Tensor bound = Tensors.full(y.engine(), y.type(), Shape.of(1, 1), most);
                return y.minimum(bound).maximum(bound.negate());
              });
    }
  }

  @Test
  void mirrorImagesAreToldApartByCrossProductsOnly() {
    assertThat(mirrorDifference(SO3, false)).isLessThan(1e-13);
    assertThat(mirrorDifference(SO3, true)).isGreaterThan(1e-8);
  }

  private static <G> double mirrorDifference(Fields<G> f, boolean oriented) {
    ScalarisationNetwork<G> plain =
        ScalarisationNetwork.of(f.scalars(1), f.scalars(1), 8, 2, 3).ofGraphs();
    GraphModel model = oriented ? plain.oriented() : plain;
    Sample sample = NetworkLab.sample(model.input(), Graph.complete(3, 5), 1);
    double[][] mirror = {{1, 0, 0}, {0, 1, 0}, {0, 0, -1}};
    Sample image = sample.moved(mirror, new double[][] {{1}});
    Weights weights = NetworkLab.weights(model, DType.FLOAT64, 1);
    return NetworkLab.distance(
        NetworkLab.apply(model, weights, sample), NetworkLab.apply(model, weights, image));
  }

  @Test
  void vectorsInTheOrderOfHarmonicsAreVectorsOfSpace() {
    irreducibleVectors(O3);
  }

  private static <G> void irreducibleVectors(Fields<G> f) {
    GraphModel model = Egnn.of(f.type("1x0e+1x1o"), f.type("1x1o+1x0e"), 8, 2);
    assertThat(NetworkLab.motionError(f, model, DType.FLOAT64)).isLessThan(1e-12);
    GraphModel linear = FreeMotion.of(f.type("1x0e+1x1o"), f.type("1x1o"));
    assertThat(linear.weights())
        .singleElement()
        .satisfies(w -> assertThat(w.shape().size()).isOne());
  }

  @Test
  void aNodeAloneMovesByItsOwnVelocity() {
    moveAlone(O3);
  }

  private static <G> void moveAlone(Fields<G> f) {
    GraphModel model = Egnn.of(f.vectors(1), f.vectors(1), 8, 2);
    Sample one =
        new Sample(
            Graph.complete(3, 1), new double[][] {{5, 6, 7}}, new double[][] {{1, -2, 3}}, 3);
    double[] y = NetworkLab.apply(model, NetworkLab.weights(model, DType.FLOAT64, 1), one)[0];
    assertThat(new double[] {y[1] / y[0], y[2] / y[0]})
        .containsExactly(new double[] {-2, 3}, within(1e-12));
  }

  @Test
  void wrongInputIsRefused() {
    refusals(O3);
  }

  private static <G> void refusals(Fields<G> f) {
    assertThatThrownBy(() -> Egnn.of(f.type("1x2e"), f.vectors(1), 8, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("tensor field network");
    assertThatThrownBy(() -> Egnn.of(f.type("1x1e"), f.vectors(1), 8, 2))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Egnn.of(f.vectors(1), f.vectors(2), 8, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one vector");
    assertThatThrownBy(() -> Egnn.of(f.vectors(1), f.vectors(1), 8, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("layers");
    assertThatThrownBy(() -> ScalarisationNetwork.of(f.vectors(1), f.vectors(1), 8, 65, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> ScalarisationNetwork.of(f.vectors(1), f.vectors(1), 8, 2, 1).oriented())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("reflections");
    assertThatThrownBy(() -> FreeMotion.of(f.scalars(1), f.vectors(1)))
        .isInstanceOf(InvalidInput.class);
    GraphModel model = Egnn.of(f.vectors(1), f.vectors(1), 8, 1);
    Sample wrong = NetworkLab.sample(f.scalars(2), 1);
    assertThatThrownBy(
            () -> NetworkLab.apply(model, NetworkLab.weights(model, DType.FLOAT64, 1), wrong))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("(nodes, 3)");
  }
}
