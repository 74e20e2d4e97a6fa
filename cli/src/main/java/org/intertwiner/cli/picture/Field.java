package org.intertwiner.cli.picture;

import org.intertwiner.harmonic.polynomial.Form;

/**
 * The points at which a kernel is drawn: a square of the plane, or the sphere in Hammer's
 * equal-area map, z up and x in the middle.
 *
 * <p>In the plane a form p of degree l is drawn as p(x)·exp(−|x|²/2), which is steerable as p is;
 * on the sphere as it is.
 */
enum Field {
  /** A square around the origin. */
  PLANE(33, 33) {
    @Override
    double[] point(double u, double v, int degree) {
      double half = Math.sqrt(degree) + 2.2;
      return new double[] {u * half, v * half};
    }

    @Override
    double weight(double[] point) {
      return StrictMath.exp(-(point[0] * point[0] + point[1] * point[1]) / 2);
    }
  },
  /** The whole sphere in an ellipse. */
  SPHERE(57, 29) {
    @Override
    double[] point(double u, double v, int degree) {
      double radius = Math.max(1, Math.sqrt(u * u + v * v));
      double a = u / radius;
      double b = v / radius;
      double z = Math.sqrt(Math.max(0, 1 - a * a / 2 - b * b / 2));
      double root = Math.sqrt(2);
      double longitude = 2 * StrictMath.atan2(z * 2 * root * a, 2 * (2 * z * z - 1));
      double sine = Math.max(-1, Math.min(1, z * root * b));
      double cosine = Math.sqrt(1 - sine * sine);
      return new double[] {
        cosine * StrictMath.cos(longitude), cosine * StrictMath.sin(longitude), sine
      };
    }

    @Override
    double weight(double[] point) {
      return 1;
    }
  };

  private final int columns;
  private final int rows;

  Field(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** The point at (u, v) ∈ [−1, 1]², v up. */
  abstract double[] point(double u, double v, int degree);

  abstract double weight(double[] point);

  /** The values of a form, rows from the top down. */
  double[][] values(Form form) {
    double[][] values = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double[] x = point(2.0 * j / (columns - 1) - 1, 1 - 2.0 * i / (rows - 1), form.degree());
        values[i][j] = form.evaluate(x) * weight(x);
      }
    }
    return values;
  }
}
