package org.intertwiner.harmonic.haar.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;

/**
 * Tetrahedra with vertices in a binary polyhedral group that fill S³.
 *
 * @param vertices the group as points of S³
 * @param cells quadruples of numbers of vertices
 */
record Polytopes(List<double[]> vertices, List<int[]> cells) {

  /** The 600-cell: the binary icosahedral group, neighbours at 36°. */
  static Polytopes icosahedral() {
    double golden = (1 + Math.sqrt(5)) / 2;
    List<double[]> vertices = units();
    vertices.addAll(halves());
    int[][] even = {
      {0, 1, 2, 3}, {1, 0, 3, 2}, {2, 3, 0, 1}, {3, 2, 1, 0}, {0, 2, 3, 1}, {0, 3, 1, 2},
      {1, 2, 0, 3}, {1, 3, 2, 0}, {2, 0, 1, 3}, {2, 1, 3, 0}, {3, 0, 2, 1}, {3, 1, 0, 2}
    };
    for (int[] order : even) {
      for (int signs = 0; signs < 8; signs++) {
        double[] v = new double[4];
        v[order[0]] = (signs & 1) == 0 ? golden / 2 : -golden / 2;
        v[order[1]] = (signs & 2) == 0 ? 0.5 : -0.5;
        v[order[2]] = (signs & 4) == 0 ? (golden - 1) / 2 : (1 - golden) / 2;
        vertices.add(v);
      }
    }
    return of(vertices, Math.cos(Math.PI / 5) - 1e-9);
  }

  /** The 288 tetrahedra on the binary octahedral group: neighbours at 45° and 60°. */
  static Polytopes cubic() {
    List<double[]> vertices = units();
    vertices.addAll(halves());
    for (int a = 0; a < 4; a++) {
      for (int b = a + 1; b < 4; b++) {
        for (int signs = 0; signs < 4; signs++) {
          double[] v = new double[4];
          v[a] = (signs & 1) == 0 ? Math.sqrt(0.5) : -Math.sqrt(0.5);
          v[b] = (signs & 2) == 0 ? Math.sqrt(0.5) : -Math.sqrt(0.5);
          vertices.add(v);
        }
      }
    }
    Polytopes all = of(vertices, 0.5 - 1e-9);
    // a cell has an edge of each of the two 24-cells; other cliques lie in the facets of one
    List<int[]> cells =
        all.cells.stream().filter(c -> Arrays.stream(c).filter(v -> v < 24).count() == 2).toList();
    return new Polytopes(vertices, cells);
  }

  private static List<double[]> units() {
    List<double[]> vertices = new ArrayList<>();
    for (int a = 0; a < 4; a++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double[] v = new double[4];
        v[a] = sign;
        vertices.add(v);
      }
    }
    return vertices;
  }

  private static List<double[]> halves() {
    List<double[]> vertices = new ArrayList<>();
    for (int signs = 0; signs < 16; signs++) {
      double[] v = new double[4];
      for (int a = 0; a < 4; a++) {
        v[a] = (signs >> a & 1) == 0 ? 0.5 : -0.5;
      }
      vertices.add(v);
    }
    return vertices;
  }

  /** All quadruples of vertices whose cosines are at least a bound. */
  private static Polytopes of(List<double[]> vertices, double cosine) {
    int n = vertices.size();
    boolean[][] near = new boolean[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        near[a][b] = a != b && dot(vertices.get(a), vertices.get(b)) >= cosine;
      }
    }
    List<int[]> cells = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        for (int c = b + 1; near[a][b] && c < n; c++) {
          for (int d = c + 1; near[a][c] && near[b][c] && d < n; d++) {
            if (near[a][d] && near[b][d] && near[c][d]) {
              cells.add(new int[] {a, b, c, d});
            }
          }
        }
      }
    }
    return new Polytopes(vertices, cells);
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
  }

  /** The distinct rotations among the points that cut every edge into equally many parts. */
  List<UnitQuaternion> cut(int frequency) {
    Set<List<Long>> seen = new HashSet<>();
    List<UnitQuaternion> rotations = new ArrayList<>();
    for (int[] cell : cells) {
      for (int i = 0; i <= frequency; i++) {
        for (int j = 0; i + j <= frequency; j++) {
          for (int k = 0; i + j + k <= frequency; k++) {
            double[] p = new double[4];
            int[] parts = {frequency - i - j - k, i, j, k};
            for (int c = 0; c < 4; c++) {
              for (int v = 0; v < 4; v++) {
                p[v] += parts[c] * vertices.get(cell[c])[v];
              }
            }
            UnitQuaternion q = RotationGrid.positive(UnitQuaternion.from(p[0], p[1], p[2], p[3]));
            if (seen.add(key(q))) {
              rotations.add(q);
            }
          }
        }
      }
    }
    return rotations;
  }

  private static List<Long> key(UnitQuaternion q) {
    return List.of(
        Math.round(q.w() * 1e9),
        Math.round(q.x() * 1e9),
        Math.round(q.y() * 1e9),
        Math.round(q.z() * 1e9));
  }
}
