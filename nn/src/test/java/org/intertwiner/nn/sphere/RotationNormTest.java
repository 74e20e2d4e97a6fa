package org.intertwiner.nn.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.junit.jupiter.api.Test;

class RotationNormTest {
  private static final SphereFields<?> FIELDS = SphereFields.standard();

  @Test
  void functionsHaveMeanZeroAndMeanSquareOneOverTheBatch() {
    FieldType<?> type = FIELDS.onRotations(2, 3);
    RotationNorm<?> layer = RotationNorm.of(type);
    Weights weights = Weights.initial(layer, SphereLab.ENGINE, DType.FLOAT64, 0);
    int batch = 5;
    double[] x = SphereLab.normal(batch * type.channels(), 1);
    for (int i = 0; i < x.length; i++) {
      x[i] = 3 * x[i] + 2;
    }
    double[] y = SphereLab.applyTraining(layer, weights, x);
    for (int f = 0; f < 2; f++) {
      double mean = 0;
      double square = 0;
      for (int n = 0; n < batch; n++) {
        mean += y[n * type.channels() + f] / batch;
        for (int l = 0; l < 3; l++) {
          int size = (2 * l + 1) * (2 * l + 1);
          for (int i = 0; i < size; i++) {
            double c = y[n * type.channels() + type.offset(l) + f * size + i];
            square += c * c / batch;
          }
        }
      }
      assertThat(mean).isCloseTo(0, within(1e-12));
      assertThat(square).isCloseTo(1, within(1e-5));
    }
    double[] memory = weights.all().get(2).value().toDoubles();
    double mean = 0;
    for (int n = 0; n < batch; n++) {
      mean += x[n * type.channels()] / batch;
    }
    assertThat(memory[0]).isCloseTo(0.1 * mean, within(1e-12));
  }

  @Test
  void itCommutesWithRotationsAndHasTheRightGradients() {
    RotationNorm<?> layer = RotationNorm.of(FIELDS.onRotations(2, 3));
    LayerCheck.of(layer, SphereLab.weights(layer, 2)).samples(10).assertHolds();
    assertThat(SphereLab.gradientError(layer, 4, 3)).isLessThan(1e-7);
  }

  @Test
  void theMeanIsTheCoefficientOfDegreeZero() {
    FieldType<?> type = FIELDS.onRotations(2, 3);
    RotationMean<?> mean = RotationMean.of(type);
    double[] x = SphereLab.normal(type.channels(), 4);
    assertThat(SphereLab.apply(mean, SphereLab.weights(mean, 0), x)).containsExactly(x[0], x[1]);
    assertThat(mean.kind()).isEqualTo("rotation-mean");
    LayerCheck.of(mean, SphereLab.weights(mean, 1)).samples(5).assertHolds();
  }

  @Test
  void otherTypesAreRefused() {
    assertThatThrownBy(() -> RotationNorm.of(FIELDS.onSphere(1, 3)))
        .isInstanceOf(InvalidInput.class);
    RotationNorm<?> layer = RotationNorm.of(FIELDS.onRotations(2, 3));
    RotationNorm<?> other = RotationNorm.of(FIELDS.onRotations(1, 3));
    assertThatThrownBy(
            () ->
                SphereLab.apply(
                    new Mislabelled(layer, other.input()),
                    SphereLab.weights(layer, 0),
                    new double[other.input().channels()]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no axes of space");
  }
}
