package org.intertwiner.harmonic.spherical;

import org.junit.jupiter.api.Test;

/** Degrees 1000 and 2000 at more points and orders. */
class HighDegreeIT {
  @Test
  void degree2000() {
    HighDegreeTest.check(2000, new double[] {0.3, -0.5, 0.81}, 0, 1, 300, 1000, 1170, 2000);
    HighDegreeTest.check(2000, new double[] {0.7, 0.7, 1e-9}, 0, 1, 1000, 1999, 2000);
    HighDegreeTest.check(2000, new double[] {1e-4, 2e-4, -1}, 0, 1, 2, 10);
    HighDegreeTest.check(2000, new double[] {0.02, 0.03, 1}, 0, 1, 30, 75, 300);
  }

  @Test
  void degree1000AtEveryTenthOfTheWay() {
    for (int k = 1; k < 10; k++) {
      double angle = k * Math.PI / 10;
      double[] point = {0.28 * Math.sin(angle), 0.96 * Math.sin(angle), Math.cos(angle)};
      HighDegreeTest.check(1000, point, 0, 1, 50 * k, 100 * k, 900, 1000);
    }
  }
}
