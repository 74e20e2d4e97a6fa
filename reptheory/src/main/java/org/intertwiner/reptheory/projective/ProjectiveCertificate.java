package org.intertwiner.reptheory.projective;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Ldl;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * What has been proved of the matrices of a projective representation.
 *
 * <p>The law is checked for all elements g and all generators s; for the other products it follows
 * from the identity of the cocycle. <em>Accuracy:</em> exact. <em>Complexity:</em> |G|·generators
 * matrix products.
 *
 * @param multiplication ρ(1) = 1 and ρ(g)ρ(s) = α(g, s)ρ(gs)
 * @param irreducible Σ|χ(g)|² = |G|
 * @param unitaryForm the form is Hermitian, positive definite and kept: ρ(s)*Fρ(s) = F
 */
public record ProjectiveCertificate(
    boolean multiplication, boolean irreducible, boolean unitaryForm) {

  /**
   * Checks matrices against a factor system.
   *
   * @param system the factor system
   * @param matrices one matrix for each group element, in the order of the group
   * @param form the form
   * @return what holds
   * @throws InvalidInput if numbers and sizes of the matrices do not fit
   */
  public static ProjectiveCertificate check(
      FactorSystem<?> system, List<Matrix<Cyclotomic>> matrices, Matrix<Cyclotomic> form) {
    system.requireUnitary();
    requireShapes("projective representation", system, matrices, form);
    return new ProjectiveCertificate(
        multiplies(system, matrices),
        norm(matrices).equals(Cyclotomic.of(system.group().order())),
        keeps(system.group(), matrices, form));
  }

  /** One matrix of the size of the form for each element. */
  static void requireShapes(
      String what,
      FactorSystem<?> system,
      List<Matrix<Cyclotomic>> matrices,
      Matrix<Cyclotomic> form) {
    int d = form.rows();
    if (matrices.size() != system.group().order()
        || form.columns() != d
        || matrices.stream().anyMatch(m -> m.rows() != d || m.columns() != d)) {
      throw new InvalidInput(
          what + " of " + system.group().name(),
          matrices.size() + " matrices and a form of size " + d + " × " + form.columns(),
          "one square matrix of the size of the form for each of the "
              + system.group().order()
              + " elements",
          "");
    }
  }

  private static boolean multiplies(FactorSystem<?> system, List<Matrix<Cyclotomic>> matrices) {
    FiniteGroup<?> group = system.group();
    if (!matrices.get(0).isIdentity()) {
      return false;
    }
    for (int g = 0; g < matrices.size(); g++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while checking a projective representation");
      }
      for (int k = 0; k < group.generators().size(); k++) {
        int s = group.generatorIndex(k);
        Matrix<Cyclotomic> product = matrices.get(g).multiply(matrices.get(s));
        Matrix<Cyclotomic> wanted = matrices.get(group.multiply(g, s)).scale(system.at(g, s));
        if (!product.equals(wanted)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Cyclotomic norm(List<Matrix<Cyclotomic>> matrices) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (Matrix<Cyclotomic> m : matrices) {
      Cyclotomic trace = m.trace();
      sum = sum.add(trace.multiply(trace.conjugate()));
    }
    return sum;
  }

  private static boolean keeps(
      FiniteGroup<?> group, List<Matrix<Cyclotomic>> matrices, Matrix<Cyclotomic> form) {
    for (int k = 0; k < group.generators().size(); k++) {
      Matrix<Cyclotomic> m = matrices.get(group.generatorIndex(k));
      if (!m.adjoint().multiply(form).multiply(m).equals(form)) {
        return false;
      }
    }
    return isPositive(form);
  }

  /** Whether a matrix is Hermitian and positive definite. */
  static boolean isPositive(Matrix<Cyclotomic> form) {
    return form.adjoint().equals(form)
        && Ldl.of(Cyclotomics.FIELD, form).inertia(Cyclotomic::signum).isPositiveDefinite();
  }

  /** {@return whether everything holds} */
  public boolean proved() {
    return multiplication && irreducible && unitaryForm;
  }
}
