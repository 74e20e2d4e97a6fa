package org.intertwiner.harmonic.haar.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The icosahedron with its faces cut into triangles, and a third of their areas at each corner. */
final class GeodesicMesh {
  private final int frequency;
  private final Map<List<Long>, Integer> numbers = new HashMap<>();
  private final List<double[]> points = new ArrayList<>();
  private final List<double[]> weights = new ArrayList<>();

  GeodesicMesh(int frequency) {
    this.frequency = frequency;
    double[][] corners = icosahedron();
    for (int a = 0; a < 12; a++) {
      for (int b = a + 1; b < 12; b++) {
        for (int c = b + 1; c < 12; c++) {
          if (areNear(corners[a], corners[b])
              && areNear(corners[b], corners[c])
              && areNear(corners[a], corners[c])) {
            cut(corners[a], corners[b], corners[c]);
          }
        }
      }
    }
  }

  double[][] points() {
    return points.toArray(double[][]::new);
  }

  /** Shares of the area of the sphere. */
  double[] weights() {
    return weights.stream().mapToDouble(w -> w[0] / (4 * Math.PI)).toArray();
  }

  static double[][] icosahedron() {
    double golden = (1 + Math.sqrt(5)) / 2;
    double[][] corners = new double[12][3];
    int next = 0;
    for (int axis = 0; axis < 3; axis++) {
      for (int signs = 0; signs < 4; signs++) {
        double[] v = corners[next++];
        v[(axis + 1) % 3] = (signs & 1) == 0 ? 1 : -1;
        v[(axis + 2) % 3] = (signs & 2) == 0 ? golden : -golden;
        normalize(v);
      }
    }
    return corners;
  }

  private static boolean areNear(double[] a, double[] b) {
    // neighbours have cosine 1/√5, others −1/√5 or −1
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2] > 0;
  }

  private void cut(double[]... face) {
    int f = frequency;
    int[][] at = new int[f + 1][f + 1];
    for (int i = 0; i <= f; i++) {
      for (int j = 0; i + j <= f; j++) {
        double[] p = new double[3];
        for (int v = 0; v < 3; v++) {
          p[v] = (f - i - j) * face[0][v] + i * face[1][v] + j * face[2][v];
        }
        normalize(p);
        List<Long> key = Arrays.stream(p).mapToObj(c -> Math.round(c * 1e9)).toList();
        at[i][j] = numbers.computeIfAbsent(key, k -> points.size());
        if (at[i][j] == points.size()) {
          points.add(p);
          weights.add(new double[1]);
        }
      }
    }
    for (int i = 0; i < f; i++) {
      for (int j = 0; i + j < f; j++) {
        share(at[i][j], at[i + 1][j], at[i][j + 1]);
        if (i + j + 1 < f) {
          share(at[i + 1][j + 1], at[i + 1][j], at[i][j + 1]);
        }
      }
    }
  }

  private void share(int... triangle) {
    double third =
        area(points.get(triangle[0]), points.get(triangle[1]), points.get(triangle[2])) / 3;
    for (int corner : triangle) {
      weights.get(corner)[0] += third;
    }
  }

  /** The area of a spherical triangle: tan(E/2) = |abc| / (1 + ab + bc + ca). */
  private static double area(double[] a, double[] b, double[] c) {
    double volume =
        a[0] * (b[1] * c[2] - b[2] * c[1])
            + a[1] * (b[2] * c[0] - b[0] * c[2])
            + a[2] * (b[0] * c[1] - b[1] * c[0]);
    double cosines = 1;
    for (int v = 0; v < 3; v++) {
      cosines += a[v] * b[v] + b[v] * c[v] + c[v] * a[v];
    }
    return 2 * Math.atan2(Math.abs(volume), cosines);
  }

  private static void normalize(double[] p) {
    double norm = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
    for (int v = 0; v < 3; v++) {
      p[v] /= norm;
    }
  }
}
