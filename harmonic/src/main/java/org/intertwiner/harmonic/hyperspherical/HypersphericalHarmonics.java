package org.intertwiner.harmonic.hyperspherical;

import java.util.Arrays;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/**
 * Real harmonics of the sphere S^(n−1) in ℝⁿ, orthonormal for its area,
 *
 * <pre>  Y(x) = Y'(x') p_{l−m}(xₙ, |x|²),   Y' of degree m in the first n − 1 coordinates,</pre>
 *
 * <p>with p_k the orthonormal polynomials for (1 − t²)^(λ − 1/2), λ = m + n/2 − 1, made
 * homogeneous: off the sphere the values are those of the harmonic forms, r^l times the ones on it.
 *
 * <p><i>Shape:</i> degree after degree, and within a degree the order of {@link SolidHarmonics}: on
 * S¹ cosine and sine, on S² m = −l … l, beyond by ascending m. <i>Accuracy:</i> a small multiple of
 * l rounding errors of the largest value on the sphere through the point. <i>Complexity:</i> two
 * products for each value; nothing is allocated for a point. <i>Source:</i> Vilenkin (1968),
 * chapter IX; the recurrence is DLMF 18.9, normalised.
 *
 * <p>Example: {@code HypersphericalHarmonics.on(4).upTo(3).values(x)} are the 30 values on S³ of
 * degree ≤ 3.
 */
public final class HypersphericalHarmonics {
  /** The largest n. */
  public static final int MAX_DIMENSION = 64;

  /** The largest number of harmonics evaluated together. */
  public static final int MAX_COUNT = 1 << 20;

  private static final int BLOCK = 64;

  private final int dimension;
  private final int maxDegree;

  /** counts[d][l]: harmonics of degree l on ℝᵈ, offsets[d][l]: those of lower degree. */
  private final int[][] counts;

  private final int[][] offsets;

  /** first[d][m] = p_0, and steps[d][m][k] = a_k with t p_k = a_{k+1} p_{k+1} + a_k p_{k−1}. */
  private final double[][] first;

  private final double[][][] steps;

  private HypersphericalHarmonics(int dimension, int maxDegree) {
    this.dimension = dimension;
    this.maxDegree = maxDegree;
    this.counts = new int[dimension + 1][maxDegree + 1];
    this.offsets = new int[dimension + 1][maxDegree + 2];
    this.first = new double[dimension + 1][maxDegree + 1];
    this.steps = new double[dimension + 1][maxDegree + 1][];
    for (int d = 2; d <= dimension; d++) {
      for (int l = 0; l <= maxDegree; l++) {
        counts[d][l] = Math.toIntExact(SolidHarmonics.count(d, l));
        offsets[d][l + 1] = offsets[d][l] + counts[d][l];
      }
      if (d > 2) {
        prepare(d);
      }
    }
  }

  private void prepare(int d) {
    // Γ(λ + 1)/Γ(λ + 1/2) from λ = 1/2 or 1 on, by steps of one
    double lambda = d % 2 == 0 ? 1 : 0.5;
    double ratio = d % 2 == 0 ? 2 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
    while (lambda < d / 2.0 - 1) {
      ratio *= (lambda + 1) / (lambda + 0.5);
      lambda++;
    }
    for (int m = 0; m <= maxDegree; m++) {
      first[d][m] = Math.sqrt(ratio / Math.sqrt(Math.PI));
      double[] a = new double[maxDegree - m + 1];
      for (int k = 1; k < a.length; k++) {
        a[k] = Math.sqrt(k * (k + 2 * lambda - 1) / (4 * (k + lambda) * (k + lambda - 1)));
      }
      steps[d][m] = a;
      ratio *= (lambda + 1) / (lambda + 0.5);
      lambda++;
    }
  }

  /** A space whose sphere is meant. */
  public static final class Space {
    private final int dimension;

    private Space(int dimension) {
      this.dimension = dimension;
    }

    /**
     * All harmonics up to a degree.
     *
     * @param maxDegree the highest degree ≥ 0
     * @return the harmonics
     * @throws InvalidInput for a negative degree
     * @throws LimitExceeded for more than {@link #MAX_COUNT} harmonics
     */
    public HypersphericalHarmonics upTo(int maxDegree) {
      if (maxDegree < 0) {
        throw new InvalidInput("degree of harmonics", Integer.toString(maxDegree), "l ≥ 0", "");
      }
      double count = 1;
      for (int k = 1; k < dimension && count <= MAX_COUNT; k++) {
        count *= (maxDegree + (double) k) / k;
      }
      if (count > MAX_COUNT) {
        throw new LimitExceeded(
            "harmonics of degree ≤ " + maxDegree + " on ℝ^" + dimension,
            "about %.1e".formatted(count),
            "at most " + MAX_COUNT,
            "lower the degree");
      }
      return new HypersphericalHarmonics(dimension, maxDegree);
    }
  }

