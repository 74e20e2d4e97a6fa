package org.intertwiner.harmonic.circular;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * The real circular harmonics of ℝ²: Re (x+iy)^l and Im (x+iy)^l, a basis of the harmonic forms of
 * degree l, which on the unit circle are cos lθ and sin lθ.
 *
 * <p><i>Shape:</i> one form for l = 0, two for l ≥ 1, the real part first. <i>Accuracy:</i> the
 * forms are exact; values are within l + 1 rounding errors, and turning the point by 90° or
 * reflecting it in an axis or a diagonal changes them by exact signs and exchanges only.
 */
public final class CircularHarmonics {
  private CircularHarmonics() {}

  /**
   * The exact basis of one degree.
   *
   * @param degree l ≥ 0
   * @return 1 for l = 0; Re (x+iy)^l, Im (x+iy)^l for l ≥ 1
   * @throws InvalidInput for a negative degree
   */
  public static List<Form> forms(int degree) {
    requireDegree(degree);
    if (degree == 0) {
      return List.of(Form.one(2));
    }
    Monomials m = Monomials.of(2, degree);
    List<Cyclotomic> re = new ArrayList<>(degree + 1);
    List<Cyclotomic> im = new ArrayList<>(degree + 1);
    BigInteger binomial = BigInteger.ONE;
    for (int k = 0; k <= degree; k++) {
      // (x+iy)^l = Σ C(l,k) i^k x^(l−k) y^k
      Cyclotomic c = Cyclotomic.of(Rational.of(binomial, BigInteger.ONE));
      Cyclotomic signed = k % 4 < 2 ? c : c.negate();
      re.add(k % 2 == 0 ? signed : Cyclotomic.ZERO);
      im.add(k % 2 == 1 ? signed : Cyclotomic.ZERO);
      binomial =
          binomial.multiply(BigInteger.valueOf(degree - k)).divide(BigInteger.valueOf(k + 1L));
    }
    return List.of(Form.of(m, re), Form.of(m, im));
  }

  /**
   * The values of all harmonics up to a degree at one point, by repeated multiplication with x +
   * iy.
   *
   * @param maxDegree the highest degree ≥ 0
   * @param x the first coordinate
   * @param y the second coordinate
   * @return values[l] = {Re (x+iy)^l, Im (x+iy)^l}, and {1} for l = 0
   * @throws InvalidInput for a negative degree
   */
  public static double[][] values(int maxDegree, double x, double y) {
    requireDegree(maxDegree);
    double[][] values = new double[maxDegree + 1][];
    values[0] = new double[] {1};
    double re = 1;
    double im = 0;
    for (int l = 1; l <= maxDegree; l++) {
      double next = re * x - im * y;
      im = re * y + im * x;
      re = next;
      values[l] = new double[] {re, im};
    }
    return values;
  }

  /**
   * The values of all harmonics up to a degree at many points; those of {@link #values(int, double,
   * double)}, rounding for rounding.
   *
   * @param maxDegree the highest degree L ≥ 0
   * @param points x and y of each
   * @param out rows [n][2L + 1] of 1, Re (x+iy), Im (x+iy), Re (x+iy)², …
   * @throws InvalidInput for a negative degree, a point that is not finite, or an array of another
   *     length
   */
  public static void values(int maxDegree, double[] points, double[] out) {
    int row = requireRows(maxDegree, points, out, 1);
    for (int i = 0; i < points.length / 2; i++) {
      fill(maxDegree, points[2 * i], points[2 * i + 1], out, i * row);
    }
  }

  /**
   * The gradients of all harmonics up to a degree at many points: ∂_x (x+iy)^l = l (x+iy)^(l−1),
   * and ∂_y is i times that.
   *
   * @param maxDegree the highest degree L ≥ 0
   * @param points x and y of each
   * @param out rows [n][2][2L + 1]: ∂_x and ∂_y of 1, Re (x+iy), Im (x+iy), …
   * @throws InvalidInput for a negative degree, a point that is not finite, or an array of another
   *     length
   */
  public static void gradients(int maxDegree, double[] points, double[] out) {
    int row = requireRows(maxDegree, points, out, 2);
    for (int i = 0; i < points.length / 2; i++) {
      int alongX = 2 * i * row;
      int alongY = alongX + row;
      fill(maxDegree, points[2 * i], points[2 * i + 1], out, alongX);
      for (int l = maxDegree; l > 0; l--) {
        double re = l * (l == 1 ? 1 : out[alongX + 2 * l - 3]);
        double im = l * (l == 1 ? 0 : out[alongX + 2 * l - 2]);
        out[alongX + 2 * l - 1] = re;
        out[alongX + 2 * l] = im;
        out[alongY + 2 * l - 1] = -im;
        out[alongY + 2 * l] = re;
      }
      out[alongX] = 0;
      out[alongY] = 0;
    }
  }

  private static void fill(int maxDegree, double x, double y, double[] out, int at) {
    double re = 1;
    double im = 0;
    out[at] = 1;
    for (int l = 1; l <= maxDegree; l++) {
      double next = re * x - im * y;
      im = re * y + im * x;
      re = next;
      out[at + 2 * l - 1] = re;
      out[at + 2 * l] = im;
    }
  }

  private static int requireRows(int maxDegree, double[] points, double[] out, int rows) {
    requireDegree(maxDegree);
    long row = 2L * maxDegree + 1;
    if (points.length % 2 != 0 || out.length != rows * row * (points.length / 2)) {
      throw new InvalidInput(
          "circular harmonics of " + points.length + " coordinates",
          "room for " + out.length + " numbers",
          "x and y of each point, and room for " + rows * row + " numbers a point",
          "");
    }
    for (int j = 0; j < points.length; j++) {
      if (!Double.isFinite(points[j])) {
        throw new InvalidInput("coordinate " + j, "" + points[j], "a finite number", "");
      }
    }
    return (int) row;
  }

  private static void requireDegree(int degree) {
    if (degree < 0) {
      throw new InvalidInput(
          "degree of circular harmonics", "" + degree, "a degree ≥ 0", "use the degree |l|");
    }
  }
}
