package org.intertwiner.harmonic.spherical;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** Refusals of points and arrays that the batched harmonics cannot take. */
final class PointCheck {
  private PointCheck() {}

  /** The number of points, all of them finite and not the origin. */
  static int directions(double[] points) {
    int n = triples(points.length);
    for (int i = 0; i < n; i++) {
      double square = square(points[3 * i], points[3 * i + 1], points[3 * i + 2]);
      if (!(square > 0x1p-1000 && square < 0x1p1000)) {
        direction(i, points[3 * i], points[3 * i + 1], points[3 * i + 2]);
      }
    }
    return n;
  }

  /** The number of points of single precision, all of them finite and not the origin. */
  static int directions(float[] points) {
    int n = triples(points.length);
    for (int i = 0; i < n; i++) {
      direction(i, points[3 * i], points[3 * i + 1], points[3 * i + 2]);
    }
    return n;
  }

  /** The number of points, finite and such that derivatives of some order can be represented. */
  static int slopes(double[] points, int order) {
    int n = directions(points);
    // an order costs a power of 1/r and of the degree, which is below 2¹⁶
    double least = Math.pow(2, -1000.0 / order + 16);
    for (int i = 0; i < n; i++) {
      away(i, radius(points[3 * i], points[3 * i + 1], points[3 * i + 2]), least);
    }
    return n;
  }

  /** The number of points, finite and such that gradients can be represented in float32. */
  static int slopes(float[] points) {
    int n = directions(points);
    for (int i = 0; i < n; i++) {
      away(i, radius(points[3 * i], points[3 * i + 1], points[3 * i + 2]), 0x1p-96);
    }
    return n;
  }

  private static void away(int i, double r, double least) {
    if (r < least) {
      throw new InvalidInput(
          "point " + i,
          "at distance " + r + " from the origin",
          "a distance ≥ " + least + ", so that derivatives do not overflow",
          "multiply the points by a number: values depend on the direction alone");
    }
  }

  /** The number of points, finite and such that r^power can be represented. */
  static int solidPoints(double[] points, int power) {
    int n = triples(points.length);
    for (int i = 0; i < n; i++) {
      double r = finiteRadius(i, points[3 * i], points[3 * i + 1], points[3 * i + 2]);
      if (power > 0 && r > 1 && power * Math.log(r) > 700) {
        throw new InvalidInput(
            "point " + i,
            "at distance " + r + " from the origin",
            "r^" + power + " within the range of float64",
            "divide the points by a typical distance");
      }
    }
    return n;
  }

  /** Refuses points further from the unit sphere than a tolerance. */
  static void unit(double[] points, double tolerance) {
    if (!(tolerance >= 0)) {
      throw new InvalidInput("tolerance", "" + tolerance, "a number ≥ 0", "");
    }
    int n = triples(points.length);
    for (int i = 0; i < n; i++) {
      double r = finiteRadius(i, points[3 * i], points[3 * i + 1], points[3 * i + 2]);
      if (Math.abs(r - 1) > tolerance) {
        throw new InvalidInput(
            "point " + i,
            coordinates(points[3 * i], points[3 * i + 1], points[3 * i + 2])
                + ", off the unit sphere by "
                + (r - 1),
            "|r − 1| ≤ " + tolerance,
            "divide by r = " + r + ", or use harmonics of the direction, which do not ask for r");
      }
    }
  }

  /** Refuses an array that cannot hold the results. */
  static void room(long expected, long got) {
    if (expected > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          "array of harmonics",
          expected + " numbers",
          "at most " + (Integer.MAX_VALUE - 8),
          "fewer points at a time");
    }
    if (got != expected) {
      throw new InvalidInput(
          "length of the array of results", "" + got, "" + expected, "points times harmonics");
    }
  }

  static double radius(double x, double y, double z) {
    double size = Math.max(Math.max(Math.abs(x), Math.abs(y)), Math.abs(z));
    if (size == 0) {
      return 0;
    }
    if (size > 0x1p-400 && size < 0x1p400) {
      return Math.sqrt(x * x + y * y + z * z);
    }
    return size * Math.sqrt(square(x / size, y / size, z / size));
  }

  private static double finiteRadius(int i, double x, double y, double z) {
    if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z))) {
      throw new InvalidInput("point " + i, coordinates(x, y, z), "finite coordinates", "");
    }
    return radius(x, y, z);
  }

  private static void direction(int i, double x, double y, double z) {
    if (finiteRadius(i, x, y, z) == 0) {
      throw new InvalidInput(
          "point " + i, coordinates(x, y, z), "a point with a direction", "leave the origin out");
    }
  }

  private static int triples(int length) {
    if (length % 3 != 0) {
      throw new InvalidInput(
          "length of the array of points", "" + length, "a multiple of 3", "x, y, z of each point");
    }
    return length / 3;
  }

  private static String coordinates(double x, double y, double z) {
    return "(" + x + ", " + y + ", " + z + ")";
  }

  private static double square(double x, double y, double z) {
    return x * x + y * y + z * z;
  }
}
