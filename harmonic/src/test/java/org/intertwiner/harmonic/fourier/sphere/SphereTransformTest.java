package org.intertwiner.harmonic.fourier.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.laws.SphereTransformLaws;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.WignerSmallD;
import org.junit.jupiter.api.Test;

class SphereTransformTest {
  private static final List<RingGrid> GRIDS =
      List.of(
          RingGrid.gaussLegendre(7),
          RingGrid.gaussLegendre(7, 13),
          RingGrid.gaussLegendre(9, 17),
          RingGrid.driscollHealy(7),
          RingGrid.driscollHealyWide(7),
          RingGrid.clenshawCurtis(13, 13),
          RingGrid.fejer(14, 15));

  @Test
  void synthesisIsTheSumOfHarmonicsOnEveryGrid() {
    int limit = 7;
    double[] c = Reference.random(limit * limit, 1);
    for (RingGrid grid : GRIDS) {
      assertIsSum(SphereTransform.of(grid, limit), c);
    }
    assertIsSum(SphereTransform.fitting(RingGrid.healpix(3), limit), c);
    // rings with fewer samples than orders
    assertIsSum(SphereTransform.fitting(RingGrid.healpix(1), 3), Reference.random(9, 2));
  }

  private static void assertIsSum(SphereTransform transform, double[] c) {
    double[] samples = transform.synthesis(c);
    double[] points = transform.grid().points();
    for (int j = 0; j < samples.length; j++) {
      double expected = Reference.value(c, transform.bandLimit(), Reference.point(points, j));
      assertThat(samples[j]).as(transform.toString()).isCloseTo(expected, within(2e-13));
    }
  }

  @Test
  void analysisInvertsSynthesisOnEveryExactGridFromBandLimitOne() {
    for (RingGrid grid : GRIDS) {
      for (int limit = 1; limit <= 7; limit++) {
        double[] c = Reference.random(limit * limit, limit);
        SphereTransform transform = SphereTransform.of(grid, limit);
        assertThat(Reference.distance(transform.analysis(transform.synthesis(c)), c))
            .isLessThan(5e-15);
      }
    }
    SphereTransform one = SphereTransform.of(RingGrid.gaussLegendre(1, 1), 1);
    assertThat(one.synthesis(new double[] {1})[0])
        .isCloseTo(Math.sqrt(0.25 / Math.PI), within(1e-16));
  }

  @Test
  void roundTripsOfBandLimit512LoseLessThanAMillionthOfAMillionth() {
    double[] c = Reference.random(512 * 512, 3);
    for (RingGrid grid : List.of(RingGrid.gaussLegendre(512), RingGrid.driscollHealy(512))) {
      SphereTransform transform = SphereTransform.of(grid, 512);
      assertThat(Reference.distance(transform.analysis(transform.synthesis(c)), c))
          .as(grid.toString())
          .isLessThan(1e-12);
    }
  }

  @Test
  void oneDegreeMoreThanTheExactBandLimitIsSeenByTheQuadrature() {
    // a function of degree 7 alone: analysis of band limit 7 must not be zero, since 7 + 6 + 1
    // nodes would be needed, while degree 5 against band limit 6 is
    RingGrid grid = RingGrid.gaussLegendre(7, 13);
    double[] points = grid.points();
    double[] samples = new double[grid.samples()];
    for (int j = 0; j < samples.length; j++) {
      double[] p = Reference.point(points, j);
      samples[j] = Reference.real(7, 7, p[0], p[1], p[2]);
    }
    double[] seen = SphereTransform.of(grid, 7).analysis(samples);
    assertThat(Reference.distance(seen, new double[49])).isGreaterThan(0.1);
    double[] unseen = SphereTransform.of(grid, 6).analysis(samples);
    assertThat(Reference.distance(unseen, new double[36])).isLessThan(1e-14);
  }

