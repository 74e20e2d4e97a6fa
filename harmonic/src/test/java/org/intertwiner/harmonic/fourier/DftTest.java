package org.intertwiner.harmonic.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DftTest {
  private static double[] samples(int n) {
    return new Random(n).doubles(n, -1, 1).toArray();
  }

  private static double[] slow(double[] x) {
    int n = x.length / 2;
    double[] sum = new double[2 * n];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < n; j++) {
        double angle = -2 * Math.PI * ((long) j * k % n) / n;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        sum[2 * k] += c * x[2 * j] - s * x[2 * j + 1];
        sum[2 * k + 1] += s * x[2 * j] + c * x[2 * j + 1];
      }
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 11, 16, 30, 97, 128, 210, 211})
  void complexTransformsAreTheSums(int n) {
    double[] x = samples(2 * n);
    double[] data = new double[2 * n + 3];
    System.arraycopy(x, 0, data, 3, 2 * n);
    Dft dft = Dft.of(n);
    dft.forward(data, 3);
    double[] wanted = slow(x);
    for (int k = 0; k < 2 * n; k++) {
      assertThat(data[3 + k]).isCloseTo(wanted[k], within(1e-13 * n));
    }
    dft.backward(data, 3);
    for (int k = 0; k < 2 * n; k++) {
      assertThat(data[3 + k]).isCloseTo(n * x[k], within(1e-13 * n));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 11, 16, 30, 97, 128, 210, 211})
  void realTransformsAreHalfOfTheComplexOnes(int n) {
    double[] x = samples(n);
    double[] complex = new double[2 * n];
    for (int j = 0; j < n; j++) {
      complex[2 * j] = x[j];
    }
    double[] wanted = slow(complex);
    Dft dft = Dft.of(n);
    double[] data = new double[dft.spectrumLength() + 2];
    System.arraycopy(x, 0, data, 2, n);
    dft.realForward(data, 2);
    for (int k = 0; k < dft.spectrumLength(); k++) {
      assertThat(data[2 + k]).isCloseTo(wanted[k], within(1e-13 * n));
    }
    dft.realBackward(data, 2);
    for (int j = 0; j < n; j++) {
      assertThat(data[2 + j]).isCloseTo(n * x[j], within(1e-13 * n));
    }
  }

  @Test
  void refusesSizesAndArraysThatDoNotFit() {
    assertThatThrownBy(() -> Dft.of(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Dft.of(Integer.MAX_VALUE)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Dft.of(4).forward(new double[8], 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("8 numbers");
    assertThatThrownBy(() -> Dft.of(4).realForward(new double[5], 0))
        .isInstanceOf(InvalidInput.class);
    assertThat(Dft.of(12)).hasToString("Fourier transform of size 12");
  }
}
