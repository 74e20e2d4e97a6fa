package org.intertwiner.harmonic.haar.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;

class RotationGridTest {

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
    assertThat(grids.get(4).points()[0]).hasSize(4);
    assertThat(grids.get(4).resolution()).isCloseTo(0.548, within(1e-3));
  }

  @Test
  void badSizesAreRefused() {
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
