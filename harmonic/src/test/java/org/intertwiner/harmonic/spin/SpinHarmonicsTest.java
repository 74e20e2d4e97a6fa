package org.intertwiner.harmonic.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpinHarmonicsTest {

  private static int index(int l, int m) {
    return 2 * (l * l + l + m);
  }

  @Test
  void scalarHarmonicsAreTheGoldenOnes() {
    int compared = 0;
    for (JsonNode c : Golden.read("spherical-harmonics.json").get("complex")) {
      double[] x = new double[3];
      for (int i = 0; i < 3; i++) {
        x[i] = Rational.parse(c.get(2).get(i).asText()).doubleValue();
      }
      int l = c.get(0).asInt();
      double[] y = SpinHarmonics.of(l, 0).values(SphereAngles.ofPoints(x));
      int at = index(l, c.get(1).asInt());
      assertThat(y[at]).isCloseTo(c.get(3).asDouble(), Offset.offset(1e-13));
      assertThat(y[at + 1]).isCloseTo(c.get(4).asDouble(), Offset.offset(1e-13));
      compared++;
    }
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  void weightMinusTwoIsTheKnownOne() {
    double theta = 0.7;
    double phi = 1.9;
    double c = Math.cos(theta);
    double up = Math.sqrt(5 / (64 * Math.PI)) * (1 + c) * (1 + c);
    double flat = Math.sqrt(15 / (32 * Math.PI)) * Math.sin(theta) * Math.sin(theta);
    assertThat(SpinHarmonics.at(-2, 2, 2, theta, phi)[0])
        .isCloseTo(up * Math.cos(2 * phi), Offset.offset(1e-15));
    assertThat(SpinHarmonics.at(-2, 2, 2, theta, phi)[1])
        .isCloseTo(up * Math.sin(2 * phi), Offset.offset(1e-15));
    assertThat(SpinHarmonics.at(-2, 2, 0, theta, phi)[0]).isCloseTo(flat, Offset.offset(1e-15));
    assertThat(SpinHarmonics.at(2, 2, 0, theta, phi)[0]).isCloseTo(flat, Offset.offset(1e-15));
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, -2, -1, 0, 1, 2})
  void ethRaisesAndLowersTheWeight(int s) {
    double theta = 1.1;
    double step = 1e-5;
    int degree = 6;
    for (int l = Math.abs(s); l <= degree; l++) {
      for (int m = -l; m <= l; m++) {
        double value = SpinHarmonics.at(s, l, m, theta, 0)[0];
        double slope =
            (SpinHarmonics.at(s, l, m, theta + step, 0)[0]
                    - SpinHarmonics.at(s, l, m, theta - step, 0)[0])
                / (2 * step);
        // ∂_φ is im, and sinˢ ∂_θ (sin⁻ˢ η) = ∂_θ η − s cot θ η
        double cot = Math.cos(theta) / Math.sin(theta);
        double eth = -(slope - s * cot * value - m / Math.sin(theta) * value);
        double ethBar = -(slope + s * cot * value + m / Math.sin(theta) * value);
        double up =
            l > s ? SpinHarmonics.at(s + 1, Math.max(l, Math.abs(s + 1)), m, theta, 0)[0] : 0;
        double down =
            l > -s ? SpinHarmonics.at(s - 1, Math.max(l, Math.abs(s - 1)), m, theta, 0)[0] : 0;
        Offset<Double> near = Offset.offset(1e-7);
        assertThat(eth).isCloseTo(Math.sqrt((l - s) * (l + s + 1)) * up, near);
        assertThat(ethBar).isCloseTo(-Math.sqrt((l + s) * (l - s + 1)) * down, near);
      }
    }
  }

  @Test
  void batchesAgreeWithSingleValuesOnAnyNumberOfThreads() {
    SplittableRandom random = new SplittableRandom(6);
    int n = 150;
    double[] theta = new double[n];
    double[] phi = new double[n];
    for (int k = 0; k < n; k++) {
      theta[k] = k == 0 ? 0 : k == 1 ? Math.PI : random.nextDouble(Math.PI);
      phi[k] = random.nextDouble(-3, 3);
    }
    SphereAngles points = SphereAngles.of(theta, phi);
    SpinHarmonics plan = SpinHarmonics.of(5, -2);
    double[] values = plan.values(points);
    double[] again = new double[values.length];
    plan.values(points, again, new Workers(3));
    assertThat(again).isEqualTo(values);
    for (int k = 0; k < n; k += 11) {
      for (int l = 0; l <= 5; l++) {
        for (int m = -l; m <= l; m++) {
          int at = 2 * plan.count() * k + index(l, m);
          double[] one = l < 2 ? new double[2] : SpinHarmonics.at(-2, l, m, theta[k], phi[k]);
          assertThat(values[at]).isCloseTo(one[0], Offset.offset(1e-14));
          assertThat(values[at + 1]).isCloseTo(one[1], Offset.offset(1e-14));
        }
      }
    }
    assertThat(plan.spin()).isEqualTo(-2);
    assertThat(plan.maxDegree()).isEqualTo(5);
    assertThat(points).hasToString("150 points of the sphere");
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> SpinHarmonics.of(-1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SpinHarmonics.of(1, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("s = 2");
    assertThatThrownBy(() -> SpinHarmonics.of(10_001, 2)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SpinHarmonics.at(0, 2, 3, 0, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("m = 3");
    assertThatThrownBy(() -> SpinHarmonics.at(0, 2, 0, Double.NaN, 0))
        .isInstanceOf(InvalidInput.class);
    double[] one = {1};
    assertThatThrownBy(() -> SphereAngles.of(one, new double[2])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphereAngles.of(new double[] {4}, one))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("point 0");
    assertThatThrownBy(() -> SphereAngles.ofPoints(1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphereAngles.ofPoints(1, 0, 0, 0, 0, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("point 1");
    assertThatThrownBy(() -> SphereAngles.ofPoints(1, 0, Double.NaN))
        .isInstanceOf(InvalidInput.class);
    SpinHarmonics plan = SpinHarmonics.of(2, 0);
    Workers workers = new Workers(1);
    SphereAngles pole = SphereAngles.ofPoints(0, 0, 1);
    assertThatThrownBy(() -> plan.values(pole, one, workers)).isInstanceOf(InvalidInput.class);
    SphereAngles many = SphereAngles.of(new double[2000], new double[2000]);
    SpinHarmonics large = SpinHarmonics.of(2000, 0);
    assertThatThrownBy(() -> large.values(many)).isInstanceOf(LimitExceeded.class);
  }
}
