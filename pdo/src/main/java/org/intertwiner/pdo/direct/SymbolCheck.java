package org.intertwiner.pdo.direct;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.polynomial.Substitution;

/**
 * Looks at symbols afresh: whether they meet constraints as polynomial identities, entry by entry,
 * and whether they are independent. It shares no step with {@link SymbolSpace}.
 *
 * <p><i>Accuracy:</i> exact.
 */
public final class SymbolCheck {
  private SymbolCheck() {}

  /** Where a constraint fails. */
  private record Failure(int constraint, int row, int column, Cyclotomic coefficient) {}

  /**
   * The first coefficient that is not zero in D(g⁻ᵀξ) ρ_in(g) − ρ_out(g) D(ξ).
   *
   * @param symbols the symbols
   * @param constraints what they have to meet
   * @return zero where all of them hold
   */
  public static Cyclotomic residual(
      List<PolynomialMatrix> symbols, List<SymbolConstraint> constraints) {
    return failure(symbols, constraints).map(Failure::coefficient).orElse(Cyclotomic.ZERO);
  }

  /**
   * Where a constraint fails, in words.
   *
   * @param symbols the symbols
   * @param constraints what they have to meet
   * @return the place; empty where all of them hold
   */
  public static Optional<String> violation(
      List<PolynomialMatrix> symbols, List<SymbolConstraint> constraints) {
    return failure(symbols, constraints)
        .map(
            f ->
                "constraint "
                    + f.constraint()
                    + " fails at row "
                    + f.row()
                    + ", column "
                    + f.column());
  }

  private static Optional<Failure> failure(
      List<PolynomialMatrix> symbols, List<SymbolConstraint> constraints) {
    int degree = symbols.stream().mapToInt(PolynomialMatrix::degree).max().orElse(0);
    for (int k = 0; k < constraints.size(); k++) {
      SymbolConstraint c = constraints.get(k);
      Substitution substitution =
          c.infinitesimal()
              ? Substitution.infinitesimal(c.onSymbols(), degree)
              : Substitution.of(c.onSymbols(), degree);
      for (PolynomialMatrix symbol : symbols) {
        Optional<Failure> failure = failure(symbol, c, substitution, k);
        if (failure.isPresent()) {
          return failure;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Failure> failure(
      PolynomialMatrix symbol, SymbolConstraint c, Substitution substitution, int number) {
    Form[][] forms = new Form[symbol.rows()][symbol.columns()];
    Form[][] images = new Form[symbol.rows()][symbol.columns()];
    for (int i = 0; i < symbol.rows(); i++) {
      for (int j = 0; j < symbol.columns(); j++) {
        forms[i][j] = symbol.at(i, j);
        images[i][j] = forms[i][j].isZero() ? forms[i][j] : substitution.apply(forms[i][j]);
      }
    }
    Form[][] multiplied = c.infinitesimal() ? forms : images;
    for (int i = 0; i < symbol.rows(); i++) {
      for (int j = 0; j < symbol.columns(); j++) {
        Form sum = c.infinitesimal() ? images[i][j] : forms[i][j].scale(Cyclotomic.ZERO);
        for (int k = 0; k < symbol.columns(); k++) {
          if (!c.in().at(k, j).isZero() && !multiplied[i][k].isZero()) {
            sum = sum.add(multiplied[i][k].scale(c.in().at(k, j)));
          }
        }
        for (int k = 0; k < symbol.rows(); k++) {
          if (!c.out().at(i, k).isZero() && !forms[k][j].isZero()) {
            sum = sum.subtract(forms[k][j].scale(c.out().at(i, k)));
          }
        }
        for (int t = 0; t < sum.monomials().count(); t++) {
          if (!sum.coefficient(t).isZero()) {
            return Optional.of(new Failure(number, i, j, sum.coefficient(t)));
          }
        }
      }
    }
    return Optional.empty();
  }
}
