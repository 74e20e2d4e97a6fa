package org.intertwiner.nn.layer.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.CheckLab;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormalisationTest {
  static Stream<FieldType<?>> few() {
    return SampleTypes.few();
  }

  private static <G> List<Layer> layers(FieldType<G> type) {
    return List.of(
        InnerBatchNorm.of(type),
        InstanceNorm.of(type),
        InstanceNorm.inGroups(type, 2),
        InstanceNorm.inGroups(type, 1),
        FieldLayerNorm.of(type),
        FieldLayerNorm.overSpace(type));
  }

  @ParameterizedTest
  @MethodSource("few")
  <G> void commute(FieldType<G> type) {
    allCommuteInEvaluation(type);
  }

  static <G> void allCommuteInEvaluation(FieldType<G> type) {
    for (Layer layer : layers(type)) {
      CheckLab.assertCommutes(layer, 4);
    }
  }

  @Test
  void batchNormalisationCommutesWhileTraining() {
    for (FieldType<?> type : List.of(SampleTypes.rotations(0, 1, 2), SampleTypes.reflections())) {
      Network network = Network.of(InnerBatchNorm.of(type));
      Weights weights = LayerLab.randomWeights(network, 4);
      double error =
          LayerLab.equivarianceError(
              network, x -> network.bindTraining(weights, new SplittableRandom(1)).apply(x), 6);
      assertThat(error).isLessThan(1e-12);
    }
  }

  @Test
  void derivativesWhileTraining() {
    FieldType<?> regular = SampleTypes.pointwise().skip(2).findFirst().orElseThrow();
    for (FieldType<?> type :
        List.of(regular, SampleTypes.rotations(0, 1, 2), SampleTypes.signs())) {
      for (Layer layer : layers(type)) {
        CheckLab.assertDerivatives(layer, 3);
      }
    }
  }

  @Test
  void constantFieldsGiveFiniteNumbersAndDerivatives() {
    for (FieldType<?> type : List.of(SampleTypes.rotations(0, 1), SampleTypes.rotations(2))) {
      for (Layer layer : layers(type)) {
        Weights weights = CheckLab.weights(layer);
        Tensor zero = CheckLab.random(layer, 2, 3, 1).scale(0).asVariable();
        var scope = weights.scope(true, new SplittableRandom(1));
        Tensor y = layer.bind(scope).apply(zero);
        assertThat(y.isFinite()).isTrue();
        assertThat(Tape.gradients(y.sum(), List.of(zero)).get(0).isFinite()).isTrue();
      }
    }
  }

  @Test
  void noMeanIsTakenFromAndNothingAddedToFieldsThatMove() {
    for (Layer layer : layers(SampleTypes.rotations(1, 2))) {
      assertThat(layer.weights().stream().map(Weight::name))
          .noneMatch(name -> name.startsWith("shift") || name.startsWith("mean"));
      Tensor x = CheckLab.random(layer, 2, 3, 3);
      Tensor y = layer.bind(CheckLab.weights(layer).scope(false, new SplittableRandom(1))).apply(x);
      // directions stay: the ratio of the two coordinates of a vector is kept
      double[] v = x.toDoubles();
      double[] w = y.toDoubles();
      for (int cell = 0; cell < 9; cell++) {
        assertThat(v[cell] * w[9 + cell]).isCloseTo(v[9 + cell] * w[cell], Offset.offset(1e-12));
      }
    }
  }

  @Test
  void statisticsAreThoseOfTheFormula() {
    FieldType<?> type = SampleTypes.rotations(0, 1);
    Layer layer = FieldLayerNorm.of(type);
    Weights plain = Weights.initial(layer, LayerLab.ENGINE, DType.FLOAT64, 1);
    Tensor x = CheckLab.random(layer, 3, 0, 9);
    double[] v = x.toDoubles();
    double[] y = layer.bind(plain.scope(false, new SplittableRandom(1))).apply(x).toDoubles();
    for (int item = 0; item < 3; item++) {
      double mean = (v[6 * item] + v[6 * item + 1]) / 2;
      double square = 0;
      for (int c = 0; c < 6; c++) {
        square += Math.pow(v[6 * item + c] - (c < 2 ? mean : 0), 2) / 6;
      }
      for (int c = 0; c < 6; c++) {
        double expected = (v[6 * item + c] - (c < 2 ? mean : 0)) / Math.sqrt(square + 1e-5);
        assertThat(y[6 * item + c]).isCloseTo(expected, Offset.offset(1e-13));
      }
    }
  }

  @Test
  void instancesAndGroupsAreNormalisedOnTheirOwn() {
    FieldType<?> type = SampleTypes.rotations(0, 1);
    for (Layer layer : List.of(InstanceNorm.of(type), InstanceNorm.inGroups(type, 1))) {
      Weights plain = Weights.initial(layer, LayerLab.ENGINE, DType.FLOAT64, 1);
      Tensor x = CheckLab.random(layer, 2, 5, 9);
      Tensor y = layer.bind(plain.scope(false, new SplittableRandom(1))).apply(x.scale(7));
      Tensor scalars = y.slice(1, 0, 2);
      Tensor vectors = y.slice(1, 2, 6);
      int[] axes = layer.kind().equals("group-norm") ? new int[] {1, 2, 3} : new int[] {2, 3};
      for (double mean : scalars.mean(axes).toDoubles()) {
        assertThat(mean).isCloseTo(0, Offset.offset(1e-13));
      }
      for (double variance : scalars.square().mean(axes).toDoubles()) {
        assertThat(variance).isCloseTo(1, Offset.offset(1e-5));
      }
      for (double square : vectors.square().mean(1, 2, 3).toDoubles()) {
        assertThat(square).isCloseTo(1, Offset.offset(1e-5));
      }
    }
  }

  @Test
  void evaluationUsesRunningMeansInOneAffineMap() {
    FieldType<?> type = SampleTypes.rotations(0, 1);
    Layer layer = InnerBatchNorm.of(type);
    Weights weights = Weights.initial(layer, LayerLab.ENGINE, DType.FLOAT64, 1);
    Tensor x = CheckLab.random(layer, 20, 5, 9).affine(3, 2);
    for (int step = 0; step < 200; step++) {
      Tensor y = layer.bind(weights.scope(true, new SplittableRandom(step))).apply(x);
      assertThat(y.shape()).isEqualTo(x.shape());
    }
    Tensor trained = layer.bind(weights.scope(true, new SplittableRandom(0))).apply(x);
    var evaluation = layer.bind(weights.scope(false, new SplittableRandom(0)));
    double[] expected = trained.toDoubles();
    double[] got = evaluation.apply(x).toDoubles();
    for (int i = 0; i < got.length; i++) {
      assertThat(got[i]).isCloseTo(expected[i], Offset.offset(1e-7));
    }
    // affine: the second difference vanishes
    Tensor twice = evaluation.apply(x.scale(2)).subtract(evaluation.apply(x).scale(2));
    double[] rest = twice.add(evaluation.apply(x.scale(0))).toDoubles();
    for (double r : rest) {
      assertThat(r).isCloseTo(0, Offset.offset(1e-12));
    }
    Parameter mean = weights.all().get(3);
    assertThat(mean.name()).startsWith("mean");
    assertThat(mean.value().toDoubles()[0]).isCloseTo(2, Offset.offset(1.0));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    FieldType<?> type = SampleTypes.rotations(0, 1);
    assertThatThrownBy(() -> InstanceNorm.inGroups(type, 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 groups of 2 fields");
    assertThatThrownBy(() -> InstanceNorm.inGroups(type, 0)).isInstanceOf(InvalidInput.class);
    FieldType<?> one = FieldType.trivial(SampleTypes.rotations(0).action(), 1);
    assertThatThrownBy(() -> FieldLayerNorm.of(one))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("overSpace");
    assertThat(FieldLayerNorm.overSpace(one).kind()).isEqualTo("layer-norm-over-space");
    assertThat(InstanceNorm.of(type).kind()).isEqualTo("instance-norm");
    assertThat(InstanceNorm.inGroups(type, 2).kind()).isEqualTo("group-norm");
  }

  @Test
  void emptyBatchesPass() {
    for (Layer layer : layers(SampleTypes.rotations(0, 1))) {
      Shape shape = Shape.of(0, 6, 3, 3);
      Tensor none = Tensors.zeros(LayerLab.ENGINE, DType.FLOAT64, shape);
      assertThat(layer.bind(CheckLab.evaluation(layer)).apply(none).shape()).isEqualTo(shape);
    }
  }
}
