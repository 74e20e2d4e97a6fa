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
    if (degree < 0) {
      throw new InvalidInput(
          "degree of circular harmonics", "" + degree, "a degree ≥ 0", "use the degree |l|");
    }
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
   * @param maxDegree the highest degree
   * @param x the first coordinate
   * @param y the second coordinate
   * @return values[l] = {Re (x+iy)^l, Im (x+iy)^l}, and {1} for l = 0
   */
  public static double[][] values(int maxDegree, double x, double y) {
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
}
