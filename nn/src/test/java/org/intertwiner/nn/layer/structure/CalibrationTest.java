package org.intertwiner.nn.layer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.PaddingMode;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.layer.nonlinearity.NormNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every convolution of twenty layers returns mean square one, for any group, exactly. */
class CalibrationTest {
  private static final int DEPTH = 20;
  private static final int CELLS = 3;

  private static FieldType<?> type(String group, int dimension, String fields) {
    return type(GroupNotation.parse(group), dimension, fields);
  }

  private static <G> FieldType<G> type(NamedGroup<G> group, int dimension, String fields) {
    return FieldType.of(group.action(dimension), RepresentationNotation.parse(fields, group));
  }

  private static <G> Network deep(FieldType<G> type) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < DEPTH; i++) {
      layers.add(SteerableConv.from(type).to(type).kernelSize(3).withPadding(PaddingMode.CIRCULAR));
      layers.add(type.isPointwise() ? Pointwise.relu(type) : NormNonlinearity.of(type));
    }
    return Network.of(layers);
  }

  private static Tensor batch(FieldType<?> type, long seed) {
    int[] extents = new int[type.dimension() + 2];
    java.util.Arrays.fill(extents, CELLS);
    extents[0] = 4;
    extents[1] = type.channels();
    return Tensors.normal(
        FieldLab.ENGINE, DType.FLOAT64, Shape.of(extents), 1, new SplittableRandom(seed));
  }

  /** Mean squares behind all layers of the network with weights. */
  private static List<Double> squares(Network network, Weights weights, Tensor x) {
    List<Double> squares = new ArrayList<>();
    Tape.withoutGradients(
        () -> {
          Tensor at = x;
          for (UnaryOperator<Tensor> map : network.bindLayers(weights)) {
            at = map.apply(at);
            squares.add(at.square().mean().item());
          }
        });
    return squares;
  }

  static Stream<Arguments> networks() {
    return Stream.of(
        Arguments.of("D4", 2, "6*regular"),
        Arguments.of("SO2", 2, "3*(trivial+freq:1+freq:2)"),
        Arguments.of("O3", 3, "3x0e+3x1o+2x2e"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void twentyLayersKeepTheMeanSquareExactly(String group, int dimension, String fields) {
    Network network = deep(type(group, dimension, fields));
    Weights weights = Weights.initial(network, FieldLab.ENGINE, DType.FLOAT64, 5);
    Tensor x = batch(network.input(), 6);
    List<Double> before = squares(network, weights, x);
    // a draw of the closed rule is right in the mean, not for itself
    assertThat(Math.abs(before.get(2 * DEPTH - 2) - 1)).isGreaterThan(0.1);
    Calibration.of(network, weights).on(x);
    List<Double> after = squares(network, weights, x);
    for (int i = 0; i < 2 * DEPTH; i += 2) {
      assertThat(after.get(i)).isCloseTo(1, Offset.offset(Calibration.TOLERANCE));
    }
  }

  @Test
  void innerLayersOfResidualPathsAreCalibratedAndBuffersKept() {
    FieldType<?> type = type("D4", 2, "2*regular");
    check(type);
  }

  private static <G> void check(FieldType<G> type) {
    Network body =
        Network.of(
            InnerBatchNorm.of(type),
            SteerableConv.from(type).to(type).kernelSize(3).withPadding(1),
            Pointwise.relu(type),
            SteerableConv.from(type).to(type).kernelSize(3).withPadding(1));
    Intertwiner<G> shortcut = Intertwiner.from(type).to(type).withBias();
    Network network = Network.of(Residual.of(body, shortcut));
    Weights weights = Weights.initial(network, FieldLab.ENGINE, DType.FLOAT64, 7);
    List<double[]> kept = weights.all().stream().map(p -> p.value().toDoubles()).toList();
    Tensor x = batch(type, 8);
    Calibration.of(network, weights).on(x);
    for (int i = 0; i < kept.size(); i++) {
      boolean weight = network.weights().get(i).use() == org.intertwiner.nn.layer.Weight.Use.WEIGHT;
      double[] now = weights.all().get(i).value().toDoubles();
      assertThat(java.util.Arrays.equals(now, kept.get(i))).isEqualTo(!weight);
    }
    Residual residual = (Residual) network.layers().get(0);
    var scopes = weights.scope(true, new SplittableRandom(0)).split(residual.children());
    Tape.withoutGradients(
        () -> {
          Tensor inner = body.bind(scopes.get(0)).apply(x);
          Tensor outer = shortcut.bind(scopes.get(1)).apply(x);
          assertThat(inner.square().mean().item()).isCloseTo(1, Offset.offset(1e-5));
          assertThat(outer.square().mean().item()).isCloseTo(1, Offset.offset(1e-5));
        });
  }

  @Test
  void vanishingBatchesAreRefusedAndChangeNothing() {
    Network network = deep(type("D4", 2, "regular"));
    Weights weights = Weights.initial(network, FieldLab.ENGINE, DType.FLOAT64, 9);
    double[] first = weights.all().get(0).value().toDoubles();
    Tensor zero = batch(network.input(), 1).scale(0);
    assertThatThrownBy(() -> Calibration.of(network, weights).on(zero))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("mean square 0.0");
    assertThat(weights.all().get(0).value().toDoubles()).containsExactly(first);
  }
}
