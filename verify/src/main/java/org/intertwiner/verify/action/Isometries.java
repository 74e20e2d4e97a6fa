package org.intertwiner.verify.action;

import java.util.Locale;

/** Orthogonal matrices in words. */
final class Isometries {
  private static final double NEAR = 1e-9;

  private Isometries() {}

  /** For example {@code rotation by 90° about (0, 0, 1)}. */
  static String describe(double[][] m) {
    return switch (m.length) {
      case 1 -> m[0][0] > 0 ? "identity" : "reflection in the centre";
      case 2 -> plane(m);
      case 3 -> space(m);
      default -> "isometry of ℝ^" + m.length;
    };
  }

  private static String plane(double[][] m) {
    double determinant = m[0][0] * m[1][1] - m[0][1] * m[1][0];
    double degrees = Math.toDegrees(Math.atan2(m[1][0], m[0][0]));
    return determinant > 0
        ? "rotation by " + angle(degrees)
        : "reflection in the line at " + angle(((degrees % 360) + 360) % 360 / 2);
  }

  private static String space(double[][] m) {
    double determinant =
        m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
            - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
            + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    double sign = determinant > 0 ? 1 : -1;
    double[] w = {
      sign * (m[2][1] - m[1][2]), sign * (m[0][2] - m[2][0]), sign * (m[1][0] - m[0][1])
    };
    double sine = Math.sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]) / 2;
    double cosine = (sign * (m[0][0] + m[1][1] + m[2][2]) - 1) / 2;
    double degrees = Math.toDegrees(Math.atan2(sine, cosine));
    if (degrees < 1e-6) {
      return sign > 0 ? "identity" : "inversion";
    }
    double[] axis = axis(m, sign, w, sine);
    if (sign > 0) {
      return "rotation by " + angle(degrees) + " about " + vector(axis);
    }
    return degrees > 180 - 1e-6
        ? "reflection in the plane normal to " + vector(axis)
        : "rotation by " + angle(degrees) + " about " + vector(axis) + " with inversion";
  }

  /** The axis as a vector whose largest entry is ±1; of two directions of a half turn the first. */
  private static double[] axis(double[][] m, double sign, double[] w, double sine) {
    double[] axis = w.clone();
    if (sine < 1e-6) {
      int k = 0;
      for (int i = 1; i < 3; i++) {
        k = sign * m[i][i] > sign * m[k][k] + NEAR ? i : k;
      }
      for (int i = 0; i < 3; i++) {
        axis[i] = sign * m[i][k] + (i == k ? 1 : 0); // R + 1 = 2nnᵀ
      }
    }
    double largest = Math.max(Math.abs(axis[0]), Math.max(Math.abs(axis[1]), Math.abs(axis[2])));
    for (int i = 0; i < 3; i++) {
      axis[i] /= largest;
    }
    return axis;
  }

  private static String vector(double[] v) {
    return "(" + entry(v[0]) + ", " + entry(v[1]) + ", " + entry(v[2]) + ")";
  }

  private static String entry(double v) {
    double rounded = Math.rint(v * 1e4) / 1e4 + 0.0;
    return rounded == Math.rint(rounded)
        ? Integer.toString((int) rounded)
        : String.format(Locale.ROOT, "%.4f", rounded);
  }

  private static String angle(double degrees) {
    double rounded = Math.rint(degrees * 1000) / 1000 + 0.0;
    return rounded == Math.rint(rounded)
        ? String.format(Locale.ROOT, "%.0f°", rounded)
        : String.format(Locale.ROOT, "%.3f°", rounded);
  }
}
