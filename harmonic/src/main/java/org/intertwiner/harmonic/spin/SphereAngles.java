package org.intertwiner.harmonic.spin;

import org.intertwiner.algebra.InvalidInput;

/**
 * Points of the sphere by their angles.
 *
 * <p><em>Units:</em> radians; colatitude θ from +z, longitude φ from +x towards +y. The tangent
 * directions e_θ and e_φ that spin-weighted functions refer to are those of the angles given, at
 * the poles too.
 *
 * <p>Example: {@code SphereAngles.ofPoints(0, 0, 1)} is the north pole, with φ = 0.
 */
public final class SphereAngles {
  private final double[] theta;
  private final double[] phi;

  private SphereAngles(double[] theta, double[] phi) {
    this.theta = theta;
    this.phi = phi;
  }

  /**
   * Points by angles.
   *
   * @param theta colatitudes in [0, π]
   * @param phi as many longitudes, any finite numbers
   * @return the points
   * @throws InvalidInput where the lengths differ, a colatitude is outside [0, π] or a longitude is
   *     not finite
   */
  public static SphereAngles of(double[] theta, double[] phi) {
    if (theta.length != phi.length) {
      throw new InvalidInput(
          "angles of points",
          theta.length + " colatitudes, " + phi.length + " longitudes",
          "as many of each",
          "");
    }
    for (int k = 0; k < theta.length; k++) {
      if (!(theta[k] >= 0 && theta[k] <= Math.PI) || !Double.isFinite(phi[k])) {
        throw new InvalidInput(
            "point " + k,
            "θ = " + theta[k] + ", φ = " + phi[k],
            "0 ≤ θ ≤ π and a finite φ",
            "θ is the colatitude, in radians");
      }
    }
    return new SphereAngles(theta.clone(), phi.clone());
  }

  /**
   * Points by coordinates; only directions matter.
   *
   * @param xyz x, y, z of one point after another
   * @return the points; φ = 0 at the poles
   * @throws InvalidInput where the length is no multiple of 3, or a point is 0 or not finite
   */
  public static SphereAngles ofPoints(double... xyz) {
    if (xyz.length % 3 != 0) {
      throw new InvalidInput(
          "coordinates of points", xyz.length + " numbers", "a multiple of 3", "");
    }
    int n = xyz.length / 3;
    double[] theta = new double[n];
    double[] phi = new double[n];
    for (int k = 0; k < n; k++) {
      double x = xyz[3 * k];
      double y = xyz[3 * k + 1];
      double z = xyz[3 * k + 2];
      double plane = Math.hypot(x, y);
      double radius = Math.hypot(plane, z);
      if (!(radius > 0) || Double.isInfinite(radius)) {
        throw new InvalidInput(
            "point " + k, "(" + x + ", " + y + ", " + z + ")", "a finite point other than 0", "");
      }
      theta[k] = Math.atan2(plane, z);
      phi[k] = plane == 0 ? 0 : Math.atan2(y, x);
    }
    return new SphereAngles(theta, phi);
  }

  /** {@return the number of points} */
  public int count() {
    return theta.length;
  }

  private void requirePoint(int k) {
    if (k < 0 || k >= theta.length) {
      throw new InvalidInput("number of a point", "" + k, "0 … " + (theta.length - 1), "");
    }
  }

  /**
   * A colatitude.
   *
   * @param k the number of a point
   * @return θ in [0, π]
   * @throws InvalidInput where there is no such point
   */
  public double theta(int k) {
    requirePoint(k);
    return theta[k];
  }

  /**
   * A longitude.
   *
   * @param k the number of a point
   * @return φ
   * @throws InvalidInput where there is no such point
   */
  public double phi(int k) {
    requirePoint(k);
    return phi[k];
  }

  /** The numbers of the points, those of the northern hemisphere first. */
  int[] byHemisphere() {
    int[] order = new int[theta.length];
    int at = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < theta.length; k++) {
        if (theta[k] <= Math.PI / 2 == (pass == 0)) {
          order[at++] = k;
        }
      }
    }
    return order;
  }

  @Override
  public String toString() {
    return theta.length + " points of the sphere";
  }
}
