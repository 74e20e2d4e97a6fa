package org.intertwiner.harmonic.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.BandLimit.Decision;
import org.intertwiner.harmonic.kernel.sample.BandLimit.Pair;
import org.intertwiner.harmonic.kernel.sample.radial.BesselProfile;
import org.intertwiner.harmonic.kernel.sample.radial.FiniteRings;
import org.intertwiner.harmonic.kernel.sample.radial.GaussianOrbitals;
import org.intertwiner.harmonic.kernel.sample.radial.OscillatorProfile;
import org.intertwiner.harmonic.kernel.sample.radial.ZernikeProfile;
import org.junit.jupiter.api.Test;

class BandLimitTest {
  private final GaussianRings rings = GaussianRings.of(0, 0.5, 1, 1.5, 2, 3);

  private static Decision of(List<Decision> all, int degree, int ring) {
    return all.stream()
        .filter(d -> d.degree() == degree && d.ring() == ring)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void policiesSayWhatTheyKeepAndWhy() {
    List<Decision> all = rings.bandLimit().decisions(rings, Grid.square(7), 6);
    assertThat(all).hasSize(7 * 6);
    for (Decision d : all) {
      assertThat(d.kept()).isEqualTo(d.degree() <= 2 * rings.radius(d.ring()));
    }
    assertThat(of(all, 3, 2).reason()).contains("degrees ≤ 2 only");
    assertThat(of(all, 2, 2).reason()).contains("carries degree 2");
    assertThat(rings.bandLimit().maxDegree(rings, Grid.square(7), 9)).isEqualTo(6);
    List<Decision> most = BandLimit.atMost(4).decisions(rings, Grid.square(7), 6);
    assertThat(of(most, 1, 0).kept()).isFalse();
    assertThat(of(most, 4, 1).kept()).isTrue();
    assertThat(of(most, 5, 5).kept()).isFalse();
    assertThat(BandLimit.none().decisions(rings, Grid.square(7), 6)).allMatch(Decision::kept);
    assertThatThrownBy(() -> BandLimit.perRadius(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> BandLimit.atMost(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> BandLimit.aliasing(2)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theSpacingCountsAndTheLargestOfAnAnisotropicGrid() {
    GaussianRings wide = GaussianRings.covering(Grid.square(7).dilated(2));
    List<Decision> fine = BandLimit.perRadius(2).decisions(rings, Grid.square(7), 6);
    List<Decision> coarse =
        BandLimit.perRadius(2).decisions(rings, Grid.square(7).withSpacing(1, 2), 6);
    assertThat(of(fine, 4, 4).kept()).isTrue();
    assertThat(of(coarse, 4, 4).kept()).as("2r/h = 2").isFalse();
    assertThat(of(coarse, 4, 4).reason()).contains("h = 2.0");
    GaussianRings usual = GaussianRings.forSize(7);
    List<Decision> scaled = wide.bandLimit().decisions(wide, Grid.square(7).dilated(2), 6);
    List<Decision> unit = usual.bandLimit().decisions(usual, Grid.square(7), 6);
    assertThat(scaled.stream().map(Decision::kept).toList())
        .isEqualTo(unit.stream().map(Decision::kept).toList());
    assertThat(wide.radius(3)).isEqualTo(6);
    assertThat(wide.sigma(0)).isCloseTo(1.2, within(1e-15));
  }

  @Test
  void usersChooseThePairs() {
    BandLimit only = BandLimit.only(Set.of(new Pair(0, 0), new Pair(3, 2)));
    List<Decision> all = only.decisions(rings, Grid.square(7), 4);
    assertThat(all.stream().filter(Decision::kept).map(d -> new Pair(d.degree(), d.ring())))
        .containsExactly(new Pair(0, 0), new Pair(3, 2));
    assertThat(only.describe()).isEqualTo("only [0@0, 3@2]");
    assertThat(BandLimit.parse("0@0, 3@2")).isEqualTo(only);
    BandLimit byRing = BandLimit.perRing(0, 1, 2, -1, 0, 4);
    assertThat(byRing.maxDegree(rings, Grid.square(7), 9)).isEqualTo(4);
    assertThat(of(byRing.decisions(rings, Grid.square(7), 4), 0, 3).reason()).contains("no degree");
    assertThat(BandLimit.parse("0,1,2,-1,0,4")).isEqualTo(byRing);
    assertThat(BandLimit.parse("2r")).isEqualTo(BandLimit.perRadius(2));
    assertThat(BandLimit.parse("3")).isEqualTo(BandLimit.atMost(3));
    assertThat(BandLimit.parse("aliasing:0.05")).isEqualTo(BandLimit.aliasing(0.05));
    assertThat(BandLimit.parse("none")).isEqualTo(BandLimit.none());
    assertThatThrownBy(() -> BandLimit.parse("lots")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> BandLimit.parse("@")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> byRing.decisions(GaussianRings.of(1), Grid.square(3), 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> only.decisions(GaussianRings.of(1), Grid.square(3), 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3@2");
    assertThatThrownBy(() -> new Pair(-1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> BandLimit.perRing()).isInstanceOf(InvalidInput.class);
  }

  @Test
  void keptPairsTurnWithASmallErrorInThePlaneAndDroppedOnesDoNot() {
    Grid wide = Grid.square(15);
    double half = Math.PI / 2;
    for (Decision d : rings.bandLimit().decisions(rings, wide, 8)) {
      double error = Aliasing.rotationError(wide, rings, d.degree(), d.ring(), half);
      if (d.kept()) {
        assertThat(error).as("kept: %s", d).isLessThan(0.05);
      } else {
        assertThat(error).as("dropped: %s", d).isGreaterThan(0.025);
      }
      if (d.degree() > 2 * rings.radius(d.ring()) + 1.5) {
        assertThat(error).as("far beyond: %s", d).isGreaterThan(0.25);
      }
    }
  }

  @Test
  void keptPairsTurnWithASmallErrorInSpaceAndDroppedOnesDoNot() {
    GaussianRings shells = GaussianRings.of(0, 1, 2);
    Grid cube = Grid.cube(9);
    for (Decision d : shells.bandLimit().decisions(shells, cube, 6)) {
      double error = Aliasing.rotationError(cube, shells, d.degree(), d.ring(), Math.PI / 2);
      if (d.kept()) {
        assertThat(error).as("kept: %s", d).isLessThan(0.05);
      } else {
        assertThat(error).as("dropped: %s", d).isGreaterThan(0.02);
      }
      if (d.degree() > 2 * shells.radius(d.ring()) + 1.5) {
        assertThat(error).as("far beyond: %s", d).isGreaterThan(0.2);
      }
    }
  }

  @Test
  void anisotropicGridsNeedTheirLargestSpacing() {
    Grid stretched = Grid.of(11, 21).withSpacing(2, 1);
    GaussianRings wide = GaussianRings.of(2, 4).withSigma(1.2);
    for (Decision d : wide.bandLimit().decisions(wide, stretched, 5)) {
      double error = Aliasing.rotationError(stretched, wide, d.degree(), d.ring(), Math.PI / 4);
      if (d.kept()) {
        assertThat(error).as("kept: %s", d).isLessThan(0.12);
      } else {
        assertThat(error).as("dropped: %s", d).isGreaterThan(0.05);
      }
    }
    // the finer axis alone would have allowed degree 4 at radius 2
    assertThat(Aliasing.rotationError(stretched, wide, 4, 0, Math.PI / 4)).isGreaterThan(0.3);
  }

  @Test
  void measuredAliasingSeparatesGoodFromBadForEveryProfile() {
    Grid grid = Grid.square(11);
    for (RadialProfile profile :
        List.of(
            rings.withBandLimit(BandLimit.aliasing(0.1)),
            FiniteRings.spline(3, 0, 1, 2, 3).withBandLimit(BandLimit.aliasing(0.1)),
            FiniteRings.cosine(0, 1, 2, 3).withWidth(1.5).withBandLimit(BandLimit.aliasing(0.1)),
            OscillatorProfile.of(2, 4, 0.9),
            GaussianOrbitals.of(2, 0.3, 0.8, 1.6),
            BesselProfile.of(2, 8, 5, 4).withEnvelope(6))) {
      List<Decision> all = profile.bandLimit().decisions(profile, grid, 7);
      double[][] beyond = Aliasing.energyBeyond(profile, 2, 7, Math.PI);
      int kept = 0;
      for (Decision d : all) {
        assertThat(d.kept()).isEqualTo(beyond[d.degree()][d.ring()] <= 0.1);
        assertThat(d.reason()).contains("% of the energy");
        double error = Aliasing.rotationError(grid, profile, d.degree(), d.ring(), Math.PI / 2);
        if (d.kept()) {
          kept++;
          assertThat(error).as("%s: %s", profile, d).isLessThan(Math.sqrt(0.1));
        }
        if (beyond[d.degree()][d.ring()] > 0.6) {
          assertThat(error).as("%s: %s", profile, d).isGreaterThan(0.1);
        }
      }
      assertThat(kept).as(profile.toString()).isBetween(4, all.size() - 4);
    }
  }

  @Test
  void energiesAreThoseOfKnownTransforms() {
    // the oscillator functions are their own transforms: for l = 0, i = 0 on ℝ² the part of the
    // energy beyond k is exp(−k²s²)
    OscillatorProfile oscillator = OscillatorProfile.of(2, 1, 0.8);
    for (double k : new double[] {0.5, 1.3, 2.5}) {
      assertThat(Aliasing.energyBeyond(oscillator, 2, 0, k)[0][0])
          .isCloseTo(Math.exp(-k * k * 0.64), within(1e-9));
    }
    // on ℝ¹ and l = 1 the transform of x exp(−x²/2) is the same; beyond k: erfc(k) + 2k e^(−k²)/√π
    OscillatorProfile line = OscillatorProfile.of(1, 1, 1);
    double k = 1.1;
    double expected = 0.1197949304259183 + 2 * k * Math.exp(-k * k) / Math.sqrt(Math.PI);
    assertThat(Aliasing.energyBeyond(line, 1, 1, k)[1][0]).isCloseTo(expected, within(1e-9));
    double[][] four = Aliasing.energyBeyond(OscillatorProfile.of(4, 2, 1), 4, 2, 30);
    assertThat(four[2][1]).isCloseTo(0, within(1e-9));
    assertThatThrownBy(() -> Aliasing.energyBeyond(line, 1, 1, 0)).isInstanceOf(InvalidInput.class);
    ZernikeProfile sharp = ZernikeProfile.of(2, 1, 3);
    assertThat(Aliasing.energyBeyond(sharp, 2, 0, Math.PI)[0][0])
        .as("a disc has a spectrum that decays slowly")
        .isBetween(0.05, 0.12);
  }

  @Test
  void rotationErrorIsZeroOnALineAndOneWhereNothingIsSeen() {
    assertThat(Aliasing.rotationError(Grid.of(9), rings, 1, 2, 1)).isCloseTo(0, within(1e-12));
    PointSet origin = PointSet.from(new double[] {0, 0});
    assertThat(Aliasing.rotationError(origin, rings, 2, 0, 1)).isEqualTo(1);
  }
}
