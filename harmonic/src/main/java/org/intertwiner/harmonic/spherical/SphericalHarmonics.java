package org.intertwiner.harmonic.spherical;

import java.util.function.Supplier;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;

/**
 * All spherical harmonics of degree at most L at many points, as numbers.
 *
 * <p><em>Formula:</em> with cos θ = z/r, e^{iφ} = (x + iy)/ρ and P̄_lm = (2ˡ l!)⁻¹ √((2l + 1)/4π ·
 * (l − m)!/(l + m)!) sinᵐ θ (d/d cos θ)^{l+m} (cos² θ − 1)ˡ the real harmonics are
 *
 * <pre>
 *   Y_lm = √2 P̄_lm cos mφ,   Y_{l,−m} = √2 P̄_lm sin mφ   (m &gt; 0),   Y_l0 = P̄_l0,</pre>
 *
 * <p>orthonormal on S², without the Condon–Shortley phase; the complex ones are (−1)ᵐ P̄_lm e^{imφ}
 * and Y_{l,−m} = (−1)ᵐ times the conjugate of Y_lm. They are functions of the direction alone, Y(x)
 * = Y(x/|x|): points need not be unit vectors. Solid harmonics are r^l Y_lm.
 *
 * <p><em>Shape:</em> points are x, y, z of the first, of the second, … [n][3]; harmonic l, m has
 * number l² + l + m, and (L + 1)² is {@link #size}. Results are rows of points, [n][size],
 * derivatives [n][3][size] and [n][6][size]; {@link #valuesByDegree} writes [size][n]. Where points
 * are of float32, so are the results, and the arithmetic between is of float64.
 *
 * <p><em>Accuracy:</em> for the float64 point as given, relative to the largest |Y_lm| over m:
 * 10⁻¹⁴ to degree 64 and 10⁻¹³ to degree 2000, near the poles too, as tests against sums in 120
 * digits hold. Near the poles, where sinᵐ θ underflows, exponents are carried apart until a result
 * is written: small harmonics keep their digits as long as float64 can hold them. On the equator
 * the harmonics with odd l − m vanish up to that error, not exactly.
 *
 * <p><em>Complexity:</em> 4 operations and two products for each pair ±m at each point, in vector
 * loops; no allocation in the loop: each thread takes scratch once a call. The result does not
 * depend on the number of threads or on the other points.
 *
 * <p><em>Source:</em> E. W. Hobson (1931), chapter III; the stable difference form of the recursion
 * after F. Reinsch (see Stoer and Bulirsch, 2.3.2); exponents apart as in T. Fukushima, J. Geodesy
 * 86 (2012) 271.
 *
 * <p>Example: {@code SphericalHarmonics.of(2).values(new double[] {0, 0, 1})[2]} is √(3/4π).
 */
public final class SphericalHarmonics {
  /** The highest degree: (L + 1)² numbers are an array. */
  public static final int MAX_DEGREE = 46_000;

  /** Points worth a thread of their own, times harmonics. */
  private static final int GRAIN = 1 << 14;

  private static final double HALF_ROOT = Math.sqrt(0.5);

  private final LegendreCoefficients coefficients;
  private final int maxDegree;
  private final int size;
  private final SolidDerivative derivative;

  private SphericalHarmonics(int maxDegree) {
    this.maxDegree = maxDegree;
    coefficients = new LegendreCoefficients(maxDegree);
    size = (maxDegree + 1) * (maxDegree + 1);
    derivative = new SolidDerivative(maxDegree);
  }

  /**
   * Prepares the harmonics up to a degree.
   *
   * @param maxDegree the highest degree L ≥ 0
   * @return the plan, to be used by any number of threads
   * @throws InvalidInput if the degree is negative
   * @throws LimitExceeded if it is above {@link #MAX_DEGREE}
   */
  public static SphericalHarmonics of(int maxDegree) {
    if (maxDegree < 0) {
      throw new InvalidInput("highest degree of spherical harmonics", "" + maxDegree, "L ≥ 0", "");
    }
    if (maxDegree > MAX_DEGREE) {
      throw new LimitExceeded(
          "highest degree of spherical harmonics",
          "" + maxDegree,
          "at most " + MAX_DEGREE,
          "the harmonics of one point must fit into an array");
    }
    return new SphericalHarmonics(maxDegree);
  }

