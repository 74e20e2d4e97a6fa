package org.intertwiner.nn.data.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
import org.intertwiner.nn.data.LabelledImages;
import org.junit.jupiter.api.Test;

class StereographicProjectionTest {
  private static LabelledImages one(int side, int row, int column) {
    float[] pixels = new float[side * side];
    pixels[row * side + column] = 1;
    return LabelledImages.of(side, side, 2, pixels, new int[] {1});
  }

  private static double[] moments(SphericalSignals signals) {
    float[] c = signals.field(0);
    // degree 1 in the order y, z, x
    return new double[] {c[3], c[1], c[2], c[0]};
  }

  @Test
  void aSpotLiesWhereItIsInThePicture() {
    StereographicProjection projection = StereographicProjection.to(2);
    int side = 21;
    // right of the centre, then above it
    double[] right = moments(projection.apply(one(side, 10, 15)));
    double[] above = moments(projection.apply(one(side, 5, 10)));
    double[] middle = moments(projection.apply(one(side, 10, 10)));
    assertThat(right[0]).isGreaterThan(10 * Math.abs(right[1]));
    assertThat(above[1]).isGreaterThan(10 * Math.abs(above[0]));
    assertThat(Math.hypot(middle[0], middle[1])).isLessThan(0.05 * middle[2]);
    // tan(θ/2) = h·x: the direction of the first moment is that of the spot
    double x = 2 * 5.0 / side * 0.75;
    double theta = 2 * Math.atan(x);
    assertThat(Math.atan2(right[0], right[2])).isCloseTo(theta, within(0.05));
    assertThat(projection.apply(one(side, 10, 15)).label(0)).isEqualTo(1);
  }

  @Test
  void constantPicturesFillTheNorthernHemisphereAtScaleOne() {
    int side = 16;
    float[] pixels = new float[side * side];
    java.util.Arrays.fill(pixels, 1);
    LabelledImages bright = LabelledImages.of(side, side, 1, pixels, new int[1]);
    SphericalSignals signals = new StereographicProjection(3, 0.9999).apply(bright);
    float[] c = signals.field(0);
    // ½ of the sphere; ∫ z over the hemisphere for the measure of mass 1 is ¼, times √3
    assertThat((double) c[0]).isCloseTo(0.5, within(0.02));
    assertThat((double) c[2]).isCloseTo(Math.sqrt(3) / 4, within(0.02));
    assertThat((double) c[6]).isCloseTo(0, within(0.02));
  }

  @Test
  void signalsApproachThePictureAsTheBandLimitGrows() {
    LabelledImages spot = one(7, 3, 3);
    double[] pole = {0, 0, 1};
    double before = 0;
    for (int bandLimit : new int[] {4, 8, 16, 32}) {
      float[] c = StereographicProjection.to(bandLimit).apply(spot).field(0);
      double[] harmonics = SphericalHarmonics.of(bandLimit - 1).values(pole);
      double value = 0;
      for (int i = 0; i < c.length; i++) {
        value += c[i] * harmonics[i] * Math.sqrt(4 * Math.PI);
      }
      assertThat(value).isGreaterThan(before);
      before = value;
    }
    assertThat(before).isCloseTo(1, within(0.1));
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> StereographicProjection.to(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> StereographicProjection.to(33)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new StereographicProjection(4, 0)).isInstanceOf(InvalidInput.class);
    LabelledImages large = one(257, 0, 0);
    assertThatThrownBy(() -> StereographicProjection.to(2).apply(large))
        .isInstanceOf(LimitExceeded.class);
  }
}
