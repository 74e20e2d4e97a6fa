package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/**
 * The zonal harmonic P_l of S^{n−1}: the kernel P_l(x·y) commutes with O(n) and is the only one of
 * degree l between functions, with P_l(1) = 1.
 *
 * <p><em>Formula:</em> P_l is C_l^{(n/2−1)} scaled, Chebyshev's T_l for n = 2 and Legendre's for n
 * = 3; (l + n − 3) P_l = (2l + n − 4) t P_{l−1} − (l − 1) P_{l−2}. The projection on the harmonics
 * of degree l is N_l ∫ P_l(x·y) f(y) dy over the sphere of volume 1, N_l their number.
 * <em>Accuracy:</em> coefficients exact; values by the recursion, to about l·2⁻⁵² on [−1, 1].
 * <em>Source:</em> C. Müller, Spherical Harmonics (1966), sections 2 and 3.
 *
 * <p>Example: {@code ZonalPolynomial.of(3, 2)} is (3t² − 1)/2.
 *
 * @param dimension n
 * @param degree l
 * @param coefficients of 1, t, t², …
 */
public record ZonalPolynomial(int dimension, int degree, List<Rational> coefficients) {

  /**
   * Keeps a copy.
   *
   * @param dimension n
   * @param degree l
   * @param coefficients of 1, t, t², …
   */
  public ZonalPolynomial {
    coefficients = List.copyOf(coefficients);
  }

  /**
   * The zonal harmonic.
   *
   * @param dimension n, at least 2
   * @param degree l, 0 to 1000
   * @return P_l
   * @throws InvalidInput where n or l is out of range
   */
  public static ZonalPolynomial of(int dimension, int degree) {
    if (dimension < 2 || degree < 0 || degree > 1000) {
      throw new InvalidInput(
          "zonal harmonic",
          "degree " + degree + " on R^" + dimension,
          "dimension 2 or more, degree 0 … 1000",
          "");
    }
    List<Rational> before = List.of(Rational.ONE);
    List<Rational> last = degree == 0 ? before : List.of(Rational.ZERO, Rational.ONE);
    for (int l = 2; l <= degree; l++) {
      List<Rational> next = new ArrayList<>(Collections.nCopies(l + 1, Rational.ZERO));
      Rational up = Rational.of(2L * l + dimension - 4, l + dimension - 3L);
      Rational down = Rational.of(-(l - 1L), l + dimension - 3L);
      for (int i = 0; i < l; i++) {
        next.set(i + 1, last.get(i).multiply(up));
      }
      for (int i = 0; i < l - 1; i++) {
        next.set(i, next.get(i).add(before.get(i).multiply(down)));
      }
      before = last;
      last = next;
    }
    return new ZonalPolynomial(dimension, degree, last);
  }

  /** {@return N_l, the number of harmonics of this degree} */
  public long multiplicity() {
    return SolidHarmonics.count(dimension, degree);
  }

  /**
   * The exact value.
   *
   * @param t a number
   * @return P_l(t)
   */
  public Rational at(Rational t) {
    Rational sum = Rational.ZERO;
    for (int i = degree; i >= 0; i--) {
      sum = sum.multiply(t).add(coefficients.get(i));
    }
    return sum;
  }

  /**
   * The rounded value.
   *
   * @param t the inner product of two unit vectors
   * @return P_l(t)
   */
  public double from(double t) {
    double before = 1;
    double last = degree == 0 ? 1 : t;
    for (int l = 2; l <= degree; l++) {
      double next =
          ((2.0 * l + dimension - 4) * t * last - (l - 1.0) * before) / (l + dimension - 3);
      before = last;
      last = next;
    }
    return last;
  }

  /**
   * A band-limited zonal kernel Σ_l w_l N_l P_l(t): convolution with it multiplies the harmonics of
   * degree l by w_l (Funk and Hecke).
   *
   * @param dimension n, at least 2
   * @param weights w_0, w_1, …
   * @param t the inner product of two unit vectors
   * @return the value
   * @throws InvalidInput where n or the number of weights is out of range
   */
  public static double combination(int dimension, double[] weights, double t) {
    if (dimension < 2 || weights.length == 0 || weights.length > 1001) {
      throw new InvalidInput(
          "zonal kernel",
          weights.length + " weights on R^" + dimension,
          "1 … 1001 weights, dimension 2 or more",
          "");
    }
    double before = 0;
    double last = 1;
    double sum = weights[0];
    for (int l = 1; l < weights.length; l++) {
      double next =
          l == 1
              ? t
              : ((2.0 * l + dimension - 4) * t * last - (l - 1.0) * before) / (l + dimension - 3);
      before = last;
      last = next;
      sum += weights[l] * SolidHarmonics.count(dimension, l) * last;
    }
    return sum;
  }

  @Override
  public String toString() {
    return "P_" + degree + " of R^" + dimension + " " + coefficients;
  }
}
