package org.intertwiner.harmonic.fourier.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.parallel.Workers;
import org.junit.jupiter.api.Test;

class SpinTransformTest {
  private static final List<RingGrid> GRIDS =
      List.of(
          RingGrid.gaussLegendre(6, 11),
          RingGrid.driscollHealy(6),
          RingGrid.clenshawCurtis(11, 12),
          RingGrid.fejer(11, 11));

  private static double[] random(int limit, int spin, long seed) {
    double[] c = Reference.random(2 * limit * limit, seed);
    Arrays.fill(c, 0, 2 * spin * spin, 0);
    return c;
  }

  @Test
  void synthesisIsTheSumOfHarmonicsOfSpinWeight() {
    int limit = 6;
    for (RingGrid grid : GRIDS) {
      for (int spin = -5; spin <= 5; spin++) {
        double[] c = random(limit, spin, 11 + spin);
        double[] f = new double[2 * grid.samples()];
        SpinTransform.of(grid, limit, spin).synthesis(c, f);
        for (int ring = 0; ring < grid.rings(); ring++) {
          int j = ring % grid.count(ring);
          double phi = 2 * Math.PI * j / grid.count(ring);
          double[] expected = sum(c, limit, spin, grid.colatitude(ring), phi);
          int at = 2 * (grid.start(ring) + j);
          assertThat(f[at]).as(grid + " " + spin).isCloseTo(expected[0], within(1e-13));
          assertThat(f[at + 1]).isCloseTo(expected[1], within(1e-13));
        }
      }
    }
  }

  private static double[] sum(double[] c, int limit, int spin, double theta, double phi) {
    double re = 0;
    double im = 0;
    for (int l = Math.abs(spin); l < limit; l++) {
      for (int m = -l; m <= l; m++) {
        double[] y = Reference.spin(spin, l, m, theta, phi);
        int i = 2 * (l * l + l + m);
        re += c[i] * y[0] - c[i + 1] * y[1];
        im += c[i] * y[1] + c[i + 1] * y[0];
      }
    }
    return new double[] {re, im};
  }

  @Test
  void analysisInvertsSynthesis() {
    for (RingGrid grid : GRIDS) {
      for (int spin = -5; spin <= 5; spin++) {
        assertRoundTrip(grid, 6, spin, 1e-14);
      }
    }
    assertRoundTrip(RingGrid.gaussLegendre(128), 128, 2, 1e-12);
    assertRoundTrip(RingGrid.driscollHealy(100), 100, -60, 1e-12);
  }

  private static void assertRoundTrip(RingGrid grid, int limit, int spin, double bound) {
    double[] c = random(limit, spin, spin);
    double[] f = new double[2 * grid.samples()];
    double[] back = new double[c.length];
    SpinTransform t = SpinTransform.of(grid, limit, spin);
    t.synthesis(c, f);
    t.analysis(f, back);
    assertThat(Reference.distance(back, c)).as(t.toString()).isLessThan(bound);
  }

  @Test
  void degreesBelowTheSpinWeightMeanNothing() {
    SpinTransform t = SpinTransform.of(RingGrid.gaussLegendre(5), 5, 2);
    double[] c = new double[50];
    Arrays.fill(c, 0, 8, 1);
    double[] f = new double[2 * t.grid().samples()];
    t.synthesis(c, f);
    assertThat(f).containsOnly(0);
    t.analysis(Reference.random(f.length, 1), c);
    assertThat(Arrays.copyOf(c, 8)).containsOnly(0);
    assertThat(c[8]).isNotZero();
  }

  @Test
  void adjointsAreTransposesAndThreadsDoNotMatter() {
    SpinTransform t = SpinTransform.of(RingGrid.driscollHealy(7), 7, -1);
    double[] c = random(7, 1, 3);
    double[] g = Reference.random(2 * t.grid().samples(), 4);
    double[] f = new double[g.length];
    double[] back = new double[c.length];
    t.synthesis(c, f);
    t.adjointSynthesis(g, back);
    assertThat(Reference.dot(f, g)).isCloseTo(Reference.dot(c, back), within(1e-12));
    SpinTransform more = t.withWorkers(new Workers(3));
    double[] f3 = new double[g.length];
    double[] back3 = new double[c.length];
    more.synthesis(c, f3);
    more.adjointSynthesis(g, back3);
    assertThat(f3).isEqualTo(f);
    assertThat(back3).isEqualTo(back);
    t.adjointAnalysis(c, f);
    t.analysis(g, back);
    assertThat(Reference.dot(f, g)).isCloseTo(Reference.dot(c, back), within(1e-12));
  }

