package org.intertwiner.harmonic.fourier.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.junit.jupiter.api.Test;

class RotationSpectraTest {
  private static final RotationLayout LAYOUT = RotationLayout.of(4);
  private static final double[] F = RotationSamples.random(2 * LAYOUT.size(), 1);

  @Test
  void powerSumsToTheIntegralOfTheSquare() {
    RotationSampling grid = RotationSampling.gaussLegendre(4);
    double[] values = RotationFourier.of(grid, 4).inverse(F);
    double integral = 0;
    for (int k = 0; k < grid.betas(); k++) {
      int plane = 2 * grid.alphas() * grid.gammas();
      for (int i = k * plane; i < (k + 1) * plane; i++) {
        integral += 2 * grid.weight(k) / plane * values[i] * values[i];
      }
    }
    assertThat(Arrays.stream(RotationSpectra.power(LAYOUT, F)).sum())
        .isCloseTo(integral, within(1e-11));
    double[] product = RotationSpectra.innerProduct(LAYOUT, F, F);
    assertThat(product).containsExactly(new double[] {integral, 0}, within(1e-11));
  }

  @Test
  void invariantsDoNotSeeLeftTranslations() {
    UnitQuaternion g = RotationSamples.rotation(2);
    double[] moved = RotationConvolution.translateLeft(LAYOUT, F, g);
    for (int l = 0; l < 4; l++) {
      assertThat(RotationSpectra.powerMatrix(LAYOUT, moved, l))
          .containsExactly(RotationSpectra.powerMatrix(LAYOUT, F, l), within(1e-12));
    }
    double[] right = RotationConvolution.translateRight(LAYOUT, F, g);
    double worst = 0;
    for (int[] degrees : new int[][] {{0, 0, 0}, {1, 1, 2}, {1, 2, 3}, {2, 2, 1}, {3, 2, 3}}) {
      double[] b = RotationSpectra.bispectrum(LAYOUT, F, degrees[0], degrees[1], degrees[2]);
      assertThat(RotationSpectra.bispectrum(LAYOUT, moved, degrees[0], degrees[1], degrees[2]))
          .containsExactly(b, within(1e-11));
      double[] other =
          RotationSpectra.bispectrum(LAYOUT, right, degrees[0], degrees[1], degrees[2]);
      worst = Math.max(worst, RotationSamples.largestDifference(b, other));
    }
    assertThat(worst).isGreaterThan(1e-2);
  }

  @Test
  void theBispectrumSeparatesWhatThePowerDoesNot() {
    // each degree turned by a rotation of its own: equal power matrices, another function
    double[] twisted = F.clone();
    for (int l = 1; l < 4; l++) {
      double[] moved = RotationConvolution.translateLeft(LAYOUT, F, RotationSamples.rotation(l));
      int from = 2 * LAYOUT.offset(l);
      int length = 2 * (2 * l + 1) * (2 * l + 1);
      System.arraycopy(moved, from, twisted, from, length);
    }
    for (int l = 0; l < 4; l++) {
      assertThat(RotationSpectra.powerMatrix(LAYOUT, twisted, l))
          .containsExactly(RotationSpectra.powerMatrix(LAYOUT, F, l), within(1e-12));
    }
    assertThat(
            RotationSamples.largestDifference(
                RotationSpectra.bispectrum(LAYOUT, twisted, 1, 1, 2),
                RotationSpectra.bispectrum(LAYOUT, F, 1, 1, 2)))
        .isGreaterThan(1e-2);
  }

  @Test
  void theBispectrumIsItsDefiningSum() {
    double[] b = RotationSpectra.bispectrum(LAYOUT, F, 1, 1, 0);
    double re = 0;
    double im = 0;
    double[] signs = {1, -1, 1};
    for (int m = -1; m <= 1; m++) {
      int i = 2 * LAYOUT.index(1, 0, m);
      int k = 2 * LAYOUT.index(1, 1, -m);
      double c = signs[m + 1] / Math.sqrt(3);
      re += c * (F[i] * F[k] - F[i + 1] * F[k + 1]);
      im += c * (F[i] * F[k + 1] + F[i + 1] * F[k]);
    }
    int at = 2 * (1 * 3 + 2);
    assertThat(b[at]).isCloseTo(re * F[0] + im * F[1], within(1e-13));
    assertThat(b[at + 1]).isCloseTo(im * F[0] - re * F[1], within(1e-13));
  }

  @Test
  void realFunctionsHaveRealCoefficients() {
    for (int orders : new int[] {1, 3, 4}) {
      RotationLayout layout = RotationLayout.of(4, orders);
      double[] real = RotationSamples.random(layout.size(), 9);
      double[] complex = RealHarmonicBasis.toComplex(layout, real);
      for (int seed = 0; seed < 3; seed++) {
        assertThat(RotationConvolution.value(layout, complex, RotationSamples.rotation(seed))[1])
            .isCloseTo(0, within(1e-12));
      }
      assertThat(RealHarmonicBasis.fromComplex(layout, complex))
          .containsExactly(real, within(1e-15));
    }
    assertThatThrownBy(() -> RealHarmonicBasis.fromComplex(LAYOUT, F))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("imaginary parts");
    RotationLayout halves = RotationLayout.halves(2, 2);
    assertThatThrownBy(() -> RealHarmonicBasis.toComplex(halves, new double[halves.size()]))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void theRealBasisIsThatOfTheRealHarmonics() {
    // degree 1 over (y, z, x): f(R) = 3 tr(ρ(R) f̂) with ρ the rotation's matrix in that order
    RotationLayout layout = RotationLayout.of(2);
    double[] real = RotationSamples.random(layout.size(), 4);
    UnitQuaternion g = RotationSamples.rotation(11);
    int[] axes = {1, 2, 0};
    double expected = real[0];
    for (int n = 0; n < 3; n++) {
      double[] axis = new double[3];
      axis[axes[n]] = 1;
      double[] image = g.rotate(axis);
      for (int m = 0; m < 3; m++) {
        expected += 3 * image[axes[m]] * real[1 + 3 * n + m];
      }
    }
    double[] value =
        RotationConvolution.value(layout, RealHarmonicBasis.toComplex(layout, real), g);
    assertThat(value[0]).isCloseTo(expected, within(1e-14));
  }

  @Test
  void degreesOutsideTheRangeAreRefused() {
    for (int[] d : new int[][] {{-1, 0, 0}, {1, 1, 3}, {4, 1, 3}, {3, 1, 1}}) {
      assertThatThrownBy(() -> RotationSpectra.bispectrum(LAYOUT, F, d[0], d[1], d[2]))
          .isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> RotationSpectra.power(LAYOUT, new double[4]))
        .isInstanceOf(InvalidInput.class);
  }
}
