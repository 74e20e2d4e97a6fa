package org.intertwiner.nn.layer.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.Initialisation;
import org.intertwiner.nn.layer.convolution.PaddingMode;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.structure.FieldLab;
import org.intertwiner.nn.layer.structure.Relabelled;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorConvTest {
  static Stream<FieldType<?>> planar() {
    return Stream.of(FieldLab.c4(), FieldLab.so2());
  }

  static <G> OperatorConv<G> to(FieldType<G> type, int order) {
    return OperatorConv.from(type).to(type).upToOrder(order).withBias();
  }

  @ParameterizedTest
  @MethodSource("planar")
  void everyStencilKeepsTheSymmetryOfTheSquare(FieldType<?> type) {
    OperatorConv<?> layer = to(type, 2);
    List<OperatorConv<?>> layers =
        List.of(
            layer,
            layer.withKernelSize(5),
            layer.with(new FiniteDifference(1)),
            layer.withKernelSize(5, new FiniteDifference(4)),
            layer.withKernelSize(5, new GaussianDerivative(1)),
            layer.withKernelSize(5, new RadialBasis(5, 3)),
            layer.withKernelSize(5).withStride(2),
            layer.withPadding(PaddingMode.CIRCULAR),
            layer.withDilation(2).withPadding(PaddingMode.REFLECT),
            layer.withPadding(0));
    for (OperatorConv<?> each : layers) {
      assertThat(each.asymmetry(7)).isEmpty();
      assertThat(FieldLab.check(each, 7, 7).verdict().holds())
          .as("%s by %s", each, each.discretisation())
          .isTrue();
    }
  }

  @Test
  void thereIsOneWeightForEveryOperator() {
    for (FieldType<?> type : FieldLab.planar()) {
      OperatorConv<?> layer = OperatorConv.from(type).to(cast(type)).upToOrder(2);
      int operators =
          layer.operators().dimensionsByOrder().stream().mapToInt(Integer::intValue).sum();
      assertThat(Network.of(layer).parameterCount()).isEqualTo(operators);
    }
  }

  @SuppressWarnings("unchecked")
  private static <G> FieldType<G> cast(FieldType<?> type) {
    return (FieldType<G>) type;
  }

  /** On polynomials of low degree stencils are exact: the layer is the operator itself. */
  @Test
  void weightOneOnTheGradientDifferentiatesPolynomials() {
    Representation<?> plane = Representations.plane(O2.group());
    gradient(plane);
  }

  private static <G> void gradient(Representation<G> plane) {
    FieldType<G> scalar = FieldType.trivial(plane, 1);
    FieldType<G> vector = FieldType.of(plane, plane, 1);
    OperatorConv<G> layer = OperatorConv.from(scalar).to(vector).upToOrder(1).withPadding(0);
    assertThat(Network.of(layer).parameterCount()).isEqualTo(1);
    int side = 7;
    double[] values = new double[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double x = column - 3;
        double y = 3 - row;
        values[row * side + column] = x * x + 3 * x * y - y;
      }
    }
    Tensor f = Tensors.from(FieldLab.ENGINE, DType.FLOAT64, Shape.of(1, 1, side, side), values);
    Weights weights = Weights.initial(layer, FieldLab.ENGINE, DType.FLOAT64, 1);
    double[] df = FieldLab.evaluate(layer, weights, f).toDoubles();
    double unit = df[0] / gradientAt(0, 0)[0];
    for (int i = 0; i < 25; i++) {
      double[] expected = gradientAt(i / 5, i % 5);
      assertThat(df[i]).isCloseTo(unit * expected[0], within(1e-12));
      assertThat(df[25 + i]).isCloseTo(unit * expected[1], within(1e-12));
    }
  }

  private static double[] gradientAt(int row, int column) {
    double x = column + 1 - 3;
    double y = 3 - (row + 1);
    return new double[] {2 * x + 3 * y, 3 * x - 1};
  }

  @Test
  void theSmallestGridThatHasTheOrderIsTaken() {
    FieldType<?> type = FieldLab.so2();
    assertThat(to(type, 2).discretisation()).isEqualTo(new FiniteDifference(2));
    assertThat(to(type, 2).window().size()).isEqualTo(3);
    assertThat(to(type, 3).window().size()).isEqualTo(5);
    assertThat(to(type, 0).window().size()).isEqualTo(1);
  }

  @Test
  void firstValuesDoubleTheMeanSquareOfIndependentInputs() {
    var independent = new Initialisation(2, Initialisation.Inputs.INDEPENDENT);
    for (FieldType<?> type : List.of(FieldLab.dihedral(4), FieldLab.o2())) {
      OperatorConv<?> layer =
          wide(type)
              .withKernelSize(5, new GaussianDerivative(1))
              .withPadding(PaddingMode.CIRCULAR)
              .withFirstValues(independent);
      double sum = 0;
      int rounds = 8;
      for (int seed = 0; seed < rounds; seed++) {
        Weights weights = Weights.initial(layer, FieldLab.ENGINE, DType.FLOAT64, seed);
        Tensor x = FieldLab.normal(seed + 9, 2, layer.input().channels(), 8, 8);
        sum += FieldLab.meanSquare(FieldLab.evaluate(layer, weights, x)) / rounds;
      }
      assertThat(sum).isCloseTo(2, within(0.4));
    }
  }

  @Test
  void twentyLayersOfDifferencesKeepTheMeanSquare() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    Representation<Permutation> plane = Representations.plane(d4);
    FieldType<Permutation> type = FieldType.of(plane, Representations.regular(d4), 12);
    OperatorConv<Permutation> layer =
        OperatorConv.from(type).to(type).upToOrder(2).withPadding(PaddingMode.CIRCULAR);
    Network step = Network.of(layer, Pointwise.relu(type));
    double log = 0;
    int networks = 4;
    for (int n = 0; n < networks; n++) {
      Tensor x = FieldLab.normal(1 + n, 2, type.channels(), 8, 8);
      double before = FieldLab.meanSquare(x);
      for (int depth = 0; depth < 20; depth++) {
        Weights weights = Weights.initial(step, FieldLab.ENGINE, DType.FLOAT64, 100L * n + depth);
        x = FieldLab.evaluate(step, weights, x);
      }
      log += Math.log(FieldLab.meanSquare(x) / before) / networks;
    }
    assertThat(Math.exp(log)).isBetween(0.05, 20.0);
  }

  private static <G> OperatorConv<G> wide(FieldType<G> type) {
    return OperatorConv.from(type.plus(type)).to(type.plus(type)).upToOrder(2);
  }

  @Test
  void gradientsAreThoseOfCentralDifferences() {
    Network network = Network.of(to(FieldLab.dihedral(4), 2));
    assertThat(LayerLab.gradientError(network, 3, 5)).isLessThan(1e-6);
    OperatorConv<?> layer = to(FieldLab.c4(), 2);
    Weights weights = FieldLab.weights(layer, 2);
    Tensor x = FieldLab.normal(4, 1, 8, 4, 4).asVariable();
    Tensor y = layer.bind(weights.scope(true, new SplittableRandom(1))).apply(x);
    Tensor first = Tape.differentiableGradients(y.square().sum(), List.of(x)).get(0);
    List<Tensor> w = weights.learned().stream().map(Parameter::value).toList();
    assertThat(Tape.gradients(first.square().sum(), w))
        .allSatisfy(g -> assertThat(g.isFinite()).isTrue());
  }

  @Test
  void anotherOrientationOfTheFrameIsRefuted() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    Representation<Permutation> plane = Representations.plane(d4);
    FieldType<Permutation> scalar = FieldType.trivial(plane, 1);
    FieldType<Permutation> vector = FieldType.of(plane, plane, 1);
    OperatorConv<Permutation> gradient = OperatorConv.from(scalar).to(vector).upToOrder(1);
    assertThat(FieldLab.check(gradient, 5, 5).verdict().holds()).isTrue();
    FieldType<Permutation> two = FieldType.trivial(plane, 2);
    assertThat(FieldLab.check(new Relabelled(gradient, two), 5, 5).verdict().holds()).isFalse();
    double[] kernel =
        Tape.withoutGradients(
                () ->
                    gradient.kernel(
                        FieldLab.weights(gradient, 1).scope(false, new SplittableRandom(1))))
            .toDoubles();
    assertThat(Arrays.stream(kernel).sum()).isCloseTo(0, within(1e-14));
  }

  @Test
  void ordersAndGridsThatDoNotFitAreRefused() {
    FieldType<?> type = FieldLab.c4();
    assertThatThrownBy(() -> to(type, -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> to(type, 4).withKernelSize(3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> to(type, 2).withKernelSize(100_001))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("MiB of kernel");
    assertThatThrownBy(() -> new FiniteDifference(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new GaussianDerivative(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new RadialBasis(2, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> unconnected(Representations.plane(O2.group())))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("raise the order");
  }

  private static <G> OperatorConv<G> unconnected(Representation<G> plane) {
    FieldType<G> three = FieldType.of(plane, Representations.frequency(plane.group(), 1, 3), 1);
    return OperatorConv.from(FieldType.trivial(plane, 1)).to(three).upToOrder(2);
  }
}