  /**
   * The sphere of a space.
   *
   * @param dimension n, 2 … {@link #MAX_DIMENSION}
   * @return the space, of which a degree is to be chosen
   * @throws InvalidInput for n &lt; 2
   * @throws LimitExceeded for n above the limit
   */
  public static Space on(int dimension) {
    if (dimension < 2) {
      throw new InvalidInput(
          "dimension of the space of a sphere",
          Integer.toString(dimension),
          "n ≥ 2",
          "S² is the sphere of ℝ³");
    }
    if (dimension > MAX_DIMENSION) {
      throw new LimitExceeded(
          "dimension of the space of a sphere",
          Integer.toString(dimension),
          "at most " + MAX_DIMENSION,
          "zonal functions need no basis");
    }
    return new Space(dimension);
  }

  /**
   * The dimension of the space.
   *
   * @return n
   */
  public int dimension() {
    return dimension;
  }

  /**
   * The highest degree.
   *
   * @return L
   */
  public int maxDegree() {
    return maxDegree;
  }

  /**
   * The number of harmonics of all degrees.
   *
   * @return N, the length of a point's values
   */
  public int size() {
    return offsets[dimension][maxDegree + 1];
  }

  /**
   * Where a degree begins.
   *
   * @param degree l ≤ L + 1
   * @return the number of harmonics of lower degree
   * @throws InvalidInput for another degree
   */
  public int offset(int degree) {
    if (degree < 0 || degree > maxDegree + 1) {
      throw new InvalidInput(
          "degree of harmonics", Integer.toString(degree), "0 … " + (maxDegree + 1), "");
    }
    return offsets[dimension][degree];
  }

  /**
   * The area of S^(n−1), 2π^(n/2)/Γ(n/2).
   *
   * @return the area
   */
  public double area() {
    return area(dimension);
  }

  private static double area(int n) {
    double area = n % 2 == 0 ? 2 * Math.PI : 2;
    for (int d = n % 2 == 0 ? 2 : 1; d < n; d += 2) {
      area *= 2 * Math.PI / d;
    }
    return area;
  }

  /**
   * The values at one point.
   *
   * @param point n coordinates
   * @return N values
   * @throws InvalidInput for another number of coordinates, one that is not finite, or where |x|^L
   *     is beyond the range of float64
   */
  public double[] values(double... point) {
    double[] values = new double[size()];
    values(point, 1, values);
    return values;
  }

  /**
   * The values at many points.
   *
   * @param points the coordinates, point after point: count × n of them
   * @param count the number of points
   * @param values receives the values, point after point: count × N of them
   * @throws InvalidInput where an array is too short, a coordinate is not finite or |x|^L is beyond
   *     the range of float64
   */
  public void values(double[] points, int count, double[] values) {
    int size = size();
    if (count < 0
        || points.length < (long) count * dimension
        || values.length < (long) count * size) {
      throw new InvalidInput(
          "arrays for harmonics at " + count + " points",
          points.length + " coordinates, room for " + values.length + " values",
          (long) count * dimension + " coordinates, room for " + (long) count * size,
          "ℝ^" + dimension + " has " + size + " harmonics of degree ≤ " + maxDegree);
    }
    // any coordinate may be this large without an overflow of |x|^L
    double largest = Math.exp(600.0 / (maxDegree + 2)) / dimension;
    for (int i = 0; i < count * dimension; i++) {
      if (!(Math.abs(points[i]) <= largest)) {
        requireRange(points, i / dimension);
      }
    }
    Work work = new Work(Math.min(BLOCK, count));
    for (int start = 0; start < count; start += BLOCK) {
      Interruption.check();
      work.block(points, start, Math.min(BLOCK, count - start), values);
    }
  }

  private void requireRange(double[] points, int point) {
    double norm = 0;
    for (int d = 0; d < dimension; d++) {
      double x = points[point * dimension + d];
      if (!Double.isFinite(x)) {
        throw new InvalidInput(
            "point " + point + " of harmonics",
            "coordinate " + d + " is " + x,
            "finite numbers",
            "");
      }
      norm = Math.hypot(norm, x);
    }
    if ((maxDegree + 2) * Math.log(norm) > 700) {
      throw new InvalidInput(
          "point " + point + " of harmonics",
          "at distance " + norm + " from the origin",
          "|x|^" + maxDegree + " within the range of float64",
          "divide the points by a typical distance");
    }
  }

  /** Room for a block of points, and the recursion over the dimensions. */
  private final class Work {
    private final double[][][] tables = new double[dimension + 1][][];
    private final int width;
    private final double[] square;
    private final double[] last;
    private double[] now;
    private double[] before;

    Work(int width) {
      this.width = width;
      this.square = new double[width];
      this.last = new double[width];
      this.now = new double[width];
      this.before = new double[width];
      for (int d = 2; d <= dimension; d++) {
        tables[d] = new double[offsets[d][maxDegree + 1]][width];
      }
    }

