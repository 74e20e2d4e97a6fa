package org.intertwiner.harmonic.zernike;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.hyperspherical.HypersphericalHarmonics;

/**
 * All orthonormal polynomials of degree ≤ N on the unit ball of ℝⁿ,
 *
 * <pre>  Z(x) = √(4i + 2l + n) P_i^(0, l+n/2−1)(2|x|² − 1) Y_l(x),   degree l + 2i,</pre>
 *
 * <p>with Y_l the solid form of an orthonormal harmonic: ∫ Z Z' dx = δ over the ball. On the disc
 * they are √(1/π) times Noll's, whose mean square over the disc is one.
 *
 * <p><i>Shape:</i> by degree; within a degree, on the disc by m = −N … N in steps of two (sines at
 * m &lt; 0, the standard order of optics), elsewhere by ascending l and then as the harmonics
 * stand. C(N + n, n) of them. <i>Accuracy:</i> a small multiple of N rounding errors of the largest
 * value. <i>Complexity:</i> three products for each value. <i>Source:</i> Dunkl and Xu (2014),
 * proposition 5.2.1; Zernike (1934).
 *
 * <p>Example: {@code ZernikePolynomials.on(2).upTo(4).values(0.3, 0.4)} are the first 15 of the
 * disc.
 */
public final class ZernikePolynomials {
  private static final int BLOCK = 64;

  private final HypersphericalHarmonics harmonics;
  private final int maxDegree;
  private final int size;

  /** starts[l][i]: where the first polynomial of a harmonic degree and a radial index stands. */
  private final int[][] starts;

  private ZernikePolynomials(HypersphericalHarmonics harmonics) {
    this.harmonics = harmonics;
    this.maxDegree = harmonics.maxDegree();
    this.starts = new int[maxDegree + 1][maxDegree / 2 + 1];
    int count = 0;
    for (int n = 0; n <= maxDegree; n++) {
      for (int l = n % 2; l <= n; l += 2) {
        starts[l][(n - l) / 2] = count;
        count += harmonics.offset(l + 1) - harmonics.offset(l);
      }
    }
    this.size = count;
  }

  /** A space whose ball is meant. */
  public static final class Ball {
    private final int dimension;
    private final HypersphericalHarmonics.Space space;

    private Ball(int dimension, HypersphericalHarmonics.Space space) {
      this.dimension = dimension;
      this.space = space;
    }

    /**
     * All polynomials up to a degree.
     *
     * @param maxDegree N ≥ 0
     * @return the basis
     * @throws InvalidInput for a negative degree
     * @throws LimitExceeded for more than {@link HypersphericalHarmonics#MAX_COUNT} polynomials
     */
    public ZernikePolynomials upTo(int maxDegree) {
      double count = 1;
      for (int k = 1; k <= dimension && count <= HypersphericalHarmonics.MAX_COUNT; k++) {
        count *= (maxDegree + (double) k) / k;
      }
      if (maxDegree >= 0 && count > HypersphericalHarmonics.MAX_COUNT) {
        throw new LimitExceeded(
            "polynomials of degree ≤ " + maxDegree + " on the ball of ℝ^" + dimension,
            "about %.1e".formatted(count),
            "at most " + HypersphericalHarmonics.MAX_COUNT,
            "lower the degree");
      }
      return new ZernikePolynomials(space.upTo(maxDegree));
    }
  }

  /**
   * The unit ball of a space.
   *
   * @param dimension n ≥ 2: 2 for the disc, 3 for the ball
   * @return the ball, of which a degree is to be chosen
   * @throws InvalidInput for n &lt; 2
   * @throws LimitExceeded for n above {@link HypersphericalHarmonics#MAX_DIMENSION}
   */
  public static Ball on(int dimension) {
    return new Ball(dimension, HypersphericalHarmonics.on(dimension));
  }

  /**
   * The number of polynomials.
   *
   * @return C(N + n, n)
   */
  public int size() {
    return size;
  }

  /**
   * The highest degree.
   *
   * @return N
   */
  public int maxDegree() {
    return maxDegree;
  }

