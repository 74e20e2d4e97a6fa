package org.intertwiner.nn.graph;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * Points sorted into boxes: parallelepipeds between equidistant planes of a basis whose first
 * vectors are a shortest basis of the lattice, the others unit vectors orthogonal to it.
 *
 * <p>Points are first moved by translations into one cell. Everything is three-dimensional: missing
 * axes are axes without extent.
 */
final class Boxes {
  /** The farthest cell a point may lie in. */
  private static final int FARTHEST = 1 << 29;

  /** Boxes hold about so many points at least. */
  private static final double POINTS_A_BOX = 4;

  /** How finely gaps are looked for. */
  private static final int SLABS = 1024;

  private static final double NEAR = 1e-9;
  private static final double ROUNDING = 0x1p-46;

  final int nodes;

  /** How many of the basis vectors are translations. */
  final int periods;

  final double[][] basis;
  final int[] count = {1, 1, 1};

  /** Distances of neighbouring planes. */
  final double[] width = new double[3];

  /** Distances up to which rounding may put a point into the wrong box. */
  final double slack;

  /** Point of each place in the sorted order. */
  final int[] order;

  /** First place of each box, and the number of points. */
  final int[] start;

  /** Coordinates in the sorted order, moved into one cell. */
  final double[] x;

  final double[] y;
  final double[] z;

  /** How often each translation was subtracted, by axis and place; empty if never. */
  final int[][] turns;

  private final Cell frame;
  private final double[] low = new double[3];

