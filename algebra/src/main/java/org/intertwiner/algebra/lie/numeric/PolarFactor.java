package org.intertwiner.algebra.lie.numeric;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The factor W of the generalized polar decomposition A = W·S, W^⋆W = 1, S^⋆ = S, for an involution
 * ⋆ of matrices.
 *
 * <p><em>Formula:</em> the limit of Y ↦ ½(Y + (Y^⋆)⁻¹) from Y = A. For ⋆ the adjoint W is the
 * unitary matrix nearest to A in every unitarily invariant norm. <em>Accuracy:</em> W^⋆W = 1 to
 * about n·u·‖W‖²; the error of W is that times the condition number of A. <em>Complexity:</em> O(n³
 * (8 + log₂ κ)). <em>Source:</em> N. J. Higham, D. S. Mackey, N. Mackey, F. Tisseur, "Computing the
 * polar decomposition and the matrix sign decomposition in matrix groups" (2004).
 *
 * <p>Example: {@code PolarFactor.of(ComplexMatrix.identity(2).scale(3), ComplexMatrix::adjoint)} is
 * the identity.
 */
public final class PolarFactor {
  private static final int MAX_STEPS = 400;

  private PolarFactor() {}

  /**
   * The factor in the group.
   *
   * @param matrix a square matrix A such that A^⋆A has no eigenvalue on the closed negative axis
   * @param star the involution ⋆
   * @return W; empty when the iteration finds none
   */
  public static Optional<ComplexMatrix> of(
      ComplexMatrix matrix, UnaryOperator<ComplexMatrix> star) {
    ComplexMatrix y = matrix;
    ComplexMatrix one = ComplexMatrix.identity(matrix.rows());
    boolean near = false;
    for (int step = 0; step < MAX_STEPS && y.isFinite(); step++) {
      Elimination adjoint = new Elimination(star.apply(y));
      if (adjoint.isSingular()) {
        break;
      }
      ComplexMatrix next = y.add(adjoint.solve(one)).scale(0.5);
      if (near) {
        return Optional.of(next);
      }
      near = next.subtract(y).oneNorm() <= 0x1p-27 * next.oneNorm();
      y = next;
    }
    return Optional.empty();
  }
}
