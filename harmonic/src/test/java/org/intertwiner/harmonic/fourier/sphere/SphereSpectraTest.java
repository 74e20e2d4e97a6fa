package org.intertwiner.harmonic.fourier.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.wigner.CoefficientRotation;
import org.junit.jupiter.api.Test;

class SphereSpectraTest {
  private static final int LIMIT = 7;
  private static final UnitQuaternion TURN = UnitQuaternion.from(0.3, -0.5, 0.7, 0.2);

  @Test
  void convolutionIsTheIntegral() {
    double[] f = Reference.random(LIMIT * LIMIT, 1);
    double[] kernel = Reference.random(LIMIT, 2);
    double[] product = SphereConvolution.zonal(f, kernel, LIMIT);
    RingGrid grid = RingGrid.gaussLegendre(LIMIT);
    double[] samples = SphereTransform.of(grid, LIMIT).synthesis(f);
    double[] points = grid.points();
    double[] weights = grid.weights();
    double[] x = {0.36, -0.48, 0.8};
    double sum = 0;
    for (int j = 0; j < samples.length; j++) {
      double cosine = Reference.dot(x, Reference.point(points, j));
      double value = 0;
      for (int l = 0; l < LIMIT; l++) {
        value += kernel[l] * Reference.real(l, 0, Math.sqrt(1 - cosine * cosine), 0, cosine);
      }
      sum += weights[j] * samples[j] * value;
    }
    assertThat(Reference.value(product, LIMIT, x)).isCloseTo(sum, within(1e-13));
  }

  @Test
  void heatSpreadsWithTimeAndLeavesTheMean() {
    double[] f = Reference.random(LIMIT * LIMIT, 3);
    double[] still = SphereConvolution.zonal(f, SphereConvolution.heat(LIMIT, 0), LIMIT);
    assertThat(Reference.distance(still, f)).isLessThan(1e-15);
    double[] warm = SphereConvolution.zonal(f, SphereConvolution.heat(LIMIT, 0.1), LIMIT);
    assertThat(warm[0]).isCloseTo(f[0], within(1e-15));
    assertThat(warm[6]).isCloseTo(Math.exp(-0.6) * f[6], within(1e-15));
    double[] complex = HarmonicCoefficients.toComplex(f, LIMIT);
    double[] both = SphereConvolution.zonal(complex, SphereConvolution.heat(LIMIT, 0.1), LIMIT);
    assertThat(Reference.distance(both, HarmonicCoefficients.toComplex(warm, LIMIT)))
        .isLessThan(1e-15);
    assertThatThrownBy(() -> SphereConvolution.heat(LIMIT, -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphereConvolution.zonal(f, new double[3], LIMIT))
        .hasMessageContaining("7 numbers");
    assertThatThrownBy(() -> SphereConvolution.zonal(new double[7], new double[LIMIT], LIMIT))
        .hasMessageContaining("49 real or 98");
  }

  @Test
  void spectraAreTheSameInBothBasesAndAfterRotations() {
    double[] f = Reference.random(LIMIT * LIMIT, 4);
    double[] g = Reference.random(LIMIT * LIMIT, 5);
    CoefficientRotation rotation = CoefficientRotation.of(LIMIT);
    double[] power = SphereSpectra.power(f, LIMIT);
    double[] cross = SphereSpectra.cross(f, g, LIMIT);
    assertThat(power).hasSize(LIMIT);
    assertThat(power[1]).isCloseTo(f[1] * f[1] + f[2] * f[2] + f[3] * f[3], within(1e-15));
    double[] fc = HarmonicCoefficients.toComplex(f, LIMIT);
    double[] gc = HarmonicCoefficients.toComplex(g, LIMIT);
    assertThat(Reference.distance(SphereSpectra.power(fc, LIMIT), power)).isLessThan(1e-14);
    assertThat(Reference.distance(SphereSpectra.cross(fc, gc, LIMIT), cross)).isLessThan(1e-14);
    double[] turned = rotation.rotated(TURN, f);
    assertThat(Reference.distance(turned, f)).isGreaterThan(0.1);
    assertThat(Reference.distance(SphereSpectra.power(turned, LIMIT), power)).isLessThan(1e-13);
    assertThat(
            Reference.distance(
                SphereSpectra.cross(turned, rotation.rotated(TURN, g), LIMIT), cross))
        .isLessThan(1e-13);
    assertThatThrownBy(() -> SphereSpectra.cross(f, gc, LIMIT)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theBispectrumIsInvariantAndSeesMoreThanThePower() {
    double[] f = Reference.random(LIMIT * LIMIT, 6);
    double[] b = SphereBispectrum.of(f, LIMIT).toArray();
    double[] turned = CoefficientRotation.of(LIMIT).rotated(TURN, f);
    assertThat(Reference.distance(SphereBispectrum.of(turned, LIMIT).toArray(), b))
        .isLessThan(1e-12);
    // degree 2 rotated alone: the powers are as before, the function is another
    double[] other = f.clone();
    System.arraycopy(turned, 4, other, 4, 5);
    assertThat(Reference.distance(SphereSpectra.power(other, LIMIT), SphereSpectra.power(f, LIMIT)))
        .isLessThan(1e-13);
    assertThat(Reference.distance(SphereBispectrum.of(other, LIMIT).toArray(), b))
        .isGreaterThan(0.1);
  }

  @Test
  void entriesOfTheBispectrumAreKnownInSmallCases() {
    double[] f = Reference.random(16, 7);
    SphereBispectrum b = SphereBispectrum.of(f, 4);
    // ⟨0 0 l m | l m⟩ = 1
    double[] power = SphereSpectra.power(f, 4);
    for (int l = 0; l < 4; l++) {
      assertThat(b.re(0, l, l)).isCloseTo(f[0] * power[l], within(1e-14));
      assertThat(b.im(0, l, l)).isCloseTo(0, within(1e-14));
    }
    // even sums are real, odd ones imaginary
    assertThat(b.im(1, 2, 3)).isCloseTo(0, within(1e-14));
    assertThat(b.re(1, 2, 3)).isNotZero();
    double[] g = Reference.random(100, 8);
    SphereBispectrum odd = SphereBispectrum.of(g, 10);
    assertThat(odd.re(2, 4, 5)).isCloseTo(0, within(1e-13));
    assertThat(Math.abs(odd.im(2, 4, 5))).isGreaterThan(1e-3);
    // ⟨1 0 1 0 | 2 0⟩ = √(2/3)
    double[] z = new double[9];
    z[2] = 2;
    z[6] = 5;
    assertThat(SphereBispectrum.of(z, 3).re(1, 1, 2))
        .isCloseTo(20 * Math.sqrt(2.0 / 3), within(1e-13));
    assertThat(SphereBispectrum.of(HarmonicCoefficients.toComplex(z, 3), 3).re(1, 1, 2))
        .isCloseTo(20 * Math.sqrt(2.0 / 3), within(1e-13));
    assertThat(b.bandLimit()).isEqualTo(4);
    assertThat(b.toString()).contains("4");
  }

  @Test
  void degreesOutsideAreRefused() {
    SphereBispectrum b = SphereBispectrum.of(new double[16], 4);
    for (int[] l :
        new int[][] {{2, 1, 2}, {1, 2, 0}, {1, 1, 3}, {3, 3, 4}, {-1, 1, 1}, {1, 4, 3}}) {
      assertThatThrownBy(() -> b.re(l[0], l[1], l[2])).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> SphereBispectrum.of(new double[97 * 97], 97))
        .isInstanceOf(LimitExceeded.class);
  }
}