  /**
   * The number of a harmonic, l² + l + m.
   *
   * @param l the degree
   * @param m the order
   * @return its place in a row
   * @throws InvalidInput where l is negative or |m| &gt; l
   * @throws LimitExceeded where l is above {@link #MAX_DEGREE}
   */
  public static int index(int l, int m) {
    if (l < 0) {
      throw new InvalidInput("degree of a spherical harmonic", "" + l, "l ≥ 0", "");
    }
    if (Math.abs((long) m) > l) {
      throw new InvalidInput(
          "order of a spherical harmonic", "m = " + m, "−l … l with l = " + l, "");
    }
    if (l > MAX_DEGREE) {
      throw new LimitExceeded(
          "degree of a spherical harmonic", "" + l, "at most " + MAX_DEGREE, "places are ints");
    }
    return l * l + l + m;
  }

  /**
   * Refuses points that are not on the unit sphere.
   *
   * @param points x, y, z of each
   * @param tolerance how far |r − 1| may be from 0
   * @throws InvalidInput naming the first point that is off the sphere or not finite, and by how
   *     much
   */
  public static void requireUnit(double[] points, double tolerance) {
    PointCheck.unit(points, tolerance);
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
   * The number of harmonics.
   *
   * @return (L + 1)²
   */
  public int size() {
    return size;
  }

  /**
   * Real harmonics, in a new array.
   *
   * @param points x, y, z of each
   * @return rows [n][size]
   * @throws InvalidInput for a point that is the origin or not finite
   * @throws LimitExceeded if the result is no array
   */
  public double[] values(double[] points) {
    double[] out = new double[length(PointCheck.directions(points), 1)];
    values(points, out, new Workers(1));
    return out;
  }

  /**
   * Real harmonics.
   *
   * @param points x, y, z of each
   * @param out rows [n][size]
   * @param workers the threads
   * @throws InvalidInput for a point that is the origin or not finite, or an array of another
   *     length
   */
  public void values(double[] points, double[] out, Workers workers) {
    int n = PointCheck.directions(points);
    PointCheck.room((long) n * size, out.length);
    workers.split(
        n,
        grain(),
        (from, to) -> {
          PointRows rows = new PointRows(coefficients, to - from);
          for (int i = from; i < to; i += rows.batch()) {
            Interruption.check();
            int count = Math.min(rows.batch(), to - i);
            rows.loader().load(points, i, count);
            rows.fill(count, out, i * size);
          }
        });
  }

  /**
   * Real harmonics in single precision: rounded from float64 arithmetic.
   *
   * @param points x, y, z of each
   * @param out rows [n][size]
   * @param workers the threads
   * @throws InvalidInput for a point that is the origin or not finite, or an array of another
   *     length
   */
  public void values(float[] points, float[] out, Workers workers) {
    int n = PointCheck.directions(points);
    PointCheck.room((long) n * size, out.length);
    workers.split(
        n,
        grain(),
        (from, to) -> {
          PointRows rows = new PointRows(coefficients, to - from);
          double[] some = new double[rows.batch() * size];
          for (int i = from; i < to; i += rows.batch()) {
            Interruption.check();
            int count = Math.min(rows.batch(), to - i);
            rows.loader().load(points, i, count);
            rows.fill(count, some, 0);
            round(some, count * size, out, i * size);
          }
        });
  }

  /**
   * Real harmonics, one row for each harmonic.
   *
   * @param points x, y, z of each
   * @param out rows [size][n]
   * @param workers the threads
   * @throws InvalidInput for a point that is the origin or not finite, or an array of another
   *     length
   */
  public void valuesByDegree(double[] points, double[] out, Workers workers) {
    int n = PointCheck.directions(points);
    PointCheck.room((long) n * size, out.length);
    workers.split(
        n,
        grain(),
        (from, to) -> {
          int capacity = Math.min(DegreeRows.BLOCK, to - from);
          HarmonicBlock block = new HarmonicBlock(coefficients, capacity);
          double[][] scratch = new double[2][capacity];
          for (int i = from; i < to; i += capacity) {
            Interruption.check();
            int count = Math.min(capacity, to - i);
            block.points().load(points, i, count);
            block.fill(count, new DegreeRows(scratch, out, n, i, count));
          }
        });
  }

  /**
   * Complex harmonics with the Condon–Shortley phase.
   *
   * @param points x, y, z of each
   * @param out rows [n][2·size]: real and imaginary part of each harmonic
   * @param workers the threads
   * @throws InvalidInput for a point that is the origin or not finite, or an array of another
   *     length
   */
  public void complexValues(double[] points, double[] out, Workers workers) {
    int n = PointCheck.directions(points);
    PointCheck.room(2L * n * size, out.length);
    eachRow(
        points,
        n,
        workers,
        () ->
            (i, row, at) -> {
              int to = 2 * i * size;
              for (int l = 0; l <= maxDegree; l++) {
                complexDegree(l, row, at + l * l + l, out, to + 2 * (l * l + l));
              }
            });
  }

  /**
   * The gradient in ℝ³ of the harmonics as functions of the direction, Y(x/|x|): tangent to the
   * sphere, and divided by r.
   *
   * @param points x, y, z of each
   * @param out rows [n][3][size]: ∂_x, ∂_y, ∂_z of each harmonic
   * @param workers the threads
   * @throws InvalidInput for a point that is not finite or so near to the origin that derivatives
   *     overflow, or an array of another length
   */
  public void gradients(double[] points, double[] out, Workers workers) {
    int n = PointCheck.slopes(points, 1);
    PointCheck.room(3L * n * size, out.length);
    eachDerivative(points, n, workers, (i, d) -> d.gradient(out, 3 * i * size));
  }

  /**
   * The gradient of {@link #gradients(double[], double[], Workers)} in single precision.
   *
   * @param points x, y, z of each
   * @param out rows [n][3][size]
   * @param workers the threads
   * @throws InvalidInput for a point that is not finite or so near to the origin that derivatives
   *     overflow, or an array of another length
   */
  public void gradients(float[] points, float[] out, Workers workers) {
    int n = PointCheck.slopes(points);
    PointCheck.room(3L * n * size, out.length);
    double[] wide = new double[points.length];
    for (int j = 0; j < wide.length; j++) {
      wide[j] = points[j];
    }
    eachRow(
        wide,
        n,
        workers,
        () -> {
          RowDerivatives d = new RowDerivatives(derivative, maxDegree);
          double[] some = new double[3 * size];
          return (i, row, at) -> {
            d.load(wide[3 * i], wide[3 * i + 1], wide[3 * i + 2], row, at);
            d.gradient(some, 0);
            round(some, 3 * size, out, 3 * i * size);
          };
        });
  }

  /**
   * Second derivatives in ℝ³ of the harmonics as functions of the direction, Y(x/|x|); their trace
   * is −l(l + 1) Y/r².
   *
   * @param points x, y, z of each
   * @param out rows [n][6][size]: ∂_x∂_x, ∂_x∂_y, ∂_x∂_z, ∂_y∂_y, ∂_y∂_z, ∂_z∂_z of each harmonic
   * @param workers the threads
   * @throws InvalidInput for a point that is not finite or so near to the origin that derivatives
   *     overflow, or an array of another length
   */
  public void hessians(double[] points, double[] out, Workers workers) {
    int n = PointCheck.slopes(points, 2);
    PointCheck.room(6L * n * size, out.length);
    eachDerivative(points, n, workers, (i, d) -> d.hessian(out, 6 * i * size));
  }

  /**
   * Solid harmonics r^l Y_lm; at the origin those of degree 0 alone are not 0.
   *
   * @param points x, y, z of each
   * @param out rows [n][size]
   * @param workers the threads
   * @throws InvalidInput for a point that is not finite or where r^L overflows, or an array of
   *     another length
   */
  public void solidValues(double[] points, double[] out, Workers workers) {
    int n = PointCheck.solidPoints(points, maxDegree);
    PointCheck.room((long) n * size, out.length);
    eachSolid(points, n, workers, (i, d) -> d.solidValues(out, i * size));
  }

  /**
   * The gradient in ℝ³ of the solid harmonics r^l Y_lm.
   *
   * @param points x, y, z of each
   * @param out rows [n][3][size]: ∂_x, ∂_y, ∂_z of each harmonic
   * @param workers the threads
   * @throws InvalidInput for a point that is not finite or where r^L overflows, or an array of
   *     another length
   */
  public void solidGradients(double[] points, double[] out, Workers workers) {
    int n = PointCheck.solidPoints(points, maxDegree);
    PointCheck.room(3L * n * size, out.length);
    eachSolid(points, n, workers, (i, d) -> d.solidGradient(out, 3 * i * size));
  }

  /**
   * Second derivatives in ℝ³ of the solid harmonics r^l Y_lm; their trace is 0.
   *
   * @param points x, y, z of each
   * @param out rows [n][6][size]: ∂_x∂_x, ∂_x∂_y, ∂_x∂_z, ∂_y∂_y, ∂_y∂_z, ∂_z∂_z of each harmonic
   * @param workers the threads
   * @throws InvalidInput for a point that is not finite or where r^L overflows, or an array of
   *     another length
   */
  public void solidHessians(double[] points, double[] out, Workers workers) {
    int n = PointCheck.solidPoints(points, maxDegree);
    PointCheck.room(6L * n * size, out.length);
    eachSolid(points, n, workers, (i, d) -> d.solidHessian(out, 6 * i * size));
  }

  /** What is done with the row of a point, by one thread. */
  private interface RowUse {
    void row(int i, double[] rows, int at);
  }

  /** What is done with the derivatives at a point. */
  private interface DerivativeUse {
    void at(int i, RowDerivatives derivatives);
  }

  private void eachRow(double[] points, int n, Workers workers, Supplier<RowUse> perThread) {
    workers.split(
        n,
        grain(),
        (from, to) -> {
          RowUse use = perThread.get();
          PointRows rows = new PointRows(coefficients, to - from);
          double[] some = new double[rows.batch() * size];
          for (int i = from; i < to; i += rows.batch()) {
            Interruption.check();
            int count = Math.min(rows.batch(), to - i);
            rows.loader().load(points, i, count);
            rows.fill(count, some, 0);
            for (int k = 0; k < count; k++) {
              use.row(i + k, some, k * size);
            }
          }
        });
  }

  private void eachDerivative(double[] points, int n, Workers workers, DerivativeUse use) {
    eachRow(
        points,
        n,
        workers,
        () -> {
          RowDerivatives d = new RowDerivatives(derivative, maxDegree);
          return (i, row, at) -> {
            d.load(points[3 * i], points[3 * i + 1], points[3 * i + 2], row, at);
            use.at(i, d);
          };
        });
  }

  /** The origin has the harmonics of any direction, times powers of 0. */
  private void eachSolid(double[] points, int n, Workers workers, DerivativeUse use) {
    double[] directions = points.clone();
    for (int i = 0; i < n; i++) {
      if (points[3 * i] == 0 && points[3 * i + 1] == 0 && points[3 * i + 2] == 0) {
        directions[3 * i + 2] = 1;
      }
    }
    eachRow(
        directions,
        n,
        workers,
        () -> {
          RowDerivatives d = new RowDerivatives(derivative, maxDegree);
          return (i, row, at) -> {
            d.load(points[3 * i], points[3 * i + 1], points[3 * i + 2], row, at);
            use.at(i, d);
          };
        });
  }

  private static void complexDegree(int l, double[] row, int middle, double[] out, int to) {
    out[to] = row[middle];
    out[to + 1] = 0;
    for (int m = 1; m <= l; m++) {
      double re = HALF_ROOT * row[middle + m];
      double im = HALF_ROOT * row[middle - m];
      double sign = m % 2 == 0 ? 1 : -1;
      out[to + 2 * m] = sign * re;
      out[to + 2 * m + 1] = sign * im;
      out[to - 2 * m] = re;
      out[to - 2 * m + 1] = -im;
    }
  }

  private static void round(double[] from, int n, float[] to, int at) {
    for (int j = 0; j < n; j++) {
      to[at + j] = (float) from[j];
    }
  }

  private int grain() {
    return Math.max(1, GRAIN / size);
  }

  private int length(int n, int rows) {
    long length = (long) n * rows * size;
    PointCheck.room(length, length);
    return (int) length;
  }
}
