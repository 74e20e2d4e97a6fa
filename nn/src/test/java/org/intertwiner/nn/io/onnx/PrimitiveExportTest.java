package org.intertwiner.nn.io.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.io.onnx.ExportLab.Function;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Normalisations;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.intertwiner.verify.onnx.OnnxModel;
import org.intertwiner.verify.onnx.OnnxNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every primitive, alone and in the patterns that are simplified. */
class PrimitiveExportTest {
  private static final int CHANNELS = 6;

  private static Arguments of(String name, UnaryOperator<Tensor> map) {
    return Arguments.of(name, map);
  }

  private static Tensor numbers(Tensor like, Shape shape) {
    double[] values = new double[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sin(1 + 0.7 * i);
    }
    return Tensors.from(like.engine(), like.type(), shape, values);
  }

  private static Tensor indices(Tensor like, Shape shape, int... values) {
    return Tensors.indices(like.engine(), shape, values);
  }

  static Stream<Arguments> functions() {
    return Stream.of(
        of("negate", Tensor::negate),
        of("abs", Tensor::abs),
        of("sign", Tensor::sign),
        of("exp", Tensor::exp),
        of("log", x -> x.abs().add(1).log()),
        of("sqrt", x -> x.abs().sqrt()),
        of("reciprocal", x -> x.square().add(1).reciprocal()),
        of("tanh", Tensor::tanh),
        of("sigmoid", Tensor::sigmoid),
        of("softplus", Tensor::softplus),
        of("relu", Tensor::relu),
        of("step", Tensor::step),
        of("elu", Tensor::elu),
        of("sin", Tensor::sin),
        of("cos", Tensor::cos),
        of("affine", x -> x.affine(-2, 0.5)),
        of("subtract", x -> x.subtract(numbers(x, Shape.of(1, CHANNELS, 1, 1)))),
        of("divide", x -> x.divide(x.square().add(2))),
        of("maximum", x -> x.maximum(numbers(x, Shape.of(CHANNELS, 1, 1)))),
        of("minimum", x -> x.minimum(x.negate())),
        of("scale and shift", x -> scaleShift(x)),
        of("combination", x -> combined(x)),
        of("accumulate", x -> accumulated(x)),
        of("log softmax", Tensor::logSoftmax),
        of("sum", x -> x.sumKeep(2, 3)),
        of("sum without axis", x -> x.sum(1)),
        of("mean", x -> x.mean(2, 3)),
        of("product sum", x -> x.productSumKeep(x.tanh(), 1)),
        of("squared deviation", x -> Normalisations.squaredDeviation(x, x.meanKeep(1))),
        of("largest", x -> x.max(1)));
  }

  private static Tensor scaleShift(Tensor x) {
    Shape shape = Shape.of(1, CHANNELS, 1, 1);
    return Normalisations.scaleShift(x, numbers(x, shape), numbers(x, shape).square());
  }

  private static Tensor combined(Tensor x) {
    Tensor a = numbers(x, Shape.of(1, CHANNELS, 1, 1));
    return Normalisations.combine(x, a, x.square(), a.square(), a.exp());
  }

  private static Tensor accumulated(Tensor x) {
    Tensor y = x.square();
    y.engine().accumulate(y.array(), 0.5, x.array(), 2);
    return y;
  }

  static Stream<Arguments> moves() {
    return Stream.of(
        of("reshape", x -> x.reshape(-1, 2, 3, 7, 5).square().reshape(-1, 42, 5)),
        of("permute", x -> x.permute(0, 2, 3, 1)),
        of("per pair", x -> perPair(x, Shape.of(1, 3, 1, 1))),
        of("per coordinate", x -> perPair(x, Shape.of(1, 3, 2, 1))),
        of("per coordinate alone", x -> perPair(x, Shape.of(1, 1, 2, 1))),
        of("per cell", x -> perPair(x, Shape.of(1, 1, 1, 35))),
        of("per batch", x -> x.reshape(-1, 3, 2, 35).multiply(x.sum(1, 2, 3).reshape(-1, 1, 1, 1))),
        of("batch elsewhere", x -> x.permute(1, 2, 3, 0).tanh().permute(3, 0, 1, 2)),
        of("batch merged", x -> x.reshape(-1, 35).relu().reshape(-1, CHANNELS, 7, 5)),
        of("slice", x -> x.slice(1, 2, 5).slice(3, 0, 4)),
        of("pad", x -> x.pad(2, 1, 2)),
        of("concat", x -> Tensors.concat(1, List.of(x.slice(1, 3, 6), x.square()))),
        of("stack", x -> Tensors.stack(List.of(x.sum(), x.square().sum()))),
        of("broadcast", x -> x.sumKeep(1).broadcastTo(Shape.of(x.shape().at(0), 4, 7, 5))),
        of("constant of the batch", x -> Tensors.full(x.engine(), x.type(), x.shape(), 2).add(x)),
        of("gather", x -> x.gather(1, indices(x, Shape.of(4), 5, 0, 0, 3))),
        of("scatter", x -> x.scatterAdd(1, indices(x, Shape.of(CHANNELS), 3, 0, 3, 1, 1, 1), 4)),
        of("gather along", x -> x.gatherAlong(1, x.argmax(1).insertAxis(1)).add(x.sumKeep(1))),
        of("scatter along", x -> scatterAlong(x)),
        of("overlaid", PrimitiveExportTest::overlaid));
  }

