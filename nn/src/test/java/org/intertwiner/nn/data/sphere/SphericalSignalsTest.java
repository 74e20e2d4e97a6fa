package org.intertwiner.nn.data.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.Shape;
import org.junit.jupiter.api.Test;

class SphericalSignalsTest {
  private static SphericalSignals signals(int count, int bandLimit) {
    SplittableRandom random = new SplittableRandom(1);
    float[] coefficients = new float[count * bandLimit * bandLimit];
    int[] labels = new int[count];
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = (float) random.nextGaussian();
    }
    for (int n = 0; n < count; n++) {
      labels[n] = n % 3;
    }
    return SphericalSignals.of(bandLimit, 3, coefficients, labels);
  }

  private static double value(SphericalSignals signals, int n, double... point) {
    double[] harmonics = SphericalHarmonics.of(signals.bandLimit() - 1).values(point);
    float[] own = signals.field(n);
    double sum = 0;
    for (int i = 0; i < own.length; i++) {
      sum += own[i] * Math.sqrt(4 * Math.PI) * harmonics[i];
    }
    return sum;
  }

  @Test
  void turnedSignalsHaveTheValuesOfTurnedPoints() {
    SphericalSignals signals = signals(2, 5);
    UnitQuaternion rotation = UnitQuaternion.from(0.3, -0.5, 0.7, 0.2);
    SphericalSignals turned = signals.rotated(rotation);
    double[] point = {0.48, -0.6, 0.64};
    for (int n = 0; n < 2; n++) {
      assertThat(value(turned, n, rotation.rotate(point)))
          .isCloseTo(value(signals, n, point), within(1e-5));
    }
    assertThat(turned.label(1)).isEqualTo(1);
  }

  @Test
  void eachSignalGetsARotationOfItsOwnThatTheSeedFixes() {
    SphericalSignals signals = signals(4, 3);
    SphericalSignals same = signals.select(0, 0);
    SphericalSignals turned = same.rotated(new SplittableRandom(3));
    assertThat(turned.field(0)).isNotEqualTo(turned.field(1));
    assertThat(turned.field(0)).isEqualTo(same.rotated(new SplittableRandom(3)).field(0));
    assertThat(power(turned.field(0))).isCloseTo(power(same.field(0)), within(1e-5));
  }

  private static double power(float... c) {
    double sum = 0;
    for (float v : c) {
      sum += (double) v * v;
    }
    return sum;
  }

  @Test
  void picturesShowTheSignalInLongitudeAndLatitude() {
    SphericalSignals signals = signals(2, 4);
    LabelledImages pictures = signals.toEquirectangular(8);
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 8; column++) {
        double theta = Math.PI * (row + 0.5) / 8;
        double phi = 2 * Math.PI * column / 8;
        double expected =
            value(
                signals,
                1,
                Math.sin(theta) * Math.cos(phi),
                Math.sin(theta) * Math.sin(phi),
                Math.cos(theta));
        assertThat((double) pictures.pixel(1, row, column)).isCloseTo(expected, within(1e-5));
      }
    }
    assertThat(pictures.label(1)).isEqualTo(1);
    assertThatThrownBy(() -> signals.toEquirectangular(6))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("7 …");
  }

  @Test
  void scalingGivesMeanZeroAndMeanSquareOne() {
    SphericalSignals signals = signals(50, 3);
    SphericalSignals scaled = signals.scaledBy(signals.scaling());
    SphericalSignals.Scaling after = scaled.scaling();
    assertThat(after.mean()).isCloseTo(0, within(1e-6));
    assertThat(after.factor()).isCloseTo(1, within(1e-6));
    // rotations change neither
    assertThat(signals.rotated(new SplittableRandom(2)).scaling().factor())
        .isCloseTo(signals.scaling().factor(), within(1e-6));
    SphericalSignals constant = SphericalSignals.of(1, 1, new float[] {2, 2}, new int[2]);
    assertThatThrownBy(constant::scaling).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> signals.select().scaling()).isInstanceOf(InvalidInput.class);
  }

  @Test
  void partsAreDisjointAndFieldsHaveNoSpace() {
    SphericalSignals signals = signals(10, 2);
    SphericalSignals.Split split = signals.split(6, 3, new SplittableRandom(4));
    assertThat(split.training().count()).isEqualTo(6);
    assertThat(split.test().count()).isEqualTo(3);
    assertThat(signals.shape()).isEqualTo(Shape.of(4));
    assertThat(signals.classes()).isEqualTo(3);
    assertThat(signals).hasToString("10 signals of band limit 2 in 3 classes");
    float[] target = new float[6];
    signals.copyField(2, target, 1);
    assertThat(target[1]).isEqualTo(signals.field(2)[0]);
    assertThatThrownBy(() -> signals.split(8, 3, new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void badInputIsRefused() {
    float[] four = new float[4];
    assertThatThrownBy(() -> SphericalSignals.of(0, 1, four, new int[1]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphericalSignals.of(2, 1, four, new int[2]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphericalSignals.of(2, 1, four, new int[] {1}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> SphericalSignals.of(2, 1, new float[] {0, 0, Float.NaN, 0}, new int[1]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("finite");
  }
}
