package org.intertwiner.harmonic.haar.sphere;

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
  private static double mean(double[][] points, double[] weights, int degree) {
    int n = points[0].length;
    SolidHarmonics harmonics = SolidHarmonics.upTo(n, degree);
    double[] sums = new double[harmonics.count(degree)];
    for (int x = 0; x < weights.length; x++) {
      double[] h = harmonics.values(points[x])[degree];
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
            SphereGrid.healpix(1),
            SphereGrid.healpix(4));
    int[] counts = {12, 42, 252, 100, 36, 35, 12, 192};
    for (int g = 0; g < counts.length; g++) {
      SphereGrid grid = grids.get(g);
      assertThat(grid.count()).as(grid.toString()).isEqualTo(counts[g]);
      assertThat(Arrays.stream(grid.weights()).sum()).isCloseTo(1, within(1e-14));
      assertThat(Arrays.stream(grid.weights()).min().orElseThrow()).isPositive();
      Set<List<Long>> distinct = new HashSet<>();
      for (int x = 0; x < counts[g]; x++) {
        double[] at = grid.point(x);
        assertThat(Math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2]))
            .isCloseTo(1, within(3e-16));
        double[] p = grid.point(x);
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
    assertThat(
            PointSymmetry.of(PointSet.from(SphereGrid.icosahedral(1).points()), icosahedral)
                .isWhole())
        .isTrue();
    assertThat(
            PointSymmetry.of(PointSet.from(SphereGrid.icosahedral(3).points()), icosahedral)
                .isWhole())
        .isTrue();
    assertThat(
            PointSymmetry.of(PointSet.from(SphereGrid.fibonacci(42).points()), icosahedral).kept())
        .containsExactly(0);
    assertThat(
            PointSymmetry.of(PointSet.from(SphereGrid.healpix(2).points()), vector("point:D4h"))
                .isWhole())
        .isTrue();
    assertThat(
            PointSymmetry.of(PointSet.from(SphereGrid.healpix(2).points()), vector("point:Oh"))
                .kept())
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
            .sample(PointSet.from(SphereGrid.icosahedral(2).points()), GaussianRings.of(1));
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
  void badSizesAreRefused() {
    assertThatThrownBy(() -> SphereGrid.icosahedral(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphereGrid.gaussLegendre(3, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphereGrid.healpix(1 << 20)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SphereGrid.fibonacci(1 << 30)).isInstanceOf(LimitExceeded.class);
  }
}
