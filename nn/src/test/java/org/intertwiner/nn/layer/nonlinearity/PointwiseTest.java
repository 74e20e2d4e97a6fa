package org.intertwiner.nn.layer.nonlinearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.CheckLab;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PointwiseTest {
  static Stream<FieldType<?>> pointwise() {
    return SampleTypes.pointwise();
  }

  static Stream<Arguments> functions() {
    return Stream.of(
        function(Activation.elu(), x -> x > 0 ? x : Math.expm1(x)),
        function(Activation.relu(), x -> Math.max(x, 0)),
        function(Activation.leakyRelu(0.1), x -> x > 0 ? x : 0.1 * x),
        function(Activation.silu(), x -> x / (1 + Math.exp(-x))),
        function(
            Activation.gelu(),
            x -> x / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)))),
        function(Activation.tanh(), Math::tanh),
        function(Activation.softplus(), x -> Math.log1p(Math.exp(x))),
        function(Activation.sigmoid(), x -> 1 / (1 + Math.exp(-x))),
        function(Activation.softShrink(0.5), x -> Math.signum(x) * Math.max(Math.abs(x) - 0.5, 0)),
        function(Activation.polynomial(0.5, -1, 0, 2), x -> 0.5 - x + 2 * x * x * x),
        function(Activation.polynomial(0, 0, 1), x -> x * x));
  }

  private static Arguments function(Activation activation, DoubleUnaryOperator f) {
    return Arguments.of(activation, f);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void valuesSlopesAndOddnessAreAsStated(Activation activation, DoubleUnaryOperator f) {
    double range = activation.degree() > 0 ? 1 : 12;
    int count = 4001;
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = -range + 2 * range * i / (count - 1);
    }
    Tensor in = Tensors.from(LayerLab.ENGINE, DType.FLOAT64, Shape.of(count), x);
    double[] y = activation.apply(in).toDoubles();
    double variation = 0;
    double before = Double.NaN;
    boolean odd = true;
    double step = 2 * range / (count - 1);
    for (int i = 0; i < count; i++) {
      assertThat(y[i]).isCloseTo(f.applyAsDouble(x[i]), Offset.offset(1e-13));
      odd &= Math.abs(y[i] + y[count - 1 - i]) < 1e-13;
      if (i > 0) {
        double slope = (y[i] - y[i - 1]) / step;
        assertThat(slope)
            .isBetween(activation.lowestSlope() - 1e-9, activation.highestSlope() + 1e-9);
        variation += i > 1 ? Math.abs(slope - before) : 0;
        before = slope;
      }
    }
    assertThat(variation).isLessThanOrEqualTo(activation.slopeVariation() + 1e-9);
    assertThat(variation)
        .isGreaterThan(activation.degree() > 0 ? 0 : 0.98 * activation.slopeVariation());
    assertThat(odd).isEqualTo(activation.isOdd());
    assertThat(activation).hasToString(activation.name());
  }

  @ParameterizedTest
  @MethodSource("pointwise")
  <G> void everyFunctionCommutesWithPermutations(FieldType<G> type) {
    for (Pointwise<G> layer :
        List.of(
            Pointwise.elu(type),
            Pointwise.relu(type),
            Pointwise.leakyRelu(type, 0.2),
            Pointwise.silu(type),
            Pointwise.gelu(type),
            Pointwise.tanh(type),
            Pointwise.softplus(type),
            Pointwise.sigmoid(type))) {
      CheckLab.assertCommutes(layer, 4);
      assertThat(layer.kind()).isEqualTo(layer.function().name());
    }
  }

  @Test
  void oddFunctionsCommuteWithSigns() {
    var d4 = Groups.dihedral(4);
    FieldType<?> plane = SampleTypes.vectors(Representations.plane(d4));
    FieldType<?> line = SampleTypes.signs();
    for (FieldType<?> type : List.of(plane, line)) {
      CheckLab.assertCommutes(Pointwise.tanh(type), 4);
      CheckLab.assertCommutes(Pointwise.of(type, Activation.softShrink(0.3)), 4);
      CheckLab.assertCommutes(Pointwise.of(type, Activation.polynomial(0, 1, 0, -0.2)), 4);
      assertThatThrownBy(() -> Pointwise.relu(type)).isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> Pointwise.of(type, Activation.polynomial(0, 0, 1)))
          .isInstanceOf(InvalidInput.class);
    }
    FieldType<?> cube = SampleTypes.vectors(SampleTypes.finite("point:m-3m"));
    CheckLab.assertCommutes(Pointwise.tanh(cube), 3);
  }

  @Test
  void oddFunctionsRefuseOtherMatrices() {
    assertThatThrownBy(() -> Pointwise.tanh(SampleTypes.rotations(0, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("freq:1")
        .hasMessageContaining("one entry ±1");
    assertThatThrownBy(
            () -> Pointwise.tanh(SampleTypes.vectors(Representations.plane(Groups.cyclic(3)))))
        .isInstanceOf(InvalidInput.class);
    // the sign of reflections is one entry ±1 for every element of O(2)
    var sign = SampleTypes.reflections();
    var part = sign.parts().get(1);
    CheckLab.assertCommutes(
        Pointwise.tanh(FieldType.of(sign.action(), part.representation(), 3)), 4);
  }

  @Test
  void derivatives() {
    FieldType<?> type = SampleTypes.pointwise().skip(2).findFirst().orElseThrow();
    for (Activation smooth :
        List.of(
            Activation.silu(),
            Activation.gelu(),
            Activation.tanh(),
            Activation.softplus(),
            Activation.sigmoid(),
            Activation.elu(),
            Activation.polynomial(1, 2, 3))) {
      CheckLab.assertDerivatives(Pointwise.of(type, smooth), 3);
    }
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Activation.leakyRelu(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Activation.leakyRelu(-0.1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Activation.softShrink(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Activation.softShrink(Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Activation.polynomial(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Activation.polynomial(1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Activation.polynomial(1, Double.NaN)).isInstanceOf(InvalidInput.class);
  }
}
