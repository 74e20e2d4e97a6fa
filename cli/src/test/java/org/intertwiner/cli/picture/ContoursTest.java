package org.intertwiner.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContoursTest {
  private static double[][] grid(int n, java.util.function.DoubleBinaryOperator f) {
    double[][] values = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        values[i][j] = f.applyAsDouble(2.0 * j / (n - 1) - 1, 1 - 2.0 * i / (n - 1));
      }
    }
    return values;
  }

  /** Twice the signed area by the shoelace formula. */
  private static double area(int... ring) {
    double sum = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int k = (i + 2) % ring.length;
      sum += (double) ring[i] * ring[k + 1] - (double) ring[k] * ring[i + 1];
    }
    return Math.abs(sum) / 2;
  }

  @Test
  void aDiscHasItsArea() {
    List<int[]> rings = Contours.of(grid(65, (x, y) -> 0.25 - x * x - y * y), 0, true, 2000, 2000);
    assertThat(rings).hasSize(1);
    assertThat(area(rings.get(0))).isCloseTo(Math.PI / 4 * 1e6, within(4e3));
  }

  @Test
  void aRingIsTwoCurvesAndItsComplementToo() {
    double[][] values = grid(65, (x, y) -> Math.abs(Math.hypot(x, y) - 0.6));
    assertThat(Contours.of(values, -0.2, false, 1000, 1000)).hasSize(2);
    // outside: the hole, and everything else with the border
    assertThat(Contours.of(values, 0.2, true, 1000, 1000)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void theWholeAndNothing() {
    double[][] ones = grid(9, (x, y) -> 1);
    List<int[]> all = Contours.of(ones, 0.5, true, 300, 300);
    assertThat(all).hasSize(1);
    assertThat(area(all.get(0))).isEqualTo(90_000);
    assertThat(Contours.of(ones, 0.5, false, 300, 300)).isEmpty();
  }

  @Test
  void saddlesKeepTheirHalvesApartOrTogether() {
    double[][] apart = {{1, 0}, {0, 1}};
    assertThat(Contours.of(apart, 0.9, true, 100, 100)).hasSize(2);
    assertThat(Contours.of(apart, 0.1, true, 100, 100)).hasSize(1);
    double[][] other = {{0, 1}, {1, 0}};
    assertThat(Contours.of(other, 0.9, true, 100, 100)).hasSize(2);
    assertThat(Contours.of(other, 0.1, true, 100, 100)).hasSize(1);
  }

  @Test
  void theMapOfTheSphereKeepsAreas() {
    int inside = 0;
    int north = 0;
    for (int i = 0; i < 200; i++) {
      for (int j = 0; j < 200; j++) {
        double u = (2 * i - 199) / 200.0;
        double v = (2 * j - 199) / 200.0;
        if (u * u + v * v < 1) {
          double[] x = Field.SPHERE.point(u, v, 1);
          assertThat(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]).isCloseTo(1, within(1e-12));
          inside++;
          // the cap z > 1/2 is a quarter of the sphere
          north += x[2] > 0.5 ? 1 : 0;
        }
      }
    }
    assertThat((double) north / inside).isCloseTo(0.25, within(0.005));
    assertThat(Field.SPHERE.point(0, 0, 1)).containsExactly(new double[] {1, 0, 0}, within(1e-12));
    assertThat(Field.SPHERE.point(0, 1, 1)[2]).isCloseTo(1, within(1e-12));
    assertThat(Field.SPHERE.point(0.5, 0, 1)[1]).isPositive();
  }
}
