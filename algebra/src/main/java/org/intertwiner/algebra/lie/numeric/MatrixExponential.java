package org.intertwiner.algebra.lie.numeric;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * The exponential of a square matrix by scaling, a diagonal Padé approximant, and squaring.
 *
 * <p><em>Formula:</em> exp X = r(2⁻ˢX)^(2ˢ), r of degree 3, 5, 7, 9 or 13 chosen by ‖X‖₁.
 * <em>Accuracy:</em> the approximant is exact for a matrix within u·‖X‖ of X; rounding adds a
 * relative error of about n·u·(1 + ‖X‖) in norm for normal X. Entries of a tiny X are kept to a few
 * units of their own: exp X − 1 is formed before the 1 is added. <em>Complexity:</em> O(n³ (6 +
 * log₂⁺‖X‖)). <em>Source:</em> N. J. Higham, "The scaling and squaring method for the matrix
 * exponential revisited" (2005), algorithm 2.3.
 *
 * <p>Example: {@code MatrixExponential.of(ComplexMatrix.zero(2, 2))} is the identity.
 */
public final class MatrixExponential {
  /** Largest norm that is accepted unless another is given; a turn has norm 2π. */
  public static final double DEFAULT_NORM_LIMIT = 0x1p20;

  private static final int[] DEGREES = {3, 5, 7, 9, 13};
  private static final double[] REACH = {
    1.495585217958292e-2,
    2.539398330063230e-1,
    9.504178996162932e-1,
    2.097847961257068,
    5.371920351148152
  };

  private MatrixExponential() {}

  /**
   * The exponential, for norms up to {@link #DEFAULT_NORM_LIMIT}.
   *
   * @param x a square matrix
   * @return exp x
   * @throws InvalidInput when x is not square or not finite
   * @throws LimitExceeded when the norm is too large, or the result overflows
   */
  public static ComplexMatrix of(ComplexMatrix x) {
    return of(x, DEFAULT_NORM_LIMIT);
  }

  /**
   * The exponential.
   *
   * @param x a square matrix
   * @param normLimit largest accepted 1-norm
   * @return exp x
   * @throws InvalidInput when x is not square or not finite
   * @throws LimitExceeded when the norm is too large, or the result overflows
   */
  public static ComplexMatrix of(ComplexMatrix x, double normLimit) {
    x.square("exponential of a matrix");
    double norm = x.oneNorm();
    if (!Double.isFinite(norm)) {
      throw new InvalidInput("exponential of a matrix", "norm " + norm, "finite entries", "");
    }
    if (norm > normLimit) {
      throw new LimitExceeded(
          "exponential of a matrix",
          "norm " + norm,
          "at most " + normLimit,
          "reduce angles by whole turns, or raise the limit on the norm");
    }
    int last = DEGREES.length - 1;
    int choice = 0;
    while (choice < last && norm > REACH[choice]) {
      choice++;
    }
    int squarings = Math.max(0, Math.getExponent(norm / REACH[last]) + 1);
    ComplexMatrix scaled = x.scale(Math.scalb(1.0, -squarings));
    ComplexMatrix result = ComplexMatrix.identity(x.rows()).add(pade(scaled, DEGREES[choice]));
    for (int k = 0; k < squarings; k++) {
      result = result.multiply(result);
    }
    if (!result.isFinite()) {
      throw new LimitExceeded(
          "exponential of a matrix", "norm " + norm, "a result within float64", "");
    }
    return result;
  }

  /** The approximant of exp x − 1: 2(v − u)⁻¹u with p = v + u its numerator. */
  private static ComplexMatrix pade(ComplexMatrix x, int degree) {
    ComplexMatrix square = x.multiply(x);
    ComplexMatrix power = ComplexMatrix.identity(x.rows());
    ComplexMatrix even = power;
    double coefficient = 0.5;
    ComplexMatrix odd = power.scale(coefficient);
    for (int j = 2; j < degree; j += 2) {
      power = power.multiply(square);
      coefficient *= (degree - j + 1) / ((2.0 * degree - j + 1) * j);
      even = even.add(power.scale(coefficient));
      coefficient *= (degree - j) / ((2.0 * degree - j) * (j + 1));
      odd = odd.add(power.scale(coefficient));
    }
    ComplexMatrix u = x.multiply(odd);
    return even.subtract(u).solve(u.scale(2));
  }
}
