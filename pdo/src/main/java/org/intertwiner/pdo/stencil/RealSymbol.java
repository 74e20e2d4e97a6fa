package org.intertwiner.pdo.stencil;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;

/** The terms of an operator with real coefficients, rounded. */
final class RealSymbol {
  /** c ∂^α in one place of the matrix. */
  record Term(int place, int[] alpha, double coefficient) {}

  private final DifferentialOperator operator;
  private final List<Term> terms = new ArrayList<>();

  RealSymbol(DifferentialOperator operator) {
    this.operator = operator;
    PolynomialMatrix symbol = operator.symbol();
    for (PolynomialMatrix.Entry e : symbol.entries()) {
      Form form = e.form();
      for (int t = 0; t < form.monomials().count(); t++) {
        Cyclotomic c = form.coefficient(t);
        if (!c.isReal()) {
          throw new InvalidInput(
              "operator of a real stencil", "the coefficient " + c, "real coefficients", "");
        }
        if (!c.isZero()) {
          int place = e.row() * symbol.columns() + e.column();
          terms.add(new Term(place, form.monomials().exponents(t), c.re()));
        }
      }
    }
  }

  int variables() {
    return operator.symbol().variables();
  }

  int order() {
    return operator.order();
  }

  int rows() {
    return operator.symbol().rows();
  }

  int columns() {
    return operator.symbol().columns();
  }

  int places() {
    return rows() * columns();
  }

  List<Term> terms() {
    return terms;
  }

  /** D(x), row-major. */
  double[] at(double... x) {
    double[] values = new double[places()];
    for (Term term : terms) {
      double product = term.coefficient();
      for (int v = 0; v < x.length; v++) {
        product *= Math.pow(x[v], term.alpha()[v]);
      }
      values[term.place()] += product;
    }
    return values;
  }

  void requireDimension(int dimension) {
    if (variables() != dimension) {
      throw new InvalidInput(
          "points of a stencil", "points of ℝ^" + dimension, "points of ℝ^" + variables(), "");
    }
  }
}