  @Test
  void theLawsFailOneDegreeBeyondTheExactBandLimit() {
    for (RingGrid grid :
        List.of(
            RingGrid.gaussLegendre(6, 20),
            RingGrid.gaussLegendre(9, 11),
            RingGrid.driscollHealyWide(6),
            RingGrid.clenshawCurtis(11, 20),
            RingGrid.fejer(12, 20))) {
      int limit = grid.exactBandLimit();
      assertThat(limit).isEqualTo(6);
      assertThat(failures(new SphereTransform(grid, limit, true, new Workers(1)))).isEmpty();
      assertThat(failures(new SphereTransform(grid, limit + 1, true, new Workers(1))))
          .as(grid.toString())
          .contains("analysis inverts synthesis", "Plancherel");
    }
  }

  private static List<String> failures(SphereTransform transform) {
    return SphereTransformLaws.of(transform).stream()
        .map(law -> law.check(new SplittableRandom(1), 3))
        .filter(report -> !report.passed())
        .map(LawReport::law)
        .toList();
  }

  @Test
  void functionsThatAreTinyNearThePolesKeepTheirValues() {
    int limit = 300;
    SphereTransform transform = SphereTransform.of(RingGrid.gaussLegendre(limit), limit);
    for (int[] lm : new int[][] {{299, 150}, {299, 299}, {280, 260}, {299, 3}, {160, 150}}) {
      double[] c = new double[limit * limit];
      c[lm[0] * lm[0] + lm[0] + lm[1]] = 1;
      double[] samples = transform.synthesis(c);
      RingGrid grid = transform.grid();
      for (int ring = 0; ring < limit; ring += 7) {
        double d =
            WignerSmallD.at(
                HalfInteger.of(lm[0]),
                HalfInteger.of(lm[1]),
                HalfInteger.ZERO,
                grid.colatitude(ring));
        double expected =
            Math.sqrt((2 * lm[0] + 1) / (2 * Math.PI)) * d * (lm[1] % 2 == 0 ? 1 : -1);
        assertThat(samples[grid.start(ring)]).isCloseTo(expected, within(2e-12));
      }
    }
  }

  @Test
  void adjointsAreTransposes() {
    for (RingGrid grid : List.of(GRIDS.get(2), GRIDS.get(3), RingGrid.healpix(2))) {
      SphereTransform t = SphereTransform.fitting(grid, 6);
      double[] c = Reference.random(36, 4);
      double[] f = Reference.random(grid.samples(), 5);
      double[] image = new double[36];
      t.adjointSynthesis(f, image);
      assertThat(Reference.dot(t.synthesis(c), f))
          .isCloseTo(Reference.dot(c, image), within(1e-12));
      if (t.isExact()) {
        double[] back = new double[f.length];
        t.adjointAnalysis(c, back);
        assertThat(Reference.dot(t.analysis(f), c))
            .isCloseTo(Reference.dot(back, f), within(1e-12));
      }
    }
  }

  @Test
  void complexTransformsAreThoseOfComplexHarmonics() {
    RingGrid grid = RingGrid.gaussLegendre(5);
    SphereTransform t = SphereTransform.of(grid, 5);
    double[] c = Reference.random(50, 6);
    double[] f = new double[2 * grid.samples()];
    t.complexSynthesis(c, f);
    for (int ring = 0; ring < grid.rings(); ring++) {
      for (int j = 0; j < grid.count(ring); j++) {
        double phi = 2 * Math.PI * j / grid.count(ring);
        double re = 0;
        double im = 0;
        for (int l = 0; l < 5; l++) {
          for (int m = -l; m <= l; m++) {
            double[] y = Reference.spin(0, l, m, grid.colatitude(ring), phi);
            int i = 2 * (l * l + l + m);
            re += c[i] * y[0] - c[i + 1] * y[1];
            im += c[i] * y[1] + c[i + 1] * y[0];
          }
        }
        assertThat(f[2 * (grid.start(ring) + j)]).isCloseTo(re, within(1e-13));
        assertThat(f[2 * (grid.start(ring) + j) + 1]).isCloseTo(im, within(1e-13));
      }
    }
    double[] back = new double[50];
    t.complexAnalysis(f, back);
    assertThat(Reference.distance(back, c)).isLessThan(1e-14);
    double[] g = Reference.random(f.length, 7);
    t.complexAdjointSynthesis(g, back);
    assertThat(Reference.dot(f, g)).isCloseTo(Reference.dot(c, back), within(1e-12));
    t.complexAdjointAnalysis(c, f);
    t.complexAnalysis(g, back);
    assertThat(Reference.dot(f, g)).isCloseTo(Reference.dot(c, back), within(1e-12));
  }

