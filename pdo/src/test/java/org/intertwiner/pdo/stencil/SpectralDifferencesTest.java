package org.intertwiner.pdo.stencil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.Metric;
import org.intertwiner.pdo.NamedOperators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectralDifferencesTest {

  private static DifferentialOperator find(int n, String name) {
    return NamedOperators.find(Metric.euclidean(n), name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"gradient", "divergence", "curl", "Laplacian", "vector Laplacian", "Hessian"})
  void errorsFallFasterThanAnyPower(String name) {
    DifferentialOperator d = find(2, name);
    for (int parity = 0; parity <= 1; parity++) {
      double coarse = SpectralDifferences.on(16 + parity, 16 + parity).of(d).measuredError();
      double fine = SpectralDifferences.on(32 + parity, 32 + parity).of(d).measuredError();
      double finest = SpectralDifferences.on(64 + parity, 64 + parity).of(d).measuredError();
      // coefficients halve from wave to wave, and 8 or 16 waves more are resolved
      assertThat(fine).isLessThan(coarse / 16);
      assertThat(finest).isLessThan(fine / 1000);
    }
  }

  @Test
  void wavesBelowTheHighestAreTreatedExactly() {
    for (int[] sizes : new int[][] {{8, 8}, {7, 9}, {6, 11}}) {
      for (String name : new String[] {"gradient", "curl", "Laplacian", "gradient of divergence"}) {
        SpectralOperator s = SpectralDifferences.on(sizes).of(find(2, name));
        assertThat(s.anisotropy(1.7)).isLessThan(1e-12);
        assertThat(s.cells()).isEqualTo(sizes[0] * sizes[1]);
      }
    }
  }

  @Test
  void theHighestWaveOfAnEvenGridIsTheMeanOfBothDirections() {
    double pi = Math.PI;
    SpectralDifferences grid = SpectralDifferences.on(8);
    DifferentialOperator laplacian = find(1, "Laplacian");
    assertThat(grid.of(laplacian).response(4)[0]).isCloseTo(-pi * pi, within(1e-12));
    assertThat(grid.withoutNyquist().of(laplacian).response(4)[0]).isCloseTo(0, within(1e-12));
    DifferentialOperator gradient = find(2, "gradient");
    double[] response = SpectralDifferences.on(8, 8).of(gradient).response(4, 1);
    assertThat(response[2]).isCloseTo(0, within(1e-12));
    assertThat(response[3]).isCloseTo(pi / 4, within(1e-12));
    assertThat(response[0]).isCloseTo(0, within(1e-12));
  }

  @Test
  void compositionsOfOddGridsCompose() {
    double[] field = new double[2 * 7 * 5];
    for (int i = 0; i < field.length; i++) {
      field[i] = Math.sin(i * i);
    }
    SpectralDifferences grid = SpectralDifferences.on(7, 5).withSpacing(0.5, 2);
    double[] once = grid.of(find(2, "gradient of divergence")).apply(field);
    double[] twice =
        grid.of(find(2, "gradient")).apply(grid.of(find(2, "divergence")).apply(field));
    for (int i = 0; i < field.length; i++) {
      assertThat(once[i]).isCloseTo(twice[i], within(1e-11));
    }
  }

  @Test
  void stabilityIsThatOfTheLargestEigenvalue() {
    double pi = Math.PI;
    Stability stability = SpectralDifferences.on(16, 16).of(find(2, "Laplacian")).stability();
    assertThat(stability.heatStep().orElseThrow()).isCloseTo(1 / (pi * pi), within(1e-12));
    assertThat(stability.waveStep().orElseThrow()).isCloseTo(Math.sqrt(2) / pi, within(1e-12));
    Stability vectors = SpectralDifferences.on(9, 9).of(find(2, "vector Laplacian")).stability();
    assertThat(vectors.heatStep()).isPresent();
    assertThatThrownBy(() -> SpectralDifferences.on(9, 9).of(find(2, "gradient")).stability())
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void weightsAreThoseOfAnyOtherStencil() {
    SpectralOperator s = SpectralDifferences.on(5, 4).of(find(2, "gradient"));
    StencilWeights weights = s.weights();
    assertThat(weights.points().count()).isEqualTo(20);
    for (int[] wave : new int[][] {{0, 0}, {1, 1}, {2, 3}, {4, 2}}) {
      double[] theta = {2 * Math.PI * wave[0] / 5, 2 * Math.PI * wave[1] / 4};
      double[] direct = weights.response(theta);
      double[] own = s.response(wave);
      for (int i = 0; i < own.length; i++) {
        assertThat(direct[i]).isCloseTo(own[i], within(1e-12));
      }
    }
  }

  @Test
  void badInputIsRefused() {
    DifferentialOperator laplacian = find(2, "Laplacian");
    assertThatThrownBy(() -> SpectralDifferences.on(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SpectralDifferences.on()).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SpectralDifferences.on(5000, 5000)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SpectralDifferences.on(4).withSpacing(Double.NaN))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SpectralDifferences.on(4).of(laplacian))
        .isInstanceOf(InvalidInput.class);
    SpectralOperator s = SpectralDifferences.on(4, 4).of(laplacian);
    assertThatThrownBy(() -> s.apply(1, 2)).isInstanceOf(InvalidInput.class);
    double[] field = new double[16];
    field[3] = Double.NaN;
    assertThatThrownBy(() -> s.apply(field)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> s.anisotropy(0.1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> SpectralDifferences.on(1024, 512).of(find(2, "vector Laplacian")).weights())
        .isInstanceOf(LimitExceeded.class);
  }
}
