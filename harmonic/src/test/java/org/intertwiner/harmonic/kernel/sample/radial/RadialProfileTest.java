package org.intertwiner.harmonic.kernel.sample.radial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadialProfileTest {

  /** ∫ φ_i φ_j r^(n−1) dr by composite Gauss–Legendre quadrature. */
  private static double product(RadialProfile p, int n, int l, int i, int j) {
    double sum = 0;
    int panels = 40;
    GaussIntegrator unit = new GaussIntegratorFactory().legendre(20);
    double half = p.reach() / (2 * panels);
    for (int k = 0; k < panels; k++) {
      for (int q = 0; q < unit.getNumberOfPoints(); q++) {
        double r = half * (2 * k + 1 + unit.getPoint(q));
        sum +=
            half * unit.getWeight(q) * p.value(l, i, r) * p.value(l, j, r) * Math.pow(r, n - 1.0);
      }
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void orthogonalSystemsAreOrthonormal(int n) {
    List<RadialProfile> systems =
        List.of(
            BesselProfile.of(n, 6, 5, 2.5),
            ZernikeProfile.of(n, 5, 2.5),
            OscillatorProfile.of(n, 5, 0.7));
    for (RadialProfile p : systems) {
      for (int l : n == 1 ? new int[] {0, 1} : new int[] {0, 1, 2, 6}) {
        for (int i = 0; i < 5; i++) {
          for (int j = 0; j <= i; j++) {
            assertThat(product(p, n, l, i, j))
                .as("%s on ℝ^%d: l = %d, ⟨%d, %d⟩", p, n, l, i, j)
                .isCloseTo(i == j ? 1 : 0, within(1e-11));
          }
        }
      }
    }
    assertThat(product(GaussianOrbitals.of(n, 0.3, 1.2), n, 1, 1, 1)).isCloseTo(1, within(1e-11));
  }

  @Test
  void zerosOfBesselFunctionsAreThoseOfTheTables() {
    // Abramowitz and Stegun (1964), tables 9.5 and 10.6
    BesselProfile plane = BesselProfile.of(2, 40, 3, 1);
    assertThat(plane.zero(0, 0)).isCloseTo(2.404825557695773, within(2e-15));
    assertThat(plane.zero(0, 2)).isCloseTo(8.653727912911013, within(4e-15));
    assertThat(plane.zero(1, 0)).isCloseTo(3.831705970207512, within(2e-15));
    assertThat(plane.zero(8, 1)).isCloseTo(16.03777419088771, within(1e-13));
    assertThat(plane.zero(40, 0)).isGreaterThan(40);
    BesselProfile space = BesselProfile.of(3, 2, 2, 1);
    assertThat(space.zero(0, 1)).isCloseTo(2 * Math.PI, within(2e-15));
    assertThat(space.zero(1, 0)).isCloseTo(4.493409457909064, within(2e-15));
    assertThat(space.zero(2, 0)).isCloseTo(5.763459196894550, within(2e-15));
  }

  @Test
  void ballFunctionsAreZernikesAndVanishWhereTheyShould() {
    // R_4^2(r) = 4r⁴ − 3r², R_4^0 = 6r⁴ − 6r² + 1, with norms 1/√(2(n+1))
    ZernikeProfile zernike = ZernikeProfile.of(2, 3, 1);
    double r = 0.6;
    double norm = Math.sqrt(10);
    assertThat(zernike.value(2, 1, r) / norm)
        .isCloseTo(4 * Math.pow(r, 4) - 3 * r * r, within(1e-14));
    assertThat(zernike.value(0, 2, r) / norm)
        .isCloseTo(6 * Math.pow(r, 4) - 6 * r * r + 1, within(1e-14));
    assertThat(zernike.value(0, 2, 1.001)).isZero();
    BesselProfile bessel = BesselProfile.of(3, 3, 3, 2);
    assertThat(bessel.value(2, 1, 2 - 1e-12)).isCloseTo(0, within(1e-10));
    assertThat(bessel.value(2, 1, 2)).isZero();
    assertThat(bessel.value(0, 0, 0.5))
        .as("sin(πr/R)/r")
        .isCloseTo(Math.sin(Math.PI / 4) / 0.5, within(1e-14));
    BesselProfile smooth = bessel.withEnvelope(6);
    assertThat(smooth.derivative(0, 0, 2 - 1e-9)).isCloseTo(0, within(1e-6));
    assertThat(smooth.toString()).contains("envelope of order 6");
  }

  @Test
  void finiteRingsAddUpToOne() {
    FiniteRings cosine = FiniteRings.cosine(0, 1, 2, 3);
    FiniteRings linear = FiniteRings.spline(1, 0, 1, 2, 3);
    FiniteRings cubic = FiniteRings.spline(3, 0, 1, 2, 3, 4, 5);
    for (double r = 2; r < 3; r += 0.13) {
      assertThat(cosine.value(2, r) + cosine.value(3, r)).isCloseTo(1, within(1e-15));
      assertThat(linear.value(2, r) + linear.value(3, r)).isCloseTo(1, within(1e-15));
      double sum = 0;
      for (int i = 0; i < 6; i++) {
        sum += cubic.value(i, r);
      }
      assertThat(sum).as("B-splines over their peak 2/3").isCloseTo(1.5, within(1e-14));
    }
    FiniteRings bump = FiniteRings.bump(1).withWidth(0.5);
    assertThat(bump.value(0, 1)).isEqualTo(1);
    assertThat(bump.value(0, 1.5)).isZero();
    assertThat(bump.value(0, 0.4)).isZero();
    assertThat(bump.reach()).isEqualTo(1.5);
    assertThat(cubic.reach()).isEqualTo(7);
  }

  static Stream<RadialProfile> profiles() {
    return Stream.of(
        GaussianRings.of(0, 1, 2),
        BesselProfile.of(1, 1, 3, 2),
        BesselProfile.of(2, 4, 3, 2),
        BesselProfile.of(3, 4, 3, 2).withEnvelope(6),
        ZernikeProfile.of(2, 3, 2),
        ZernikeProfile.of(3, 3, 2),
        OscillatorProfile.of(3, 3, 0.6),
        GaussianOrbitals.evenTempered(3, 3, 0.4, 2),
        FiniteRings.cosine(0, 1, 2),
        FiniteRings.bump(0, 1, 2),
        FiniteRings.spline(2, 0, 1, 2),
        FiniteRings.spline(3, 0, 1, 2),
        RadialNetwork.random(2.5, 6, 3, new SplittableRandom(3), 8, 5));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void derivativesAreTheLimitsOfDifferences(RadialProfile p) {
    int top = p.toString().contains("ℝ^1") ? 1 : 4;
    double h = 1e-4;
    for (int l = 0; l <= top; l++) {
      for (int i = 0; i < p.rings(); i++) {
        for (double r : new double[] {0.013, 0.21, 0.77, 1.12, 1.86, 1.91}) {
          // fourth order: (8(f(r+h) − f(r−h)) − (f(r+2h) − f(r−2h))) / 12h
          double near = p.value(l, i, r + h) - p.value(l, i, r - h);
          double far = p.value(l, i, r + 2 * h) - p.value(l, i, r - 2 * h);
          double difference = (8 * near - far) / (12 * h);
          assertThat(p.derivative(l, i, r))
              .as("%s: l = %d, ring %d, r = %s", p, l, i, r)
              .isCloseTo(difference, within(2e-8 * (1 + Math.abs(difference))));
        }
        assertThat(p.value(l, i, p.reach())).isCloseTo(0, within(ending(p, l, i)));
        assertThat(p.value(l, i, p.reach() * 1.001)).isCloseTo(0, within(1e-13));
        assertThat(p.derivative(l, i, p.reach() * 1.001)).isCloseTo(0, within(1e-13));
        assertThat(p.derivative(l, i, 0)).isFinite();
      }
    }
    if (!p.dependsOnDegree()) {
      assertThat(p.value(0, 1, 0.7)).isEqualTo(p.value(5, 1, 0.7));
    }
    assertThat(p.withBandLimit(BandLimit.atMost(1)).bandLimit()).isEqualTo(BandLimit.atMost(1));
    assertThat(p.radius(0)).isNotNegative();
    assertThat(p.toString()).isNotEmpty();
  }

  /** Zernike polynomials do not vanish at the edge of the ball. */
  private static double ending(RadialProfile p, int l, int i) {
    return p instanceof ZernikeProfile ? Math.abs(p.value(l, i, p.reach())) : 1e-13;
  }

  @Test
  void networksGiveExactGradientsByTheirWeights() {
    RadialNetwork network = RadialNetwork.random(2.5, 5, 2, new SplittableRandom(9), 7, 4);
    double[] w = network.weights();
    assertThat(w).hasSize(5 * 7 + 7 + 7 * 4 + 4 + 4 * 2 + 2);
    assertThat(network.weightCount()).isEqualTo(w.length);
    for (double r : new double[] {0, 0.4, 1.3, 2.2}) {
      for (int ring = 0; ring < 2; ring++) {
        double[] gradient = new double[w.length];
        network.addWeightGradient(0, ring, r, 1, gradient);
        for (int k = 0; k < w.length; k++) {
          double h = 1e-5;
          double[] up = w.clone();
          up[k] += h;
          double[] down = w.clone();
          down[k] -= h;
          double difference =
              (network.withWeights(up).value(0, ring, r)
                      - network.withWeights(down).value(0, ring, r))
                  / (2 * h);
          assertThat(gradient[k]).isCloseTo(difference, within(1e-9));
        }
      }
    }
    double[] untouched = new double[w.length];
    network.addWeightGradient(0, 0, 2.6, 1, untouched);
    assertThat(untouched).containsOnly(0);
    assertThat(RadialNetwork.random(2.5, 5, 2, new SplittableRandom(9), 7, 4).value(0, 1, 0.3))
        .isEqualTo(network.value(0, 1, 0.3));
    assertThatThrownBy(() -> network.withWeights(1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> network.addWeightGradient(0, 0, 1, 1, new double[1]))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void parametersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> BesselProfile.of(3, 2, 2, 1).value(3, 0, 0.5))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("0 … 2");
    assertThatThrownBy(() -> BesselProfile.of(3, 2, 0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> BesselProfile.of(3, 2, 5000, 1)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> BesselProfile.of(3, 2, 2, 1).withEnvelope(1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ZernikeProfile.of(2, 2, Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GaussianOrbitals.of(3, -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FiniteRings.cosine(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FiniteRings.spline(0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FiniteRings.bump(1).withWidth(0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void notationIsRead() {
    Grid grid = Grid.cube(5);
    for (String text :
        List.of(
            "gaussian",
            "gaussian:0,1,2;sigma=0.5",
            "cosine:0,1,2",
            "bump;width=2",
            "spline:0,1,2;degree=2;limit=none",
            "bessel:4;cutoff=2;envelope=6;limit=2",
            "zernike:2",
            "oscillator:2;width=0.7",
            "gto:0.2,0.4",
            "gto",
            "network:2;hidden=4;features=5;seed=7")) {
      RadialProfile p = RadialProfiles.parse(text, grid, 3);
      assertThat(p.rings()).as(text).isPositive();
      assertThat(p.value(1, 0, 0.5)).as(text).isFinite();
    }
    assertThat(RadialProfiles.parse("gaussian", grid, 3).toString())
        .isEqualTo(GaussianRings.forSize(5).toString());
    assertThat(RadialProfiles.parse("spline;limit=none", grid, 3).bandLimit())
        .isEqualTo(BandLimit.none());
    assertThat(RadialProfiles.parse("bessel:4", grid.dilated(2), 3).reach()).isEqualTo(5);
    for (String text :
        List.of("", "gauss", "bessel:x", "bessel:1.5", "cosine:0;breadth=1", "cosine;width")) {
      assertThatThrownBy(() -> RadialProfiles.parse(text, grid, 3))
          .as(text)
          .isInstanceOf(InvalidInput.class);
    }
  }
}
