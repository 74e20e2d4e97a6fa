package org.intertwiner.harmonic.kernel.sample.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.kernel.sample.PointSet;

/**
 * Points of the sphere S² in ℝ³ with positive weights that sum to one.
 *
 * <p><i>Accuracy:</i> coordinates and weights within some rounding errors; the weighted sum of a
 * harmonic of degree 1 … {@link #exactDegree()} is zero to rounding.
 *
 * <p>Example: {@code kernels.sample(SphereGrid.icosahedral(2).points(), GaussianRings.of(1))}.
 */
public final class SphereGrid {
  /** The largest number of points. */
  public static final int MAX_POINTS = 1 << 24;

  private final String name;
  private final PointSet points;
  private final double[] weights;
  private final int exactDegree;

  private SphereGrid(String name, double[][] points, double[] weights, int exactDegree) {
    this.name = name;
    // the side of a square with a point's share of the area 4π
    double resolution = Math.sqrt(4 * Math.PI / points.length);
    this.points = PointSet.from(points).withResolution(resolution);
    this.weights = weights;
    this.exactDegree = exactDegree;
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
    double[][] corners = icosahedron();
    Map<List<Long>, Integer> numbers = new HashMap<>();
    List<double[]> points = new ArrayList<>();
    List<double[]> weights = new ArrayList<>();
    for (int a = 0; a < 12; a++) {
      for (int b = a + 1; b < 12; b++) {
        for (int c = b + 1; c < 12; c++) {
          if (areNear(corners[a], corners[b])
              && areNear(corners[b], corners[c])
              && areNear(corners[a], corners[c])) {
            double[][] face = {corners[a], corners[b], corners[c]};
            cut(face, frequency, numbers, points, weights);
          }
        }
      }
    }
    double[] shares = weights.stream().mapToDouble(w -> w[0] / (4 * Math.PI)).toArray();
    return new SphereGrid(
        "icosahedral grid of frequency " + frequency, points.toArray(double[][]::new), shares, 5);
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
    requireCount("number of latitudes", latitudes, (long) latitudes * longitudes);
    requireCount("number of longitudes", longitudes, longitudes);
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(latitudes);
    double[][] points = new double[latitudes * longitudes][];
    double[] weights = new double[points.length];
    for (int i = 0; i < latitudes; i++) {
      for (int j = 0; j < longitudes; j++) {
        points[i * longitudes + j] = at(rule.getPoint(i), 2 * Math.PI * j / longitudes);
        weights[i * longitudes + j] = rule.getWeight(i) / (2 * longitudes);
      }
    }
    return new SphereGrid(
        "Gauss–Legendre grid of " + latitudes + "×" + longitudes + " points",
        points,
        weights,
        Math.min(2 * latitudes, longitudes) - 1);
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
  public static SphereGrid equalArea(int side) {
    requireCount("side of an equal-area grid", side, 12L * side * side);
    List<double[]> points = new ArrayList<>();
    for (int i = 1; i < 4 * side; i++) {
      int fromPole = Math.min(i, 4 * side - i);
      boolean polar = fromPole < side;
      int onRing = 4 * Math.min(fromPole, side);
      double cap = 1 - (double) fromPole * fromPole / (3.0 * side * side);
      double z = polar ? (i < side ? cap : -cap) : (4.0 * side - 2.0 * i) / (3.0 * side);
      // every second equatorial ring is turned by half a pixel
      double shift = polar || (i - side) % 2 == 0 ? 0.5 : 0;
      for (int j = 0; j < onRing; j++) {
        points.add(at(z, 2 * Math.PI * (j + shift) / onRing));
      }
    }
    return new SphereGrid(
        "equal-area grid of side " + side,
        points.toArray(double[][]::new),
        equal(points.size()),
        1);
  }

  /**
   * The points.
   *
   * @return unit vectors of ℝ³, with the side of a square of a point's share as resolution
   */
  public PointSet points() {
    return points;
  }

  /**
   * The weights.
   *
   * @return a fresh array of positive numbers that sum to one
   */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * The degree up to which the weighted sum is exact.
   *
   * @return d with Σ w Y(x) = 0 for all harmonics of degree 1 … d
   */
  public int exactDegree() {
    return exactDegree;
  }

  private static double[] at(double z, double angle) {
    double rho = Math.sqrt(Math.max(0, 1 - z * z));
    return new double[] {rho * Math.cos(angle), rho * Math.sin(angle), z};
  }

  private static double[] equal(int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 1.0 / count);
    return weights;
  }

  private static double[][] icosahedron() {
    double golden = (1 + Math.sqrt(5)) / 2;
    double[][] corners = new double[12][3];
    int next = 0;
    for (int axis = 0; axis < 3; axis++) {
      for (int signs = 0; signs < 4; signs++) {
        double[] v = corners[next++];
        v[(axis + 1) % 3] = (signs & 1) == 0 ? 1 : -1;
        v[(axis + 2) % 3] = (signs & 2) == 0 ? golden : -golden;
        normalize(v);
      }
    }
    return corners;
  }

  private static boolean areNear(double[] a, double[] b) {
    // neighbours have cosine 1/√5, others −1/√5 or −1
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2] > 0;
  }

  /** Cuts a face into triangles and gives each corner a third of their areas. */
  private static void cut(
      double[][] face,
      int f,
      Map<List<Long>, Integer> numbers,
      List<double[]> points,
      List<double[]> weights) {
    int[][] at = new int[f + 1][f + 1];
    for (int i = 0; i <= f; i++) {
      for (int j = 0; i + j <= f; j++) {
        double[] p = new double[3];
        for (int v = 0; v < 3; v++) {
          p[v] = (f - i - j) * face[0][v] + i * face[1][v] + j * face[2][v];
        }
        normalize(p);
        List<Long> key = Arrays.stream(p).mapToObj(c -> Math.round(c * 1e9)).toList();
        at[i][j] = numbers.computeIfAbsent(key, k -> points.size());
        if (at[i][j] == points.size()) {
          points.add(p);
          weights.add(new double[1]);
        }
      }
    }
    for (int i = 0; i < f; i++) {
      for (int j = 0; i + j < f; j++) {
        share(points, weights, at[i][j], at[i + 1][j], at[i][j + 1]);
        if (i + j + 1 < f) {
          share(points, weights, at[i + 1][j + 1], at[i + 1][j], at[i][j + 1]);
        }
      }
    }
  }

  private static void share(List<double[]> points, List<double[]> weights, int a, int b, int c) {
    double third = area(points.get(a), points.get(b), points.get(c)) / 3;
    for (int corner : new int[] {a, b, c}) {
      weights.get(corner)[0] += third;
    }
  }

  /** The area of a spherical triangle: tan(E/2) = |abc| / (1 + ab + bc + ca). */
  private static double area(double[] a, double[] b, double[] c) {
    double volume =
        a[0] * (b[1] * c[2] - b[2] * c[1])
            + a[1] * (b[2] * c[0] - b[0] * c[2])
            + a[2] * (b[0] * c[1] - b[1] * c[0]);
    double cosines = 1;
    for (int v = 0; v < 3; v++) {
      cosines += a[v] * b[v] + b[v] * c[v] + c[v] * a[v];
    }
    return 2 * Math.atan2(Math.abs(volume), cosines);
  }

  private static void normalize(double[] p) {
    double norm = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
    for (int v = 0; v < 3; v++) {
      p[v] /= norm;
    }
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
