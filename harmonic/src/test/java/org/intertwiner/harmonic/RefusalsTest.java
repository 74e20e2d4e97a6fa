package org.intertwiner.harmonic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.circle.CircleSpectrum;
import org.intertwiner.harmonic.fourier.motion.LatticeMotionFourier;
import org.intertwiner.harmonic.fourier.motion.LatticePointGroup;
import org.intertwiner.harmonic.fourier.rotation.RotationLayout;
import org.intertwiner.harmonic.fourier.rotation.RotationSampling;
import org.intertwiner.harmonic.fourier.rotation.SpinFourier;
import org.intertwiner.harmonic.fourier.sphere.HarmonicCoefficients;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereConvolution;
import org.intertwiner.harmonic.fourier.sphere.field.CoefficientFile;
import org.intertwiner.harmonic.fourier.sphere.field.FieldLimits;
import org.intertwiner.harmonic.fourier.sphere.field.RadiusFit;
import org.intertwiner.harmonic.haar.GaussRule;
import org.intertwiner.harmonic.haar.Quadrature;
import org.intertwiner.harmonic.haar.SphereRules;
import org.intertwiner.harmonic.haar.WeylRules;
import org.intertwiner.harmonic.haar.sphere.LatitudeRule;
import org.intertwiner.harmonic.haar.sphere.SphereGrid;
import org.intertwiner.harmonic.hyperspherical.HypersphericalHarmonics;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
import org.intertwiner.harmonic.spherical.convention.HarmonicConvention;
import org.intertwiner.harmonic.spin.SphereAngles;
import org.intertwiner.harmonic.spin.TensorHarmonics;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerGradient;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.harmonic.wigner.WignerRecursion;
import org.intertwiner.harmonic.zernike.ZernikePolynomials;
import org.intertwiner.harmonic.zernike.ZernikeRadial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers, places and sizes that cannot be served are refused, each with its reason. */
class RefusalsTest {
  private static void invalid(ThrowingCallable... calls) {
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call).isInstanceOf(InvalidInput.class);
    }
  }

  private static void beyond(ThrowingCallable... calls) {
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call).isInstanceOf(LimitExceeded.class);
    }
  }

  @Test
  void sizesWhoseProductsOverflow() {
    int most = Integer.MAX_VALUE;
    beyond(
        () -> RotationLayout.of(most),
        () -> RotationLayout.halves(most, 1),
        () -> FieldLimits.DEFAULT.withMaxDegree(50_000),
        () -> SpinFourier.of(most),
        () -> CircleSpectrum.of(1, 0).truncated(most),
        () -> WeylRules.of(WeylRules.Series.U, most, 3),
        () -> WeylRules.of(WeylRules.Series.SP, 1, most),
        () -> SphereRules.circle(3).certify(most),
        () -> SphericalHarmonics.index(50_000, 3),
        () -> HarmonicCoefficients.index(50_000, 3),
        () -> WignerMatrices.blockOffset(1173),
        () -> TensorHarmonics.of(TensorHarmonics.MAX_DEGREE + 1),
        () -> LatticePointGroup.trivial(most),
        () -> LatticePointGroup.trivial(100_000),
        () -> ZernikePolynomials.on(2).upTo(100_000),
        () -> RotationSampling.gaussLegendre(9000, 90, 9000).index(8999, 89, 8999));
    assertThat(WignerMatrices.blockOffset(1172)).isPositive();
    // more room than angles is not needed
    WignerRecursion.Cursor cursor = WignerRecursion.of(3, 0.5).cursor(most);
    cursor.begin(0, 0, 0, 1);
    assertThat(cursor.values()[0]).isEqualTo(1);
    assertThat(TensorHarmonics.of(TensorHarmonics.MAX_DEGREE).size()).isPositive();
  }

  @Test
  void placesThatAreNotThere() {
    RingGrid grid = RingGrid.gaussLegendre(4);
    SphereAngles angles = SphereAngles.of(new double[] {0.3}, new double[] {0.4});
    RotationSampling sampling = RotationSampling.gaussLegendre(3);
    GaussRule rule = GaussRule.of(3, 3);
    Quadrature<Double> circle = SphereRules.circle(3);
    LatticePointGroup square = LatticePointGroup.square();
    LatticeMotionFourier motions = LatticeMotionFourier.of(2, square);
    double[] samples = new double[2 * motions.size()];
    for (int i : new int[] {-1, 99}) {
      invalid(
          () -> square.matrix(i),
          () -> square.multiply(0, i),
          () -> square.multiply(i, 0),
          () -> square.inverse(i),
          () -> motions.frequency(i),
          () -> motions.orbitLength(i),
          () -> motions.translate(samples, new int[2], i),
          () -> HypersphericalHarmonics.on(4).upTo(3).offset(i),
          () -> grid.colatitude(i),
          () -> grid.start(i),
          () -> grid.count(i),
          () -> grid.firstLongitude(i),
          () -> grid.weight(i),
          () -> angles.theta(i),
          () -> angles.phi(i),
          () -> sampling.alpha(i),
          () -> sampling.beta(i),
          () -> sampling.gamma(i),
          () -> sampling.weight(i),
          () -> sampling.index(0, i, 0),
          () -> rule.node(i),
          () -> rule.weight(i),
          () -> circle.point(i),
          () -> circle.weight(i),
          () -> SphereGrid.healpix(1).point(i));
    }
    invalid(
        () -> SpinFourier.of(-1),
        () -> circle.certify(-1),
        () -> WignerMatrices.blockOffset(-1),
        () -> HarmonicCoefficients.index(2, Integer.MIN_VALUE));
  }

  @Test
  void numbersThatAreNotFinite() {
    WignerGradient gradient = WignerGradient.of(1);
    RotationBatch one = RotationBatch.ofAngles(0.1, 0.2, 0.3);
    for (double x : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      invalid(
          () -> SphereConvolution.heat(3, x),
          () -> gradient.byMatrix(one, x, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          () -> gradient.byQuaternion(one, x, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          () -> ZernikeRadial.of(2, 4, 2).value(x),
          () -> ZernikeRadial.of(2, 4, 2).derivative(x),
          () -> WeylRules.element(WeylRules.Series.SU, 0, x));
    }
  }

  @Test
  void powersThatOverflow() {
    HypersphericalHarmonics harmonics = HypersphericalHarmonics.on(4).upTo(3);
    double[] ones = new double[2 * 101];
    Arrays.fill(ones, 1);
    invalid(() -> harmonics.values(1e200, 0, 0, 0), () -> CircleSpectrum.of(ones).derivative(1000));
    assertThat(Arrays.stream(harmonics.values(1e60, -1e60, 1e60, 1e60)).boxed())
        .allMatch(Double::isFinite);
  }

  @Test
  void derivativesThatOverflow() {
    SphericalHarmonics harmonics = SphericalHarmonics.of(3);
    Workers one = new Workers(1);
    invalid(
        () -> harmonics.gradients(new double[] {1e-320, 0, 0}, new double[48], one),
        () -> harmonics.hessians(new double[] {1e-200, 0, 0}, new double[96], one),
        () -> harmonics.gradients(new float[] {1e-40f, 0, 0}, new float[48], one));
    double[] gradients = new double[48];
    harmonics.gradients(new double[] {1e-280, 0, 0}, gradients, one);
    double[] hessians = new double[96];
    harmonics.hessians(new double[] {1e-140, 0, 0}, hessians, one);
    assertThat(Arrays.stream(gradients).boxed()).allMatch(Double::isFinite);
    assertThat(Arrays.stream(hessians).boxed()).allMatch(Double::isFinite);
  }

  @Test
  void pointsWithoutDirectionFromTheirCentre() {
    double[] same = new double[60];
    Arrays.fill(same, 1);
    invalid(() -> RadiusFit.of(same, 3));
    assertThatThrownBy(() -> RadiusFit.of(same, 3)).hasMessageContaining("coincide");
  }

  @Test
  void messagesAboutBinaryFilesCanBePrinted(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("binary.msl");
    Files.write(file, new byte[] {0, 27, '[', '3', '1', 'm', (byte) 0x9b, 7});
    assertThatThrownBy(() -> CoefficientFile.read(file, FieldLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .message()
        .matches(text -> text.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)));
  }

  @Test
  void sinesOfOrderZero() {
    invalid(() -> HarmonicConvention.ofCosineSine(new double[][][] {{{1}}, {{5}}}));
  }

  @Test
  void longRulesStopWhenInterrupted() {
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> LatitudeRule.gaussLegendre(1000),
            () -> LatitudeRule.fejer(1000),
            () -> LatitudeRule.clenshawCurtis(1000),
            () -> LatitudeRule.driscollHealy(1000),
            () -> GaussRule.of(3, 1000))) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(call).isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isFalse();
    }
  }
}
