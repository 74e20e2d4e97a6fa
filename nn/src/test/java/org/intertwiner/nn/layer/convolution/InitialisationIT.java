package org.intertwiner.nn.layer.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty layers keep the mean square of smooth fields; with half or twice the gain they do not. */
class InitialisationIT {
  private static final int DEPTH = 20;

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
