package org.intertwiner.reptheory.compact.module;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * What was proved exactly of matrices on the basis of a Lie algebra.
 *
 * <p>Example: {@code matrices.certificate().holds()}.
 *
 * @param brackets ρ([X, Y]) = [ρ(X), ρ(Y)] for every X of a generating set and every Y of the basis
 * @param invariantForm the diagonal form is positive, and every ρ(X) anti-Hermitian for it
 */
public record MatricesCertificate(boolean brackets, boolean invariantForm) {

  /**
   * Checks matrices.
   *
   * @param algebra the Lie algebra
   * @param operators a matrix for each element of its basis
   * @param form the diagonal of a form
   * @return what holds
   * @throws CancellationException if the thread is interrupted
   */
  public static MatricesCertificate of(
      LieAlgebra algebra, List<ComplexOperator> operators, List<Rational> form) {
    boolean positive = form.stream().allMatch(d -> d.signum() > 0);
    return new MatricesCertificate(
        keepsBrackets(algebra, operators),
        positive && operators.stream().allMatch(m -> isAntiHermitian(m, form)));
  }

  /** {@return whether everything holds} */
  public boolean holds() {
    return brackets && invariantForm;
  }

  /**
   * Checks brackets alone.
   *
   * @param algebra the Lie algebra
   * @param operators a matrix for each element of its basis
   * @return whether ρ([X, Y]) = [ρ(X), ρ(Y)] for a generating set of X and all Y of the basis
   * @throws CancellationException if the thread is interrupted
   */
  public static boolean keepsBrackets(LieAlgebra algebra, List<ComplexOperator> operators) {
    if (operators.size() != algebra.dimension()) {
      return false;
    }
    for (int i : algebra.generators()) {
      for (int j = 0; j < operators.size(); j++) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while checking brackets");
        }
        ComplexOperator rest = operators.get(i).commutator(operators.get(j));
        for (Map.Entry<Integer, Rational> c : algebra.bracket(i, j).entrySet()) {
          rest = rest.subtract(operators.get(c.getKey()).scale(c.getValue()));
        }
        if (!rest.isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isAntiHermitian(ComplexOperator m, List<Rational> form) {
    SparseMatrix<Rational> d = SparseMatrix.diagonal(Rationals.Q, form);
    SparseMatrix<Rational> re = d.multiply(m.re());
    SparseMatrix<Rational> im = d.multiply(m.im());
    return re.transpose().add(re).isZero() && im.transpose().equals(im);
  }
}
