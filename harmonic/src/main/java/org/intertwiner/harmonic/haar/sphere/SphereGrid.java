package org.intertwiner.harmonic.haar.sphere;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.haar.HarmonicFamily;
import org.intertwiner.harmonic.haar.Quadrature;

/**
 * Points of the sphere S² in ℝ³ with weights that sum to one.
 *
 * <p><i>Accuracy:</i> coordinates and weights within some rounding errors; the weighted sum of a
 * harmonic of degree 1 … {@link #exactDegree()} is zero to rounding.
 *
 * <p>Example: {@code SphereGrid.gaussLegendre(4, 8).quadrature().certify().holds()}.
 */
public final class SphereGrid {
  /** The largest number of points. */
  public static final int MAX_POINTS = Quadrature.MAX_POINTS;

  private final String name;
  private final double[][] points;
  private final double[] weights;
  private final int exactDegree;

  private SphereGrid(String name, double[][] points, double[] weights, int exactDegree) {
    this.name = name;
    this.points = points;
    this.weights = weights;
    this.exactDegree = exactDegree;
  }

  /**
   * Any weighted points.
   *
   * @param name a short name
   * @param points unit vectors of ℝ³
   * @param weights a weight for each point, with sum 1
   * @param exactDegree the degree up to which the weighted sum is claimed exact
   * @return the grid, whose claim {@link Quadrature#certify()} of its quadrature checks
   * @throws InvalidInput when a point is off the sphere by more than 10⁻⁹, or the numbers of points
   *     and weights differ, or as {@link Quadrature#of}
   */
  public static SphereGrid from(String name, double[][] points, double[] weights, int exactDegree) {
    if (points.length != weights.length) {
      throw new InvalidInput(
          "weights of " + name, weights.length + " weights", points.length + ", one a point", "");
    }
    double[][] copy = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      copy[i] = points[i].clone();
      double square = Arrays.stream(copy[i]).map(c -> c * c).sum();
      if (copy[i].length != 3 || !(Math.abs(square - 1) <= 2e-9)) {
        throw new InvalidInput(
            "point " + i + " of " + name,
            Arrays.toString(copy[i]) + ", at distance " + Math.sqrt(square) + " from the origin",
            "a unit vector of ℝ³",
            "divide by the length");
      }
    }
    SphereGrid grid = new SphereGrid(name, copy, weights.clone(), exactDegree);
    grid.quadrature();
    return grid;
  }

  /**
   * The vertices of the icosahedron whose faces are cut into frequency² triangles, weighted by the
   * area around them. The icosahedral group permutes them, so degrees up to 5 are exact.
   *
   * @param frequency f ≥ 1, the number of parts of each edge
   * @return 10f² + 2 points
   * @throws InvalidInput for a frequency below one
   * @throws LimitExceeded for more than {@link #MAX_POINTS} points
   */
  public static SphereGrid icosahedral(int frequency) {
    requireCount("frequency of an icosahedral grid", frequency, 10L * frequency * frequency + 2);
    GeodesicMesh mesh = new GeodesicMesh(frequency);
    return new SphereGrid(
        "icosahedral grid of frequency " + frequency, mesh.points(), mesh.weights(), 5);
  }

  /**
   * A spiral of points with equal steps in z and golden angles between them, with equal weights.
   *
   * @param count the number of points ≥ 1
   * @return the points from the north to the south; no degree is exact
   * @throws InvalidInput for a number below one
   * @throws LimitExceeded for more than {@link #MAX_POINTS} points
   */
  public static SphereGrid fibonacci(int count) {
    requireCount("number of points of a Fibonacci grid", count, count);
    double golden = Math.PI * (3 - Math.sqrt(5));
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = at(1 - (2.0 * i + 1) / count, golden * i);
    }
    return new SphereGrid("Fibonacci grid of " + count + " points", points, equal(count), 0);
  }

  /**
   * Circles of latitude at the nodes of Gauss–Legendre quadrature in z.
   *
   * @param latitudes the number of circles ≥ 1
   * @param longitudes the number of points on each ≥ 1
   * @return the points by ascending z; exact up to the degree min(2·latitudes, longitudes) − 1
   * @throws InvalidInput for a number below one
   * @throws LimitExceeded for more than {@link #MAX_POINTS} points
   */
  public static SphereGrid gaussLegendre(int latitudes, int longitudes) {
    requireRings(latitudes, longitudes);
    SphereGrid north = rings(LatitudeRule.gaussLegendre(latitudes), longitudes);
    double[][] points = new double[north.points.length][];
    double[] weights = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      int mirrored = (latitudes - 1 - i / longitudes) * longitudes + i % longitudes;
      points[i] = north.points[mirrored];
      weights[i] = north.weights[mirrored];
    }
    return new SphereGrid(
        "Gauss–Legendre grid of " + latitudes + "×" + longitudes + " points",
        points,
        weights,
        north.exactDegree);
  }

  /**
   * Equal steps of longitude on each ring of a rule in latitude.
   *
   * @param rule the rings; a pole among them stands as often as any ring has points
   * @param longitudes the number of points on each ring ≥ 1
   * @return the points ring by ring from the north, each ring from longitude 0 eastwards; exact up
   *     to the smaller of the rule's degree and longitudes − 1
   * @throws InvalidInput for a number below one
   * @throws LimitExceeded for more than {@link #MAX_POINTS} points
   */
  public static SphereGrid rings(LatitudeRule rule, int longitudes) {
    requireRings(rule.count(), longitudes);
    double[] z = rule.cosines();
    double[] rho = rule.sines();
    double[] share = rule.weights();
    double[][] points = new double[z.length * longitudes][];
    double[] weights = new double[points.length];
    for (int j = 0; j < longitudes; j++) {
      double angle = 2 * Math.PI * j / longitudes;
      double cos = Math.cos(angle);
      double sin = Math.sin(angle);
      for (int i = 0; i < z.length; i++) {
        points[i * longitudes + j] = new double[] {rho[i] * cos, rho[i] * sin, z[i]};
        weights[i * longitudes + j] = share[i] / longitudes;
      }
    }
    return new SphereGrid(
        rule + " of " + longitudes + " points",
        points,
        weights,
        Math.min(rule.exactDegree(), longitudes - 1));
  }

  /**
   * The centres of the pixels of equal area of HEALPix, ring by ring from the north, with equal
   * weights.
   *
   * @param side N ≥ 1
   * @return 12N² points; degree 1 is exact
   * @throws InvalidInput for a side below one
   * @throws LimitExceeded for more than {@link #MAX_POINTS} points
   */
  public static SphereGrid healpix(int side) {
    requireCount("side of an equal-area grid", side, 12L * side * side);
    HealPix pixels = HealPix.of(side);
    double[][] points = new double[(int) pixels.count()][];
    for (int r = 1; r <= pixels.rings(); r++) {
      HealPix.Ring ring = pixels.ring(r);
      for (int j = 0; j < ring.count(); j++) {
        double angle = ring.phase() + 2 * Math.PI * j / ring.count();
        points[(int) ring.first() + j] =
            new double[] {ring.sine() * Math.cos(angle), ring.sine() * Math.sin(angle), ring.z()};
      }
    }
    return new SphereGrid("equal-area grid of side " + side, points, equal(points.length), 1);
  }

  /** {@return the number of points} */
  public int count() {
    return points.length;
  }

  /**
   * The coordinates of a point.
   *
   * @param i its number
   * @return a fresh unit vector of ℝ³
   * @throws InvalidInput where there is no such point
   */
  public double[] point(int i) {
    if (i < 0 || i >= points.length) {
      throw new InvalidInput(
          "number of a point of " + name, "" + i, "0 … " + (points.length - 1), "");
    }
    return points[i].clone();
  }

  /** {@return fresh rows, the unit vectors of all points} */
  public double[][] points() {
    return Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
  }

  /** {@return a fresh array of the weights, which sum to one} */
  public double[] weights() {
    return weights.clone();
  }

  /** {@return the side of a square with a point's share of the area 4π} */
  public double resolution() {
    return Math.sqrt(4 * Math.PI / points.length);
  }

  /**
   * The degree up to which the weighted sum is exact.
   *
   * @return d with Σ w Y(x) = 0 for all harmonics of degree 1 … d
   */
  public int exactDegree() {
    return exactDegree;
  }

  /** {@return the points and weights as a rule for the invariant measure of total mass 1} */
  public Quadrature<double[]> quadrature() {
    return Quadrature.of(
        name, i -> points[i].clone(), weights, exactDegree, HarmonicFamily.sphere(2));
  }

  private static double[] at(double z, double angle) {
    double rho = Math.sqrt(Math.max(0, (1 - z) * (1 + z)));
    return new double[] {rho * Math.cos(angle), rho * Math.sin(angle), z};
  }

  static double[] equal(int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 1.0 / count);
    return weights;
  }

  private static void requireRings(int latitudes, int longitudes) {
    requireCount("number of latitudes", latitudes, (long) latitudes * longitudes);
    requireCount("number of longitudes", longitudes, longitudes);
  }

  private static void requireCount(String what, int given, long points) {
    if (given < 1) {
      throw new InvalidInput(what, "" + given, "a number ≥ 1", "");
    }
    if (points > MAX_POINTS) {
      throw new LimitExceeded(
          what, points + " points", "at most " + MAX_POINTS + " points", "take a coarser grid");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