  @Test
  void realFunctionsHaveTheSameCoefficientsInBothBases() {
    double[] real = Reference.random(49, 8);
    double[] complex = HarmonicCoefficients.toComplex(real, 7);
    assertThat(Reference.distance(HarmonicCoefficients.toReal(complex, 7), real)).isLessThan(1e-15);
    assertThat(Reference.dot(complex, complex)).isCloseTo(Reference.dot(real, real), within(1e-13));
    SphereTransform t = SphereTransform.of(RingGrid.fejer(13, 14), 7);
    double[] f = new double[2 * t.samples()];
    t.complexSynthesis(complex, f);
    double[] expected = t.synthesis(real);
    for (int j = 0; j < expected.length; j++) {
      assertThat(f[2 * j]).isCloseTo(expected[j], within(1e-14));
      assertThat(f[2 * j + 1]).isCloseTo(0, within(1e-14));
    }
    complex[2] += 1;
    assertThatThrownBy(() -> HarmonicCoefficients.toReal(complex, 7))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("real function");
    assertThat(HarmonicCoefficients.index(3, -2)).isEqualTo(10);
    for (int[] lm : new int[][] {{-1, 0}, {2, 3}, {2, -3}}) {
      assertThatThrownBy(() -> HarmonicCoefficients.index(lm[0], lm[1]))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("l ≥ 0");
    }
  }

  @Test
  void theNumberOfThreadsDoesNotChangeABit() {
    double[] c = Reference.random(70 * 70, 9);
    SphereTransform one = SphereTransform.of(RingGrid.driscollHealy(70), 70);
    double[] f = one.synthesis(c);
    double[] back = one.analysis(f);
    for (int threads = 2; threads <= 3; threads++) {
      SphereTransform more = one.withWorkers(new Workers(threads));
      assertThat(more.synthesis(c)).isEqualTo(f);
      assertThat(more.analysis(f)).isEqualTo(back);
    }
  }

  @Test
  void wrongArraysAreRefused() {
    SphereTransform t = SphereTransform.of(RingGrid.gaussLegendre(4), 4);
    double[] f = new double[t.samples()];
    f[17] = Double.NaN;
    assertThatThrownBy(() -> t.analysis(f))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("sample number 17")
        .hasMessageContaining("NaN");
    double[] c = new double[16];
    c[3] = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> t.synthesis(c)).hasMessageContaining("coefficient number 3");
    assertThatThrownBy(() -> t.synthesis(new double[15])).hasMessageContaining("16 numbers");
    assertThatThrownBy(() -> t.analysis(new double[31])).hasMessageContaining("32 numbers");
    assertThatThrownBy(() -> t.complexSynthesis(new double[16], new double[64]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> t.complexAnalysis(new double[16], new double[32]))
        .isInstanceOf(InvalidInput.class);
    SphereTransform fit = SphereTransform.fitting(RingGrid.healpix(2), 4);
    assertThat(fit.isExact()).isFalse();
    assertThatThrownBy(() -> fit.analysis(new double[48])).hasMessageContaining("least squares");
  }

  @Test
  void anInterruptedThreadStops() {
    SphereTransform t = SphereTransform.of(RingGrid.gaussLegendre(4), 4);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> t.synthesis(new double[16])).isInstanceOf(CancellationException.class);
    assertThat(Arrays.stream(t.synthesis(new double[16])).sum()).isZero();
  }
}