  @Test
  void badInputIsRefused() {
    RingGrid grid = RingGrid.gaussLegendre(4);
    assertThatThrownBy(() -> SpinTransform.of(grid, 4, 4))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("|s| < 4");
    assertThatThrownBy(() -> SpinTransform.of(grid, 5, 1))
        .hasMessageContaining("5 latitudes and 9 longitudes");
    SpinTransform t = SpinTransform.of(grid, 4, 1);
    double[] f = new double[64];
    f[9] = Double.NaN;
    assertThatThrownBy(() -> t.analysis(f, new double[32])).hasMessageContaining("number 9");
    assertThatThrownBy(() -> t.analysis(f, new double[16])).hasMessageContaining("32 numbers");
    assertThatThrownBy(() -> t.synthesis(new double[32], new double[32]))
        .hasMessageContaining("64 numbers");
    assertThat(t.spin()).isEqualTo(1);
    assertThat(t.bandLimit()).isEqualTo(4);
  }

  @Test
  void gradientsAndCurlsOfLinearFunctionsAreKnown() {
    int limit = 4;
    RingGrid grid = RingGrid.gaussLegendre(5);
    VectorTransform t = VectorTransform.of(grid, limit);
    double[] x = new double[16];
    // √(4π/3) Y_{1,1} = x, Y_{1,0} is z
    x[3] = Math.sqrt(4 * Math.PI / 3);
    double[] z = new double[16];
    z[2] = x[3];
    double[] field = new double[2 * grid.samples()];
    t.synthesis(VectorTransform.gradient(x, limit), VectorTransform.gradient(z, limit), field);
    for (int ring = 0; ring < grid.rings(); ring++) {
      double theta = grid.colatitude(ring);
      for (int j = 0; j < grid.count(ring); j++) {
        double phi = 2 * Math.PI * j / grid.count(ring);
        int at = 2 * (grid.start(ring) + j);
        assertThat(field[at]).isCloseTo(Math.cos(theta) * Math.cos(phi), within(1e-14));
        assertThat(field[at + 1]).isCloseTo(-Math.sin(phi) - Math.sin(theta), within(1e-14));
      }
    }
    double[] e = new double[16];
    double[] b = new double[16];
    t.analysis(field, e, b);
    assertThat(Reference.distance(e, VectorTransform.gradient(x, limit))).isLessThan(1e-14);
    assertThat(Reference.distance(b, VectorTransform.gradient(z, limit))).isLessThan(1e-14);
    // the Laplacian of x is −2x
    assertThat(VectorTransform.divergence(e, limit)[3]).isCloseTo(-2 * x[3], within(1e-13));
  }

  @Test
  void tangentFieldsComeBackAndKeepInnerProducts() {
    VectorTransform t = VectorTransform.of(RingGrid.fejer(15, 16), 8).withWorkers(new Workers(2));
    double[] e = Reference.random(64, 5);
    double[] b = Reference.random(64, 6);
    e[0] = 0;
    b[0] = 0;
    double[] v = new double[2 * t.grid().samples()];
    t.synthesis(e, b, v);
    double[] e2 = new double[64];
    double[] b2 = new double[64];
    t.analysis(v, e2, b2);
    assertThat(Reference.distance(e, e2)).isLessThan(1e-14);
    assertThat(Reference.distance(b, b2)).isLessThan(1e-14);
    double energy = 0;
    double[] w = t.grid().weights();
    for (int i = 0; i < v.length; i++) {
      energy += w[i / 2] * v[i] * v[i];
    }
    assertThat(energy).isCloseTo(Reference.dot(e, e) + Reference.dot(b, b), within(1e-12));
    double[] g = Reference.random(v.length, 7);
    t.adjointSynthesis(g, e2, b2);
    assertThat(Reference.dot(v, g))
        .isCloseTo(Reference.dot(e, e2) + Reference.dot(b, b2), within(1e-12));
    t.adjointAnalysis(e, b, v);
    t.analysis(g, e2, b2);
    assertThat(Reference.dot(v, g))
        .isCloseTo(Reference.dot(e, e2) + Reference.dot(b, b2), within(1e-12));
    assertThat(t.bandLimit()).isEqualTo(8);
    assertThatThrownBy(() -> t.synthesis(new double[64], new double[63], v))
        .hasMessageContaining("curl part");
    assertThat(t.toString()).contains("tangent");
  }
}
