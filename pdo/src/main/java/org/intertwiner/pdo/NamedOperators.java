package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * The classical operators on ℝⁿ as symbols in the coordinates of ℝⁿ: identity, gradient,
 * divergence, curl, Laplacian and what is built from them.
 */
public final class NamedOperators {
  private NamedOperators() {}

  /**
   * The classical operators of a given shape.
   *
   * @param dimension n
   * @param rows the number of components of the result
   * @param columns the number of components of the argument
   * @return operators by name
   */
  public static Map<String, DifferentialOperator> ofShape(int dimension, int rows, int columns) {
    Map<String, DifferentialOperator> fitting = new LinkedHashMap<>();
    all(dimension)
        .forEach(
            (name, symbol) -> {
              if (symbol.rows() == rows && symbol.columns() == columns) {
                fitting.put(name, new DifferentialOperator(symbol));
              }
            });
    return fitting;
  }

  /** The name of a symbol that is a multiple of a classical one. */
  static Optional<String> nameOf(PolynomialMatrix symbol) {
    for (Map.Entry<String, PolynomialMatrix> known : all(symbol.variables()).entrySet()) {
      if (isMultiple(symbol, known.getValue())) {
        return Optional.of(known.getKey());
      }
    }
    return Optional.empty();
  }

  private static boolean isMultiple(PolynomialMatrix symbol, PolynomialMatrix known) {
    boolean sameShape =
        symbol.rows() == known.rows()
            && symbol.columns() == known.columns()
            && symbol.degree() == known.degree()
            && symbol.entries().size() == known.entries().size()
            && !symbol.entries().isEmpty();
    if (!sameShape) {
      return false;
    }
    Form a = symbol.entries().get(0).form();
    Form b = known.entries().get(0).form();
    for (int i = 0; i < b.monomials().count(); i++) {
      if (!b.coefficient(i).isZero()) {
        Cyclotomic factor = a.coefficient(i).divide(b.coefficient(i));
        return !factor.isZero()
            && known.multiply(Form.one(known.variables()).scale(factor)).equals(symbol);
      }
    }
    return false;
  }

  private static Map<String, PolynomialMatrix> all(int n) {
    Map<String, PolynomialMatrix> all = new LinkedHashMap<>();
    PolynomialMatrix gradient = gradient(n);
    PolynomialMatrix divergence = gradient.transpose();
    DifferentialOperator grad = new DifferentialOperator(gradient);
    DifferentialOperator div = new DifferentialOperator(divergence);
    all.put("identity", scalar(n, 1, Form.one(n)));
    all.put("Laplacian", scalar(n, 1, Form.normSquared(n, 1)));
    all.put("bi-Laplacian", scalar(n, 1, Form.normSquared(n, 2)));
    if (n > 1) {
      all.put("gradient", gradient);
      all.put("divergence", divergence);
      all.put("identity of vectors", scalar(n, n, Form.one(n)));
      all.put("vector Laplacian", scalar(n, n, Form.normSquared(n, 1)));
      all.put("gradient of divergence", div.then(grad).symbol());
      all.put("Hessian", hessian(n));
    }
    if (n == 2) {
      planar(all);
    }
    if (n == 3) {
      PolynomialMatrix curl = curl();
      DifferentialOperator rot = new DifferentialOperator(curl);
      all.put("curl", curl);
      all.put("curl of curl", rot.then(rot).symbol());
    }
    return all;
  }

  private static void planar(Map<String, PolynomialMatrix> all) {
    Form x = Form.variable(2, 0);
    Form y = Form.variable(2, 1);
    Form minusY = y.scale(Cyclotomic.of(-1));
    PolynomialMatrix rotated = matrix(2, 1, 2, 1, List.of(entry(0, 0, minusY), entry(1, 0, x)));
    all.put("rotated gradient", rotated);
    all.put("curl", rotated.transpose());
    all.put(
        "Cauchy–Riemann operator",
        matrix(
            2,
            2,
            2,
            1,
            List.of(entry(0, 0, x), entry(0, 1, minusY), entry(1, 0, y), entry(1, 1, x))));
  }

  private static PolynomialMatrix gradient(int n) {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (int v = 0; v < n; v++) {
      entries.add(entry(v, 0, Form.variable(n, v)));
    }
    return matrix(n, 1, n, 1, entries);
  }

  private static PolynomialMatrix hessian(int n) {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        entries.add(entry(i * n + j, 0, Form.variable(n, i).multiply(Form.variable(n, j))));
      }
    }
    return matrix(n * n, 1, n, 2, entries);
  }

  private static PolynomialMatrix curl() {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      entries.add(entry(i, k, Form.variable(3, j)));
      entries.add(entry(i, j, Form.variable(3, k).scale(Cyclotomic.of(-1))));
    }
    return matrix(3, 3, 3, 1, entries);
  }

  private static PolynomialMatrix scalar(int n, int size, Form form) {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(entry(i, i, form));
    }
    return matrix(size, size, n, form.degree(), entries);
  }

  private static PolynomialMatrix.Entry entry(int row, int column, Form form) {
    return new PolynomialMatrix.Entry(row, column, form);
  }

  private static PolynomialMatrix matrix(
      int rows, int columns, int n, int degree, List<PolynomialMatrix.Entry> entries) {
    return PolynomialMatrix.of(rows, columns, n, degree, entries);
  }
}
