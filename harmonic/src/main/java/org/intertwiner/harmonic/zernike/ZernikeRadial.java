package org.intertwiner.harmonic.zernike;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;

/**
 * The radial part of an orthogonal polynomial of the unit ball of ℝⁿ,
 *
 * <pre>
 *   R_{l,i}(r) = rˡ P_i^(0, l+n/2−1)(2r² − 1),   R(1) = 1,   ∫₀¹ R² rⁿ⁻¹ dr = 1/(2(2i + l + n/2)).
 * </pre>
 *
 * <p>On the disc it is Zernike's R of radial degree l + 2i and angular frequency l.
 * <i>Accuracy:</i> coefficients are exact; values come from the three-term recurrence of Jacobi
 * polynomials, within a small multiple of i rounding errors of the largest value. <i>Source:</i>
 * Dunkl and Xu (2014), proposition 5.2.1; DLMF 18.5.8 and 18.9.2.
 *
 * <p>Example: {@code ZernikeRadial.of(2, 0, 1).coefficients()} are −1 and 2: 2r² − 1.
 *
 * @param dimension n ≥ 1
 * @param degree l ≥ 0, the degree of the harmonic that it multiplies
 * @param index i ≥ 0
 */
public record ZernikeRadial(int dimension, int degree, int index) {
  /** The largest l + 2i. */
  public static final int MAX_DEGREE = 10_000;

  /** The largest l + 2i whose coefficients are written out. */
  public static final int MAX_WRITTEN_DEGREE = 1_000;

  /**
   * A checked radial polynomial.
   *
   * @param dimension n ≥ 1
   * @param degree l ≥ 0, the degree of the harmonic that it multiplies
   * @param index i ≥ 0
   * @throws InvalidInput where a number is too small
   * @throws LimitExceeded for a degree above {@link #MAX_DEGREE}
   */
  public ZernikeRadial {
    if (dimension < 1 || degree < 0 || index < 0) {
      throw new InvalidInput(
          "radial polynomial of a ball",
          "dimension " + dimension + ", degree " + degree + ", index " + index,
          "a dimension ≥ 1, a degree ≥ 0, an index ≥ 0",
          "the disc's R_n^m is of degree m and index (n − m)/2");
    }
    if (degree + 2L * index > MAX_DEGREE) {
      throw new LimitExceeded(
          "radial polynomial of a ball",
          "degree " + (degree + 2L * index),
          "at most " + MAX_DEGREE,
          "");
    }
  }

  /**
   * A radial polynomial.
   *
   * @param dimension n ≥ 1
   * @param degree l ≥ 0, the degree of the harmonic that it multiplies
   * @param index i ≥ 0
   * @return R_{l,i}
   * @throws InvalidInput where a number is too small
   * @throws LimitExceeded for a degree above {@link #MAX_DEGREE}
   */
  public static ZernikeRadial of(int dimension, int degree, int index) {
    return new ZernikeRadial(dimension, degree, index);
  }

  /**
   * The coefficients c_k of R(r) = rˡ Σ_k c_k r^(2k).
   *
   * @return i + 1 rational numbers
   * @throws LimitExceeded where l + 2i is above {@link #MAX_WRITTEN_DEGREE}
   */
  public List<Rational> coefficients() {
    if (degree + 2 * index > MAX_WRITTEN_DEGREE) {
      throw new LimitExceeded(
          "coefficients of a radial polynomial",
          "degree " + (degree + 2 * index),
          "at most " + MAX_WRITTEN_DEGREE,
          "values need no coefficients");
    }
    Rational b = Rational.of(2L * degree + dimension - 2, 2);
    Rational c = index % 2 == 0 ? Rational.ONE : Rational.ONE.negate();
    for (int k = 1; k <= index; k++) {
      c = c.multiply(b.add(Rational.of(k))).divide(Rational.of(k));
    }
    List<Rational> coefficients = new ArrayList<>(List.of(c));
    for (int k = 0; k < index; k++) {
      Rational up = Rational.of(k - (long) index).multiply(b.add(Rational.of(index + k + 1L)));
      Rational down = b.add(Rational.of(k + 1L)).multiply(Rational.of(k + 1L));
      c = c.multiply(up).divide(down);
      coefficients.add(c);
    }
    return List.copyOf(coefficients);
  }