  private static Tensor perPair(Tensor x, Shape shape) {
    Tensor y = x.reshape(-1, 3, 2, 35);
    return y.add(numbers(x, shape)).multiply(y).reshape(-1, CHANNELS, 7, 5);
  }

  private static Tensor scatterAlong(Tensor x) {
    return x.max(1).reshape(-1, 1, 7, 5).scatterAddAlong(1, x.argmax(1).insertAxis(1), CHANNELS);
  }

  /** Two blocks that leave a gap of zeros between them. */
  private static Tensor overlaid(Tensor x) {
    Tensor out = Tensors.zeros(x.engine(), x.type(), x.shape().with(1, 8));
    x.engine().place(x.slice(1, 0, 3).array(), new int[4], out.array());
    x.engine().place(x.slice(1, 3, 6).array(), new int[] {0, 5, 0, 0}, out.array());
    return out;
  }

  static Stream<Arguments> contractions() {
    Window unit = Window.unit(2);
    Shape kernel = Shape.of(4, CHANNELS, 3, 3);
    Shape grouped = Shape.of(4, 3, 3, 2);
    Window odd = unit.withStride(2).withPadding(1).withGroups(2);
    return Stream.of(
        of("convolution", x -> Convolutions.convolve(x, numbers(x, kernel), unit.withPadding(1))),
        of("strided", x -> Convolutions.convolve(x, numbers(x, grouped), odd)),
        of("dilated", x -> Convolutions.convolve(x, numbers(x, kernel), unit.withDilation(2))),
        of(
            "with bias",
            x ->
                Convolutions.convolve(x, numbers(x, kernel), unit)
                    .add(numbers(x, Shape.of(1, 4, 1, 1)))),
        of("transposed", x -> transposed(x, Window.unit(2), Shape.of(CHANNELS, 4, 3, 3))),
        of("transposed strided", x -> transposed(x, odd, Shape.of(CHANNELS, 2, 3, 3))),
        of("max pool", x -> Convolutions.maxPool(x, new int[] {3, 2}, unit.withStride(2))),
        of("positions", x -> positions(x, unit.withStride(2))),
        of("average pool", x -> Convolutions.averagePool(x, new int[] {3, 3}, unit.withPadding(1))),
        of("matrix", x -> x.sum(2, 3).matmul(numbers(x, Shape.of(CHANNELS, 3)))),
        of(
            "matrix with row",
            x ->
                x.sum(2, 3)
                    .matmul(false, numbers(x, Shape.of(3, CHANNELS)), true)
                    .add(numbers(x, Shape.of(1, 3)))),
        of(
            "matrices of the batch",
            x -> {
              Tensor m = x.reshape(-1, CHANNELS, 35);
              return m.matmul(false, m, true);
            }),
        of(
            "matrices and one",
            x -> x.reshape(-1, CHANNELS, 35).matmul(true, numbers(x, Shape.of(1, 2, 6)), true)));
  }

  private static Tensor transposed(Tensor x, Window window, Shape kernel) {
    int[] out = new int[4];
    out[0] = x.shape().at(0);
    out[1] = kernel.at(1) * window.groups();
    for (int i = 0; i < 2; i++) {
      int reach = (x.shape().at(i + 2) - 1) * window.stride(i) - 2 * window.padding(i);
      out[i + 2] = reach + kernel.at(i + 2) + (window.stride(i) > 1 ? 1 : 0);
    }
    return Convolutions.inputGradient(x, numbers(x, kernel), Shape.of(out), window);
  }

