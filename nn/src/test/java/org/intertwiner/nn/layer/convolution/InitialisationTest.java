package org.intertwiner.nn.layer.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.Initialisation.Inputs;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** First values keep the mean square: exactly in one layer, measured through twenty. */
class InitialisationTest {
  private static final int DEPTH = 20;

  static Stream<Arguments> layers() {
    FieldType<?> mixed = ConvolutionLab.type("D4", 2, "3*trivial+regular+vector");
    FieldType<?> irreps = ConvolutionLab.type("SO2", 2, "2*trivial+freq:1+3*freq:2");
    FieldType<?> space = ConvolutionLab.type("O3", 3, "1x0e+1x1o");
    return Stream.of(
        Arguments.of("D4, 1×1", ConvolutionLab.layer(mixed, 1)),
        Arguments.of("D4, 5×5", ConvolutionLab.layer(mixed, 5)),
        Arguments.of("SO2, 5×5", ConvolutionLab.layer(irreps, 5)),
        Arguments.of("SO2, 4×4", ConvolutionLab.layer(irreps, 4)),
        Arguments.of("O3, 3×3×3", ConvolutionLab.layer(space, 3)),
        Arguments.of(
            "groups",
            ConvolutionLab.layer(ConvolutionLab.type("C4", 2, "4*regular"), 3).withGroups(2)),
        Arguments.of("transposed", ConvolutionLab.layer(mixed, 4).transposed().withStride(2)));
  }

  /**
   * The expectation over all weights without a sample: each weight alone is one, and the squares of
   * its kernel are added with its variance, for each output channel and each wave.
   */
  private static double[][] response(SteerableConv<?> layer, double[] frequency) {
    Weights weights = Weights.initial(layer, ConvolutionLab.ENGINE, DType.FLOAT64, 1);
    int outputs = layer.output().channels();
    double[][] squares = new double[2][outputs];
    for (Parameter p : weights.all()) {
      p.assign(Tensors.zeros(ConvolutionLab.ENGINE, DType.FLOAT64, p.value().shape()));
    }
    for (int w = 0; w < weights.all().size(); w++) {
      Parameter p = weights.all().get(w);
      double deviation = layer.weights().get(w).deviation();
      for (int i = 0; i < p.value().size(); i++) {
        double[] unit = new double[p.value().size()];
        unit[i] = deviation;
        p.assign(Tensors.from(ConvolutionLab.ENGINE, DType.FLOAT64, p.value().shape(), unit));
        addSquares(layer, layer.fold(weights), frequency, squares);
      }
      p.assign(Tensors.zeros(ConvolutionLab.ENGINE, DType.FLOAT64, p.value().shape()));
    }
    return squares;
  }

  private static void addSquares(
      SteerableConv<?> layer, FoldedConv folded, double[] frequency, double[][] squares) {
    KernelWindow window = layer.window();
    double[] kernel = folded.kernel();
    int taps = window.taps();
    int outer = folded.shape().at(0);
    int inner = folded.shape().at(1);
    for (int row = 0; row < outer * inner; row++) {
      int output = window.transposed() ? row % inner : row / inner;
      double re = 0;
      double im = 0;
      for (int x = 0; x < taps; x++) {
        double value = kernel[row * taps + x];
        squares[0][output] += value * value;
        double phase = 0;
        int rest = x;
        for (double f : frequency) {
          phase += f * (rest % window.size());
          rest /= window.size();
        }
        re += value * Math.cos(phase);
        im += value * Math.sin(phase);
      }
      squares[1][output] += re * re + im * im;
    }
  }

