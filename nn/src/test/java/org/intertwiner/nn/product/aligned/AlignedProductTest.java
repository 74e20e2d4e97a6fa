package org.intertwiner.nn.product.aligned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.EdgeHarmonics;
import org.intertwiner.nn.product.Normalisation;
import org.intertwiner.nn.product.ProductMap;
import org.intertwiner.nn.product.TensorProduct;
import org.intertwiner.nn.product.aligned.AlignedLab.Space;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignedProductTest {
  private static final int EDGES = 5;

  private enum Form {
    MIXED,
    MIXED_EXTERNAL,
    CHANNELWISE,
    CHANNELWISE_EXTERNAL,
    UNWEIGHTED
  }

  /** Both routes as functions of vectors and features, with the same weights. */
  private record Routes(
      BiFunction<Tensor, Tensor, Tensor> dense, BiFunction<Tensor, Tensor, Tensor> aligned) {}

  private static <G> TensorProduct<G> product(
      Space<G> space, EdgeHarmonics<G> harmonics, String from, String to, Form form) {
    FieldType<G> left = space.type(from);
    FieldType<G> right = harmonics.type();
    FieldType<G> output = space.type(to);
    return switch (form) {
      case MIXED -> TensorProduct.fullyConnected(left, right, output);
      case MIXED_EXTERNAL ->
          TensorProduct.fullyConnected(left, right, output).withExternalWeights();
      case CHANNELWISE -> TensorProduct.channelwise(left, right, output);
      case CHANNELWISE_EXTERNAL ->
          TensorProduct.channelwise(left, right, output).withExternalWeights();
      case UNWEIGHTED -> TensorProduct.channelwise(left, right, output).withoutWeights();
    };
  }

  private static <G> Routes routes(
      Space<G> space, int degree, String from, String to, Form form, Normalisation size) {
    EdgeHarmonics<G> harmonics =
        EdgeHarmonics.upTo(space.group().action(3), degree).withNormalisation(size);
    TensorProduct<G> dense = product(space, harmonics, from, to, form);
    AlignedProduct<G> aligned = AlignedProduct.of(dense, size);
    Weights weights = Weights.initial(dense, AlignedLab.ENGINE, DType.FLOAT64, 3);
    ProductMap slow = dense.bind(scope(weights, dense.constants()));
    AlignedMap fast = aligned.bind(scope(weights, aligned.constants()));
    var values = harmonics.bind(AlignedLab.scope(harmonics, DType.FLOAT64, 1));
    boolean external = form == Form.MIXED_EXTERNAL || form == Form.CHANNELWISE_EXTERNAL;
    Tensor numbers = AlignedLab.random(external ? EDGES : 1, external ? dense.weightCount() : 1, 4);
    return new Routes(
        (v, x) ->
            external ? slow.apply(x, values.apply(v), numbers) : slow.apply(x, values.apply(v)),
        (v, x) -> {
          EdgeFrames frames = EdgeFrames.of(v, aligned.degree());
          return external ? fast.apply(frames, x, numbers) : fast.apply(frames, x);
        });
  }

  private static Scope scope(Weights weights, List<org.intertwiner.nn.layer.Constant> constants) {
    return new Scope(
        weights.all(),
        constants.stream().map(c -> c.on(AlignedLab.ENGINE, DType.FLOAT64)).toList(),
        true,
        DType.FLOAT64,
        new SplittableRandom(1));
  }

  private static Space<?> space(String group) {
    return group.equals("O3") ? AlignedLab.O3 : AlignedLab.SO3;
  }

  @ParameterizedTest
  @CsvSource({
    "O3, 2, 4x0e+2x1o+2x2e, 2x0e+4x1o+2x2e, MIXED, COMPONENT",
    "O3, 3, 2x0e+2x1o+4x1e+2x2o, 2x0o+4x1o+2x3e+2x2e, MIXED, NORM",
    "O3, 3, 2x0e+2x1o+3x1e+1x2o, 2x0o+1x1o+2x3e+2x2e, MIXED_EXTERNAL, INTEGRAL",
    "SO3, 3, 2x0+2x1+4x2, 2x0+4x1+2x3, MIXED, COMPONENT",
    "SO3, 1, 2x0+3x1, 2x1+1x2, MIXED_EXTERNAL, COMPONENT",
    "O3, 2, 4x0e+2x1o+2x2e, 1x0e+1x1o+1x1e+1x2e+1x3o, CHANNELWISE, COMPONENT",
    "O3, 3, 4x0e+2x1o+2x2o, 1x0o+1x1o+1x1e+1x2e+1x3o, CHANNELWISE_EXTERNAL, INTEGRAL",
    "SO3, 3, 4x0+2x1+2x2, 1x0+1x1+1x2+1x4, CHANNELWISE_EXTERNAL, COMPONENT",
    "SO3, 2, 4x0+2x1+2x2, 1x0+1x1+1x2+1x4, UNWEIGHTED, NORM"
  })
  void equalsTheDenseProduct(
      String group, int degree, String from, String to, Form form, Normalisation size) {
    Routes routes = routes(space(group), degree, from, to, form, size);
    Tensor vectors =
        AlignedLab.tensor(EDGES, 3, 0, 0, -2, 1, 0.5, 0, 0, 0, 0, 0.1, -1e-8, -1, -0.3, 2, 0.4);
    int channels = space(group).type(from).channels();
    Tensor x = AlignedLab.random(EDGES, channels, 6);
    Tensor y = routes.dense.apply(vectors, x);
    assertThat(AlignedLab.difference(routes.aligned.apply(vectors, x), y)).isLessThan(1e-12);
    List<Tensor> slow = gradients(routes.dense, vectors, x);
    List<Tensor> fast = gradients(routes.aligned, vectors, x);
    for (int i = 0; i < slow.size(); i++) {
      assertThat(AlignedLab.difference(fast.get(i), slow.get(i))).isLessThan(1e-10);
    }
  }

  /** Forces, the gradient in the features, and the derivatives of squared forces in both. */
  private static List<Tensor> gradients(
      BiFunction<Tensor, Tensor, Tensor> route, Tensor vectors, Tensor features) {
    Tensor v = vectors.asVariable();
    Tensor x = features.asVariable();
    Tensor loss = AlignedLab.probed(route.apply(v, x).square(), 8);
    List<Tensor> first = Tape.differentiableGradients(loss, List.of(v, x));
    List<Tensor> second = Tape.gradients(first.get(0).square().sum(), List.of(v, x));
    return List.of(first.get(0), first.get(1), second.get(0), second.get(1));
  }

  @ParameterizedTest
  @CsvSource({"O3, 4, 2x0e+2x1o+2x1e+2x2e, 2x0o+4x1o+2x2e+2x2o", "SO3, 4, 2x0+2x1+2x2, 2x1+4x2"})
  void isAMapByOrderAfterAChangeOfWeights(String group, int degree, String from, String to) {
    assertThat(changed(space(group), degree, from, to)).isLessThan(1e-12);
  }

  /** The difference of both maps; the change of weights is one to one where harmonics suffice. */
  private static <G> double changed(Space<G> space, int degree, String from, String to) {
    FieldType<G> input = space.type(from);
    FieldType<G> output = space.type(to);
    FieldType<G> right = EdgeHarmonics.upTo(input.action(), degree).type();
    AlignedProduct<G> product =
        AlignedProduct.of(
            TensorProduct.fullyConnected(input, right, output).withExternalWeights(),
            Normalisation.COMPONENT);
    AlignedLinear<G> linear = AlignedLinear.of(input, output).withExternalWeights();
    assertThat(linear.weightCount()).isEqualTo(product.weightCount());
    Tensor w = AlignedLab.random(1, product.weightCount(), 1);
    Tensor a = AlignedLab.tensor(1, linear.weightCount(), product.toOrders(w.toDoubles()));
    EdgeFrames frames = EdgeFrames.of(AlignedLab.random(4, 3, 2), 2);
    Tensor x = AlignedLab.random(4, input.channels(), 3);
    Tensor y = product.bind(AlignedLab.scope(product, DType.FLOAT64, 1)).apply(frames, x, w);
    Tensor z = linear.bind(AlignedLab.scope(linear, DType.FLOAT64, 1)).apply(frames, x, a);
    return AlignedLab.difference(z, y);
  }

  @Test
  void readsEachPathOffItsCoefficients() {
    // the cross product with e_z is a quarter-turn, and no other path is odd in 1 ⊗ 1 → 1
    Coupling turn = Coupling.of(new double[][] {{0, 0, 1}, {0, 0, 0}, {-1, 0, 0}}, "cross");
    assertThat(turn.even()).containsExactly(0, 0);
    assertThat(turn.odd()).containsExactly(0, -1);
    double[][] other = {{1, 0, 0}, {0, 0, 0}, {0, 0, 0}};
    assertThatThrownBy(() -> Coupling.of(other, "a projection"))
        .hasMessageContaining("a projection does not commute");
  }

  @Test
  void refusesOtherProducts() {
    assertThatThrownBy(() -> elementwise(AlignedLab.SO3)).hasMessageContaining("channel-wise");
    assertThatThrownBy(() -> severalCopies(AlignedLab.O3)).hasMessageContaining("one copy");
    Tensor vectors = AlignedLab.random(2, 3, 1);
    AlignedProduct<?> own = own(AlignedLab.SO3);
    EdgeFrames frames = EdgeFrames.of(vectors, own.degree());
    Scope scope = AlignedLab.scope(own, DType.FLOAT64, 1);
    Tensor x = AlignedLab.random(2, 3, 1);
    assertThatThrownBy(() -> own.bind(scope).apply(frames, x, x)).hasMessageContaining("outside");
    assertThatThrownBy(() -> own.toOrders(1, 2, 3)).hasMessageContaining("3 weights");
    assertThat(own.toString()).startsWith("aligned");
    assertThat(own.left().channels()).isEqualTo(3);
    assertThat(own.output().channels()).isEqualTo(3);
    assertThat(own.dense().isFullyConnected()).isTrue();
  }

  private static <G> AlignedProduct<G> own(Space<G> space) {
    FieldType<G> one = space.type("1x1");
    FieldType<G> right = EdgeHarmonics.upTo(one.action(), 1).type();
    return AlignedProduct.of(
        TensorProduct.fullyConnected(one, right, one), Normalisation.COMPONENT);
  }

  private static <G> AlignedProduct<G> elementwise(Space<G> space) {
    FieldType<G> one = space.type("1x1");
    return AlignedProduct.of(TensorProduct.elementwise(one, one, one), Normalisation.COMPONENT);
  }

  private static <G> AlignedProduct<G> severalCopies(Space<G> space) {
    FieldType<G> two = space.type("2x1o");
    return AlignedProduct.of(
        TensorProduct.fullyConnected(two, two, space.type("1x0e")), Normalisation.COMPONENT);
  }
}
