package org.intertwiner.harmonic.fourier.sphere.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.sphere.PointTransform;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereSpectra;
import org.intertwiner.harmonic.wigner.CoefficientRotation;
import org.junit.jupiter.api.Test;

/** The Earth's topography to degree 300 in metres, and the vertices of a mesh. */
class RealFieldsIT {
  private static final UnitQuaternion TURN = UnitQuaternion.from(0.8, 0.1, -0.5, 0.3);

  private static Path data(String name) {
    String folder = System.getenv("INTERTWINER_DATA");
    assumeTrue(folder != null, "INTERTWINER_DATA is not set");
    Path file = Path.of(folder == null ? "" : folder).resolve(name);
    assumeTrue(Files.exists(file), "there is no " + name + " in INTERTWINER_DATA");
    return file;
  }

  @Test
  void topographySurvivesRotationAndFourGridsToAMillionthOfAMetre() {
    Path file = data("earth-topography-srtmp300.msl");
    CoefficientFile model = CoefficientFile.read(file, FieldLimits.DEFAULT);
    assertThat(model.maxDegree()).isEqualTo(300);
    double[] before = model.coefficients();
    assertThat(before[0]).isCloseTo(-2382.742693 * Math.sqrt(4 * Math.PI), within(1e-3));
    double[] rotated = CoefficientRotation.of(301).rotated(TURN, before);
    double[] power = SphereSpectra.power(before, 301);
    double[] rotatedPower = SphereSpectra.power(rotated, 301);
    for (int l = 0; l < 301; l++) {
      assertThat(rotatedPower[l]).isCloseTo(power[l], within(1e-11 * power[l]));
    }
    for (RingGrid grid :
        List.of(
            RingGrid.gaussLegendre(301),
            RingGrid.driscollHealy(301),
            RingGrid.clenshawCurtis(601, 602),
            RingGrid.healpix(160))) {
      for (double[] field : List.of(before, rotated)) {
        RoundTrip trip = RoundTrip.of(grid, 301, field, new Workers(2));
        assertThat(trip.maxError()).as(trip.toString()).isLessThan(1e-6);
        assertThat(trip.rmsError()).isLessThan(1e-8);
        // oceans and mountains
        assertThat(trip.lowest()).isBetween(-11_000.0, -7_000.0);
        assertThat(trip.highest()).isBetween(4_500.0, 9_000.0);
      }
    }
  }

  @Test
  void rotatedTopographyHasTheHeightsOfTheTurnedPoints() {
    Path file = data("earth-topography-srtmp300.msl");
    boolean thorough = Boolean.getBoolean("thorough");
    int limit = thorough ? 301 : 61;
    double[] before =
        Arrays.copyOf(
            CoefficientFile.read(file, FieldLimits.DEFAULT).coefficients(), limit * limit);
    double[] rotated = CoefficientRotation.of(limit).rotated(TURN, before);
    // as many points as coefficients are asked for: a grid, of which some are compared
    double[] points = RingGrid.healpix(thorough ? 90 : 18).points();
    double[] turned = new double[points.length];
    for (int j = 0; j < points.length; j += 3) {
      double[] p = TURN.inverse().rotate(new double[] {points[j], points[j + 1], points[j + 2]});
      System.arraycopy(p, 0, turned, j, 3);
    }
    double[] heights = new double[points.length / 3];
    double[] expected = new double[points.length / 3];
    PointTransform.ofDirections(points, limit).synthesis(rotated, heights);
    PointTransform.ofDirections(turned, limit).synthesis(before, expected);
    for (int j = 0; j < heights.length; j++) {
      assertThat(heights[j]).isCloseTo(expected[j], within(1e-6));
    }
  }

  @Test
  void radiiOfTheMeshAreFittedBetterWithEveryDegree() {
    double[] vertices = VertexFile.read(data("spot.obj"), FieldLimits.DEFAULT);
    assertThat(vertices).hasSize(3 * 2930);
    double last = Double.MAX_VALUE;
    for (int limit : new int[] {1, 4, 8, 16}) {
      RadiusFit fit = RadiusFit.of(vertices, limit);
      assertThat(fit.fit().converged()).isTrue();
      assertThat(fit.fit().condition()).isLessThan(100);
      assertThat(fit.fit().rmsResidual()).isLessThan(last);
      last = fit.fit().rmsResidual();
    }
    assertThat(last).isBetween(0.08, 0.09);
  }
}