  /** Mean over the channels of each field. */
  private static double[] byField(FieldType<?> type, double[] channels) {
    double[] fields = new double[type.fields()];
    int field = 0;
    int at = 0;
    for (FieldType.Part<?> part : type.parts()) {
      int d = part.representation().dimension();
      for (int copy = 0; copy < part.copies(); copy++) {
        fields[field++] = Arrays.stream(channels, at, at + d).average().orElseThrow();
        at += d;
      }
    }
    return fields;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void independentInputsGetExactlyTheGain(String name, SteerableConv<?> given) {
    SteerableConv<?> layer = given.withFirstValues(new Initialisation(1.7, Inputs.INDEPENDENT));
    int d = layer.window().dimension();
    double spread = layer.window().transposed() ? Math.pow(layer.window().stride(), d) : 1;
    double[] fields = byField(layer.output(), response(layer, new double[d])[0]);
    for (double square : fields) {
      assertThat(square / spread).isCloseTo(1.7, Offset.offset(1e-12));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void smoothInputsGetAtMostTheGainAndOneWaveGetsAllOfIt(String name, SteerableConv<?> given) {
    SteerableConv<?> layer = given.withFirstValues(new Initialisation(1.7, Inputs.SMOOTH));
    if (layer.window().transposed()) {
      return; // several waves are folded into one there
    }
    int d = layer.window().dimension();
    double[] largest = new double[layer.output().fields()];
    for (int k = 0; k < (d == 2 ? 64 : 8); k++) {
      double[] frequency = new double[d];
      for (int axis = 0; axis < d; axis++) {
        // multiples of π/4 on the plane; zero and π in space
        frequency[axis] =
            d == 2 ? Math.PI / 4 * (axis == 0 ? k % 8 : k / 8) : Math.PI * ((k >> axis) & 1);
      }
      double[] fields = byField(layer.output(), response(layer, frequency)[1]);
      for (int f = 0; f < fields.length; f++) {
        largest[f] = Math.max(largest[f], fields[f]);
      }
    }
    for (double square : largest) {
      assertThat(square).isLessThan(1.7 + 1e-12);
      assertThat(square).isGreaterThan(d == 2 ? 1.7 - 1e-12 : 0.2);
    }
  }

  @Test
  void plainLayersAreOneHotBases() {
    FieldType<?> type = ConvolutionLab.type("C1", 2, "8*trivial");
    Conv<?> conv = ConvolutionLab.plain(type, 3);
    assertThat(conv.weights().get(0).deviation()).isEqualTo(Math.sqrt(2.0 / 72));
    Conv<?> grouped = conv.with(conv.window().withGroups(4)).withGain(1).withBias();
    assertThat(grouped.weights())
        .extracting(Weight::deviation)
        .containsExactly(Math.sqrt(1 / 18.0), 0.0);
    assertThat(Initialisation.deviation(2, 1, 72)).isEqualTo(Math.sqrt(2.0 / 72));
    assertThat(Initialisation.deviation(2, 3, 10.0)).isEqualTo(Math.sqrt(0.6));
  }

  @Test
  void gainsOfFunctions() {
    assertThat(Initialisation.gain(z -> z)).isCloseTo(1, Offset.offset(1e-12));
    assertThat(Initialisation.gain(z -> Math.max(z, 0))).isCloseTo(2, Offset.offset(1e-9));
    double leaky = Initialisation.gain(z -> z > 0 ? z : 0.1 * z);
    assertThat(leaky).isCloseTo(2 / 1.01, Offset.offset(1e-9));
    // E[sin² z] = (1 − e⁻²)/2
    assertThat(Initialisation.gain(Math::sin))
        .isCloseTo(2 / (1 - Math.exp(-2)), Offset.offset(1e-12));
    assertThatThrownBy(() -> Initialisation.gain(z -> 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Initialisation.gain(z -> Math.exp(z * z)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Initialisation.deviation(1, 2, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Initialisation(-1, Inputs.SMOOTH))
        .isInstanceOf(InvalidInput.class);
  }

  /**
   * The geometric mean over networks of (mean square behind the last layer)/(that of the input).
   */
  private static double through20(
      SteerableConv<?> layer, boolean rectified, int cells, boolean constant) {
    double log = 0;
    int networks = 4;
    for (int n = 0; n < networks; n++) {
      Tensor x = input(layer.input(), cells, constant, 70 + n);
      double first = meanSquare(x);
      for (int depth = 0; depth < DEPTH; depth++) {
        Weights weights =
            Weights.initial(layer, ConvolutionLab.ENGINE, DType.FLOAT64, 1000 * n + depth);
        Tensor y = ConvolutionLab.evaluate(layer, weights, x);
        x = rectified && depth < DEPTH - 1 ? Tape.withoutGradients(y::relu) : y;
      }
      log += Math.log(meanSquare(x) / first) / networks;
    }
    return Math.exp(log);
  }

  private static Tensor input(FieldType<?> type, int cells, boolean constant, long seed) {
    Tensor x = ConvolutionLab.randomField(type, 1, cells, seed);
    if (!constant) {
      return x;
    }
    double[] values = x.toDoubles();
    int size = values.length / type.channels();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i / size * size];
    }
    return ConvolutionLab.field(type, 1, cells, values);
  }

  private static double meanSquare(Tensor x) {
    return Arrays.stream(x.toDoubles()).map(v -> v * v).average().orElseThrow();
  }

  static Stream<Arguments> deepNetworks() {
    return Stream.of(
        Arguments.of("D4 regular, rectified", "D4", 2, "16*regular", true),
        Arguments.of("SO2 irreps", "SO2", 2, "16*(trivial+freq:1+freq:2)", false),
        Arguments.of("O3 irreps", "O3", 3, "12x0e+12x1o+12x2e", false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deepNetworks")
  void twentyLayersKeepSmoothFieldsWithinAFactorOfTen(
      String name, String group, int dimension, String fields, boolean rectified) {
    SteerableConv<?> layer =
        ConvolutionLab.layer(ConvolutionLab.type(group, dimension, fields), 3)
            .withPadding(PaddingMode.CIRCULAR)
            .withGain(rectified ? 2 : 1);
    int cells = dimension == 2 ? 3 : 2;
    assertThat(through20(layer, rectified, cells, true)).isBetween(0.1, 10.0);
    // half and double the gain are 2^±20 after twenty layers
    SteerableConv<?> half = layer.withGain(rectified ? 1 : 0.5);
    assertThat(through20(half, rectified, cells, true)).isLessThan(1e-4);
    SteerableConv<?> twice = layer.withGain(rectified ? 4 : 2);
    assertThat(through20(twice, rectified, cells, true)).isGreaterThan(1e4);
  }
}
