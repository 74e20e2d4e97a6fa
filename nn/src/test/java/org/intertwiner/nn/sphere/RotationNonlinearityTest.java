package org.intertwiner.nn.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.fourier.rotation.RotationSampling;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.layer.nonlinearity.FourierNonlinearity;
import org.junit.jupiter.api.Test;

class RotationNonlinearityTest {
  private static final SphereFields<?> FIELDS = SphereFields.standard();

  @Test
  void synthesisAnalysisIsTheIdentity() {
    FieldType<?> type = FIELDS.onRotations(2, 4);
    RotationNonlinearity<?> identity =
        RotationNonlinearity.of(type, Activation.polynomial(0, 1), 7);
    double[] x = SphereLab.normal(3 * type.channels(), 1);
    double[] y = SphereLab.apply(identity, SphereLab.weights(identity, 0), x);
    assertThat(y).containsExactly(x, within(1e-12));
  }

  @Test
  void squaresAreSquaresOfValues() {
    FieldType<?> type = FIELDS.onRotations(2, 3);
    RotationNonlinearity<?> square =
        RotationNonlinearity.of(type, Activation.polynomial(0, 0, 1), 9);
    double[] x = SphereLab.normal(type.channels(), 2);
    double[] y = SphereLab.apply(square, SphereLab.weights(square, 0), x);
    RotationSampling grid = RotationSampling.gaussLegendre(13, 7, 13);
    for (int function = 0; function < 2; function++) {
      double mean = 0;
      for (int i = 0; i < 13; i++) {
        for (int k = 0; k < 7; k++) {
          for (int j = 0; j < 13; j++) {
            double value = SphereLab.onRotations(type, x, function, grid.rotation(i, k, j));
            mean += grid.weight(k) / 169 * value * value;
          }
        }
      }
      // degree 0 of the square is the mean square, by Parseval the sum of squares
      assertThat(y[function]).isCloseTo(mean, within(1e-12 * mean));
    }
  }

  @Test
  void agreesWithTheDenseMatricesOfAnotherLayer() {
    agrees(FIELDS, 3, 6);
    agrees(FIELDS, 2, 5);
  }

  private static <G> void agrees(SphereFields<G> fields, int bandLimit, int samples) {
    FieldType<G> type = fields.onRotations(2, bandLimit);
    RotationNonlinearity<G> fast = RotationNonlinearity.of(type, Activation.relu(), samples);
    FourierNonlinearity<G> dense = FourierNonlinearity.of(type, Activation.relu(), samples);
    double[] x = SphereLab.normal(2 * type.channels(), 3);
    double[] y = SphereLab.apply(fast, SphereLab.weights(fast, 0), x);
    double[] z = SphereLab.apply(dense, SphereLab.weights(dense, 0), x);
    assertThat(y).containsExactly(z, within(1e-12));
    assertThat(fast.samples()).isEqualTo(dense.samples());
  }

  @Test
  void polynomialsCommuteWhereTheGridResolvesThem() {
    FieldType<?> type = FIELDS.onRotations(1, 4);
    Activation cubic = Activation.polynomial(0.3, 1, -0.5, 0.2);
    RotationNonlinearity<?> exact = RotationNonlinearity.of(type, cubic, 13);
    RotationNonlinearity<?> coarse = RotationNonlinearity.of(type, cubic, 10);
    assertThat(exact.isExact()).isTrue();
    assertThat(coarse.isExact()).isFalse();
    assertThat(exact.error(SphereLab.ENGINE, 5, 4)).isLessThan(1e-12);
    assertThat(coarse.error(SphereLab.ENGINE, 5, 4)).isGreaterThan(1e-3);
  }

  @Test
  void theRectifiersErrorFallsWithOversampling() {
    FieldType<?> type = FIELDS.onRotations(1, 6);
    double before = 1;
    for (int samples : new int[] {11, 12, 16, 24, 48}) {
      RotationNonlinearity<?> layer = RotationNonlinearity.of(type, Activation.relu(), samples);
      double error = layer.error(SphereLab.ENGINE, 8, 5);
      assertThat(error).isLessThan(before);
      before = error;
    }
  }

  @Test
  void itsErrorIsWhatTheDocumentationSays() {
    FieldType<?> type = FIELDS.onRotations(1, 6);
    double[] ratios = {0.25, 0.19, 0.05, 0.014, 0.0016};
    int[] samples = {11, 12, 16, 24, 48};
    for (int i = 0; i < samples.length; i++) {
      double error =
          RotationNonlinearity.of(type, Activation.relu(), samples[i])
              .error(SphereLab.ENGINE, 8, 6);
      assertThat(error).isBetween(ratios[i] / 1.6, ratios[i] * 1.6);
    }
  }

  @Test
  void exactPolynomialsAreCertifiedAndRectifiersRefuted() {
    FieldType<?> type = FIELDS.onRotations(2, 3);
    Layer square = RotationNonlinearity.of(type, Activation.polynomial(0, 1, 1), 7);
    Layer rectifier = RotationNonlinearity.of(type, Activation.relu(), 7);
    assertThat(square.kind()).isEqualTo("rotation-polynomial-of-degree-2");
    LayerCheck.of(square, SphereLab.weights(square, 1)).samples(10).assertHolds();
    LayerCheck.of(square, SphereLab.weights(square, DType.FLOAT32, 1)).samples(10).assertHolds();
    assertThat(
            LayerCheck.of(rectifier, SphereLab.weights(rectifier, 1)).samples(5).check().verdict())
        .matches(verdict -> !verdict.holds());
  }

  @Test
  void gradientsAreThoseOfCentralDifferences() {
    FieldType<?> type = FIELDS.onRotations(2, 3);
    Layer layer = RotationNonlinearity.of(type, Activation.silu(), 6);
    assertThat(SphereLab.gradientError(layer, 2, 8)).isLessThan(1e-6);
  }

  @Test
  void oneAngleAfterTheOtherNeedsFewerProductsThanDenseMatrices() {
    FieldType<?> type = FIELDS.onRotations(1, 9);
    RotationNonlinearity<?> layer = RotationNonlinearity.of(type, Activation.relu(), 18);
    assertThat(layer.samples()).isEqualTo(18 * 18 * 9);
    assertThat(2L * type.channels() * layer.samples()).isGreaterThan(10 * layer.work());
  }

  @Test
  void refusesWhatItCannotSample() {
    FieldType<?> type = FIELDS.onRotations(1, 4);
    assertThatThrownBy(() -> RotationNonlinearity.of(type, Activation.relu(), 6))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at least 7");
    assertThatThrownBy(() -> RotationNonlinearity.of(type, Activation.relu(), 257))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> RotationNonlinearity.of(FIELDS.onSphere(1, 4), Activation.relu(), 9))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("onRotations");
    RotationNonlinearity<?> layer = RotationNonlinearity.of(type, Activation.relu(), 8);
    assertThatThrownBy(() -> layer.error(SphereLab.ENGINE, 0, 1)).isInstanceOf(InvalidInput.class);
  }
}
