package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;

/** The axes of a finite group of rotations, rounded, one of u and −u each. */
final class RotationAxes {
  private static final double NEAR = 1e-6;

  private RotationAxes() {}

  /** Those of the rotations that belong to the elements of a group. */
  static List<double[]> of(SubgroupClass group) {
    List<double[][]> letters = new ArrayList<>();
    for (List<Turn> word : group.generators()) {
      double[][] product = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
      for (Turn turn : word) {
        product = multiply(product, rotation(turn));
      }
      letters.add(product);
    }
    List<double[][]> elements = new ArrayList<>();
    elements.add(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    List<double[]> axes = new ArrayList<>();
    for (int at = 0; at < elements.size(); at++) {
      for (double[][] letter : letters) {
        double[][] next = multiply(elements.get(at), letter);
        if (elements.stream().noneMatch(e -> distance(e, next) < NEAR)) {
          elements.add(next);
          addNew(axes, axis(next));
        }
      }
    }
    return axes;
  }

  private static void addNew(List<double[]> axes, double... u) {
    if (axes.stream().noneMatch(v -> Math.abs(dot(u, v)) > 1 - NEAR)) {
      axes.add(u);
    }
  }

  static double dot(double[] a, double... b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double[][] rotation(Turn turn) {
    double[] u = turn.axis().stream().mapToDouble(Cyclotomic::re).toArray();
    double t = 2 * Math.PI * turn.p() / turn.q();
    double c = Math.cos(t);
    double s = Math.sin(t);
    double[][] cross = {{0, -u[2], u[1]}, {u[2], 0, -u[0]}, {-u[1], u[0], 0}};
    double[][] r = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        r[i][j] = (i == j ? c : 0) + (1 - c) * u[i] * u[j] + s * cross[i][j];
      }
    }
    return r;
  }

  /** The longest column of R + Rᵀ + (1 − tr R), which is a multiple of uuᵀ. */
  private static double[] axis(double[][] r) {
    double trace = r[0][0] + r[1][1] + r[2][2];
    double[] best = new double[3];
    for (int j = 0; j < 3; j++) {
      double[] column = new double[3];
      for (int i = 0; i < 3; i++) {
        column[i] = r[i][j] + r[j][i] + (i == j ? 1 - trace : 0);
      }
      if (dot(column, column) > dot(best, best)) {
        best = column;
      }
    }
    double length = Math.sqrt(dot(best, best));
    return new double[] {best[0] / length, best[1] / length, best[2] / length};
  }

  private static double[][] multiply(double[][] a, double[][] b) {
    double[][] c = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  private static double distance(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        sum += Math.abs(a[i][j] - b[i][j]);
      }
    }
    return sum;
  }
}