  private static Tensor positions(Tensor x, Window window) {
    Tensor index = Convolutions.argmaxPool(x, new int[] {2, 2}, window);
    int cells = index.shape().size(2, 4);
    Tensor flat = x.tanh().reshape(-1, CHANNELS, 35);
    return flat.gatherAlong(2, index.reshape(-1, CHANNELS, cells));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"functions", "moves", "contractions"})
  void runsTheSame(String name, UnaryOperator<Tensor> map) {
    ExportLab.assertAgrees(Function.of(CHANNELS, CHANNELS, map), 7, 5);
  }

  private static List<String> kinds(UnaryOperator<Tensor> map) {
    Function layer = Function.of(CHANNELS, CHANNELS, map);
    byte[] bytes = OnnxExport.of(layer, ExportLab.randomWeights(layer, 1)).toBytes(7, 5);
    try (OnnxModel model = OnnxModel.of(bytes, OnnxLimits.DEFAULT)) {
      return model.graph().nodes().stream().map(OnnxNode::op).toList();
    }
  }

  @Test
  void biasesGoIntoTheNodeBefore() {
    Shape row = Shape.of(1, 4, 1, 1);
    Shape kernel = Shape.of(4, CHANNELS, 3, 3);
    assertThat(
            kinds(
                x ->
                    Convolutions.convolve(x, numbers(x, kernel), Window.unit(2))
                        .add(numbers(x, row))
                        .relu()))
        .containsExactly("Conv", "Relu");
    assertThat(
            kinds(
                x -> {
                  Tensor y = Convolutions.convolve(x, numbers(x, kernel), Window.unit(2));
                  return y.add(numbers(x, row)).multiply(y);
                }))
        .containsExactly("Conv", "Add", "Mul");
    assertThat(
            kinds(
                x ->
                    x.sum(2, 3)
                        .matmul(numbers(x, Shape.of(CHANNELS, 3)))
                        .add(numbers(x, Shape.of(1, 3)))))
        .containsExactly("ReduceSum", "Reshape", "Gemm");
  }

  @Test
  void partsAreCutAndJoinedByOneNodeEach() {
    assertThat(kinds(x -> Tensors.concat(1, List.of(x.slice(1, 0, 2).relu(), x.slice(1, 2, 6)))))
        .containsExactlyInAnyOrder("Slice", "Relu", "Slice", "Concat");
    assertThat(kinds(x -> Convolutions.maxPool(x, new int[] {2, 2}, Window.unit(2))))
        .containsExactly("MaxPool");
    assertThat(kinds(x -> x.to(DType.FLOAT64).to(DType.FLOAT32).relu())).containsExactly("Relu");
  }

  @Test
  void functionsOfEntriesDoNotReshape() {
    Shape pairs = Shape.of(1, 3, 1, 1);
    assertThat(
            kinds(
                x -> {
                  Tensor y = x.reshape(-1, 3, 2, 35);
                  Tensor z = Normalisations.scaleShift(y, numbers(x, pairs), numbers(x, pairs));
                  return z.elu().scale(2).reshape(-1, CHANNELS, 7, 5).relu();
                }))
        .containsExactly("Mul", "Add", "Elu", "Mul", "Relu");
    assertThat(kinds(x -> x.reshape(-1, 3, 2, 35).max(2)))
        .containsExactly("Reshape", "ReduceMax", "Reshape");
  }

  @Test
  void stepsOfAnOptimiserAreRefused() {
    Function training =
        Function.of(
            2,
            2,
            x -> {
              AdamRates rates = new AdamRates(1e-3, 0.9, 0.999, 1e-8, 0, 1);
              x.engine().adam(x.array(), x.array(), x.array(), x.array(), rates);
              return x;
            });
    assertThatThrownBy(
            () -> OnnxExport.of(training, ExportLab.randomWeights(training, 1)).toBytes(3, 3))
        .hasMessageContaining("optimiser");
    Function derivative =
        Function.of(
            2, 2, x -> Convolutions.weightGradient(x, x, Shape.of(2, 2, 1, 1), Window.unit(2)));
    assertThatThrownBy(
            () -> OnnxExport.of(derivative, ExportLab.randomWeights(derivative, 1)).toBytes(3, 3))
        .hasMessageContaining("WeightGradient");
  }

  @Test
  void whatIsNoMapOfFieldsIsRefused() {
    Function looking = Function.of(2, 2, x -> x.item() > 0 ? x : x.negate());
    assertThatThrownBy(
            () -> OnnxExport.of(looking, ExportLab.randomWeights(looking, 1)).toBytes(1, 1))
        .isInstanceOf(InvalidInput.class);
    Function mixing = Function.of(2, 2, x -> x.scale(x.shape().at(0)));
    assertThatThrownBy(
            () -> OnnxExport.of(mixing, ExportLab.randomWeights(mixing, 1)).toBytes(3, 3))
        .hasMessageContaining("every batch");
    Function part = Function.of(2, 2, x -> x.slice(0, 0, 2));
    assertThatThrownBy(() -> OnnxExport.of(part, ExportLab.randomWeights(part, 1)).toBytes(3, 3))
        .isInstanceOf(InvalidInput.class);
  }
}
