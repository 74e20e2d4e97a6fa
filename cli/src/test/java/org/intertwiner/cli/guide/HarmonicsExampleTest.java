package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.finite.FiniteTransform;
import org.intertwiner.harmonic.fourier.rotation.RotationMatching;
import org.intertwiner.harmonic.fourier.rotation.RotationPeak;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereConvolution;
import org.intertwiner.harmonic.fourier.sphere.SphereTransform;
import org.intertwiner.harmonic.haar.SphereRules;
import org.intertwiner.harmonic.haar.rotation.RotationGrid;
import org.intertwiner.harmonic.haar.sphere.PolyhedralRule;
import org.intertwiner.harmonic.hyperspherical.HypersphericalHarmonics;
import org.intertwiner.harmonic.space.Point;
import org.intertwiner.harmonic.space.classical.Sphere;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
import org.intertwiner.harmonic.spherical.convention.HarmonicConvention;
import org.intertwiner.harmonic.spin.SphereAngles;
import org.intertwiner.harmonic.spin.SpinHarmonics;
import org.intertwiner.harmonic.wigner.CoefficientRotation;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.harmonic.zernike.ZernikePolynomials;
import org.junit.jupiter.api.Test;

/**
 * The Java examples of the page about harmonics, run; {@link GuideTest} holds that it is the same
 * text.
 */
class HarmonicsExampleTest {
  private static final double[] AXIS = {0, 0.6, 0.8};

  private static double[] random(int count) {
    return new Random(count).doubles(count, -1, 1).toArray();
  }

  @Test
  void harmonicsAtPoints() {
    double[] points = {0.48, 0.6, 0.64, 0, 0, 1};
    double[] gradients = new double[2 * 81 * 3];
    double[] coefficients = random(81);
    SphericalHarmonics harmonics = SphericalHarmonics.of(8);
    double[] values = harmonics.values(points);
    harmonics.gradients(points, gradients, new Workers(2));
    double[] physics = HarmonicConvention.QUANTUM.fromLibrary(coefficients);
    assertThat(values).hasSize(162);
    assertThat(values[2]).isCloseTo(Math.sqrt(3 / (4 * Math.PI)) * 0.64, within(1e-15));
    assertThat(HarmonicConvention.QUANTUM.toLibrary(physics))
        .containsExactly(coefficients, within(1e-15));
    assertThat(gradients[9]).isNotZero();

    double w = 0.5;
    double x = 0.5;
    double y = 0.5;
    double z = 0.5;
    double[] onS3 = HypersphericalHarmonics.on(4).upTo(6).values(w, x, y, z);
    double[] optics = ZernikePolynomials.on(2).upTo(10).values(0.3, 0.4);
    double[] twisted = SpinHarmonics.of(16, 2).values(SphereAngles.ofPoints(points));
    assertThat(onS3).hasSize(140);
    assertThat(optics).hasSize(66);
    assertThat(twisted.length).isPositive();
  }

  @Test
  void rotationsAndTransforms() {
    int bandLimit = 9;
    double[] axis = AXIS;
    double[] coefficients = random(bandLimit * bandLimit);
    UnitQuaternion turn = UnitQuaternion.about(axis, 0.9);
    double[] matrices = WignerMatrices.of(8).real(RotationBatch.of(turn));
    double[] turned = CoefficientRotation.of(bandLimit).rotated(turn, coefficients);
    double second = 0;
    for (int k = 0; k < 3; k++) {
      second += matrices[1 + 3 + k] * coefficients[1 + k];
    }
    assertThat(turned[2]).isCloseTo(second, within(1e-14));

    SphereTransform sphere = SphereTransform.of(RingGrid.gaussLegendre(bandLimit), bandLimit);
    double[] samples = sphere.synthesis(coefficients);
    double[] back = sphere.analysis(samples);
    double[] smooth =
        SphereConvolution.zonal(coefficients, SphereConvolution.heat(bandLimit, 0.01), bandLimit);
    RotationPeak best = RotationMatching.of(bandLimit).bestOfReal(coefficients, turned);
    assertThat(back).containsExactly(coefficients, within(1e-13));
    assertThat(Math.abs(smooth[80])).isLessThan(Math.abs(coefficients[80]));
    assertThat(best).isNotNull();

    FiniteTransform<Permutation> transform = FiniteTransform.of(Groups.symmetric(6));
    String how = transform.report();
    assertThat(how).isNotEmpty();
  }

  @Test
  void measuresAndSpaces() {
    ToDoubleFunction<double[]> f = x -> x[0] * x[0];
    double mean = SphereRules.sphere(3, 7).integrate(f);
    PolyhedralRule rule = PolyhedralRule.octahedral(17);
    RotationGrid rotations = RotationGrid.healpix(4);
    assertThat(mean).isCloseTo(0.25, within(1e-15));
    assertThat(rule.degree()).isEqualTo(17);
    assertThat(rotations.rotations()).isNotEmpty();

    Point point = Point.from(0.48, 0.6, 0.64);
    DenseMatrix g = UnitQuaternion.about(AXIS, 0.9).toRotation();
    Sphere s2 = Sphere.underRotations(2);
    DenseMatrix frame = s2.section(point);
    DenseMatrix twist = s2.twist(g, point);
    assertThat(frame.rows()).isEqualTo(3);
    assertThat(twist.rows()).isEqualTo(2);
  }
}
