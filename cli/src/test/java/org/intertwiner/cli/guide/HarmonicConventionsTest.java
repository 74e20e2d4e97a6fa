package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.fourier.Dft;
import org.intertwiner.harmonic.fourier.circle.CircleTransform;
import org.intertwiner.harmonic.fourier.finite.FiniteSpectrum;
import org.intertwiner.harmonic.fourier.finite.FiniteTransform;
import org.intertwiner.harmonic.fourier.finite.GroupFunctions;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereTransform;
import org.intertwiner.harmonic.space.Fibres;
import org.intertwiner.harmonic.space.InducedField;
import org.intertwiner.harmonic.space.Point;
import org.intertwiner.harmonic.space.classical.Sphere;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
import org.intertwiner.harmonic.spin.SpinHarmonics;
import org.intertwiner.harmonic.wigner.CoefficientRotation;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.harmonic.zernike.ZernikePolynomials;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.WignerSmallD;
import org.junit.jupiter.api.Test;

/** The lines of docs/conventions.md about harmonic analysis, each named by its number. */
class HarmonicConventionsTest {
  private static final double ROUNDING = 1e-13;
  private static final double[] Y = {0, 1, 0};
  private static final double[] Z = {0, 0, 1};

  private static double[] random(int count) {
    return new Random(count).doubles(count, -1, 1).toArray();
  }

  @Test
  void line41CoefficientsOnTheSphereAreIntegralsOverItsArea() {
    RingGrid grid = RingGrid.gaussLegendre(4);
    SphereTransform transform = SphereTransform.of(grid, 4);
    double[] f = new double[grid.samples()];
    double[] points = grid.points();
    for (int j = 0; j < f.length; j++) {
      f[j] = points[3 * j + 1];
    }
    // y is √(4π/3) Y_{1,−1}, at place l² + l + m = 1
    double[] c = transform.analysis(f);
    assertThat(c[1]).isCloseTo(Math.sqrt(4 * Math.PI / 3), within(ROUNDING));
    assertThat(points[2]).isPositive();
    assertThat(points[3 * f.length - 1]).isNegative();
  }

