package org.intertwiner.nn.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;

class CorrelationTest {
  private static final SphereFields<?> FIELDS = SphereFields.standard();
  private static final LocalisedKernel KERNEL = new LocalisedKernel(2, 3, 2, 0.7);

  private static <G> SphereCorrelation<G> onSphere(SphereFields<G> fields) {
    return SphereCorrelation.from(fields.onSphere(2, 5))
        .to(fields.onRotations(3, 4))
        .with(KERNEL)
        .withGain(2);
  }

  private static <G> RotationCorrelation<G> onRotations(SphereFields<G> fields) {
    return RotationCorrelation.from(fields.onRotations(2, 4))
        .to(fields.onRotations(3, 3))
        .with(KERNEL)
        .withGain(2);
  }

  @Test
  void valuesOnTheSphereAreWeightedSumsOfTheSignal() {
    SphereCorrelation<?> layer = onSphere(FIELDS);
    Weights weights = SphereLab.weights(layer, 1);
    double[] x = SphereLab.normal(layer.input().channels(), 2);
    double[] y = SphereLab.apply(layer, weights, x);
    double[] w = weights.all().get(0).value().toDoubles();
    double[] bias = weights.all().get(1).value().toDoubles();
    List<UnitQuaternion> points = KERNEL.points();
    FieldType<?> low = FIELDS.onSphere(2, 4);
    double[] cut = cut(layer.input(), low, x);
    for (int o = 0; o < 3; o++) {
      UnitQuaternion r = SphereLab.rotation(o);
      double expected = bias[o];
      for (int c = 0; c < 2; c++) {
        for (int p = 0; p < points.size(); p++) {
          double f = SphereLab.onSphere(low, cut, c, r.multiply(points.get(p)));
          expected += w[(o * 2 + c) * points.size() + p] * f;
        }
      }
      assertThat(SphereLab.onRotations(layer.output(), y, o, r)).isCloseTo(expected, within(1e-11));
    }
  }

  @Test
  void valuesOnRotationsAreWeightedSumsOfTheFunction() {
    RotationCorrelation<?> layer = onRotations(FIELDS);
    Weights weights = SphereLab.weights(layer, 3);
    double[] x = SphereLab.normal(layer.input().channels(), 4);
    double[] y = SphereLab.apply(layer, weights, x);
    double[] w = weights.all().get(0).value().toDoubles();
    double[] bias = weights.all().get(1).value().toDoubles();
    List<UnitQuaternion> rotations = KERNEL.rotations();
    FieldType<?> low = FIELDS.onRotations(2, 3);
    double[] cut = cut(layer.input(), low, x);
    for (int o = 0; o < 3; o++) {
      UnitQuaternion r = SphereLab.rotation(10 + o);
      double expected = bias[o];
      for (int c = 0; c < 2; c++) {
        for (int q = 0; q < rotations.size(); q++) {
          double f = SphereLab.onRotations(low, cut, c, r.multiply(rotations.get(q)));
          expected += w[(o * 2 + c) * rotations.size() + q] * f;
        }
      }
      assertThat(SphereLab.onRotations(layer.output(), y, o, r)).isCloseTo(expected, within(1e-11));
    }
  }

  /** The degrees that a type has. */
  private static double[] cut(FieldType<?> from, FieldType<?> to, double... x) {
    double[] cut = new double[to.channels()];
    assertThat(from.offset(to.parts().size())).isEqualTo(to.channels());
    System.arraycopy(x, 0, cut, 0, cut.length);
    return cut;
  }

  @Test
  void firstValuesKeepTheMeanSquareTimesTheGain() {
    RotationCorrelation<?> layer = onRotations(FIELDS);
    double in = 0;
    double out = 0;
    for (int seed = 0; seed < 60; seed++) {
      Weights weights = Weights.initial(layer, SphereLab.ENGINE, DType.FLOAT64, seed);
      double[] x = SphereLab.normal(layer.input().channels(), seed + 100);
      double[] y = SphereLab.apply(layer, weights, x);
      in += square(x) / x.length;
      out += square(y) / y.length;
    }
    assertThat(out / in).isBetween(1.5, 2.6);
  }

  private static double square(double... x) {
    double sum = 0;
    for (double v : x) {
      sum += v * v;
    }
    return sum;
  }

  @Test
  void bothCommuteWithEveryRotationInBothPrecisions() {
    for (Layer layer : List.of(onSphere(FIELDS), onRotations(FIELDS))) {
      LayerCheck.of(layer, SphereLab.weights(layer, 5)).samples(10).assertHolds();
      Weights narrow = SphereLab.weights(layer, DType.FLOAT32, 5);
      LayerCheck.of(layer, narrow).samples(10).assertHolds();
    }
  }

  @Test
  void aMapThatTurnsTheWrongIndexIsRefuted() {
    Layer mutant = new Mutant(onRotations(FIELDS));
    assertThat(LayerCheck.of(mutant, SphereLab.weights(mutant, 6)).samples(5).check().verdict())
        .matches(verdict -> !verdict.holds());
  }

  @Test
  void gradientsAreThoseOfCentralDifferences() {
    assertThat(SphereLab.gradientError(onSphere(FIELDS), 3, 7)).isLessThan(1e-7);
    assertThat(SphereLab.gradientError(onRotations(FIELDS), 3, 8)).isLessThan(1e-7);
  }

  @Test
  void trainingAndEvaluationAgree() {
    RotationCorrelation<?> layer = onRotations(FIELDS);
    assertThat(layer.kind()).isEqualTo("rotation-correlation");
    assertThat(onSphere(FIELDS).kind()).isEqualTo("sphere-correlation");
    double[] x = SphereLab.normal(4 * layer.input().channels(), 9);
    Weights weights = SphereLab.weights(layer, 1);
    assertThat(SphereLab.applyTraining(layer, weights, x))
        .containsExactly(SphereLab.apply(layer, weights, x), within(1e-14));
  }

  @Test
  void growingBandLimitsAndOtherTypesAreRefused() {
    refusals(FIELDS);
  }

  private static <G> void refusals(SphereFields<G> fields) {
    FieldType<G> signals = fields.onSphere(2, 3);
    FieldType<G> functions = fields.onRotations(1, 3);
    FieldType<G> wide = fields.onRotations(1, 4);
    assertThatThrownBy(() -> SphereCorrelation.from(signals).to(wide))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("none above");
    assertThatThrownBy(() -> RotationCorrelation.from(functions).to(wide))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("none above");
    assertThatThrownBy(() -> SphereCorrelation.from(functions).to(functions))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("onSphere");
    assertThatThrownBy(() -> RotationCorrelation.from(signals).to(functions))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("onRotations");
    SphereCorrelation<G> layer = SphereCorrelation.from(signals).to(functions);
    assertThatThrownBy(() -> layer.withGain(0)).isInstanceOf(InvalidInput.class);
    Weights weights = SphereLab.weights(layer, 1);
    Tensor wrong = Tensors.zeros(SphereLab.ENGINE, DType.FLOAT64, Shape.of(1, 2));
    UnaryOperator<Tensor> map = layer.bind(weights.scope(false, new SplittableRandom(0)));
    assertThatThrownBy(() -> map.apply(wrong))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no axes of space");
  }
}
