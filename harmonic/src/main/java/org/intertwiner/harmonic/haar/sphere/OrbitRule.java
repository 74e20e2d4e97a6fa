package org.intertwiner.harmonic.haar.sphere;

import java.util.ArrayList;
import java.util.List;

/**
 * Orbits of a group with a weight for each: what the moment equations are solved for.
 *
 * @param group the group
 * @param kinds the kind of each orbit: a vertex kind k ≥ 0, a mirror −1 − k, or {@link #GENERIC}
 * @param points one point of each orbit
 * @param weights the weight of each orbit as a whole
 */
record OrbitRule(Polyhedral group, int[] kinds, double[][] points, double[] weights) {
  /** The kind of orbits that are as long as the group. */
  static final int GENERIC = Integer.MIN_VALUE;

  /** How many coordinates of an orbit can change. */
  int freedom(int orbit) {
    return kinds[orbit] >= 0 ? 0 : kinds[orbit] == GENERIC ? 2 : 1;
  }

  int length(int orbit) {
    return length(group, kinds[orbit]);
  }

  static int length(Polyhedral group, int kind) {
    return kind >= 0
        ? group.vertexOrder(kind)
        : kind == GENERIC ? group.order() : group.order() / 2;
  }

  int count() {
    int count = 0;
    for (int o = 0; o < kinds.length; o++) {
      count += length(o);
    }
    return count;
  }

  /** Unit vectors in which an orbit's point can move. */
  double[][] directions(int orbit) {
    double[] x = points[orbit];
    if (kinds[orbit] >= 0) {
      return new double[0][];
    }
    if (kinds[orbit] != GENERIC) {
      return new double[][] {cross(group.mirror(-1 - kinds[orbit]), x)};
    }
    int least = 0;
    for (int v = 1; v < 3; v++) {
      if (Math.abs(x[v]) < Math.abs(x[least])) {
        least = v;
      }
    }
    double[] axis = new double[3];
    axis[least] = 1;
    double[] first = cross(x, axis);
    Polyhedral.normalize(first);
    return new double[][] {first, cross(x, first)};
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /** The points of all orbits and their weights. */
  SphereGrid toGrid(String name, int exactDegree) {
    List<double[]> all = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int o = 0; o < kinds.length; o++) {
      double[][] orbit = group.orbit(points[o]);
      for (double[] p : orbit) {
        Polyhedral.normalize(p);
        all.add(p);
        shares.add(weights[o] / orbit.length);
      }
    }
    return SphereGrid.from(
        name,
        all.toArray(double[][]::new),
        shares.stream().mapToDouble(Double::doubleValue).toArray(),
        exactDegree);
  }
}
