package org.intertwiner.harmonic.fourier.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.fourier.Dft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircleTransformTest {

  private static double[] random(int length, int seed) {
    return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
  }

  @ParameterizedTest
  @CsvSource({"0,1", "0,2", "1,3", "1,4", "4,9", "4,10", "5,37", "16,64", "50,101"})
  void bandLimitedFunctionsComeBackExactly(int k, int n) {
    CircleTransform transform = CircleTransform.of(k, n);
    double[] coefficients = random(2 * (2 * k + 1), 1);
    double[] values = new double[2 * n];
    transform.inverse(coefficients, values);
    CircleSpectrum spectrum = CircleSpectrum.of(coefficients);
    for (int j = 0; j < n; j++) {
      double[] at = spectrum.at(transform.angle(j));
      assertThat(values[2 * j]).isCloseTo(at[0], within(1e-12));
      assertThat(values[2 * j + 1]).isCloseTo(at[1], within(1e-12));
    }
    assertThat(transform.spectrumOfComplex(values).toArray())
        .usingComparatorWithPrecision(1e-13)
        .containsExactly(coefficients);
    double[] half = random(2 * (k + 1), 2);
    half[1] = 0;
    double[] real = new double[n];
    double[] back = new double[half.length];
    transform.inverseReal(half, real);
    transform.forwardReal(real, back);
    assertThat(back).usingComparatorWithPrecision(1e-13).containsExactly(half);
    CircleSpectrum object = transform.spectrum(real);
    for (int j = 0; j < n; j++) {
      assertThat(object.at(transform.angle(j))[0]).isCloseTo(real[j], within(1e-12));
      assertThat(object.at(transform.angle(j))[1]).isCloseTo(0, within(1e-12));
    }
    assertThat(transform.samples()).isEqualTo(n);
    assertThat(transform.maxFrequency()).isEqualTo(k);
  }

  @Test
  void oneFrequencyTooManyIsAliased() {
    // five samples carry |k| ≤ 2; e^{3iθ} looks like e^{−2iθ}
    CircleTransform transform = CircleTransform.of(2);
    double[] values = new double[10];
    for (int j = 0; j < 5; j++) {
      values[2 * j] = Math.cos(3 * transform.angle(j));
      values[2 * j + 1] = Math.sin(3 * transform.angle(j));
    }
    CircleSpectrum spectrum = transform.spectrumOfComplex(values);
    assertThat(spectrum.re(-2)).isCloseTo(1, within(1e-14));
    assertThatThrownBy(() -> CircleTransform.of(3, 6))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at least 7");
  }

  @Test
  void derivativesOfExponentials() {
    CircleSpectrum f = CircleSpectrum.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
    for (int order = 0; order < 6; order++) {
      double[] at = f.derivative(order).at(0.7);
      double angle = 2 * 0.7 + order * Math.PI / 2;
      assertThat(at[0]).isCloseTo(Math.pow(2, order) * Math.cos(angle), within(1e-12));
      assertThat(at[1]).isCloseTo(Math.pow(2, order) * Math.sin(angle), within(1e-12));
    }
    assertThatThrownBy(() -> f.derivative(-1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theReflectionOfTheConventionsTurnsXAround() {
    CircleSpectrum f = CircleSpectrum.of(random(14, 3));
    double theta = 0.4;
    // s: (x, y) ↦ (−x, y) takes θ to π − θ
    double[] moved = f.reflected(Math.PI / 2).at(theta);
    assertThat(moved).usingComparatorWithPrecision(1e-13).containsExactly(f.at(Math.PI - theta));
  }

  @Test
  void combinationsGoUpToTheSmallerFrequency() {
    CircleSpectrum f = CircleSpectrum.of(random(14, 4));
    CircleSpectrum k = CircleSpectrum.of(random(6, 5));
    assertThat(f.convolve(k).maxFrequency()).isEqualTo(1);
    assertThat(k.correlate(f).maxFrequency()).isEqualTo(1);
    assertThat(f.truncated(5).re(4)).isEqualTo(0);
    assertThat(f.re(9)).isEqualTo(0);
    assertThat(f.im(Integer.MIN_VALUE)).isEqualTo(0);
    assertThat(f.toString()).contains("3");
  }

  @Test
  void functionsComeBackFromTheBispectrumUpToRotation() {
    double[] numbers = random(2 * 33, 6);
    CircleSpectrum f = CircleSpectrum.of(numbers);
    CircleSpectrum found = f.bispectrum().reconstruct();
    double angle = Math.atan2(f.im(1), f.re(1));
    assertThat(found.toArray())
        .usingComparatorWithPrecision(1e-11)
        .containsExactly(f.rotated(angle).toArray());
    assertThat(found.bispectrum().distance(f.bispectrum())).isLessThan(1e-11);
  }

  @Test
  void gapsAreBridgedWhereSumsReachThem() {
    double[] numbers = new double[2 * 13];
    for (int k : new int[] {0, 1, -1, 2, -2, 3, 6, -4}) {
      numbers[2 * (k + 6)] = 1 + 0.1 * k;
      numbers[2 * (k + 6) + 1] = k == 0 ? 0 : 0.3 * k;
    }
    CircleSpectrum f = CircleSpectrum.of(numbers);
    CircleSpectrum found = f.bispectrum().reconstruct();
    double angle = Math.atan2(f.im(1), f.re(1));
    assertThat(found.toArray())
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(f.rotated(angle).toArray());
  }

  @Test
  void theBispectrumSeparatesWhatPowerDoesNot() {
    double[] numbers = random(2 * 9, 7);
    CircleSpectrum f = CircleSpectrum.of(numbers);
    double[] changed = numbers.clone();
    changed[2 * 6] = -changed[2 * 6];
    changed[2 * 6 + 1] = -changed[2 * 6 + 1];
    CircleSpectrum g = CircleSpectrum.of(changed);
    assertThat(g.power()).containsExactly(f.power());
    assertThat(g.bispectrum().distance(f.bispectrum())).isGreaterThan(1e-3);
    assertThat(f.rotated(1.3).bispectrum().distance(f.bispectrum())).isLessThan(1e-14);
    CircleBispectrum b = f.bispectrum();
    assertThat(b.maxFrequency()).isEqualTo(4);
    assertThat(b.re(1, 2)).isCloseTo(b.re(2, 1), within(1e-15));
    assertThat(b.im(1, 2)).isCloseTo(b.im(2, 1), within(1e-15));
    assertThat(b.toString()).contains("4");
  }

  @Test
  void whatTheBispectrumDoesNotDetermineIsNamed() {
    CircleSpectrum noMean = CircleSpectrum.of(1, 0, 0, 0, 1, 0);
    assertThatThrownBy(() -> noMean.bispectrum().reconstruct())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coefficient 0");
    CircleSpectrum noFirst = CircleSpectrum.of(1, 0, 1, 0, 0, 0);
    assertThatThrownBy(() -> noFirst.bispectrum().reconstruct())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coefficient 1");
    CircleSpectrum gap = CircleSpectrum.of(0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0);
    assertThatThrownBy(() -> gap.bispectrum().reconstruct())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coefficient 3");
    CircleBispectrum b = gap.bispectrum();
    assertThatThrownBy(() -> b.re(3, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> b.distance(noMean.bispectrum())).isInstanceOf(InvalidInput.class);
    CircleSpectrum large = CircleSpectrum.of(new double[2 * (2 * 2049 + 1)]);
    assertThatThrownBy(large::bispectrum).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void badInputIsNamed() {
    CircleTransform transform = CircleTransform.of(1);
    assertThatThrownBy(() -> CircleTransform.of(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CircleTransform.of(Dft.MAX_SIZE)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> transform.angle(3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> transform.spectrum(1, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 numbers");
    assertThatThrownBy(() -> transform.spectrum(1, 2, Double.NaN))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("index 2");
    assertThatThrownBy(() -> transform.inverseReal(new double[] {1, 1, 0, 0}, new double[3]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("imaginary part 1.0");
    assertThatThrownBy(() -> transform.forward(new double[6], new double[4]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CircleSpectrum.of(1, 2, 3)).isInstanceOf(InvalidInput.class);
    CircleSpectrum f = CircleSpectrum.of(1, 0);
    assertThatThrownBy(() -> f.rotated(Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> f.truncated(-1)).isInstanceOf(InvalidInput.class);
    assertThat(transform.toString()).contains("3 samples");
  }
}
