package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.polynomial.Substitution;
import org.intertwiner.pdo.direct.SymbolExpansion;

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
    return new DifferentialOperator(Symbols.product(next.symbol, symbol));
  }

  /**
   * The sum.
   *
   * @param other an operator of this shape and order
   * @return this + other
   * @throws InvalidInput if the shapes or orders differ; {@link OperatorSum} adds any orders
   */
  public DifferentialOperator add(DifferentialOperator other) {
    return new DifferentialOperator(
        SymbolExpansion.combine(
            List.of(Cyclotomic.ONE, Cyclotomic.ONE), List.of(symbol, other.symbol)));
  }

  /**
   * The difference.
   *
   * @param other an operator of this shape and order
   * @return this − other
   * @throws InvalidInput if the shapes or orders differ
   */
  public DifferentialOperator subtract(DifferentialOperator other) {
    return add(other.scale(Cyclotomic.of(-1)));
  }

  /**
   * A multiple.
   *
   * @param factor the factor
   * @return factor · this
   */
  public DifferentialOperator scale(Cyclotomic factor) {
    return factor.isZero()
        ? new DifferentialOperator(
            PolynomialMatrix.of(
                symbol.rows(), symbol.columns(), symbol.variables(), order(), List.of()))
        : new DifferentialOperator(symbol.scale(factor));
  }

  /** {@return whether the operator is zero} */
  public boolean isZero() {
    return symbol.entries().isEmpty();
  }

  /** {@return the Fourier symbol D(iξ): what the operator does to exp(iξ·x)} */
  public PolynomialMatrix fourier() {
    return symbol.scale(Cyclotomic.zeta(4, order() % 4));
  }

  /** {@return whether D(ξ) is injective for all real ξ ≠ 0, with the reason} */
  public Ellipticity ellipticity() {
    return Ellipticity.of(this);
  }

  /**
   * The operator in the coordinates y = Ax: with f(x) = h(Ax) it is (Df)(x) = (D'h)(Ax).
   *
   * @param a an invertible matrix
   * @return the operator with symbol D(Aᵀη)
   * @throws InvalidInput if the matrix has another size
   */
  public DifferentialOperator inCoordinates(Matrix<Cyclotomic> a) {
    if (a.rows() != symbol.variables() || a.columns() != symbol.variables()) {
      throw new InvalidInput(
          "change of coordinates",
          a.rows() + "×" + a.columns(),
          "a square matrix of size " + symbol.variables(),
          "");
    }
    Substitution substitution = Substitution.of(a.transpose(), order());
    return new DifferentialOperator(
        PolynomialMatrix.of(
            symbol.rows(),
            symbol.columns(),
            symbol.variables(),
            order(),
            symbol.entries().stream()
                .map(
                    e ->
                        new PolynomialMatrix.Entry(
                            e.row(), e.column(), substitution.apply(e.form())))
                .filter(e -> !e.form().isZero())
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
