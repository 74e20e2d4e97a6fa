package org.intertwiner.harmonic.spherical;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Degree 1000 against sums in 120 digits, for the float64 points exactly as they are given. */
class HighDegreeTest {
  private static final double BOUND = 1e-13;

  @Test
  void degree1000BetweenPoleAndEquator() {
    check(1000, new double[] {0.3, -0.5, 0.81}, 0, 1, 5, 100, 500, 583, 700, 1000);
  }

  @Test
  void degree1000AtTheEquator() {
    check(1000, new double[] {0.6, 0.64, 0.001}, 0, 1, 400, 999, 1000);
  }

  @Test
  void degree1000NearThePoles() {
    check(1000, new double[] {1e-3, 2e-3, 1}, 0, 1, 2, 3, 10, 40);
    check(1000, new double[] {3e-8, -1e-8, -1}, 0, 1, 2, 20);
    check(1000, new double[] {0.1, 0.05, -0.99}, 0, 1, 60, 110, 400);
  }

  /** A sum that leaves the rounding of a coordinate out of account is not good enough. */
  @Test
  void theBoundSeesAPointThatIsMovedByOneRounding() {
    double[] point = {0.3, -0.5, 0.81};
    double moved = 2e-15;
    HighPrecision reference = new HighPrecision(1000, 0.3, -0.5, 0.81 + moved);
    double[] row = SphericalHarmonics.of(1000).values(point);
    double worst = 0;
    for (int m : new int[] {0, 100, 500}) {
      worst = Math.max(worst, error(row, reference.real(1000, m), 1000, m));
    }
    assertThat(worst).isGreaterThan(BOUND * SphericalHarmonicsTest.largest(row, 1000));
  }

  static void check(int l, double[] point, int... orders) {
    HighPrecision reference = new HighPrecision(l, point[0], point[1], point[2]);
    double[] row = SphericalHarmonics.of(l).values(point);
    double bound = BOUND * SphericalHarmonicsTest.largest(row, l);
    for (int m : orders) {
      assertThat(error(row, reference.real(l, m), l, m)).as("order %d", m).isLessThan(bound);
    }
    assertThat(Arrays.stream(row).allMatch(Double::isFinite)).isTrue();
  }

  private static double error(double[] row, BigDecimal[] expected, int l, int m) {
    double error = Math.abs(row[l * l + l + m] - expected[0].doubleValue());
    return m == 0
        ? error
        : Math.max(error, Math.abs(row[l * l + l - m] - expected[1].doubleValue()));
  }
}
