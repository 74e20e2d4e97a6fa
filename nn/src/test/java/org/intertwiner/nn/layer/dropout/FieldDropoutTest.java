package org.intertwiner.nn.layer.dropout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.CheckLab;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldDropoutTest {
  static Stream<FieldType<?>> all() {
    return SampleTypes.all();
  }

  private static UnaryOperator<Tensor> training(Layer layer, long seed) {
    return layer.bind(CheckLab.weights(layer).scope(true, new SplittableRandom(seed)));
  }

  @ParameterizedTest
  @MethodSource("all")
  <G> void evaluationIsTheIdentity(FieldType<G> type) {
    for (Layer layer : new Layer[] {FieldDropout.of(type, 0.4), FieldDropout.atCells(type, 0.4)}) {
      Tensor x = CheckLab.random(layer, 2, 3, 1);
      assertThat(layer.bind(CheckLab.evaluation(layer)).apply(x)).isSameAs(x);
      CheckLab.assertCommutes(layer, 3);
    }
    Layer none = FieldDropout.of(type, 0);
    Tensor x = CheckLab.random(none, 2, 3, 1);
    assertThat(training(none, 1).apply(x)).isSameAs(x);
  }

  @Test
  void oneDrawCommutesWithEveryElementThatKeepsTheGrid() {
    for (FieldType<?> type :
        new FieldType<?>[] {SampleTypes.rotations(0, 1, 2), SampleTypes.reflections()}) {
      Network network = Network.of(FieldDropout.of(type, 0.5));
      Weights weights = LayerLab.randomWeights(network, 4);
      double error =
          LayerLab.equivarianceError(
              network, x -> network.bindTraining(weights, new SplittableRandom(9)).apply(x), 5);
      assertThat(error).isLessThan(1e-14);
    }
    // on single cells another draw meets the turned field
    Network cells = Network.of(FieldDropout.atCells(SampleTypes.rotations(0, 1, 2), 0.5));
    Weights weights = LayerLab.randomWeights(cells, 4);
    double error =
        LayerLab.equivarianceError(
            cells, x -> cells.bindTraining(weights, new SplittableRandom(9)).apply(x), 5);
    assertThat(error).isGreaterThan(0.1);
  }

  @Test
  void wholeFieldsAreDroppedAndTheOthersScaled() {
    Layer layer = FieldDropout.of(SampleTypes.spins(0, 1), 0.25);
    Tensor x = CheckLab.random(layer, 50, 2, 1);
    double[] v = x.toDoubles();
    double[] y = training(layer, 3).apply(x).toDoubles();
    int[] widths = {1, 1, 3, 3};
    int at = 0;
    int dropped = 0;
    for (int field = 0; field < 200; field++) {
      int size = 8 * widths[field % 4];
      double factor = y[at] == 0 ? 0 : 1 / 0.75;
      dropped += y[at] == 0 ? 1 : 0;
      for (int i = 0; i < size; i++) {
        assertThat(y[at + i]).isCloseTo(factor * v[at + i], Offset.offset(1e-14));
      }
      at += size;
    }
    // 50 expected of 200; five standard deviations are 31
    assertThat(dropped).isBetween(19, 81);
  }

  @Test
  void atCellsTheMeanIsKept() {
    Layer layer = FieldDropout.atCells(SampleTypes.rotations(1), 0.3);
    Tensor one = CheckLab.random(layer, 40, 20, 1).scale(0).add(1);
    double[] y = training(layer, 3).apply(one).toDoubles();
    // 32000 draws of standard deviation 0.65: five of their mean are 0.02
    assertThat(Arrays.stream(y).average().orElseThrow()).isCloseTo(1, Offset.offset(0.02));
    // both coordinates of a field fall together
    for (int cell = 0; cell < 400; cell++) {
      assertThat(y[cell]).isEqualTo(y[400 + cell]);
    }
  }

  @Test
  void drawsAreAFunctionOfTheSourceAlone() {
    Layer layer = FieldDropout.of(SampleTypes.rotations(0, 1, 2), 0.5);
    Tensor x = CheckLab.random(layer, 4, 3, 1);
    UnaryOperator<Tensor> map = training(layer, 3);
    double[] first = map.apply(x).toDoubles();
    assertThat(map.apply(x).toDoubles()).isEqualTo(first);
    assertThat(training(layer, 3).apply(x).toDoubles()).isEqualTo(first);
    assertThat(training(layer, 4).apply(x).toDoubles()).isNotEqualTo(first);
  }

  @Test
  void derivatives() {
    CheckLab.assertDerivatives(FieldDropout.of(SampleTypes.rotations(0, 1), 0.5), 3);
    CheckLab.assertDerivatives(FieldDropout.atCells(SampleTypes.signs(), 0.5), 3);
  }

  @Test
  void ratesOutOfRangeAreRefused() {
    for (double rate : new double[] {-0.1, 1, Double.NaN}) {
      assertThatThrownBy(() -> FieldDropout.of(SampleTypes.signs(), rate))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("0 ≤ rate < 1");
    }
    assertThat(FieldDropout.atCells(SampleTypes.signs(), 0.1).kind())
        .isEqualTo("field-dropout-at-cells");
  }
}
