package org.intertwiner.nn.layer.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.ConvolutionLab.Case;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option of steerable convolutions under every group on lines, planes and spaces. */
class SteerableConvTest {
  private static final String TYPES = "org.intertwiner.nn.layer.convolution.ConvolutionLab#types";

  @ParameterizedTest(name = "{0}")
  @MethodSource(TYPES)
  <G> void everyOptionIsEquivariant(String name, FieldType<G> type) {
    for (Case one : ConvolutionLab.options(type)) {
      assertThat(one.layer().asymmetry(one.cells())).as(one.name()).isEmpty();
      assertThat(ConvolutionLab.holds(one.layer(), one.cells())).as(one.name()).isTrue();
      Tensor x = ConvolutionLab.randomField(type, 1, one.cells(), 3);
      Weights weights = ConvolutionLab.random(one.layer(), 2);
      Tensor y = ConvolutionLab.evaluate(one.layer(), weights, x);
      assertThat(y.shape().at(2)).as(one.name()).isEqualTo(one.layer().size(one.cells()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(TYPES)
  <G> void aShuffledBasisIsRefuted(String name, FieldType<G> type) {
    if (type.isTrivial()) {
      return; // under the group of one element every kernel is steerable
    }
    SteerableConv<G> layer =
        SteerableConv.from(type).to(type).kernelSize(3).withShuffledBasis(new SplittableRandom(4));
    assertThat(ConvolutionLab.holds(layer, 3)).isFalse();
    assertThat(ConvolutionLab.holds(layer.withPadding(PaddingMode.CIRCULAR), 3)).isFalse();
    assertThat(ConvolutionLab.holds(layer.transposed().withStride(2), 2)).isFalse();
  }

  @Test
  void shufflingOutlivesFurtherChanges() {
    FieldType<?> type = ConvolutionLab.type("C4", 2, "2*regular");
    SteerableConv<?> shuffled =
        ConvolutionLab.layer(type, 3).withShuffledBasis(new SplittableRandom(4));
    assertThat(ConvolutionLab.holds(shuffled.transposed(), 3)).isFalse();
    assertThat(ConvolutionLab.holds(shuffled.withGroups(2), 3)).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(TYPES)
  <G> void stepsThatDropACellAreRefutedAndTheLintSaysSo(String name, FieldType<G> type) {
    if (type.isTrivial()) {
      return;
    }
    SteerableConv<G> strided = ConvolutionLab.layer(type, 3).withStride(2);
    assertThat(strided.asymmetry(4)).isPresent();
    assertThat(ConvolutionLab.holds(strided, 4)).isFalse();
    assertThat(strided.transposed().asymmetry(4)).isEmpty();
    assertThat(strided.withPadding(PaddingMode.REFLECT).withPadding(4).asymmetry(4))
        .hasValueSatisfying(s -> assertThat(s).contains("mirrored"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(TYPES)
  <G> void circularPaddingCommutesWithCircularShifts(String name, FieldType<G> type) {
    SteerableConv<G> layer = ConvolutionLab.layer(type, 3).withPadding(PaddingMode.CIRCULAR);
    int n = 4;
    Weights weights = ConvolutionLab.random(layer, 3);
    Tensor x = ConvolutionLab.randomField(type, 1, n, 6);
    Tensor shift = Tensors.indices(ConvolutionLab.ENGINE, Shape.of(n), 1, 2, 3, 0);
    double[] before = ConvolutionLab.evaluate(layer, weights, x.gather(2, shift)).toDoubles();
    double[] after = ConvolutionLab.evaluate(layer, weights, x).gather(2, shift).toDoubles();
    assertThat(before).isEqualTo(after);
    SteerableConv<G> zero = layer.withPadding(PaddingMode.ZERO);
    double[] lost = ConvolutionLab.evaluate(zero, weights, x.gather(2, shift)).toDoubles();
    assertThat(lost).isNotEqualTo(after);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(TYPES)
  <G> void groupsAreLayersSideBySide(String name, FieldType<G> type) {
    SteerableConv<G> layer = ConvolutionLab.layer(type, 3).withGroups(2);
    FieldBlocks<G> blocks = FieldBlocks.of(type, 2);
    SteerableConv<G> one = SteerableConv.from(blocks.block()).to(blocks.block()).kernelSize(3);
    assertThat(layer.weights().stream().mapToInt(w -> w.shape().size()).sum())
        .isEqualTo(2 * one.weights().stream().mapToInt(w -> w.shape().size()).sum());
    // a change of one field moves the outputs of its block only
    Weights weights = ConvolutionLab.random(layer, 3);
    Tensor x = ConvolutionLab.randomField(type, 1, 3, 6);
    double[] values = x.toDoubles();
    int cells = values.length / type.channels();
    for (int i = 0; i < cells; i++) {
      values[blocks.channels()[0] * cells + i] += 1;
    }
    double[] y = ConvolutionLab.evaluate(layer, weights, x).toDoubles();
    Tensor moved = ConvolutionLab.field(type, 1, 3, values);
    double[] other = ConvolutionLab.evaluate(layer, weights, moved).toDoubles();
    boolean[] seen = new boolean[2];
    for (int c = 0; c < type.channels(); c++) {
      int block = blocks.positions()[c] * 2 / type.channels();
      for (int i = 0; i < cells; i++) {
        seen[block] |= y[c * cells + i] != other[c * cells + i];
      }
    }
    assertThat(seen).containsExactly(true, false);
  }

  @Test
  void depthwiseConvolutionsHaveOneBasisForAllFields() {
    FieldType<?> type = ConvolutionLab.type("C8", 2, "6*regular");
    SteerableConv<?> layer = ConvolutionLab.layer(type, 5).withGroups(6);
    assertThat(layer.kernelSpace().in().dimension()).isEqualTo(8);
    assertThat(layer.fold(ConvolutionLab.random(layer, 1)).shape())
        .isEqualTo(Shape.of(48, 8, 5, 5));
    assertThat(ConvolutionLab.holds(layer, 4)).isTrue();
  }

  @Test
  void interleavedFieldsFallIntoConsecutiveGroups() {
    FieldType<?> type = ConvolutionLab.type("C4", 2, "regular+trivial+regular+trivial");
    assertThat(ConvolutionLab.holds(ConvolutionLab.layer(type, 3).withGroups(2), 4)).isTrue();
  }

  @Test
  void labelsNameTheRepresentations() {
    FieldType<?> type = ConvolutionLab.type("SO2", 2, "2*(trivial+freq:1)");
    SteerableConv<?> layer = ConvolutionLab.layer(type, 3).withBias();
    String a = type.parts().get(0).representation().name();
    String b = type.parts().get(1).representation().name();
    assertThat(layer.weights().stream().map(w -> w.label()).distinct())
        .containsExactlyInAnyOrder(a + "→" + a, a + "→" + b, b + "→" + a, b + "→" + b, "");
  }

  @Test
  void theAdjointOfAKernelIsTheTransposedLayer() {
    // ⟨K x, y⟩ = ⟨x, Kᵀ y⟩ for the window, with the plain layer as the second opinion
    FieldType<?> type = ConvolutionLab.type("C1", 2, "2*trivial");
    KernelWindow window = KernelWindow.of(2, 3).withStride(2);
    Conv<?> forward = ConvolutionLab.plain(type, 3).with(window);
    Conv<?> back = ConvolutionLab.plain(type, 3).with(window.adjoint());
    Weights weights = Weights.initial(forward, ConvolutionLab.ENGINE, DType.FLOAT64, 3);
    Tensor x = ConvolutionLab.randomField(type, 1, 5, 1);
    Tensor y = ConvolutionLab.randomField(type, 1, 3, 2);
    double[] kx = ConvolutionLab.evaluate(forward, weights, x).toDoubles();
    double[] ky = ConvolutionLab.evaluate(back, weights, y).toDoubles();
    assertThat(dot(kx, y.toDoubles())).isCloseTo(dot(x.toDoubles(), ky), Offset.offset(1e-12));
    assertThat(window.adjoint().size(3)).isEqualTo(5);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void invariantVectorsOfAnyRepresentationGetABias() {
    // plane ⊗ plane = trivial + … under rotations; a regular field has the constants
    assertThat(biases("C4", "vector*vector")).hasValue(2);
    assertThat(biases("D4", "vector*vector")).hasValue(1);
    assertThat(biases("D4", "3*regular")).hasValue(3);
    assertThat(biases("D4", "2*trivial+regular")).hasValue(3);
    assertThat(biases("SO2", "freq:1")).isEmpty();
  }

  private static Optional<Integer> biases(String group, String fields) {
    FieldType<?> type = ConvolutionLab.type(group, 2, fields);
    SteerableConv<?> layer = ConvolutionLab.layer(type, 3).withBias();
    assertThat(ConvolutionLab.holds(layer, 3)).isTrue();
    return layer.weights().stream()
        .filter(w -> w.name().equals("bias"))
        .map(w -> w.shape().size())
        .findFirst();
  }
}