  /**
   * Where a polynomial stands.
   *
   * @param degree the degree l of its harmonic
   * @param index its radial index i
   * @param member the number of the harmonic in its degree
   * @return the position in {@link #values}
   * @throws InvalidInput where there is no such polynomial
   */
  public int indexOf(int degree, int index, int member) {
    boolean known = degree >= 0 && index >= 0 && degree + 2L * index <= maxDegree;
    int count = known ? harmonics.offset(degree + 1) - harmonics.offset(degree) : 0;
    if (member < 0 || member >= count) {
      throw new InvalidInput(
          "polynomial of a ball",
          "harmonic " + member + " of degree " + degree + ", radial index " + index,
          "l + 2i ≤ " + maxDegree + (known ? ", a harmonic 0 … " + (count - 1) : ""),
          "");
    }
    return position(degree, index, member);
  }

  private int position(int degree, int index, int member) {
    if (harmonics.dimension() > 2) {
      return starts[degree][index] + member;
    }
    int n = degree + 2 * index;
    return (n * (n + 2) + (member == 0 ? degree : -degree)) / 2;
  }

  /**
   * The values at one point.
   *
   * @param point n coordinates with |x| ≤ 1
   * @return the values of all polynomials
   * @throws InvalidInput for a point outside the ball, or one that is not finite
   */
  public double[] values(double... point) {
    double[] values = new double[size];
    values(point, 1, values);
    return values;
  }

  /**
   * The values at many points.
   *
   * @param points the coordinates, point after point
   * @param count the number of points
   * @param values receives the values, point after point
   * @throws InvalidInput for an array that is too short, a point outside the ball or one that is
   *     not finite
   */
  public void values(double[] points, int count, double[] values) {
    int n = harmonics.dimension();
    if (count < 0 || points.length < (long) count * n || values.length < (long) count * size) {
      throw new InvalidInput(
          "arrays for polynomials at " + count + " points",
          points.length + " coordinates, room for " + values.length + " values",
          (long) count * n + " coordinates, room for " + (long) count * size,
          "");
    }
    double[] squares = squares(points, count);
    int width = harmonics.size();
    double[] block = new double[BLOCK * n];
    double[] angular = new double[BLOCK * width];
    for (int start = 0; start < count; start += BLOCK) {
      int length = Math.min(BLOCK, count - start);
      System.arraycopy(points, start * n, block, 0, length * n);
      harmonics.values(block, length, angular);
      for (int p = 0; p < length; p++) {
        for (int l = 0; l <= maxDegree; l++) {
          radial(l, squares[start + p], angular, p * width, values, (start + p) * size);
        }
      }
    }
  }

  private double[] squares(double[] points, int count) {
    int n = harmonics.dimension();
    double[] squares = new double[count];
    for (int p = 0; p < count; p++) {
      for (int v = p * n; v < (p + 1) * n; v++) {
        squares[p] += points[v] * points[v];
      }
      if (!(squares[p] <= 1 + 1e-12)) {
        throw new InvalidInput(
            "point " + p + " of Zernike polynomials",
            "|x| = " + Math.sqrt(squares[p]),
            "|x| ≤ 1",
            "divide by the radius of the ball");
      }
    }
    return squares;
  }

  /** All radial indices of one harmonic degree, by the recurrence of Jacobi polynomials. */
  private void radial(int l, double square, double[] angular, int at, double[] values, int start) {
    int n = harmonics.dimension();
    double b = l + n / 2.0 - 1;
    double s = 2 * square - 1;
    double before = 0;
    double now = 1;
    int first = harmonics.offset(l);
    int count = harmonics.offset(l + 1) - first;
    for (int i = 0; l + 2 * i <= maxDegree; i++) {
      double factor = now * Math.sqrt(4.0 * i + 2 * l + n);
      for (int k = 0; k < count; k++) {
        values[start + position(l, i, k)] = factor * angular[at + first + k];
      }
      double next = ZernikeRadial.next(i, 0, b, s, now, before);
      before = now;
      now = next;
    }
  }

  @Override
  public String toString() {
    return size
        + " polynomials of degree ≤ "
        + maxDegree
        + " on the ball of ℝ^"
        + harmonics.dimension();
  }
}