  /**
   * The factor that makes R orthonormal for rⁿ⁻¹ dr on [0, 1].
   *
   * @return √(4i + 2l + n)
   */
  public SignedRoot norm() {
    return SignedRoot.ofSquare(1, Rational.of(4L * index + 2L * degree + dimension));
  }

  /**
   * R/rˡ times a harmonic form of degree l: a polynomial of degree l + 2i on ℝⁿ that is orthogonal
   * on the ball to all of lower degree.
   *
   * @param harmonic a harmonic form of degree l in n variables
   * @return Σ c_k |x|^(2k) · harmonic
   * @throws InvalidInput for a form of another degree or in other variables
   */
  public Polynomial<Cyclotomic> times(Form harmonic) {
    if (harmonic.degree() != degree || harmonic.variables() != dimension) {
      throw new InvalidInput(
          "harmonic beside a radial polynomial",
          "degree " + harmonic.degree() + " in " + harmonic.variables() + " variables",
          "degree " + degree + " in " + dimension + " variables",
          "");
    }
    List<Rational> coefficients = coefficients();
    Polynomial<Cyclotomic> sum = harmonic.scale(Cyclotomic.of(coefficients.get(0))).toPolynomial();
    for (int k = 1; k <= index; k++) {
      Form term = harmonic.multiply(Form.normSquared(dimension, k));
      sum = sum.add(term.scale(Cyclotomic.of(coefficients.get(k))).toPolynomial());
    }
    return sum;
  }

  private static void requireFinite(double r) {
    if (!Double.isFinite(r)) {
      throw new InvalidInput("radius", "" + r, "a finite number", "");
    }
  }

  /**
   * R(r).
   *
   * @param r a radius, usually in [0, 1]
   * @return the value
   * @throws InvalidInput where r is not finite
   */
  public double value(double r) {
    requireFinite(r);
    return Math.pow(r, degree) * jacobi(index, 0, beta(), 2 * r * r - 1);
  }

  /**
   * R'(r).
   *
   * @param r a radius, usually in [0, 1]
   * @return the slope
   * @throws InvalidInput where r is not finite
   */
  public double derivative(double r) {
    requireFinite(r);
    double s = 2 * r * r - 1;
    double power = degree == 0 ? 0 : degree * Math.pow(r, degree - 1);
    double slope = power * jacobi(index, 0, beta(), s);
    if (index > 0) {
      double inner = (index + beta() + 1) / 2 * jacobi(index - 1, 1, beta() + 1, s);
      slope += Math.pow(r, degree) * 4 * r * inner;
    }
    return slope;
  }

  private double beta() {
    return degree + dimension / 2.0 - 1;
  }

  private static double jacobi(int i, double a, double b, double s) {
    double before = 0;
    double now = 1;
    for (int k = 0; k < i; k++) {
      double next = next(k, a, b, s, now, before);
      before = now;
      now = next;
    }
    return now;
  }

  /** P_{k+1}^(a,b)(s) from the two before it, DLMF 18.9.2. */
  static double next(int k, double a, double b, double s, double now, double before) {
    if (k == 0) {
      return (a + 1) + (a + b + 2) * (s - 1) / 2;
    }
    double c = 2 * k + a + b;
    double first = (c + 1) * (c * (c + 2) * s + a * a - b * b) * now;
    double second = 2 * (k + a) * (k + b) * (c + 2) * before;
    return (first - second) / (2 * (k + 1) * (k + a + b + 1) * c);
  }
}
