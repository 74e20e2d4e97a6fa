package org.intertwiner.harmonic.hyperspherical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HypersphericalHarmonicsTest {
  private static double[] direction(int n, Random random) {
    double[] x = random.doubles(n, -1, 1).toArray();
    double square = 0;
    for (double c : x) {
      square += c * c;
    }
    for (int v = 0; v < n; v++) {
      x[v] /= Math.sqrt(square);
    }
    return x;
  }

  @ParameterizedTest
  @CsvSource({"2,9", "3,8", "4,6", "5,5", "6,4", "8,3"})
  void valuesAreTheExactFormsWithTheirNorms(int n, int maxDegree) {
    HypersphericalHarmonics harmonics = HypersphericalHarmonics.on(n).upTo(maxDegree);
    SolidHarmonics exact = SolidHarmonics.upTo(n, maxDegree);
    Random random = new Random(n);
    for (int trial = 0; trial < 3; trial++) {
      double[] x = direction(n, random);
      double[] values = harmonics.values(x);
      for (int l = 0; l <= maxDegree; l++) {
        assertThat(harmonics.offset(l + 1) - harmonics.offset(l)).isEqualTo(exact.count(l));
        for (int i = 0; i < exact.count(l); i++) {
          Form form = exact.form(l, i);
          double norm = HypersphericalHarmonics.norm(form).doubleValue();
          double wanted = norm * form.evaluate(x) / Math.sqrt(harmonics.area());
          assertThat(values[harmonics.offset(l) + i])
              .as("n = %d, l = %d, i = %d", n, l, i)
              .isCloseTo(wanted, within(1e-12));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7})
  void theAdditionTheoremHoldsToHighDegree(int n) {
    int maxDegree = n == 7 ? 8 : 40;
    HypersphericalHarmonics harmonics = HypersphericalHarmonics.on(n).upTo(maxDegree);
    Random random = new Random(5);
    double[] x = direction(n, random);
    double[] y = direction(n, random);
    double cosine = 0;
    for (int v = 0; v < n; v++) {
      cosine += x[v] * y[v];
    }
    double[] values = harmonics.values(x);
    double[] others = harmonics.values(y);
    for (int l = 0; l <= maxDegree; l++) {
      double sum = 0;
      for (int i = harmonics.offset(l); i < harmonics.offset(l + 1); i++) {
        sum += values[i] * others[i];
      }
      double largest = (harmonics.offset(l + 1) - harmonics.offset(l)) / harmonics.area();
      assertThat(harmonics.zonal(l, 1)).isCloseTo(largest, within(1e-12 * largest));
      assertThat(sum).isCloseTo(harmonics.zonal(l, cosine), within(1e-12 * largest));
    }
  }

  @Test
  void manyPointsGiveWhatSinglePointsGive() {
    HypersphericalHarmonics harmonics = HypersphericalHarmonics.on(4).upTo(5);
    Random random = new Random(2);
    double[] points = random.doubles(4 * 150, -2, 2).toArray();
    double[] values = new double[150 * harmonics.size()];
    harmonics.values(points, 150, values);
    for (int p = 0; p < 150; p++) {
      double[] one =
          harmonics.values(points[4 * p], points[4 * p + 1], points[4 * p + 2], points[4 * p + 3]);
      for (int f = 0; f < one.length; f++) {
        assertThat(values[p * one.length + f]).isEqualTo(one[f]);
      }
    }
    // off the sphere they are homogeneous
    double[] once = harmonics.values(0.1, 0.2, 0.3, 0.4);
    double[] twice = harmonics.values(0.2, 0.4, 0.6, 0.8);
    assertThat(twice[harmonics.offset(5)]).isCloseTo(32 * once[harmonics.offset(5)], within(1e-14));
  }

  /**
   * On S³ degree 2j spans the matrix entries of spin j: for j = 1/2 those are a and b themselves.
   */
  @Test
  void theThreeSphereHasSquaresOfDimensions() {
    HypersphericalHarmonics harmonics = HypersphericalHarmonics.on(4).upTo(6);
    for (int l = 0; l <= 6; l++) {
      assertThat(harmonics.offset(l + 1) - harmonics.offset(l)).isEqualTo((l + 1) * (l + 1));
    }
    assertThat(harmonics.area()).isCloseTo(2 * Math.PI * Math.PI, within(1e-13));
    assertThat(HypersphericalHarmonics.on(5).upTo(0).area())
        .isCloseTo(8 * Math.PI * Math.PI / 3, within(1e-13));
  }

  @Test
  void refusesWhatIsNoSphere() {
    assertThatThrownBy(() -> HypersphericalHarmonics.on(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> HypersphericalHarmonics.on(65)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> HypersphericalHarmonics.on(3).upTo(-1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> HypersphericalHarmonics.on(12).upTo(40))
        .isInstanceOf(LimitExceeded.class);
    HypersphericalHarmonics harmonics = HypersphericalHarmonics.on(3).upTo(2);
    assertThatThrownBy(() -> harmonics.values(0, Double.NaN, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coordinate 1");
    assertThatThrownBy(() -> harmonics.values(0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> harmonics.zonal(3, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> harmonics.zonal(1, 1.5)).isInstanceOf(InvalidInput.class);
    Form zero = Form.one(3).subtract(Form.one(3));
    assertThatThrownBy(() -> HypersphericalHarmonics.norm(zero)).isInstanceOf(InvalidInput.class);
    assertThat(harmonics).hasToString("9 harmonics of degree ≤ 2 on the sphere of ℝ^3");
  }
}
