package org.intertwiner.harmonic.kernel.sample.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.PointSet;
import org.intertwiner.harmonic.kernel.sample.PointSymmetry;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;

class SphereGridTest {

  private static FiniteRepresentation<?> vector(String group) {
    return (FiniteRepresentation<?>) GroupNotation.parse(group).action(3);
  }

  /** The largest weighted mean of a normalised harmonic of one degree. */
  private static double mean(PointSet points, double[] weights, int degree) {
    int n = points.dimension();
    SolidHarmonics harmonics = SolidHarmonics.upTo(n, degree);
    double[] sums = new double[harmonics.count(degree)];
    for (int x = 0; x < weights.length; x++) {
      double[] h = harmonics.values(points.at(x))[degree];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights[x] * h[i];
      }
    }
    double worst = 0;
    for (int i = 0; i < sums.length; i++) {
      Form form = harmonics.form(degree, i);
      double square = form.fischer(form).re();
      for (int k = 0; k < degree; k++) {
        square /= n + 2.0 * k;
      }
      worst = Math.max(worst, Math.abs(sums[i]) / Math.sqrt(square));
    }
    return worst;
  }

  @Test
  void gridsIntegrateExactlyWhatTheySay() {
    List<SphereGrid> grids =
        List.of(
            SphereGrid.icosahedral(1),
            SphereGrid.icosahedral(2),
            SphereGrid.icosahedral(5),
            SphereGrid.fibonacci(100),
            SphereGrid.gaussLegendre(4, 9),
            SphereGrid.gaussLegendre(5, 7),
            SphereGrid.equalArea(1),
            SphereGrid.equalArea(4));
    int[] counts = {12, 42, 252, 100, 36, 35, 12, 192};
    for (int g = 0; g < counts.length; g++) {
      SphereGrid grid = grids.get(g);
      assertThat(grid.points().count()).as(grid.toString()).isEqualTo(counts[g]);
      assertThat(Arrays.stream(grid.weights()).sum()).isCloseTo(1, within(1e-14));
      assertThat(Arrays.stream(grid.weights()).min().orElseThrow()).isPositive();
      Set<List<Long>> distinct = new HashSet<>();
      for (int x = 0; x < counts[g]; x++) {
        assertThat(grid.points().radius(x)).isCloseTo(1, within(1e-15));
        double[] p = grid.points().at(x);
        distinct.add(Arrays.stream(p).mapToObj(c -> Math.round(c * 1e8)).toList());
      }
      assertThat(distinct).as(grid.toString()).hasSize(counts[g]);
      for (int l = 1; l <= grid.exactDegree(); l++) {
        assertThat(mean(grid.points(), grid.weights(), l))
            .as("%s, degree %d", grid, l)
            .isCloseTo(0, within(1e-13));
      }
    }
    assertThat(mean(grids.get(0).points(), grids.get(0).weights(), 6))
        .as("twelve vertices do not integrate degree 6")
        .isGreaterThan(0.1);
    assertThat(grids.get(4).exactDegree()).isEqualTo(7);
    assertThat(mean(grids.get(4).points(), grids.get(4).weights(), 8)).isGreaterThan(0.01);
  }

  @Test
  void theIcosahedralGroupKeepsIcosahedralGridsAndNoOthers() {
    FiniteRepresentation<?> icosahedral = vector("point:Ih");
    assertThat(PointSymmetry.of(SphereGrid.icosahedral(1).points(), icosahedral).isWhole())
        .isTrue();
    assertThat(PointSymmetry.of(SphereGrid.icosahedral(3).points(), icosahedral).isWhole())
        .isTrue();
    assertThat(PointSymmetry.of(SphereGrid.fibonacci(42).points(), icosahedral).kept())
        .containsExactly(0);
    assertThat(PointSymmetry.of(SphereGrid.equalArea(2).points(), vector("point:D4h")).isWhole())
        .isTrue();
    assertThat(PointSymmetry.of(SphereGrid.equalArea(2).points(), vector("point:Oh")).kept())
        .hasSize(16);
  }

  @Test
  void kernelsAreSampledOnSpheres() {
    check(vector("point:I"));
  }

  private static <G> void check(FiniteRepresentation<G> vector) {
    SampledBasis basis =
        KernelSpace.on(vector)
            .from(Representations.trivial(vector.group()))
            .to(vector)
            .upToDegree(3)
            .sample(SphereGrid.icosahedral(2).points(), GaussianRings.of(1));
    assertThat(basis.size()).isPositive();
    assertThat(basis.symmetry().isWhole()).isTrue();
    double[] radial = basis.toArray(0);
    for (int x = 0; x < 42; x++) {
      double dot = 0;
      double square = 0;
      for (int v = 0; v < 3; v++) {
        dot += radial[v * 42 + x] * basis.points().coordinate(x, v);
        square += radial[v * 42 + x] * radial[v * 42 + x];
      }
      assertThat(dot * dot).as("a radial field").isCloseTo(square, within(1e-12 * square));
    }
  }

  @Test
  void rotationsAverageExactlyWhatTheySay() {
    List<RotationGrid> grids =
        List.of(
            RotationGrid.product(0),
            RotationGrid.product(2),
            RotationGrid.of(vector("point:T")),
            RotationGrid.of(vector("point:O")),
            RotationGrid.of(vector("point:I")),
            RotationGrid.spiral(500));
    int[] counts = {1, 75, 12, 24, 60, 500};
    int[] degrees = {0, 4, 2, 3, 5, 0};
    for (int g = 0; g < counts.length; g++) {
      RotationGrid grid = grids.get(g);
      assertThat(grid.rotations()).as(grid.toString()).hasSize(counts[g]);
      assertThat(grid.exactDegree()).as(grid.toString()).isEqualTo(degrees[g]);
      assertThat(Arrays.stream(grid.weights()).sum()).isCloseTo(1, within(1e-14));
      // Wigner matrices of degree l are the harmonics of degree 2l on S³
      for (int l = 1; l <= degrees[g]; l++) {
        assertThat(mean(grid.points(), grid.weights(), 2 * l))
            .as("%s, degree %d", grid, l)
            .isCloseTo(0, within(1e-13));
      }
      if (g > 1 && g < 5) {
        assertThat(mean(grid.points(), grid.weights(), 2 * degrees[g] + 2)).isGreaterThan(0.1);
      }
    }
    assertThat(mean(grids.get(5).points(), grids.get(5).weights(), 2)).isLessThan(0.01);
    assertThat(grids.get(4).points().dimension()).isEqualTo(4);
    assertThat(grids.get(4).points().resolution()).isCloseTo(0.548, within(1e-3));
  }

  @Test
  void badSizesAreRefused() {
    assertThatThrownBy(() -> SphereGrid.icosahedral(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphereGrid.gaussLegendre(3, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphereGrid.equalArea(1 << 20)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SphereGrid.fibonacci(1 << 30)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> RotationGrid.product(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationGrid.product(1000)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> RotationGrid.spiral(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationGrid.of(vector("point:Oh")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("determinant −1");
    FiniteRepresentation<?> plane = (FiniteRepresentation<?>) GroupNotation.parse("C4").action(2);
    assertThatThrownBy(() -> RotationGrid.of(plane)).isInstanceOf(InvalidInput.class);
  }
}
