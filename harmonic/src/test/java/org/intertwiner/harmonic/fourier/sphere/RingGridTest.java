package org.intertwiner.harmonic.fourier.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;

class RingGridTest {
  private static final List<RingGrid> EXACT =
      List.of(
          RingGrid.gaussLegendre(5),
          RingGrid.gaussLegendre(6, 9),
          RingGrid.driscollHealy(5),
          RingGrid.driscollHealyWide(5),
          RingGrid.clenshawCurtis(9, 9),
          RingGrid.clenshawCurtis(10, 12),
          RingGrid.fejer(9, 9),
          RingGrid.fejer(10, 11));

  /** The largest |∫ Y_a Y_b − δ_ab| over degrees below the two limits. */
  private static double defect(RingGrid grid, int first, int second) {
    double[] points = grid.points();
    double[] weights = grid.weights();
    double worst = 0;
    for (int a = 0; a < first * first; a++) {
      for (int b = 0; b < second * second; b++) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
          sum += weights[j] * harmonic(a, points, j) * harmonic(b, points, j);
        }
        worst = Math.max(worst, Math.abs(sum - (a == b ? 1 : 0)));
      }
    }
    return worst;
  }

  private static double harmonic(int index, double[] points, int j) {
    int l = (int) Math.sqrt(index);
    double[] p = Reference.point(points, j);
    return Reference.real(l, index - l * l - l, p[0], p[1], p[2]);
  }

  @Test
  void productsBelowTheExactBandLimitAreIntegratedAndThoseBeyondAreNot() {
    for (RingGrid grid : EXACT) {
      int limit = grid.exactBandLimit();
      assertThat(limit).as(grid.toString()).isEqualTo(5);
      assertThat(defect(grid, limit, limit)).as(grid.toString()).isLessThan(2e-14);
    }
    assertThat(defect(RingGrid.gaussLegendre(5), 6, 6)).isGreaterThan(1e-2);
    assertThat(defect(RingGrid.clenshawCurtis(9, 9), 6, 6)).isGreaterThan(1e-2);
    assertThat(defect(RingGrid.fejer(9, 20), 6, 6)).isGreaterThan(1e-3);
    assertThat(defect(RingGrid.driscollHealyWide(5), 6, 6)).isGreaterThan(1e-3);
    assertThat(defect(RingGrid.healpix(4), 1, 1)).isLessThan(1e-14);
    assertThat(defect(RingGrid.healpix(4), 3, 3)).isGreaterThan(1e-4);
  }

  @Test
  void pointsLieOnTheSphereAndWeightsFillIt() {
    for (RingGrid grid : List.of(RingGrid.healpix(3), RingGrid.driscollHealy(4))) {
      double[] points = grid.points();
      assertThat(points).hasSize(3 * grid.samples());
      double total = 0;
      for (int j = 0; j < grid.samples(); j++) {
        double[] p = Reference.point(points, j);
        assertThat(Reference.dot(p, p)).isCloseTo(1, within(1e-15));
        total += grid.weights()[j];
      }
      assertThat(total).isCloseTo(4 * Math.PI, within(1e-13));
    }
  }

  @Test
  void healpixCentresAreThoseOfTheDefinition() {
    RingGrid grid = RingGrid.healpix(2);
    assertThat(grid.rings()).isEqualTo(7);
    assertThat(grid.samples()).isEqualTo(48);
    assertThat(grid.count(0)).isEqualTo(4);
    assertThat(grid.count(3)).isEqualTo(8);
    assertThat(Math.cos(grid.colatitude(0))).isCloseTo(11.0 / 12, within(1e-15));
    assertThat(Math.cos(grid.colatitude(1))).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(Math.cos(grid.colatitude(2))).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(Math.cos(grid.colatitude(6))).isCloseTo(-11.0 / 12, within(1e-15));
    assertThat(grid.firstLongitude(0)).isCloseTo(Math.PI / 4, within(1e-15));
    assertThat(grid.firstLongitude(1)).isCloseTo(Math.PI / 8, within(1e-15));
    assertThat(grid.firstLongitude(2)).isZero();
    assertThat(grid.firstLongitude(3)).isCloseTo(Math.PI / 8, within(1e-15));
    assertThat(grid.start(2)).isEqualTo(12);
    assertThat(grid.fitBandLimit()).isEqualTo(6);
  }

  @Test
  void tooSmallGridsAreRefusedWithTheSizeThatIsNeeded() {
    assertThatThrownBy(() -> SphereTransform.of(RingGrid.gaussLegendre(8, 30), 9))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at least 9 latitudes and 17 longitudes");
    assertThatThrownBy(() -> SphereTransform.of(RingGrid.gaussLegendre(9, 16), 9))
        .hasMessageContaining("17 longitudes");
    assertThatThrownBy(() -> SphereTransform.of(RingGrid.driscollHealy(8), 9))
        .hasMessageContaining("at least 18×18 samples");
    assertThatThrownBy(() -> SphereTransform.of(RingGrid.fejer(16, 17), 9))
        .hasMessageContaining("at least 17 latitudes and 17 longitudes");
    assertThatThrownBy(() -> SphereTransform.of(RingGrid.clenshawCurtis(16, 17), 9))
        .hasMessageContaining("at least 17 latitudes");
    assertThatThrownBy(() -> SphereTransform.of(RingGrid.healpix(8), 9))
        .hasMessageContaining("least squares");
    assertThatThrownBy(() -> SphereTransform.fitting(RingGrid.healpix(8), 25))
        .hasMessageContaining("a side of at least 9");
  }

  @Test
  void sizesWithoutMeaningAreRefused() {
    assertThatThrownBy(() -> RingGrid.gaussLegendre(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RingGrid.gaussLegendre(4, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RingGrid.healpix(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RingGrid.fejer(1 << 20, 1 << 20)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SphereTransform.of(RingGrid.gaussLegendre(4), 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("band limit");
    assertThatThrownBy(() -> SphereTransform.of(RingGrid.gaussLegendre(4), 5000))
        .isInstanceOf(LimitExceeded.class);
  }
}
