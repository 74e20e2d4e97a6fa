package org.intertwiner.pdo.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * Symbols of one shape and order as vectors of coefficients: ranks and coordinates.
 *
 * <p><i>Accuracy:</i> exact.
 */
public final class SymbolExpansion {
  private SymbolExpansion() {}

  /**
   * The rank of some symbols.
   *
   * @param symbols symbols of one shape and order
   * @return the dimension of their span over the field of all their coefficients
   * @throws InvalidInput if the shapes or orders differ
   */
  public static int rank(List<PolynomialMatrix> symbols) {
    return symbols.isEmpty() ? 0 : ExactLinearAlgebra.rank(Cyclotomics.FIELD, matrix(symbols));
  }

  /**
   * The symbols that do not depend on those before them.
   *
   * @param symbols symbols of one shape and order
   * @return their places in the list
   * @throws InvalidInput if the shapes or orders differ
   */
  public static List<Integer> independent(List<PolynomialMatrix> symbols) {
    return symbols.isEmpty()
        ? List.of()
        : ExactLinearAlgebra.rowEchelon(Cyclotomics.FIELD, matrix(symbols)).pivotColumns();
  }

  /**
   * The coordinates of symbols in others.
   *
   * @param symbols the symbols to express
   * @param basis independent symbols of the same shape and order
   * @return for each symbol one coefficient for each element of the basis; empty where one of them
   *     lies outside the span
   * @throws InvalidInput if the shapes or orders differ
   */
  public static Optional<List<List<Cyclotomic>>> coordinates(
      List<PolynomialMatrix> symbols, List<PolynomialMatrix> basis) {
    if (symbols.isEmpty()) {
      return Optional.of(List.of());
    }
    if (basis.isEmpty()) {
      return symbols.stream().allMatch(s -> s.entries().isEmpty())
          ? Optional.of(symbols.stream().map(s -> List.<Cyclotomic>of()).toList())
          : Optional.empty();
    }
    List<PolynomialMatrix> all = new ArrayList<>(basis);
    all.addAll(symbols);
    Matrix<Cyclotomic> together = matrix(all);
    int rows = together.rows();
    return ExactLinearAlgebra.solve(
            Cyclotomics.FIELD,
            together.block(0, rows, 0, basis.size()),
            together.block(0, rows, basis.size(), all.size()))
        .map(
            x -> {
              List<List<Cyclotomic>> columns = new ArrayList<>();
              for (int j = 0; j < symbols.size(); j++) {
                columns.add(x.column(j));
              }
              return columns;
            });
  }

  /**
   * A linear combination.
   *
   * @param coefficients one number for each symbol
   * @param symbols at least one symbol, all of one shape and order
   * @return Σ coefficient · symbol
   * @throws InvalidInput if the numbers of both differ or a shape does
   */
  public static PolynomialMatrix combine(
      List<Cyclotomic> coefficients, List<PolynomialMatrix> symbols) {
    if (coefficients.size() != symbols.size() || symbols.isEmpty()) {
      throw new InvalidInput(
          "combination of symbols",
          coefficients.size() + " coefficients for " + symbols.size() + " symbols",
          "as many of both, at least one",
          "");
    }
    PolynomialMatrix first = symbols.get(0);
    Map<Integer, Form> sums = new TreeMap<>();
    for (int s = 0; s < symbols.size(); s++) {
      PolynomialMatrix symbol = symbols.get(s);
      requireLike(first, symbol);
      Cyclotomic c = coefficients.get(s);
      if (!c.isZero()) {
        for (PolynomialMatrix.Entry e : symbol.entries()) {
          sums.merge(e.row() * first.columns() + e.column(), e.form().scale(c), Form::add);
        }
      }
    }
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    sums.forEach(
        (place, form) -> {
          if (!form.isZero()) {
            entries.add(
                new PolynomialMatrix.Entry(place / first.columns(), place % first.columns(), form));
          }
        });
    return PolynomialMatrix.of(
        first.rows(), first.columns(), first.variables(), first.degree(), entries);
  }

  /** One column for each symbol; coefficients that vanish in all of them have no row. */
  private static Matrix<Cyclotomic> matrix(List<PolynomialMatrix> symbols) {
    PolynomialMatrix first = symbols.get(0);
    List<Map<Long, Cyclotomic>> vectors = new ArrayList<>();
    TreeMap<Long, Integer> places = new TreeMap<>();
    for (PolynomialMatrix symbol : symbols) {
      requireLike(first, symbol);
      Map<Long, Cyclotomic> vector = new TreeMap<>();
      for (PolynomialMatrix.Entry e : symbol.entries()) {
        Form form = e.form();
        int m = form.monomials().count();
        for (int t = 0; t < m; t++) {
          if (!form.coefficient(t).isZero()) {
            vector.put(
                ((long) e.row() * first.columns() + e.column()) * m + t, form.coefficient(t));
          }
        }
      }
      vector.keySet().forEach(place -> places.put(place, 0));
      vectors.add(vector);
    }
    List<Long> used = List.copyOf(places.keySet());
    return Matrix.of(
        Cyclotomics.FIELD,
        used.size(),
        symbols.size(),
        (i, j) -> vectors.get(j).getOrDefault(used.get(i), Cyclotomic.ZERO));
  }

  private static void requireLike(PolynomialMatrix first, PolynomialMatrix other) {
    boolean fits =
        first.rows() == other.rows()
            && first.columns() == other.columns()
            && first.variables() == other.variables()
            && first.degree() == other.degree();
    if (!fits) {
      throw new InvalidInput(
          "symbols",
          describe(other),
          describe(first),
          "sums and coordinates need one shape and one order");
    }
  }

  private static String describe(PolynomialMatrix symbol) {
    return symbol.rows()
        + "×"
        + symbol.columns()
        + " of order "
        + symbol.degree()
        + " on ℝ^"
        + symbol.variables();
  }
}
