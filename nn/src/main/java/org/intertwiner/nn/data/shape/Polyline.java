package org.intertwiner.nn.data.shape;

/** Distances from a chain of segments. */
final class Polyline {
  private Polyline() {}

  /** The distance of a point from the chain of the points p, three coordinates each. */
  static double distance(double[] p, double x, double y, double z) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i + 3 < p.length; i += 3) {
      double ux = p[i + 3] - p[i];
      double uy = p[i + 4] - p[i + 1];
      double uz = p[i + 5] - p[i + 2];
      double wx = x - p[i];
      double wy = y - p[i + 1];
      double wz = z - p[i + 2];
      double t = (wx * ux + wy * uy + wz * uz) / (ux * ux + uy * uy + uz * uz);
      t = Math.max(0, Math.min(1, t));
      wx -= t * ux;
      wy -= t * uy;
      wz -= t * uz;
      least = Math.min(least, wx * wx + wy * wy + wz * wz);
    }
    return Math.sqrt(least);
  }
}
