package org.intertwiner.harmonic.haar.rotation;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;

/**
 * Finds the rotation of a list that is nearest to a given one.
 *
 * <p><em>Formula:</em> the distance of rotations is the angle 2 arccos |⟨p, q⟩| of p⁻¹q; the
 * quaternion and its negative are both looked for in a tree of boxes of ℝ⁴. <em>Complexity:</em>
 * O(n log² n) to build, about O(log n) for an evenly spread list to ask. <em>Accuracy:</em> exact
 * comparison of rounded distances. <em>Source:</em> J. L. Bentley, Comm. ACM 18 (1975).
 *
 * <p>Example: {@code RotationIndex.of(RotationGrid.cubic(1).rotations()).nearest(q)}.
 */
public final class RotationIndex {
  private static final int LEAF = 8;

  private final double[][] points;
  private final int[] order;
  private final double[] low;
  private final double[] high;

  private RotationIndex(double[][] points) {
    this.points = points;
    this.order = new int[points.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    int nodes = Integer.highestOneBit(Math.max(1, 2 * points.length / LEAF)) * 4;
    this.low = new double[4 * nodes];
    this.high = new double[4 * nodes];
    build(1, 0, points.length);
  }

  /**
   * An index of rotations.
   *
   * @param rotations at least one
   * @return the index
   * @throws InvalidInput when there is none
   */
  public static RotationIndex of(List<UnitQuaternion> rotations) {
    if (rotations.isEmpty()) {
      throw new InvalidInput("rotations to look among", "none", "at least one", "");
    }
    return new RotationIndex(
        rotations.stream()
            .map(q -> new double[] {q.w(), q.x(), q.y(), q.z()})
            .toArray(double[][]::new));
  }

  /** {@return the number of rotations} */
  public int count() {
    return points.length;
  }

  private void build(int node, int from, int to) {
    int widest = 0;
    for (int v = 0; v < 4; v++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        least = Math.min(least, points[order[i]][v]);
        most = Math.max(most, points[order[i]][v]);
      }
      low[4 * node + v] = least;
      high[4 * node + v] = most;
      if (most - least > high[4 * node + widest] - low[4 * node + widest]) {
        widest = v;
      }
    }
    if (to - from > LEAF) {
      int middle = (from + to) >>> 1;
      select(from, to, middle, widest);
      build(2 * node, from, middle);
      build(2 * node + 1, middle, to);
    }
  }

  /** Puts the numbers of a range so that the middle one has its place by a coordinate (Hoare). */
  private void select(int from, int to, int middle, int v) {
    int a = from;
    int b = to - 1;
    while (a < b) {
      double pivot = points[order[middle]][v];
      int i = a;
      int j = b;
      while (i <= j) {
        while (points[order[i]][v] < pivot) {
          i++;
        }
        while (points[order[j]][v] > pivot) {
          j--;
        }
        if (i <= j) {
          int swap = order[i];
          order[i] = order[j];
          order[j] = swap;
          i++;
          j--;
        }
      }
      if (j < middle) {
        a = i;
      }
      if (middle < i) {
        b = j;
      }
    }
  }

  /**
   * The number of the nearest rotation.
   *
   * @param q a rotation
   * @return its number in the list; among equally near ones any
   */
  public int nearest(UnitQuaternion q) {
    double[] best = {Double.POSITIVE_INFINITY, -1};
    search(1, 0, points.length, best, q.w(), q.x(), q.y(), q.z());
    search(1, 0, points.length, best, -q.w(), -q.x(), -q.y(), -q.z());
    return (int) best[1];
  }

  /**
   * The distance to the nearest rotation.
   *
   * @param q a rotation
   * @return the angle of the rotation between them, 0 … π
   */
  public double distance(UnitQuaternion q) {
    return 2 * angle(q.w(), q.x(), q.y(), q.z());
  }

  /** The angle on S³ to the nearest of all points and their negatives. */
  double angle(double w, double x, double y, double z) {
    double[] best = {Double.POSITIVE_INFINITY, -1};
    search(1, 0, points.length, best, w, x, y, z);
    search(1, 0, points.length, best, -w, -x, -y, -z);
    // a chord of length c spans the angle 2 arcsin(c/2)
    return 2 * Math.asin(Math.min(1, Math.sqrt(best[0]) / 2));
  }

  /** The least squared distance to another point of the list or its negative. */
  double separation(int i) {
    double[] p = points[i];
    double least = Double.POSITIVE_INFINITY;
    double[] best = {Double.POSITIVE_INFINITY, -1};
    searchOther(1, 0, points.length, best, i, p);
    least = Math.min(least, best[0]);
    double[] other = {Double.POSITIVE_INFINITY, -1};
    searchOther(1, 0, points.length, other, i, -p[0], -p[1], -p[2], -p[3]);
    return Math.min(least, other[0]);
  }

  private void searchOther(int node, int from, int to, double[] best, int skipped, double... q) {
    if (boxDistance(node, q[0], q[1], q[2], q[3]) >= best[0]) {
      return;
    }
    if (to - from <= LEAF) {
      for (int i = from; i < to; i++) {
        double d = square(points[order[i]], q[0], q[1], q[2], q[3]);
        if (order[i] != skipped && d < best[0]) {
          best[0] = d;
          best[1] = order[i];
        }
      }
      return;
    }
    int middle = (from + to) >>> 1;
    searchOther(2 * node, from, middle, best, skipped, q);
    searchOther(2 * node + 1, middle, to, best, skipped, q);
  }

  private void search(
      int node, int from, int to, double[] best, double w, double x, double y, double z) {
    if (to - from <= LEAF) {
      for (int i = from; i < to; i++) {
        double d = square(points[order[i]], w, x, y, z);
        if (d < best[0]) {
          best[0] = d;
          best[1] = order[i];
        }
      }
      return;
    }
    int middle = (from + to) >>> 1;
    double left = boxDistance(2 * node, w, x, y, z);
    double right = boxDistance(2 * node + 1, w, x, y, z);
    if (left <= right) {
      if (left < best[0]) {
        search(2 * node, from, middle, best, w, x, y, z);
      }
      if (right < best[0]) {
        search(2 * node + 1, middle, to, best, w, x, y, z);
      }
    } else {
      if (right < best[0]) {
        search(2 * node + 1, middle, to, best, w, x, y, z);
      }
      if (left < best[0]) {
        search(2 * node, from, middle, best, w, x, y, z);
      }
    }
  }

  private static double square(double[] p, double w, double x, double y, double z) {
    double a = p[0] - w;
    double b = p[1] - x;
    double c = p[2] - y;
    double d = p[3] - z;
    return a * a + b * b + c * c + d * d;
  }

  private double boxDistance(int node, double w, double x, double y, double z) {
    int k = 4 * node;
    double a = Math.max(0, Math.max(low[k] - w, w - high[k]));
    double b = Math.max(0, Math.max(low[k + 1] - x, x - high[k + 1]));
    double c = Math.max(0, Math.max(low[k + 2] - y, y - high[k + 2]));
    double d = Math.max(0, Math.max(low[k + 3] - z, z - high[k + 3]));
    return a * a + b * b + c * c + d * d;
  }
}