  @Test
  void line42WignerMatricesTurnFunctionsAndPoints() {
    UnitQuaternion turn =
        UnitQuaternion.about(Z, 0.3)
            .multiply(UnitQuaternion.about(Y, 1.1))
            .multiply(UnitQuaternion.about(Z, -0.8));
    double[] d = WignerMatrices.of(1).complex(RotationBatch.of(turn));
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        HalfInteger m1 = HalfInteger.of(row - 1);
        HalfInteger m2 = HalfInteger.of(column - 1);
        double small = WignerSmallD.at(HalfInteger.of(1), m1, m2, 1.1);
        double phase = -(row - 1) * 0.3 + (column - 1) * 0.8;
        int at = 2 * (1 + 3 * row + column);
        assertThat(d[at]).isCloseTo(small * Math.cos(phase), within(ROUNDING));
        assertThat(d[at + 1]).isCloseTo(small * Math.sin(phase), within(ROUNDING));
      }
    }
    double[] c = random(16);
    double[] turned = CoefficientRotation.of(4).rotated(turn, c);
    double[] x = {0.48, 0.6, 0.64};
    double[] before = SphericalHarmonics.of(3).values(turn.inverse().rotate(x));
    double[] after = SphericalHarmonics.of(3).values(x);
    assertThat(dot(turned, after)).isCloseTo(dot(c, before), within(ROUNDING));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void line43MatricesOfAConvolutionMultiplyInTheOtherOrder() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    FiniteTransform<Permutation> transform = FiniteTransform.of(group);
    double[] f = random(24);
    double[] k = new Random(7).doubles(24, -1, 1).toArray();
    FiniteSpectrum<Permutation> fHat = transform.spectrum(f);
    FiniteSpectrum<Permutation> kHat = transform.spectrum(k);
    int row = 3;
    double sum = 0;
    for (int g = 0; g < 24; g++) {
      sum += f[g] * transform.matrix(row, g).re(0, 1) / 24;
    }
    // ρ(g)* stands in the integral: the entry on the other side of the diagonal
    assertThat(fHat.block(row).re(1, 0)).isCloseTo(sum, within(ROUNDING));
    double[] convolved = new double[24];
    for (int x = 0; x < 24; x++) {
      for (int y = 0; y < 24; y++) {
        convolved[x] += f[y] * k[group.multiply(group.inverse(y), x)] / 24;
      }
    }
    assertThat(GroupFunctions.convolve(group, f, k)).containsExactly(convolved, within(ROUNDING));
    double re = kHat.block(row).multiply(fHat.block(row)).re(0, 2);
    assertThat(transform.spectrum(convolved).block(row).re(0, 2)).isCloseTo(re, within(ROUNDING));
  }

  @Test
  void line44FactorsStandOnlyBeforeIntegrals() {
    double[] samples = new double[16];
    for (int j = 0; j < 8; j++) {
      samples[2 * j] = Math.cos(2 * Math.PI * j / 8);
      samples[2 * j + 1] = Math.sin(2 * Math.PI * j / 8);
    }
    double[] coefficients = new double[14];
    CircleTransform.of(3, 8).forward(samples, coefficients);
    // frequencies −3 … 3: exp(iθ) has the one coefficient 1 at k = 1
    assertThat(coefficients[2 * 4]).isCloseTo(1, within(ROUNDING));
    Dft.of(8).forward(samples, 0);
    assertThat(samples[2]).isCloseTo(8, within(ROUNDING));
  }

  @Test
  void line45SpinWeightedHarmonicsAreWignerFunctions() {
    double theta = 0.7;
    double phi = 0.4;
    HalfInteger three = HalfInteger.of(3);
    double small = WignerSmallD.at(three, HalfInteger.of(2), HalfInteger.of(-1), theta);
    double[] value = SpinHarmonics.at(1, 3, 2, theta, phi);
    double size = -Math.sqrt(7 / (4 * Math.PI)) * small;
    assertThat(value[0]).isCloseTo(size * Math.cos(2 * phi), within(ROUNDING));
    assertThat(value[1]).isCloseTo(size * Math.sin(2 * phi), within(ROUNDING));
    // ð Y = −(∂_θ + i/sin θ ∂_φ) Y on functions: of Y_30 it is −∂_θ Y_30 = √12 ₁Y_30
    double h = 1e-5;
    double slope =
        (SpinHarmonics.at(0, 3, 0, theta + h, 0)[0] - SpinHarmonics.at(0, 3, 0, theta - h, 0)[0])
            / (2 * h);
    assertThat(Math.sqrt(12) * SpinHarmonics.at(1, 3, 0, theta, 0)[0])
        .isCloseTo(-slope, within(1e-8));
  }

  @Test
  void line46FieldsMoveByTheTwist() {
    Sphere sphere = Sphere.underRotations(2);
    assertThat(sphere.base().at(2)).isEqualTo(1);
    Point x = Point.from(0.48, 0.6, 0.64);
    DenseMatrix g = UnitQuaternion.about(new double[] {0, 0.6, 0.8}, 0.9).toRotation();
    assertThat(sphere.act(sphere.section(x), sphere.base()).separation(x)).isLessThan(ROUNDING);
    Point back = sphere.act(g.transpose(), x);
    InducedField<DenseMatrix, Point, DenseMatrix, double[]> field =
        InducedField.of(sphere, Fibres.matrices(h -> h), p -> new double[] {p.at(0), p.at(1)});
    DenseMatrix twist = sphere.twist(g, back);
    double[] moved = field.moved(g).at(x);
    assertThat(moved[0])
        .isCloseTo(twist.at(0, 0) * back.at(0) + twist.at(0, 1) * back.at(1), within(ROUNDING));
  }

  @Test
  void line47PolynomialsOfTheDiscStandInTheStandardOrder() {
    double[] z = ZernikePolynomials.on(2).upTo(2).values(0.3, 0.4);
    double[] sums = {1, 2 * 0.4, 2 * 0.3, Math.sqrt(6) * 0.24, Math.sqrt(3) * (0.5 - 1)};
    for (int j = 0; j < sums.length; j++) {
      assertThat(z[j]).isCloseTo(sums[j] / Math.sqrt(Math.PI), within(ROUNDING));
    }
  }
}
