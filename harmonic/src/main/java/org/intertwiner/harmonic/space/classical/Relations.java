package org.intertwiner.harmonic.space.classical;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Point;

/** What group elements and points must satisfy, and the messages that say by how much they fail. */
final class Relations {
  private static final double TOLERANCE = HomogeneousSpace.TOLERANCE;

  private Relations() {}

  /** Refuses matrices outside O(p,q), of determinant −1 if special, that reverse time if asked. */
  static DenseMatrix element(
      String group, DenseMatrix g, int p, int q, boolean special, boolean forward) {
    int n = p + q;
    if (g.rows() != n || g.columns() != n) {
      throw new InvalidInput(
          "element of " + group, g.rows() + " × " + g.columns(), n + " × " + n, "");
    }
    double[] e = g.toArray();
    double size = 1;
    for (double x : e) {
      if (!Double.isFinite(x)) {
        throw new InvalidInput("element of " + group, "an entry " + x, "finite entries", "");
      }
      size = Math.max(size, Math.abs(x));
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? (i < p ? -1 : 1) : 0;
        for (int k = 0; k < n; k++) {
          sum += (k < p ? 1 : -1) * e[k * n + i] * e[k * n + j];
        }
        if (!(Math.abs(sum) <= TOLERANCE * size * size)) {
          throw new InvalidInput(
              "element of " + group,
              "gᵀηg misses η by " + sum + " in row " + (i + 1) + ", column " + (j + 1),
              "gᵀηg = η with η = diag(1, …) of signature (" + p + ", " + q + ")",
              q > 0 ? "time is the last axis" : "the columns must be orthonormal");
        }
      }
    }
    if (q == 1 && forward && e[n * n - 1] < 0) {
      throw new InvalidInput(
          "element of " + group,
          "last entry " + e[n * n - 1] + ": it reverses time",
          "a last entry ≥ 1",
          "multiply by the reversal of time first");
    }
    if (special && sign(g, p) * (q == 1 ? Math.signum(e[n * n - 1]) : 1) < 0) {
      throw new InvalidInput(
          "element of " + group, "determinant −1", "determinant 1", "it contains a reflection");
    }
    return g;
  }

  /** The sign of the determinant of the space block, which large boosts do not spoil. */
  private static double sign(DenseMatrix g, int p) {
    return ComplexMatrix.from(g).block(0, p, 0, p).determinant()[0];
  }

  /** Refuses a dimension whose group would have larger matrices than the named groups may have. */
  static void limited(String space, int n) {
    if (n >= LieGroups.DEFAULT_SIZE_LIMIT) {
      throw new LimitExceeded(
          "dimension of " + space,
          "" + n,
          "at most " + (LieGroups.DEFAULT_SIZE_LIMIT - 1),
          "LieGroups.DEFAULT_SIZE_LIMIT");
    }
  }

  static double[] size(String space, Point x, int n) {
    if (x.size() != n) {
      throw new InvalidInput("point of " + space, x.size() + " coordinates", n + "", "");
    }
    return x.coordinates();
  }

  /** Refuses a point whose length is not the radius. */
  static double[] length(String space, Point x, int n, double radius) {
    double[] v = size(space, x, n);
    double off = x.norm() - radius;
    if (!(Math.abs(off) <= TOLERANCE * radius)) {
      throw off(space, x, "its length is " + x.norm() + ", off by " + off, "length " + radius);
    }
    return v;
  }

  static InvalidInput off(String space, Object x, String got, String expected) {
    return new InvalidInput("point of " + space, x + ": " + got, expected, "project it first");
  }

  /** Refuses an element that moves the base point. */
  static void fixes(String space, double miss, double scale) {
    if (!(miss <= TOLERANCE * scale)) {
      throw new InvalidInput(
          "element of the stabiliser of the base point of " + space,
          "one that moves it by " + miss,
          "an element that fixes it",
          "divide by the section first: offset(g)");
    }
  }

  /** How far a column of g is from a unit vector. */
  static double columnMiss(DenseMatrix g, int column) {
    double worst = 0;
    for (int i = 0; i < g.rows(); i++) {
      worst = Math.max(worst, Math.abs(g.at(i, column) - (i == column ? 1 : 0)));
    }
    return worst;
  }

  static double norm(double[] v, int count) {
    double norm = 0;
    for (int i = 0; i < count; i++) {
      norm = Math.hypot(norm, v[i]);
    }
    return norm;
  }

  static double[] scaled(double[] v, double factor) {
    double[] w = v.clone();
    for (int i = 0; i < w.length; i++) {
      w[i] *= factor;
    }
    return w;
  }

  /** A direction, uniform on the sphere. */
  static double[] direction(java.util.random.RandomGenerator random, int n) {
    double[] v = new double[n];
    double norm = 0;
    while (norm == 0) {
      for (int i = 0; i < n; i++) {
        v[i] = random.nextGaussian();
      }
      norm = norm(v, n);
    }
    return scaled(v, 1 / norm);
  }
}
