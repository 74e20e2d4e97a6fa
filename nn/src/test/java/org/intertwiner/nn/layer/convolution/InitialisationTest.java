package org.intertwiner.nn.layer.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.Initialisation.Inputs;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** First values keep the mean square exactly in the mean over all weights. */
class InitialisationTest {
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
   * its kernel are added with its variance, for each output channel; for every wave in turn, and
   * last for independent inputs.
   */
  private static double[][] response(SteerableConv<?> layer, List<double[]> frequencies) {
    Weights weights = Weights.initial(layer, ConvolutionLab.ENGINE, DType.FLOAT64, 1);
    double[][] squares = new double[frequencies.size() + 1][layer.output().channels()];
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
        addSquares(layer.window(), layer.fold(weights), frequencies, squares);
      }
      p.assign(Tensors.zeros(ConvolutionLab.ENGINE, DType.FLOAT64, p.value().shape()));
    }
    return squares;
  }

  private static void addSquares(
      KernelWindow window, FoldedConv folded, List<double[]> frequencies, double[][] squares) {
    double[] kernel = folded.kernel();
    int taps = window.taps();
    int inner = folded.shape().at(1);
    for (int row = 0; row < kernel.length / taps; row++) {
      int output = window.transposed() ? row % inner : row / inner;
      double[] own = Arrays.copyOfRange(kernel, row * taps, (row + 1) * taps);
      double square = Arrays.stream(own).map(v -> v * v).sum();
      squares[frequencies.size()][output] += square;
      for (int k = 0; square > 0 && k < frequencies.size(); k++) {
        squares[k][output] += power(window, own, frequencies.get(k));
      }
    }
  }

  private static double power(KernelWindow window, double[] kernel, double[] frequency) {
    double re = 0;
    double im = 0;
    for (int x = 0; x < kernel.length; x++) {
      double phase = 0;
      int rest = x;
      for (double f : frequency) {
        phase += f * (rest % window.size());
        rest /= window.size();
      }
      re += kernel[x] * Math.cos(phase);
      im += kernel[x] * Math.sin(phase);
    }
    return re * re + im * im;
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
    double[] fields = byField(layer.output(), response(layer, List.of())[0]);
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
    // multiples of π/4 on the plane; zero and π in space
    int steps = d == 2 ? 8 : 2;
    List<double[]> waves = new ArrayList<>();
    for (int k = 0; k < (int) Math.pow(steps, d); k++) {
      double[] wave = new double[d];
      int rest = k;
      for (int axis = 0; axis < d; axis++) {
        wave[axis] = 2 * Math.PI / steps * (rest % steps);
        rest /= steps;
      }
      waves.add(wave);
    }
    double[][] squares = response(layer, waves);
    double[] largest = new double[layer.output().fields()];
    for (int k = 0; k < waves.size(); k++) {
      double[] fields = byField(layer.output(), squares[k]);
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
  void responsesOfSmallKernels() {
    KernelWindow window = KernelWindow.of(1, 2);
    Response sum = Response.of(window, 1, 1);
    assertThat(sum.mean()).isCloseTo(2, Offset.offset(1e-14));
    assertThat(sum.peak(1)).isCloseTo(4, Offset.offset(1e-14));
    // in steps of two the kernel reaches each cell once: constants and checkerboards fold together
    assertThat(sum.peak(2)).isCloseTo(2, Offset.offset(1e-14));
    Response both = sum.plus(3, Response.of(window, 1, -1));
    assertThat(both.mean()).isCloseTo(8, Offset.offset(1e-14));
    assertThat(both.peak(1)).isCloseTo(12, Offset.offset(1e-14));
    assertThat(Response.none(window).peak(1)).isZero();
    assertThatThrownBy(() -> Response.of(window, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> sum.peak(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> sum.plus(1, Response.none(KernelWindow.of(2, 2))))
        .isInstanceOf(InvalidInput.class);
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
}
