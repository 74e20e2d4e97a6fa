package org.intertwiner.reptheory.projective;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * An irreducible corepresentation of a group with antiunitary elements, by exact matrices.
 *
 * <p><em>Formula:</em> D(g)D(h) = α(g, h)D(gh) for unitary g, D(g)D(h)* = α(g, h)D(gh) for
 * antiunitary g; the operator of an antiunitary g is D(g)K, K complex conjugation.
 * <em>Accuracy:</em> exact, certified. <em>Source:</em> E. Wigner (1959), chapter 26.
 *
 * @param factorSystem α, with the antiunitary elements
 * @param type Wigner's type
 * @param parts the numbers of the irreducible representations of the unitary subgroup in it: one
 *     for type A, the same twice for type B, two for type C
 * @param matrices D(g) for each element, in the order of the group
 * @param form the positive definite Hermitian form F with D(h)*ᵀFD(h) = F, or F* for antiunitary
 *     elements
 * @param certificate what has been proved
 * @param <G> the group elements
 */
public record Corepresentation<G>(
    FactorSystem<G> factorSystem,
    WignerType type,
    List<Integer> parts,
    List<Matrix<Cyclotomic>> matrices,
    Matrix<Cyclotomic> form,
    Certificate certificate) {

  /**
   * Keeps unmodifiable copies of the lists.
   *
   * @param factorSystem α, with the antiunitary elements
   * @param type Wigner's type
   * @param parts the numbers of the irreducible representations of the unitary subgroup in it: one
   *     for type A, the same twice for type B, two for type C
   * @param matrices D(g) for each element, in the order of the group
   * @param form the positive definite Hermitian form F with D(h)*ᵀFD(h) = F, or F* for antiunitary
   *     elements
   * @param certificate what has been proved
   */
  public Corepresentation {
    parts = List.copyOf(parts);
    matrices = List.copyOf(matrices);
  }

  /**
   * What has been proved.
   *
   * @param multiplication D(1) = 1 and D(g)D(s) = α(g, s)D(gs), with D(s)* where g is antiunitary,
   *     for all elements g and generators s
   * @param irreducible Σ|χ(h)|² + Σα(a, a)χ(a²) = 2|H| over the unitary h and antiunitary a
   * @param type Σα(a, a)χ(a²) is |H|, −2|H| or 0, as the type demands
   * @param unitaryForm the form is Hermitian, positive definite and kept
   */
  public record Certificate(
      boolean multiplication, boolean irreducible, boolean type, boolean unitaryForm) {

    /**
     * Checks matrices.
     *
     * @param system the factor system
     * @param type the stated type
     * @param matrices one matrix for each element, in the order of the group
     * @param form the form
     * @return what holds
     * @throws InvalidInput if numbers and sizes of the matrices do not fit
     */
    public static Certificate check(
        FactorSystem<?> system,
        WignerType type,
        List<Matrix<Cyclotomic>> matrices,
        Matrix<Cyclotomic> form) {
      ProjectiveCertificate.requireShapes("corepresentation", system, matrices, form);
      Cyclotomic half = Cyclotomic.of(system.group().order() / 2);
      Cyclotomic squares = squares(system, matrices);
      Cyclotomic norm = norm(system, matrices);
      Cyclotomic expected =
          switch (type) {
            case A -> half;
            case B -> half.add(half).negate();
            case C -> Cyclotomic.ZERO;
          };
      return new Certificate(
          multiplies(system, matrices),
          norm.add(squares).equals(half.add(half)),
          squares.equals(expected),
          ProjectiveCertificate.isPositive(form) && keeps(system, matrices, form));
    }

    private static Cyclotomic squares(FactorSystem<?> system, List<Matrix<Cyclotomic>> matrices) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int g = 0; g < matrices.size(); g++) {
        if (system.isAntiunitary(g)) {
          Cyclotomic trace = matrices.get(system.group().multiply(g, g)).trace();
          sum = sum.add(system.at(g, g).multiply(trace));
        }
      }
      return sum;
    }

    private static Cyclotomic norm(FactorSystem<?> system, List<Matrix<Cyclotomic>> matrices) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int g = 0; g < matrices.size(); g++) {
        if (!system.isAntiunitary(g)) {
          Cyclotomic trace = matrices.get(g).trace();
          sum = sum.add(trace.multiply(trace.conjugate()));
        }
      }
      return sum;
    }

    private static boolean multiplies(FactorSystem<?> system, List<Matrix<Cyclotomic>> matrices) {
      FiniteGroup<?> group = system.group();
      if (!matrices.get(0).isIdentity()) {
        return false;
      }
      for (int g = 0; g < matrices.size(); g++) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while checking a corepresentation");
        }
        for (int k = 0; k < group.generators().size(); k++) {
          int s = group.generatorIndex(k);
          Matrix<Cyclotomic> right = matrices.get(s);
          Matrix<Cyclotomic> product =
              matrices.get(g).multiply(system.isAntiunitary(g) ? conjugate(right) : right);
          if (!product.equals(matrices.get(group.multiply(g, s)).scale(system.at(g, s)))) {
            return false;
          }
        }
      }
      return true;
    }

    private static boolean keeps(
        FactorSystem<?> system, List<Matrix<Cyclotomic>> matrices, Matrix<Cyclotomic> form) {
      FiniteGroup<?> group = system.group();
      for (int k = 0; k < group.generators().size(); k++) {
        int s = group.generatorIndex(k);
        Matrix<Cyclotomic> m = matrices.get(s);
        Matrix<Cyclotomic> wanted = system.isAntiunitary(s) ? conjugate(form) : form;
        if (!m.adjoint().multiply(form).multiply(m).equals(wanted)) {
          return false;
        }
      }
      return true;
    }

    /** {@return whether everything holds} */
    public boolean proved() {
      return multiplication && irreducible && type && unitaryForm;
    }
  }

  static Matrix<Cyclotomic> conjugate(Matrix<Cyclotomic> m) {
    return m.map(m.ring(), Cyclotomic::conjugate);
  }

  /** {@return the size of the matrices} */
  public int dimension() {
    return form.rows();
  }

  /**
   * The matrix of an element.
   *
   * @param g the number of an element
   * @return D(g)
   */
  public Matrix<Cyclotomic> at(int g) {
    return matrices.get(g);
  }

  /**
   * The matrix of an element.
   *
   * @param g an element of the group
   * @return D(g)
   */
  public Matrix<Cyclotomic> at(G g) {
    return matrices.get(factorSystem.group().indexOf(g));
  }
}