  private Boxes(Structure structure, double radius) {
    this.nodes = structure.nodes();
    double[][] translations = translations(structure);
    this.periods = translations.length;
    this.basis = complete(LatticeReduction.reduced(translations));
    this.frame = Cell.of(basis);
    double[] fractions = new double[3 * nodes];
    int[][] turned = new int[3][nodes];
    double farthest = place(structure, fractions, turned);
    for (int a = 0; a < periods; a++) {
      farthest += Math.sqrt(square(basis[a]));
    }
    this.slack = NEAR * radius + ROUNDING * farthest;
    for (int a = periods; a < 3; a++) {
      closeGaps(fractions, a, 2 * (radius + slack));
    }
    choose(fractions, radius);
    int[] boxOf = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      for (int a = 0; a < 3; a++) {
        double steps = (fractions[3 * i + a] - low[a]) * frame.height(a) / width[a];
        boxOf[i] = boxOf[i] * count[a] + (int) Math.max(0, Math.min(count[a] - 1, steps));
      }
    }
    this.start = new int[count[0] * count[1] * count[2] + 1];
    this.order = sorted(boxOf);
    this.x = new double[nodes];
    this.y = new double[nodes];
    this.z = new double[nodes];
    boolean moved = move(structure, turned);
    this.turns = moved ? inOrder(turned) : new int[0][];
  }

  /** Boxes about as wide as a radius; of few points each if that is zero. */
  static Boxes of(Structure structure, double radius) {
    return new Boxes(structure, radius);
  }

  private static double[][] translations(Structure structure) {
    int d = structure.dimension();
    double[][] result = new double[d][];
    int k = 0;
    for (int i = 0; i < d; i++) {
      if (structure.cell().isPresent() && structure.isPeriodic(i)) {
        result[k++] = Arrays.copyOf(structure.cell().get().vector(i), 3);
      }
    }
    return Arrays.copyOf(result, k);
  }

  /** Adds unit vectors orthogonal to all others. */
  private static double[][] complete(double[][] vectors) {
    double[][] all = Arrays.copyOf(vectors, 3);
    for (int k = vectors.length; k < 3; k++) {
      double[] best = new double[3];
      for (int axis = 0; axis < 3; axis++) {
        double[] candidate = new double[3];
        candidate[axis] = 1;
        double[] rest = k == 2 ? cross(unit(all[0]), unit(all[1])) : remainder(candidate, all, k);
        best = square(rest) > square(best) ? rest : best;
      }
      all[k] = unit(best);
    }
    return all;
  }

  private static double[] remainder(double[] v, double[][] vectors, int k) {
    double[] rest = v.clone();
    for (int i = 0; i < k; i++) {
      double[] u = unit(vectors[i]);
      double along = u[0] * rest[0] + u[1] * rest[1] + u[2] * rest[2];
      for (int a = 0; a < 3; a++) {
        rest[a] -= along * u[a];
      }
    }
    return rest;
  }

  private static double[] cross(double[] u, double[] v) {
    return new double[] {
      u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
    };
  }

  private static double[] unit(double[] v) {
    double most = Math.max(Math.abs(v[0]), Math.max(Math.abs(v[1]), Math.abs(v[2])));
    double[] scaled = {v[0] / most, v[1] / most, v[2] / most};
    double length = Math.sqrt(square(scaled));
    return new double[] {scaled[0] / length, scaled[1] / length, scaled[2] / length};
  }

  private static double square(double[] v) {
    return v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
  }

  /** Fractional coordinates inside one cell; returns the largest coordinate. */
  private double place(Structure structure, double[] fractions, int[][] turned) {
    int d = structure.dimension();
    double[] points = structure.shared();
    double farthest = 0;
    for (int i = 0; i < nodes; i++) {
      for (int a = 0; a < 3; a++) {
        double f = 0;
        for (int j = 0; j < d; j++) {
          f += points[i * d + j] * frame.inverseAt(j, a);
        }
        if (a < periods) {
          double floor = Math.floor(f);
          if (!(Math.abs(floor) <= FARTHEST)) {
            throw new InvalidInput(
                "point " + i + " of a periodic structure",
                "in cell " + floor + " along a translation",
                "at most " + FARTHEST + " cells away",
                "wrap the points before coordinates grow");
          }
          turned[a][i] = (int) floor;
          f -= floor;
        }
        fractions[3 * i + a] = f;
      }
      for (int j = 0; j < d; j++) {
        farthest = Math.max(farthest, Math.abs(points[i * d + j]));
      }
    }
    return farthest;
  }

  /**
   * Shortens gaps along an axis that is not periodic, so that a few points far away do not spread
   * the boxes thin. Points come no farther from each other by this.
   */
  private void closeGaps(double[] fractions, int axis, double kept) {
    boolean wide = nodes > 0;
    while (wide) {
      double from = Double.POSITIVE_INFINITY;
      double to = Double.NEGATIVE_INFINITY;
      for (int i = axis; i < fractions.length; i += 3) {
        from = Math.min(from, fractions[i]);
        to = Math.max(to, fractions[i]);
      }
      double slab = (to - from) / SLABS;
      double[] removed = new double[SLABS];
      for (int i = axis; i < fractions.length; i += 3) {
        removed[slab(fractions[i], from, slab)] = 1;
      }
      double sum = 0;
      double gap = 0;
      for (int s = 0; s < SLABS; s++) {
        if (removed[s] == 0) {
          gap += slab;
        } else {
          sum += Math.max(0, gap - Math.max(kept, slab));
          gap = 0;
          removed[s] = sum;
        }
      }
      wide = sum > (to - from) / 2;
      for (int i = axis; wide && i < fractions.length; i += 3) {
        fractions[i] -= removed[slab(fractions[i], from, slab)];
      }
    }
  }

  private static int slab(double at, double from, double slab) {
    return slab > 0 ? (int) Math.min(SLABS - 1, (at - from) / slab) : 0;
  }

  /** How many boxes along each axis. */
  private void choose(double[] fractions, double radius) {
    double[] extent = new double[3];
    double volume = 1;
    int axes = 0;
    for (int a = 0; a < 3; a++) {
      double from = a < periods || nodes == 0 ? 0 : Double.POSITIVE_INFINITY;
      double to = a < periods ? 1 : Double.NEGATIVE_INFINITY;
      for (int i = 0; a >= periods && i < nodes; i++) {
        from = Math.min(from, fractions[3 * i + a]);
        to = Math.max(to, fractions[3 * i + a]);
      }
      low[a] = from;
      extent[a] = Math.max(0, to - from) * frame.height(a);
      if (extent[a] > 0) {
        volume *= extent[a];
        axes++;
      }
    }
    double natural =
        axes == 0 ? 1 : Math.pow(volume * POINTS_A_BOX / Math.max(1, nodes), 1.0 / axes);
    double wanted = radius + slack;
    if (natural < wanted / 2 || radius == 0) {
      wanted = radius == 0 ? natural : wanted / 2;
    }
    double most = Math.max(1, 2.0 * nodes);
    for (double step = wanted; ; step *= 1.25) {
      double total = 1;
      for (int a = 0; a < 3; a++) {
        double boxes = step > 0 ? Math.max(1, Math.floor(extent[a] / step)) : 1;
        total *= boxes;
        count[a] = (int) Math.min(boxes, most);
        width[a] = extent[a] > 0 ? extent[a] / count[a] : 1;
      }
      if (total <= most) {
        return;
      }
    }
  }

  private int[] sorted(int[] boxOf) {
    for (int box : boxOf) {
      start[box + 1]++;
    }
    for (int b = 1; b < start.length; b++) {
      start[b] += start[b - 1];
    }
    int[] next = start.clone();
    int[] result = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      result[next[boxOf[i]]++] = i;
    }
    return result;
  }

  private boolean move(Structure structure, int[][] turned) {
    int d = structure.dimension();
    double[] points = structure.shared();
    boolean moved = false;
    double[] at = new double[3];
    for (int p = 0; p < nodes; p++) {
      int i = order[p];
      for (int j = 0; j < 3; j++) {
        at[j] = j < d ? points[i * d + j] : 0;
        for (int a = 0; a < periods; a++) {
          at[j] -= turned[a][i] * basis[a][j];
          moved |= turned[a][i] != 0;
        }
      }
      x[p] = at[0];
      y[p] = at[1];
      z[p] = at[2];
    }
    return moved;
  }

  private int[][] inOrder(int[][] turned) {
    int[][] result = new int[3][nodes];
    for (int a = 0; a < 3; a++) {
      for (int p = 0; p < nodes; p++) {
        result[a][p] = turned[a][order[p]];
      }
    }
    return result;
  }

  /** How many boxes beside its own a point's neighbours within a radius may lie in. */
  int reach(int axis, double radius) {
    double boxes = Math.ceil((radius + slack) / width[axis]);
    return (int) Math.min(boxes, axis < periods ? FARTHEST : count[axis] - 1);
  }
}
