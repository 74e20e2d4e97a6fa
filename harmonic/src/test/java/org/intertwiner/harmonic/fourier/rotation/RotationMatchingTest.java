package org.intertwiner.harmonic.fourier.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.wigner.CoefficientRotation;
import org.junit.jupiter.api.Test;

class RotationMatchingTest {

  /** D(g) h from the values of D^l on coefficients, by one column of a function on SO(3). */
  private static double[] turned(int bandLimit, double[] h, UnitQuaternion g) {
    RotationMatrices d = RotationMatrices.of(bandLimit, 0, g);
    double[] out = new double[h.length];
    for (int l = 0; l < bandLimit; l++) {
      for (int m = 0; m <= 2 * l; m++) {
        int at = 2 * (l * l + m);
        for (int n = 0; n <= 2 * l; n++) {
          int from = 2 * (l * l + n);
          double re = d.block(l).re(m, n);
          double im = d.block(l).im(m, n);
          out[at] += re * h[from] - im * h[from + 1];
          out[at + 1] += re * h[from + 1] + im * h[from];
        }
      }
    }
    return out;
  }

  @Test
  void theCorrelationIsTheInnerProductWithTheTurnedFunction() {
    double[] f = RotationSamples.random(50, 1);
    double[] h = RotationSamples.random(50, 2);
    UnitQuaternion g = RotationSamples.rotation(3);
    double[] c = RotationMatching.of(5).correlation(f, h);
    double[] moved = turned(5, h, g);
    double re = 0;
    double im = 0;
    for (int i = 0; i < 50; i += 2) {
      re += f[i] * moved[i] + f[i + 1] * moved[i + 1];
      im += f[i + 1] * moved[i] - f[i] * moved[i + 1];
    }
    assertThat(RotationConvolution.value(RotationLayout.of(5), c, g))
        .containsExactly(new double[] {re, im}, within(1e-12));
  }

  @Test
  void theRotationBetweenTwoFunctionsIsFound() {
    for (int bandLimit : new int[] {2, 6, 12}) {
      RotationMatching matching = RotationMatching.of(bandLimit);
      double[] h = RotationSamples.random(2 * bandLimit * bandLimit, bandLimit);
      UnitQuaternion g = RotationSamples.rotation(bandLimit + 1);
      RotationPeak peak = matching.best(turned(bandLimit, h, g), h);
      assertThat(RotationMatching.angle(peak.rotation(), g)).isLessThan(1e-9);
      assertThat(peak.value()).isCloseTo(RotationSamples.product(h, h), within(1e-9));
    }
  }

  @Test
  void realFunctionsAreMatchedToo() {
    double[] h = RotationSamples.random(64, 4);
    UnitQuaternion g = RotationSamples.rotation(9);
    double[] f = CoefficientRotation.of(8).rotated(g, h);
    RotationPeak peak = RotationMatching.of(8).bestOfReal(f, h);
    assertThat(RotationMatching.angle(peak.rotation(), g)).isLessThan(1e-9);
    assertThat(peak.value()).isCloseTo(RotationSamples.product(h, h), within(1e-10));
  }

  @Test
  void noiseMovesThePeakLittle() {
    int bandLimit = 10;
    double[] h = RotationSamples.random(200, 5);
    UnitQuaternion g = RotationSamples.rotation(6);
    double[] f = turned(bandLimit, h, g);
    double[] noise = RotationSamples.random(200, 7);
    for (int i = 0; i < f.length; i++) {
      f[i] += 0.3 * noise[i];
    }
    RotationPeak peak = RotationMatching.of(bandLimit).best(f, h);
    assertThat(RotationMatching.angle(peak.rotation(), g)).isBetween(1e-6, 0.05);
  }

  @Test
  void aSymmetricFunctionHasOnePeakForEachSymmetry() {
    // Y₄ ± … of the square: z-axis fourfold, with order 4 present in degree 5 to tell up from down
    double[] h = new double[72];
    h[2 * (20 + 4)] = 1;
    h[2 * (20 - 4)] = 1;
    h[2 * 20] = 0.7;
    h[2 * (30 + 4)] = 0.5;
    h[2 * (30 - 4)] = 0.5;
    h[2 * 12] = 1;
    List<RotationPeak> peaks = RotationMatching.of(6).peaks(h, h, 4);
    assertThat(peaks).hasSize(4);
    double most = RotationSamples.product(h, h);
    assertThat(peaks).allSatisfy(p -> assertThat(p.value()).isCloseTo(most, within(1e-10)));
    for (RotationPeak p : peaks) {
      assertThat(Math.hypot(p.rotation().x(), p.rotation().y())).isLessThan(1e-7);
    }
  }

  @Test
  void badInputIsNamed() {
    RotationMatching matching = RotationMatching.of(3);
    assertThat(matching).hasToString("rotational matching of band limit 3");
    assertThatThrownBy(() -> matching.best(new double[4], new double[18]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("18 numbers");
    double[] bad = new double[18];
    bad[5] = Double.NaN;
    assertThatThrownBy(() -> matching.best(new double[18], bad))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("h, number 2");
    assertThatThrownBy(() -> matching.peaks(new double[18], new double[18], 0))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aConstantIsMatchedAnywhere() {
    double[] one = new double[18];
    one[0] = 2;
    assertThat(RotationMatching.of(3).best(one, one).value()).isCloseTo(4, within(1e-12));
  }
}
