package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/** Symbols put together from forms. */
final class Symbols {
  private final int rows;
  private final int columns;
  private final int variables;
  private final int degree;
  private final Map<Integer, Form> forms = new TreeMap<>();

  Symbols(int rows, int columns, int variables, int degree) {
    this.rows = rows;
    this.columns = columns;
    this.variables = variables;
    this.degree = degree;
  }

  Symbols add(int row, int column, Form form) {
    forms.merge(row * columns + column, form, Form::add);
    return this;
  }

  PolynomialMatrix symbol() {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    forms.forEach(
        (place, form) -> {
          if (!form.isZero()) {
            entries.add(new PolynomialMatrix.Entry(place / columns, place % columns, form));
          }
        });
    return PolynomialMatrix.of(rows, columns, variables, degree, entries);
  }

  /** The product of two symbols, the left one applied last. */
  static PolynomialMatrix product(PolynomialMatrix left, PolynomialMatrix right) {
    if (left.columns() != right.rows() || left.variables() != right.variables()) {
      throw new InvalidInput(
          "composition of operators",
          left.columns() + " inputs after " + right.rows() + " outputs",
          "as many inputs as outputs, on one space",
          "a.then(b) applies a first");
    }
    Symbols sums =
        new Symbols(
            left.rows(), right.columns(), right.variables(), left.degree() + right.degree());
    Map<Integer, List<PolynomialMatrix.Entry>> byRow = new TreeMap<>();
    right.entries().forEach(e -> byRow.computeIfAbsent(e.row(), r -> new ArrayList<>()).add(e));
    for (PolynomialMatrix.Entry a : left.entries()) {
      for (PolynomialMatrix.Entry b : byRow.getOrDefault(a.column(), List.of())) {
        sums.add(a.row(), b.column(), a.form().multiply(b.form()));
      }
    }
    return sums.symbol();
  }

  /** The numbers c(row, column) as a symbol of order 0. */
  static PolynomialMatrix constant(int rows, int columns, int variables, IntBinaryOperator c) {
    Symbols symbols = new Symbols(rows, columns, variables, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int value = c.applyAsInt(i, j);
        if (value != 0) {
          symbols.add(i, j, Form.one(variables).scale(Cyclotomic.of(value)));
        }
      }
    }
    return symbols.symbol();
  }
}
