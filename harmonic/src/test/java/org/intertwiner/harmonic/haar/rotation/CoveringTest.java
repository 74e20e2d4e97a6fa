package org.intertwiner.harmonic.haar.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.haar.Exactness;
import org.intertwiner.harmonic.haar.sphere.PolyhedralRule;
import org.intertwiner.harmonic.haar.sphere.SphereGrid;
import org.junit.jupiter.api.Test;

class CoveringTest {

  @Test
  void coveringRadiiOfGroupsAreThoseOfTheirCells() {
    // a corner of the truncated cube: tan²(R/2) = 2 (√2 − 1)² + (√2 − 1)⁴ in Rodrigues' vectors
    double edge = Math.sqrt(2) - 1;
    double cube = 2 * Math.atan(Math.sqrt(2 * edge * edge + Math.pow(edge, 4)));
    Covering cubic = Covering.of(RotationGrid.cubic(1).rotations(), 0.01);
    assertThat(cubic.lower()).isCloseTo(cube, within(1e-9));
    assertThat(cubic.upper()).isBetween(cube, 1.011 * cube);
    assertThat(cubic.separation()).isCloseTo(Math.PI / 2, within(1e-12));
    // circumradius of a cell of the 600-cell: 22.2388° on S³
    Covering icosahedral = Covering.of(RotationGrid.icosahedral(1).rotations(), 0.02);
    assertThat(Math.toDegrees(icosahedral.lower())).isCloseTo(44.47751, within(1e-5));
    assertThat(icosahedral.upper()).isBetween(icosahedral.lower(), 1.021 * icosahedral.lower());
    assertThat(icosahedral.separation()).isCloseTo(2 * Math.PI / 5, within(1e-12));
    assertThat(icosahedral.thickness(60)).isBetween(1.4, 1.6);
    assertThat(icosahedral.toString()).contains("separation 72.0000°");
    Covering one = Covering.of(List.of(UnitQuaternion.ONE), 0.01);
    assertThat(one.upper()).isBetween(Math.PI, 1.011 * Math.PI);
    assertThat(one.separation()).isEqualTo(Math.PI);
  }

  @Test
  void noRotationIsFartherThanTheBound() {
    SplittableRandom random = new SplittableRandom(3);
    for (RotationGrid grid :
        List.of(RotationGrid.healpix(2), RotationGrid.spiral(300), RotationGrid.icosahedral(2))) {
      Covering covering = Covering.of(grid.rotations(), 0.1);
      RotationIndex index = RotationIndex.of(grid.rotations());
      for (int i = 0; i < 2000; i++) {
        assertThat(index.distance(LieGroups.spin3().random(random)))
            .isLessThanOrEqualTo(covering.upper());
      }
      assertThat(covering.lower()).isLessThanOrEqualTo(covering.upper());
      assertThat(covering.cells()).isPositive();
    }
  }

  @Test
  void refinementsHalveTheRadius() {
    double one = Covering.of(RotationGrid.healpix(1).rotations(), 0.05).lower();
    double two = Covering.of(RotationGrid.healpix(2).rotations(), 0.05).lower();
    assertThat(one / two).isBetween(1.8, 2.2);
  }

  @Test
  void theIndexFindsWhatAScanFinds() {
    List<UnitQuaternion> rotations = RotationGrid.spiral(777).rotations();
    RotationIndex index = RotationIndex.of(rotations);
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 500; i++) {
      UnitQuaternion q = LieGroups.spin3().random(random);
      double best = -1;
      for (UnitQuaternion p : rotations) {
        best = Math.max(best, Math.abs(dot(p, q)));
      }
      assertThat(Math.abs(dot(rotations.get(index.nearest(q)), q))).isEqualTo(best);
      assertThat(Math.cos(index.distance(q) / 2)).isCloseTo(best, within(1e-14));
    }
    assertThat(index.count()).isEqualTo(777);
  }

  private static double dot(UnitQuaternion p, UnitQuaternion q) {
    return p.w() * q.w() + p.x() * q.x() + p.y() * q.y() + p.z() * q.z();
  }

  @Test
  void everyGridIsExactToItsDegreeAndNoFurther() {
    for (RotationGrid grid :
        List.of(
            RotationGrid.product(2),
            RotationGrid.icosahedral(1),
            RotationGrid.icosahedral(2),
            RotationGrid.cubic(1),
            RotationGrid.cubic(3),
            RotationGrid.healpix(2),
            RotationGrid.fibred(SphereGrid.gaussLegendre(2, 4), 4),
            RotationGrid.fibred(PolyhedralRule.design(7).grid(), 8))) {
      Exactness found = grid.quadrature().certify();
      assertThat(found.holds()).as("%s: %s", grid, found).isTrue();
      assertThat(found.isSharp()).as("%s: %s", grid, found).isTrue();
    }
    assertThat(RotationGrid.icosahedral(3).count()).isEqualTo(1380);
    assertThat(RotationGrid.cubic(3).count()).isEqualTo(648);
    assertThat(RotationGrid.healpix(2).count()).isEqualTo(576);
  }

  @Test
  void badInputIsRefused() {
    List<UnitQuaternion> one = List.of(UnitQuaternion.ONE);
    assertThatThrownBy(() -> Covering.of(one, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Covering.of(one, Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Covering.of(List.of(), 0.1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Covering.of(RotationGrid.spiral(500).rotations(), 0.001, 10_000))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("tolerance");
    assertThatThrownBy(() -> RotationGrid.icosahedral(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationGrid.cubic(100)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> RotationGrid.healpix(50)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> RotationGrid.fibred(SphereGrid.healpix(1), 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationGrid.from("two", one, new double[] {0.5, 0.5}, 0))
        .isInstanceOf(InvalidInput.class);
    assertThat(RotationGrid.from("one", one, new double[] {1}, 0).quadrature().certify().isSharp())
        .isTrue();
  }
}
