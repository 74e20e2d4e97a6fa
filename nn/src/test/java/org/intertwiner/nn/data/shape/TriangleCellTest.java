package org.intertwiner.nn.data.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriangleCellTest {

  private static boolean overlaps(double... corners) {
    return new TriangleCell(corners).overlaps(0, 0, 0);
  }

  /** The part of a triangle within the unit cube about the origin, by cutting at six planes. */
  private static boolean cutLeavesSomething(double[] v) {
    List<double[]> polygon = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      polygon.add(new double[] {v[3 * k], v[3 * k + 1], v[3 * k + 2]});
    }
    for (int axis = 0; axis < 3; axis++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        List<double[]> cut = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
          double[] p = polygon.get(i);
          double[] q = polygon.get((i + 1) % polygon.size());
          double dp = 0.5 - sign * p[axis];
          double dq = 0.5 - sign * q[axis];
          if (dp >= 0) {
            cut.add(p);
          }
          if (dp > 0 != dq > 0 && dp != dq) {
            double t = dp / (dp - dq);
            double[] at = new double[3];
            for (int r = 0; r < 3; r++) {
              at[r] = p[r] + t * (q[r] - p[r]);
            }
            cut.add(at);
          }
        }
        polygon = cut;
      }
    }
    return !polygon.isEmpty();
  }

  @Test
  void agreesWithCuttingOnRandomTriangles() {
    SplittableRandom random = new SplittableRandom(3);
    int hits = 0;
    for (int n = 0; n < 100_000; n++) {
      double[] v = new double[9];
      double size = n % 2 == 0 ? 1 : 3;
      for (int i = 0; i < 9; i++) {
        v[i] = size * random.nextGaussian();
      }
      boolean expected = cutLeavesSomething(v);
      hits += expected ? 1 : 0;
      assertThat(overlaps(v)).isEqualTo(expected);
    }
    assertThat(hits).isBetween(10_000, 90_000);
  }

  @ParameterizedTest
  @CsvSource({
    // in a face, at an edge, at a corner
    "0.5, 0, 0,   0.5, 3, 0,   0.5, 0, 3,   true",
    "1.5, -0.5, -9,   -0.5, 1.5, -9,   0.5, 0.5, 9,   true",
    "1.5, 0, 0,   0, 1.5, 0,   0, 0, 1.5,   true",
    // the same plane one rounding step outside
    "1.5000000000000002, 0, 0,   0, 1.5000000000000002, 0,   0, 0, 1.5000000000000002,   false",
    "0.5000000000000001, 0, 0,   0.5000000000000001, 3, 0,   0.5000000000000001, 0, 3,   false",
    // degenerate: a point at a corner, a segment past an edge
    "0.5, 0.5, 0.5,   0.5, 0.5, 0.5,   0.5, 0.5, 0.5,   true",
    "1.1, 0, 0,   0, 1.1, 0,   0.55, 0.55, 0,   false",
    "1, 0, 0,   0, 1, 0,   0.5, 0.5, 0,   true"
  })
  void touchingCountsAndMissingByOneStepDoesNot(
      double ax,
      double ay,
      double az,
      double bx,
      double by,
      double bz,
      double cx,
      double cy,
      double cz,
      boolean expected) {
    assertThat(overlaps(ax, ay, az, bx, by, bz, cx, cy, cz)).isEqualTo(expected);
  }
}
