package org.intertwiner.pdo.stencil;

import java.util.Arrays;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;

/**
 * How far a stencil is right for an operator D of order d: S f = Df + E f + …, with E homogeneous
 * of order d + p.
 *
 * <p>On a grid of spacing h the error is O(h^p). The error is isotropic where E(ξ) = c |ξ|^p D(ξ):
 * then it commutes with every isometry that D commutes with.
 *
 * @param order p ≥ 1
 * @param error the symbol of E
 * @param isotropic whether E is a multiple of a power of the Laplacian after D
 */
public record Accuracy(int order, PolynomialMatrix error, boolean isotropic) {
  /**
   * The accuracy of a stencil.
   *
   * @param stencil the weights
   * @param operator what they stand for
   * @return the order p, the leading error and whether it is isotropic; nothing where the stencil
   *     is the operator itself, as the weight 1 at the origin is the identity
   * @throws InvalidInput where the stencil does not stand for the operator at all
   */
  public static Optional<Accuracy> of(Stencil stencil, DifferentialOperator operator) {
    int d = operator.order();
    for (int k = 0; k <= d; k++) {
      PolynomialMatrix moment = stencil.moment(k);
      if (k < d ? !moment.entries().isEmpty() : !moment.equals(operator.symbol())) {
        throw new InvalidInput(
            "stencil for an operator of order " + d,
            "a part of order " + k + " that is " + moment,
            k < d ? "none" : operator.symbol().toString(),
            "the stencil belongs to another operator, or the grid is too small");
      }
    }
    // weights whose moments up to this degree are those of the identity are those of the identity
    int last = Arrays.stream(stencil.grid().shape()).map(size -> size - 1).sum();
    for (int p = 1; d + p <= Math.max(last, d) + 2; p++) {
      PolynomialMatrix error = stencil.moment(d + p);
      if (!error.entries().isEmpty()) {
        return Optional.of(new Accuracy(p, error, isMultiple(error, operator, p)));
      }
    }
    if (d > 0) {
      throw new IllegalStateException("finitely many weights equal no derivative");
    }
    return Optional.empty();
  }

  static boolean isMultiple(PolynomialMatrix error, DifferentialOperator operator, int p) {
    if (p % 2 != 0) {
      return false;
    }
    int n = operator.symbol().variables();
    PolynomialMatrix ideal = operator.symbol().multiply(Form.normSquared(n, p / 2));
    return factor(error, ideal)
        .map(c -> ideal.multiply(Form.one(n).scale(c)).equals(error))
        .orElse(false);
  }

  private static Optional<Cyclotomic> factor(PolynomialMatrix error, PolynomialMatrix ideal) {
    for (PolynomialMatrix.Entry e : ideal.entries()) {
      Form form = e.form();
      for (int t = 0; t < form.monomials().count(); t++) {
        if (!form.coefficient(t).isZero()) {
          return Optional.of(
              error.at(e.row(), e.column()).coefficient(t).divide(form.coefficient(t)));
        }
      }
    }
    return Optional.empty();
  }
}
