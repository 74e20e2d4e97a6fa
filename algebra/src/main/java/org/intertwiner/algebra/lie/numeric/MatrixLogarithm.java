package org.intertwiner.algebra.lie.numeric;

import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;

/**
 * The principal logarithm of a square matrix by inverse scaling and squaring.
 *
 * <p><em>Formula:</em> log A = 2ˢ · 2 artanh(C), C = (Y − 1)(Y + 1)⁻¹, Y = A^(2⁻ˢ) with ‖Y − 1‖₁ ≤
 * 1/4. Square roots are taken by Newton's iteration; in a group of matrices with A⁻¹ = A^⋆ for an
 * involution ⋆ (transpose, adjoint, η Aᵀ η) the root is the generalized polar factor of 1 + A and
 * the iteration stays in the group. <em>Accuracy:</em> relative error about n·u·κ for well
 * conditioned A without eigenvalues near the negative real axis; an eigenvalue at distance δ from
 * it costs a factor 1/δ. The result is checked: exp(log A) must reproduce A to {@link
 * #RESIDUAL}·max(1, ‖A‖, ‖A⁻¹‖)², or it is refused. <em>Complexity:</em> O(n³) per step, about 8
 * steps a root. <em>Sources:</em> N. J. Higham, "Functions of Matrices" (2008), sections 6.3 and
 * 11.5; N. J. Higham, D. S. Mackey, N. Mackey, F. Tisseur, "Functions preserving matrix groups and
 * iterations for the matrix square root" (2005), theorem 4.2.
 *
 * <p>Example: {@code MatrixLogarithm.of(ComplexMatrix.identity(2))} is 0.
 */
public final class MatrixLogarithm {
  /** Largest relative residual of exp(log A) that is still handed out. */
  public static final double RESIDUAL = 0x1p-30;

  /** ‖Y − 1‖₁ up to which the series is used. */
  static final double NEAR = 0.25;

  /** Terms of artanh: 0.15^(2·11) is below a unit of rounding. */
  private static final int TERMS = 12;

  private static final int MAX_ROOTS = 60;
  private static final int MAX_STEPS = 400;

  private MatrixLogarithm() {}

  /**
   * The principal logarithm.
   *
   * @param matrix an invertible matrix without eigenvalues on the negative real axis
   * @return the logarithm whose eigenvalues have imaginary parts in (−π, π)
   * @throws InvalidInput when the matrix is not square or finite, or has no such logarithm
   */
  public static ComplexMatrix of(ComplexMatrix matrix) {
    return of(matrix, MatrixLogarithm::root, ComplexMatrix::inverse);
  }

  /**
   * The principal logarithm in a group of matrices that is closed under an involution.
   *
   * @param matrix A with A⁻¹ = A^⋆
   * @param star the anti-automorphism ⋆, for example the adjoint
   * @return the logarithm
   * @throws InvalidInput when the matrix is not square or finite, or has no principal logarithm
   */
  public static ComplexMatrix of(ComplexMatrix matrix, UnaryOperator<ComplexMatrix> star) {
    return of(matrix, a -> groupRoot(a, star), star);
  }

  private static ComplexMatrix of(
      ComplexMatrix matrix,
      UnaryOperator<ComplexMatrix> root,
      UnaryOperator<ComplexMatrix> inverse) {
    matrix.square("logarithm of a matrix");
    if (!matrix.isFinite()) {
      throw refused("an entry that is not finite");
    }
    ComplexMatrix one = ComplexMatrix.identity(matrix.rows());
    ComplexMatrix y = matrix;
    int roots = 0;
    while (!(y.subtract(one).oneNorm() <= NEAR)) {
      if (roots++ == MAX_ROOTS) {
        throw refused("an eigenvalue on the negative real axis, or 0");
      }
      y = root.apply(y);
    }
    ComplexMatrix log = nearIdentity(y, inverse.apply(y)).scale(Math.scalb(1.0, roots));
    double scale = Math.max(1, Math.max(matrix.maxAbs(), inverse.apply(matrix).maxAbs()));
    double residual = MatrixExponential.of(log).subtract(matrix).maxAbs();
    if (!(residual <= RESIDUAL * scale * scale)) {
      throw refused("a candidate whose exponential misses by " + residual);
    }
    return log;
  }

  private static InvalidInput refused(String got) {
    return new InvalidInput(
        "logarithm of a matrix",
        got,
        "no eigenvalue at or near the negative real axis",
        "split the element into factors nearer to the identity");
  }

  /** log y for y near 1, from sinh log y = (y − y⁻¹)/2 and cosh log y = (y + y⁻¹)/2. */
  static ComplexMatrix nearIdentity(ComplexMatrix y, ComplexMatrix inverse) {
    ComplexMatrix one = ComplexMatrix.identity(y.rows());
    ComplexMatrix sinh = y.subtract(inverse).scale(0.5);
    ComplexMatrix cosh = y.add(inverse).scale(0.5);
    ComplexMatrix c = one.add(cosh).solve(sinh);
    ComplexMatrix square = c.multiply(c);
    ComplexMatrix series = ComplexMatrix.zero(y.rows(), y.rows());
    for (int k = TERMS; k >= 1; k--) {
      series = square.multiply(series.add(one.scale(1.0 / (2 * k + 1))));
    }
    return c.add(c.multiply(series)).scale(2);
  }

  /** The square root of A in a group with involution: the limit of ½(Y + Y^(−⋆)) from ½(1 + A). */
  private static ComplexMatrix groupRoot(ComplexMatrix a, UnaryOperator<ComplexMatrix> star) {
    ComplexMatrix start = ComplexMatrix.identity(a.rows()).add(a).scale(0.5);
    return PolarFactor.of(start, star)
        .orElseThrow(() -> refused("an eigenvalue at or near the negative real axis"));
  }

  /** The principal square root by the product form of Denman and Beavers' iteration. */
  private static ComplexMatrix root(ComplexMatrix a) {
    ComplexMatrix one = ComplexMatrix.identity(a.rows());
    ComplexMatrix x = a;
    ComplexMatrix m = a;
    for (int step = 0; step < MAX_STEPS; step++) {
      Elimination elimination = new Elimination(m);
      if (elimination.isSingular()) {
        break;
      }
      ComplexMatrix inverse = elimination.solve(one);
      x = x.multiply(one.add(inverse)).scale(0.5);
      m = one.add(m.add(inverse).scale(0.5)).scale(0.5);
      double distance = m.subtract(one).oneNorm();
      if (!Double.isFinite(distance)) {
        break;
      }
      if (distance <= 0x1p-46) {
        return x;
      }
    }
    throw refused("an eigenvalue at or near the negative real axis, or 0");
  }
}
