package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The region where a function on a grid exceeds a level, as closed polygons.
 *
 * <p>Marching squares with linear interpolation on a grid with a rim of lower values around it, so
 * that every curve closes; each crossing of a grid edge belongs to two cells, and following them
 * from cell to cell draws the curves. <i>Source:</i> Lorensen and Cline (SIGGRAPH 1987), in the
 * plane.
 */
final class Contours {
  private static final int CLOSEST = 4;

  private final double[][] values;
  private final double level;
  private final double sign;
  private final int rows;
  private final int columns;
  private final int width;
  private final int height;
  private final int[][] neighbours;

  private Contours(double[][] values, double level, boolean above, int width, int height) {
    this.values = values;
    this.level = level;
    this.sign = above ? 1 : -1;
    this.rows = values.length + 2;
    this.columns = values[0].length + 2;
    this.width = width;
    this.height = height;
    this.neighbours = new int[2 * rows * columns][];
  }

  /** Where sign · value exceeds the level; the grid fills the box of the given size. */
  static List<int[]> of(double[][] values, double level, boolean above, int width, int height) {
    return new Contours(values, level, above, width, height).trace();
  }

  /** The excess over the level; negative on the rim. */
  private double at(int i, int j) {
    boolean rim = i == 0 || j == 0 || i == rows - 1 || j == columns - 1;
    return rim ? -1 : sign * values[i - 1][j - 1] - level;
  }

  private List<int[]> trace() {
    for (int i = 0; i + 1 < rows; i++) {
      for (int j = 0; j + 1 < columns; j++) {
        cell(i, j);
      }
    }
    List<int[]> rings = new ArrayList<>();
    for (int start = 0; start < neighbours.length; start++) {
      if (neighbours[start] != null) {
        int[] ring = follow(start);
        if (ring.length >= 6) {
          rings.add(ring);
        }
      }
    }
    return rings;
  }

  /** Links the crossings of the cell's sides: top, right, bottom, left. */
  private void cell(int i, int j) {
    boolean a = at(i, j) > 0;
    boolean b = at(i, j + 1) > 0;
    boolean c = at(i + 1, j + 1) > 0;
    boolean d = at(i + 1, j) > 0;
    int top = edge(i, j, false);
    int bottom = edge(i + 1, j, false);
    int left = edge(i, j, true);
    int right = edge(i, j + 1, true);
    int crossings = (a != b ? 1 : 0) + (b != c ? 1 : 0) + (c != d ? 1 : 0) + (d != a ? 1 : 0);
    if (crossings == 4) {
      boolean centre = at(i, j) + at(i, j + 1) + at(i + 1, j + 1) + at(i + 1, j) > 0;
      if (centre == a) {
        link(top, right);
        link(bottom, left);
      } else {
        link(top, left);
        link(bottom, right);
      }
    } else if (crossings == 2) {
      int[] ends = new int[2];
      int n = 0;
      for (int[] side :
          new int[][] {
            {top, a != b ? 1 : 0},
            {right, b != c ? 1 : 0},
            {bottom, c != d ? 1 : 0},
            {left, d != a ? 1 : 0}
          }) {
        if (side[1] == 1) {
          ends[n++] = side[0];
        }
      }
      link(ends[0], ends[1]);
    }
  }

  private int edge(int i, int j, boolean vertical) {
    return 2 * (i * columns + j) + (vertical ? 1 : 0);
  }

  private void link(int one, int other) {
    join(one, other);
    join(other, one);
  }

  private void join(int from, int to) {
    if (neighbours[from] == null) {
      neighbours[from] = new int[] {to, -1};
    } else {
      neighbours[from][1] = to;
    }
  }

  private int[] follow(int start) {
    int[] points = new int[64];
    int n = 0;
    int current = start;
    int before = -1;
    while (current >= 0 && neighbours[current] != null) {
      int[] next = neighbours[current];
      neighbours[current] = null;
      int[] p = point(current);
      boolean near =
          n >= 2
              && Math.abs(p[0] - points[n - 2]) < CLOSEST
              && Math.abs(p[1] - points[n - 1]) < CLOSEST;
      if (!near) {
        points = n + 2 > points.length ? Arrays.copyOf(points, 2 * n) : points;
        points[n++] = p[0];
        points[n++] = p[1];
      }
      int following = next[0] == before ? next[1] : next[0];
      before = current;
      current = following;
    }
    return Arrays.copyOf(points, n);
  }

  /** Where the level crosses an edge; the rim lies on the border. */
  private int[] point(int edge) {
    int i = edge / 2 / columns;
    int j = edge / 2 % columns;
    int i2 = edge % 2 == 1 ? i + 1 : i;
    int j2 = edge % 2 == 1 ? j : j + 1;
    double a = at(i, j);
    double b = at(i2, j2);
    double t = a / (a - b);
    double x = column(j) + t * (column(j2) - column(j));
    double y = row(i) + t * (row(i2) - row(i));
    return new int[] {(int) Math.round(x), (int) Math.round(y)};
  }

  private double column(int j) {
    int inner = Math.min(Math.max(j - 1, 0), columns - 3);
    return (double) inner / (columns - 3) * width;
  }

  private double row(int i) {
    int inner = Math.min(Math.max(i - 1, 0), rows - 3);
    return (double) inner / (rows - 3) * height;
  }
}
