package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * A homogeneous differential operator with constant coefficients between vector-valued functions on
 * ℝⁿ: (D f)_r = Σ_c D_rc(∂) f_c, given by its symbol, the matrix D(ξ) of forms.
 *
 * <p><i>Shape:</i> rows × columns forms of degree order(). <i>Accuracy:</i> exact.
 *
 * @param symbol the matrix D(ξ)
 */
public record DifferentialOperator(PolynomialMatrix symbol) {

  /**
   * The order, the number of derivatives in each term.
   *
   * @return the degree of the symbol
   */
  public int order() {
    return symbol.degree();
  }

  /**
   * The classical name of the operator, up to a factor.
   *
   * @return for example {@code gradient}, empty if it has none
   */
  public Optional<String> name() {
    return NamedOperators.nameOf(symbol);
  }

  /**
   * The operator followed by another.
   *
   * @param next an operator that takes this one's values
   * @return next ∘ this, of the sum of the orders
   * @throws InvalidInput if the shapes do not fit
   */
  public DifferentialOperator then(DifferentialOperator next) {
    PolynomialMatrix a = next.symbol;
    if (a.columns() != symbol.rows() || a.variables() != symbol.variables()) {
      throw new InvalidInput(
          "composition of operators",
          a.columns() + " inputs after " + symbol.rows() + " outputs",
          "as many inputs as outputs, on one space",
          "a.then(b) applies a first");
    }
    Map<List<Integer>, Form> sums = new HashMap<>();
    for (PolynomialMatrix.Entry left : a.entries()) {
      for (PolynomialMatrix.Entry right : symbol.entries()) {
        if (left.column() == right.row()) {
          sums.merge(
              List.of(left.row(), right.column()), left.form().multiply(right.form()), Form::add);
        }
      }
    }
    return new DifferentialOperator(
        PolynomialMatrix.of(
            a.rows(),
            symbol.columns(),
            symbol.variables(),
            order() + next.order(),
            sums.entrySet().stream()
                .map(
                    s ->
                        new PolynomialMatrix.Entry(
                            s.getKey().get(0), s.getKey().get(1), s.getValue()))
                .toList()));
  }

  /**
   * The formal adjoint for the L² product with the standard inner products: ∫ ⟨Df, g⟩ = ∫ ⟨f, D*g⟩
   * for functions of compact support.
   *
   * @return the operator with symbol (−1)^order · conjugate transpose
   */
  public DifferentialOperator adjoint() {
    Cyclotomic sign = Cyclotomic.of(order() % 2 == 0 ? 1 : -1);
    PolynomialMatrix transposed = symbol.transpose();
    return new DifferentialOperator(
        PolynomialMatrix.of(
            transposed.rows(),
            transposed.columns(),
            transposed.variables(),
            transposed.degree(),
            transposed.entries().stream()
                .map(
                    e ->
                        new PolynomialMatrix.Entry(
                            e.row(), e.column(), e.form().conjugate().scale(sign)))
                .toList()));
  }

  /**
   * The operator applied to polynomial functions, exactly.
   *
   * @param function one polynomial per column
   * @return one polynomial per row
   * @throws InvalidInput if the number of components is another
   */
  public List<Polynomial<Cyclotomic>> applyTo(List<Polynomial<Cyclotomic>> function) {
    if (function.size() != symbol.columns()) {
      throw new InvalidInput(
          "function",
          function.size() + " components",
          symbol.columns() + " components",
          "one polynomial for each column of the symbol");
    }
    List<Polynomial<Cyclotomic>> result = new ArrayList<>();
    for (int r = 0; r < symbol.rows(); r++) {
      result.add(Polynomial.zero(Cyclotomics.FIELD, symbol.variables()));
    }
    for (PolynomialMatrix.Entry e : symbol.entries()) {
      Polynomial<Cyclotomic> sum = result.get(e.row());
      Form form = e.form();
      Monomials monomials = form.monomials();
      for (int i = 0; i < monomials.count(); i++) {
        if (!form.coefficient(i).isZero()) {
          Polynomial<Cyclotomic> derivative =
              differentiate(function.get(e.column()), monomials.exponents(i));
          sum = sum.add(derivative.scale(form.coefficient(i)));
        }
      }
      result.set(e.row(), sum);
    }
    return List.copyOf(result);
  }

  private static Polynomial<Cyclotomic> differentiate(Polynomial<Cyclotomic> f, int... alpha) {
    Polynomial<Cyclotomic> d = f;
    for (int v = 0; v < alpha.length; v++) {
      for (int k = 0; k < alpha[v]; k++) {
        d = d.derivative(v);
      }
    }
    return d;
  }

  /**
   * The operator as LaTeX, in partial derivatives.
   *
   * @return a {@code pmatrix} of {@code \partial} terms
   */
  public String toLatex() {
    return OperatorLatex.of(symbol);
  }
}
