package org.intertwiner.nn.layer.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.ConvolutionLab.Case;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left in evaluation is a plain convolution, number for number; and what it costs. */
class FoldingTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.intertwiner.nn.layer.convolution.ConvolutionLab#types")
  <G> void foldedLayersGiveTheSameBits(String name, FieldType<G> type) {
    for (Case one : ConvolutionLab.options(type)) {
      for (DType kind : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
        assertSameBits(one, ConvolutionLab.ENGINE, kind);
      }
    }
  }

  @Test
  void foldedLayersGiveTheSameBitsOnTheFastestEngine() {
    FieldType<?> type = ConvolutionLab.type("D4", 2, "2*regular");
    for (Case one : ConvolutionLab.options(type)) {
      assertSameBits(one, Engines.best(), DType.FLOAT32);
    }
  }

  private static void assertSameBits(Case one, Engine engine, DType kind) {
    SteerableConv<?> layer = one.layer();
    Weights weights = Weights.initial(layer, engine, kind, 5);
    FoldedConv folded = layer.fold(weights);
    Conv<?> plain = plain(layer.input(), layer.output(), folded);
    Weights numbers = Weights.initial(plain, engine, kind, 1);
    assign(numbers, 0, folded.shape(), folded.kernel());
    folded.bias().ifPresent(b -> assign(numbers, 1, Shape.of(b.length), b));
    Tensor x = ConvolutionLab.randomField(layer.input(), 2, one.cells(), 8);
    Tensor in = Tensors.from(engine, kind, x.shape(), x.toDoubles());
    double[] expected = ConvolutionLab.evaluate(layer, weights, in).toDoubles();
    Tensor y =
        ConvolutionLab.evaluate(plain, numbers, ordered(in, folded.inputOrder().orElse(null)));
    assertThat(ordered(y, folded.outputOrder().orElse(null)).toDoubles())
        .as(one.name())
        .isEqualTo(expected);
  }

  private static void assign(Weights weights, int index, Shape shape, double... values) {
    weights.all().get(index).assign(Tensors.from(weights.engine(), weights.type(), shape, values));
  }

  private static Conv<?> plain(FieldType<?> in, FieldType<?> out, FoldedConv folded) {
    var one = Groups.cyclic(1);
    Representation<Permutation> still =
        in.dimension() == 2
            ? Representations.plane(one)
            : Representations.trivial(one).times(in.dimension());
    var conv =
        Conv.of(
                FieldType.trivial(still, in.channels()),
                FieldType.trivial(still, out.channels()),
                folded.window().size())
            .with(folded.window());
    return folded.bias().isPresent() ? conv.withBias() : conv;
  }

  private static Tensor ordered(Tensor x, int[] order) {
    return order == null
        ? x
        : x.gather(1, Tensors.indices(x.engine(), Shape.of(order.length), order));
  }

  @Test
  void trainingAndEvaluationComputeTheSame() {
    FieldType<?> type = ConvolutionLab.type("SO2", 2, "2*(trivial+freq:1)");
    SteerableConv<?> layer = ConvolutionLab.layer(type, 5).withBias();
    Weights weights = ConvolutionLab.random(layer, 3);
    Tensor x = ConvolutionLab.randomField(type, 1, 6, 2);
    Tensor y = layer.bind(weights.scope(true, new SplittableRandom(1))).apply(x);
    assertThat(y.toDoubles()).isEqualTo(ConvolutionLab.evaluate(layer, weights, x).toDoubles());
  }

  @Test
  void contractionsInAnotherKindOfNumberRoundKernelAndFieldsOnce() {
    FieldType<?> type = ConvolutionLab.type("D4", 2, "2*regular");
    SteerableConv<?> layer = ConvolutionLab.layer(type, 3).withBias();
    Weights weights = ConvolutionLab.random(layer, 3);
    Tensor x = ConvolutionLab.randomField(type, 1, 6, 2);
    double[] wide = ConvolutionLab.evaluate(layer, weights, x).toDoubles();
    Tensor narrow = ConvolutionLab.evaluate(layer, weights.computingIn(DType.FLOAT32), x);
    assertThat(narrow.type()).isEqualTo(DType.FLOAT64);
    double worst = 0;
    double scale = 0;
    for (int i = 0; i < wide.length; i++) {
      worst = Math.max(worst, Math.abs(wide[i] - narrow.toDoubles()[i]));
      scale = Math.max(scale, Math.abs(wide[i]));
    }
    assertThat(worst / scale).isBetween(1e-10, 1e-5);
  }

  @Test
  void theIcosahedralRegularPairStaysSmall() {
    // dense, the basis alone takes gigabytes
    FieldType<?> type = ConvolutionLab.type("point:I", 3, "regular");
    SteerableConv<?> layer = ConvolutionLab.layer(type, 5);
    assertThat(layer.basis().predictedBytes(4)).isGreaterThan(2L << 30);
    assertThat(layer.predictedBytes(4)).isLessThan(64L << 20);
    FoldedConv folded = layer.fold(Weights.initial(layer, ConvolutionLab.ENGINE, DType.FLOAT32, 1));
    assertThat(folded.shape()).isEqualTo(Shape.of(60, 60, 5, 5, 5));
  }

  @Test
  void kernelsBeyondTheLimitAreRefusedBeforeTheyAreMade() {
    FieldType<?> type = ConvolutionLab.type("C4", 2, "2000*regular");
    assertThatThrownBy(() -> ConvolutionLab.layer(type, 3))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("MiB of kernel");
    FieldType<?> small = ConvolutionLab.type("C4", 2, "regular");
    assertThatThrownBy(() -> ConvolutionLab.layer(small, 100_001))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("MiB of kernel");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    FieldType<?> type = ConvolutionLab.type("C4", 2, "3*regular");
    SteerableConv<?> layer = ConvolutionLab.layer(type, 3);
    assertThatThrownBy(() -> layer.withGroups(2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("divides the copies");
    assertThatThrownBy(() -> layer.withPadding(PaddingMode.CIRCULAR).transposed())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("zero padding");
    assertThatThrownBy(() -> layer.withStride(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> layer.withGain(0)).isInstanceOf(InvalidInput.class);
    SteerableConv<?> mirrored = layer.withPadding(PaddingMode.REFLECT).withPadding(3);
    Weights weights = ConvolutionLab.random(mirrored, 1);
    Tensor x = ConvolutionLab.randomField(type, 1, 3, 1);
    assertThatThrownBy(() -> ConvolutionLab.evaluate(mirrored, weights, x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("more cells than padding");
    SteerableConv<?> cut = layer.transposed().withPadding(5);
    assertThatThrownBy(() -> ConvolutionLab.evaluate(cut, weights, x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("cut off less");
    assertThatThrownBy(() -> ConvolutionLab.evaluate(layer, weights, x.reshape(1, 12, 9)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 axes of space");
  }

  @Test
  void plainLayersRefuseWindowsThatDoNotFit() {
    FieldType<?> type = ConvolutionLab.type("C1", 2, "4*trivial");
    assertThatThrownBy(() -> ConvolutionLab.plain(type, 3).with(KernelWindow.of(3, 3)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> ConvolutionLab.plain(type, 3).with(KernelWindow.of(2, 3).withGroups(3)))
        .isInstanceOf(InvalidInput.class);
  }
}
