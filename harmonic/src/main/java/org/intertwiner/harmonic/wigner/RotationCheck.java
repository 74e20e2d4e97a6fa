package org.intertwiner.harmonic.wigner;

import org.intertwiner.algebra.InvalidInput;

/** Tests whether nine numbers are a rotation, and finds its quaternion. */
final class RotationCheck {
  private RotationCheck() {}

  static void requireRotation(double[] rows, int index) {
    int at = 9 * index;
    for (int i = 0; i < 9; i++) {
      if (!Double.isFinite(rows[at + i])) {
        throw refused(index, "entry (" + i / 3 + ", " + i % 3 + ") is " + rows[at + i]);
      }
    }
    double worst = 0;
    int where = 0;
    for (int i = 0; i < 9; i++) {
      double excess = Math.abs(product(rows, at, i / 3, i % 3) - (i / 3 == i % 3 ? 1 : 0));
      if (excess > worst) {
        worst = excess;
        where = i;
      }
    }
    if (worst > RotationBatch.TOLERANCE) {
      throw refused(
          index, "entry (" + where / 3 + ", " + where % 3 + ") of RRᵀ is off by " + worst);
    }
    double determinant = determinant(rows, at);
    if (determinant < 0) {
      throw refused(index, "its determinant is " + determinant + ", a reflection");
    }
  }

  private static InvalidInput refused(int index, String what) {
    return new InvalidInput(
        "rotation matrix " + index,
        what,
        "RRᵀ = 1 within " + RotationBatch.TOLERANCE + " and determinant 1",
        "an improper rotation is −1 times a rotation, and −1 acts on degree l by (−1)^l");
  }

  private static double product(double[] r, int at, int i, int j) {
    return r[at + 3 * i] * r[at + 3 * j]
        + r[at + 3 * i + 1] * r[at + 3 * j + 1]
        + r[at + 3 * i + 2] * r[at + 3 * j + 2];
  }

  private static double determinant(double[] r, int at) {
    return r[at] * (r[at + 4] * r[at + 8] - r[at + 5] * r[at + 7])
        - r[at + 1] * (r[at + 3] * r[at + 8] - r[at + 5] * r[at + 6])
        + r[at + 2] * (r[at + 3] * r[at + 7] - r[at + 4] * r[at + 6]);
  }

  /** w, x, y, z, normalised, from the largest of the four rows 4 q_i q. */
  static double[] quaternion(double[] r, int at) {
    double a = r[at];
    double b = r[at + 4];
    double c = r[at + 8];
    double x = r[at + 7] - r[at + 5];
    double y = r[at + 2] - r[at + 6];
    double z = r[at + 3] - r[at + 1];
    double xy = r[at + 1] + r[at + 3];
    double xz = r[at + 2] + r[at + 6];
    double yz = r[at + 5] + r[at + 7];
    double[] squares = {1 + a + b + c, 1 + a - b - c, 1 - a + b - c, 1 - a - b + c};
    int largest = 0;
    for (int i = 1; i < 4; i++) {
      largest = squares[i] > squares[largest] ? i : largest;
    }
    double[][] lines = {
      {squares[0], x, y, z},
      {x, squares[1], xy, xz},
      {y, xy, squares[2], yz},
      {z, xz, yz, squares[3]}
    };
    double[] q = lines[largest];
    double norm = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
    for (int i = 0; i < 4; i++) {
      q[i] /= norm;
    }
    return q;
  }
}
