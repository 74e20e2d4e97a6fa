package org.intertwiner.nn.data.shape;

import java.util.Arrays;

/**
 * Which points of a regular lattice lie inside a closed mesh: those before which a line along x
 * crosses the surface an odd number of times.
 *
 * <p>Whether a line meets a triangle is put together from one bit for each edge that depends on the
 * edge and the line alone, so that lines through edges and vertices cross a closed surface an even
 * number of times in all.
 */
final class Crossings {
  private final int points;
  private final double spacing;
  private final double[][] places;
  private final int[] counts;

  /**
   * An empty lattice.
   *
   * @param points along each axis, centred at the origin
   * @param spacing distance of neighbours
   */
  Crossings(int points, double spacing) {
    this.points = points;
    this.spacing = spacing;
    this.places = new double[points * points][];
    this.counts = new int[points * points];
  }

  /** The coordinate of a point; opposite points have exactly opposite coordinates. */
  private double at(int index) {
    return 0.5 * spacing * (2 * index + 1 - points);
  }

  /** Records where the lines cross a triangle of nine coordinates. */
  void add(double[] v) {
    int top = first(Math.min(v[2], Math.min(v[5], v[8])));
    int bottom = first(Math.max(v[2], Math.max(v[5], v[8])));
    int left = first(Math.min(v[1], Math.min(v[4], v[7])));
    int right = first(Math.max(v[1], Math.max(v[4], v[7])));
    for (int k = Math.max(0, top - 1); k <= Math.min(points - 1, bottom + 1); k++) {
      for (int j = Math.max(0, left - 1); j <= Math.min(points - 1, right + 1); j++) {
        double y = at(j);
        double z = at(k);
        boolean hit = passes(v, 0, 3, y, z) ^ passes(v, 3, 6, y, z) ^ passes(v, 6, 0, y, z);
        if (hit) {
          record(k * points + j, height(v, y, z));
        }
      }
    }
  }

  private int first(double coordinate) {
    double index = Math.floor(coordinate / spacing + 0.5 * (points - 1));
    return (int) Math.max(-1, Math.min(points, index));
  }

  /** Whether an edge, seen along x, passes to the right of a point; the same from either end. */
  private static boolean passes(double[] v, int a, int b, double y, double z) {
    boolean swap = v[a + 2] > v[b + 2] || (v[a + 2] == v[b + 2] && v[a + 1] > v[b + 1]);
    int low = swap ? b : a;
    int high = swap ? a : b;
    if (v[low + 2] > z || v[high + 2] <= z) {
      return false;
    }
    double side =
        (v[high + 1] - v[low + 1]) * (z - v[low + 2])
            - (v[high + 2] - v[low + 2]) * (y - v[low + 1]);
    return side > 0;
  }

  private static double height(double[] v, double y, double z) {
    double ny = (v[5] - v[2]) * (v[6] - v[0]) - (v[3] - v[0]) * (v[8] - v[2]);
    double nx = (v[4] - v[1]) * (v[8] - v[2]) - (v[5] - v[2]) * (v[7] - v[1]);
    double nz = (v[3] - v[0]) * (v[7] - v[1]) - (v[4] - v[1]) * (v[6] - v[0]);
    double x = v[0] - (ny * (y - v[1]) + nz * (z - v[2])) / nx;
    double least = Math.min(v[0], Math.min(v[3], v[6]));
    double most = Math.max(v[0], Math.max(v[3], v[6]));
    return x >= least ? Math.min(x, most) : least;
  }

  private void record(int line, double x) {
    if (places[line] == null) {
      places[line] = new double[4];
    } else if (counts[line] == places[line].length) {
      places[line] = Arrays.copyOf(places[line], 2 * counts[line]);
    }
    places[line][counts[line]++] = x;
  }

  /** Calls back for every point inside. */
  void inside(Place place) {
    for (int line = 0; line < places.length; line++) {
      int count = counts[line];
      if (count == 0) {
        continue;
      }
      double[] sorted = Arrays.copyOf(places[line], count);
      Arrays.sort(sorted);
      int passed = 0;
      for (int i = 0; i < points; i++) {
        while (passed < count && sorted[passed] <= at(i)) {
          passed++;
        }
        if (passed % 2 == 1) {
          place.accept(i, line % points, line / points);
        }
      }
    }
  }

  /** A point of the lattice. */
  interface Place {
    /** Indices along x, y and z. */
    void accept(int x, int y, int z);
  }
}