    void block(double[] points, int start, int length, double[] values) {
      double[] x = new double[width];
      for (int b = 0; b < length; b++) {
        x[b] = points[(start + b) * dimension];
        last[b] = points[(start + b) * dimension + 1];
        square[b] = x[b] * x[b] + last[b] * last[b];
      }
      circle(x);
      for (int d = 3; d <= dimension; d++) {
        for (int b = 0; b < length; b++) {
          last[b] = points[(start + b) * dimension + d - 1];
          square[b] += last[b] * last[b];
        }
        raise(d);
      }
      double[][] table = tables[dimension];
      for (int f = 0; f < table.length; f++) {
        double[] row = table[f];
        for (int b = 0; b < length; b++) {
          values[(start + b) * table.length + f] = row[b];
        }
      }
    }

    private void circle(double[] x) {
      double[][] table = tables[2];
      Arrays.fill(table[0], 1 / Math.sqrt(2 * Math.PI));
      for (int l = 1; l <= maxDegree; l++) {
        double[] re = table[2 * l - 1];
        double[] im = table[2 * l];
        if (l == 1) {
          for (int b = 0; b < width; b++) {
            re[b] = x[b] / Math.sqrt(Math.PI);
            im[b] = last[b] / Math.sqrt(Math.PI);
          }
          continue;
        }
        double[] re1 = table[2 * l - 3];
        double[] im1 = table[2 * l - 2];
        for (int b = 0; b < width; b++) {
          re[b] = x[b] * re1[b] - last[b] * im1[b];
          im[b] = x[b] * im1[b] + last[b] * re1[b];
        }
      }
    }

    private void raise(int d) {
      for (int m = 0; m <= maxDegree; m++) {
        double[] a = steps[d][m];
        Arrays.fill(now, first[d][m]);
        Arrays.fill(before, 0);
        for (int k = 0; k < a.length; k++) {
          spread(d, m, m + k);
          if (k + 1 < a.length) {
            step(a[k], 1 / a[k + 1]);
          }
        }
      }
    }

    private void step(double a, double inverse) {
      double[] p = now;
      double[] q = before;
      for (int b = 0; b < width; b++) {
        q[b] = (last[b] * p[b] - a * square[b] * q[b]) * inverse;
      }
      now = q;
      before = p;
    }

    /** The members of degree l that come from degree m of one dimension less. */
    private void spread(int d, int m, int l) {
      int count = counts[d - 1][m];
      for (int i = 0; i < count; i++) {
        double[] from = tables[d - 1][offsets[d - 1][m] + i];
        int at = d == 3 ? (i == 0 ? l + m : l - m) : offsets[d - 1][m] + i;
        double[] to = tables[d][offsets[d][l] + at];
        double[] p = now;
        for (int b = 0; b < width; b++) {
          to[b] = from[b] * p[b];
        }
      }
    }
  }

  /**
   * The reproducing kernel of degree l, Σ Y(x)Y(y) over an orthonormal basis of that degree, as a
   * function of the angle: dim H_l / area · C_l(cos)/C_l(1).
   *
   * @param degree l ≤ L
   * @param cosine x·y for unit x and y
   * @return the sum, which is dim H_l / area where x = y
   * @throws InvalidInput for a cosine outside [−1, 1] or a degree outside 0 … L
   */
  public double zonal(int degree, double cosine) {
    if (!(Math.abs(cosine) <= 1) || degree < 0 || degree > maxDegree) {
      throw new InvalidInput(
          "zonal harmonic",
          "degree " + degree + " at cosine " + cosine,
          "a degree 0 … " + maxDegree + ", a cosine in [−1, 1]",
          "the cosine is x·y of unit vectors");
    }
    if (dimension == 2) {
      return degree == 0 ? 1 / (2 * Math.PI) : Math.cos(degree * Math.acos(cosine)) / Math.PI;
    }
    return axial(degree, cosine) * axial(degree, 1) / area(dimension - 1);
  }

  private double axial(int degree, double t) {
    double[] a = steps[dimension][0];
    double before = 0;
    double now = first[dimension][0];
    for (int k = 0; k < degree; k++) {
      double next = (t * now - a[k] * before) / a[k + 1];
      before = now;
      now = next;
    }
    return now;
  }

  /**
   * The exact factor of a form in the orthonormal basis: Y = norm · form / √area, because the mean
   * of a harmonic form's square over the sphere is its Fischer product with itself divided by n(n +
   * 2) … (n + 2l − 2).
   *
   * @param form a real harmonic form that is not zero
   * @return the norm, a square root of a rational number
   * @throws InvalidInput for the form zero
   */
  public static SignedRoot norm(Form form) {
    if (form.isZero()) {
      throw new InvalidInput("norm of a harmonic", "the form 0", "a form that is not zero", "");
    }
    Rational mean = form.fischer(form).toRational();
    for (int k = 0; k < form.degree(); k++) {
      mean = mean.divide(Rational.of(form.variables() + 2L * k));
    }
    return SignedRoot.ofSquare(1, mean.inverse());
  }

  @Override
  public String toString() {
    return size() + " harmonics of degree ≤ " + maxDegree + " on the sphere of ℝ^" + dimension;
  }
}
