package org.intertwiner.harmonic.spin;

import org.intertwiner.algebra.LimitExceeded;

/** The unit vectors r̂, e_θ and e_φ at a point. */
record PolarFrame(double[] radial, double[] south, double[] east, double[] none) {

  static PolarFrame of(double theta, double phi) {
    double c = Math.cos(theta);
    double s = Math.sin(theta);
    double x = Math.cos(phi);
    double y = Math.sin(phi);
    return new PolarFrame(
        new double[] {s * x, s * y, c},
        new double[] {c * x, c * y, -s},
        new double[] {-y, x, 0},
        new double[3]);
  }

  static double[] room(int points, int size, String what) {
    long needed = (long) points * size;
    if (needed > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          "values of " + what,
          points + " points, " + needed + " numbers",
          "at most " + (Integer.MAX_VALUE - 8) + " numbers",
          "take fewer points at a time");
    }
    return new double[(int) needed];
  }
}
