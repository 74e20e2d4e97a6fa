package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/** The classical operators between scalars, vectors and matrices on a space with a metric. */
final class Catalogue {
  private static final Cyclotomic HALF = Cyclotomic.of(Rational.of(1, 2));
  private static final Cyclotomic MINUS = Cyclotomic.of(-1);

  private final Metric metric;
  private final int n;
  private final List<NamedOperator> all = new ArrayList<>();

  private Catalogue(Metric metric) {
    this.metric = metric;
    this.n = metric.dimension();
  }

  static List<NamedOperator> of(Metric metric) {
    Catalogue catalogue = new Catalogue(metric);
    catalogue.scalars();
    if (metric.dimension() > 1) {
      catalogue.vectors();
    }
    if (metric.isEuclidean() && metric.dimension() == 2) {
      catalogue.plane();
    }
    if (metric.isEuclidean() && metric.dimension() == 3) {
      catalogue.space();
    }
    if (metric.dimension() > 1) {
      catalogue.matrices();
      catalogue.matrixArguments();
      catalogue.all.addAll(new FormOperators(metric).all());
      catalogue.all.addAll(new SymmetricOperators(metric).all());
    }
    return List.copyOf(catalogue.all);
  }

  private void put(String name, int in, int out, PolynomialMatrix symbol) {
    put(name, in, out, symbol, symbol);
  }

  private void put(String name, int in, int out, PolynomialMatrix symbol, PolynomialMatrix tensor) {
    all.add(new NamedOperator(name, new DifferentialOperator(symbol), in, out, tensor));
  }

  private Symbols empty(int rows, int columns, int degree) {
    return new Symbols(rows, columns, n, degree);
  }

  private PolynomialMatrix times(int size, Form form) {
    Symbols s = empty(size, size, form.degree());
    for (int i = 0; i < size; i++) {
      s.add(i, i, form);
    }
    return s.symbol();
  }

  private void scalars() {
    String box = metric.isEuclidean() ? "Laplacian" : "d'Alembertian";
    put("identity", 0, 0, times(1, Form.one(n)));
    put(box, 0, 0, times(1, metric.square()));
    put(
        metric.isEuclidean() ? "bi-Laplacian" : "squared d'Alembertian",
        0,
        0,
        times(1, metric.square().multiply(metric.square())));
  }

  private void vectors() {
    String box = metric.isEuclidean() ? "vector Laplacian" : "vector d'Alembertian";
    put("gradient", 0, 1, gradient(false));
    PolynomialMatrix divergence = gradient(true).transpose();
    if (!metric.isEuclidean()) {
      put("gradient vector", 0, 1, gradient(true), gradient(false));
    }
    put("divergence", 1, 0, gradient(false).transpose(), divergence);
    if (!metric.isEuclidean()) {
      put("divergence of covectors", 1, 0, divergence);
    }
    put("identity of vectors", 1, 1, times(n, Form.one(n)));
    put(box, 1, 1, times(n, metric.square()));
    put("gradient of divergence", 1, 1, Symbols.product(gradient(false), divergence));
    if (!metric.isEuclidean()) {
      indefinite(divergence);
    }
  }

  private void indefinite(PolynomialMatrix divergence) {
    PolynomialMatrix square = times(n, metric.square());
    PolynomialMatrix lowered = Symbols.constant(n, n, n, (i, j) -> i == j ? metric.sign(i) : 0);
    put(
        "gradient vector of divergence",
        1,
        1,
        Symbols.product(gradient(true), gradient(false).transpose()),
        Symbols.product(gradient(false), divergence));
    Symbols maxwell = empty(n, n, 2);
    for (PolynomialMatrix.Entry e : square.entries()) {
      maxwell.add(e.row(), e.column(), e.form());
    }
    for (PolynomialMatrix.Entry e : Symbols.product(gradient(false), divergence).entries()) {
      maxwell.add(e.row(), e.column(), e.form().scale(MINUS));
    }
    put("Maxwell operator", 1, 1, maxwell.symbol());
    put("metric", 1, 1, lowered, times(n, Form.one(n)));
  }

  private PolynomialMatrix gradient(boolean raised) {
    return gradient(metric, raised);
  }

  static PolynomialMatrix gradient(Metric metric, boolean raised) {
    int n = metric.dimension();
    Symbols s = new Symbols(n, 1, n, 1);
    for (int i = 0; i < n; i++) {
      s.add(i, 0, raised ? metric.up(i) : metric.down(i));
    }
    return s.symbol();
  }

  private Form metricTimes(int i, int j, Form form) {
    return form.scale(i == j ? Cyclotomic.of(metric.sign(i)) : Cyclotomic.ZERO);
  }

  /** Results are matrices with indices down. */
  private void matrices() {
    Cyclotomic share = Cyclotomic.of(Rational.of(-1, n));
    Symbols hessian = empty(n * n, 1, 2);
    Symbols traceless = empty(n * n, 1, 2);
    Symbols trace = empty(n * n, 1, 2);
    Symbols jacobian = empty(n * n, n, 1);
    Symbols strain = empty(n * n, n, 1);
    Symbols conformal = empty(n * n, n, 1);
    Symbols rotation = empty(n * n, n, 1);
    Symbols bulk = empty(n * n, n, 1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int row = i * n + j;
        Form product = metric.down(i).multiply(metric.down(j));
        hessian.add(row, 0, product);
        traceless.add(row, 0, product.add(metricTimes(i, j, metric.square()).scale(share)));
        trace.add(row, 0, metricTimes(i, j, metric.square()));
        jacobian.add(row, j, metric.down(i));
        for (Symbols s : List.of(strain, conformal, rotation)) {
          s.add(row, j, metric.down(i).scale(HALF));
          s.add(row, i, metric.down(j).scale(s == rotation ? HALF.negate() : HALF));
        }
        for (int k = 0; k < n; k++) {
          conformal.add(row, k, metricTimes(i, j, metric.up(k)).scale(share));
          bulk.add(row, k, metricTimes(i, j, metric.up(k)));
        }
      }
    }
    // the most particular first: a part of a tensor is called by the name of the part
    put("traceless Hessian", 0, 2, traceless.symbol());
    put("Hessian", 0, 2, hessian.symbol());
    put("Laplacian times the metric", 0, 2, trace.symbol());
    put("conformal Killing operator", 1, 2, conformal.symbol());
    put("rotation", 1, 2, rotation.symbol());
    put("strain", 1, 2, strain.symbol());
    put("gradient of vectors", 1, 2, jacobian.symbol());
    put("divergence times the metric", 1, 2, bulk.symbol());
  }

  private void matrixArguments() {
    Symbols rows = empty(n, n * n, 1);
    Symbols columns = empty(n, n * n, 1);
    Symbols trace = empty(n, n * n, 1);
    Symbols twice = empty(1, n * n, 2);
    Symbols box = empty(1, n * n, 2);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int column = i * n + j;
        rows.add(j, column, metric.up(i));
        columns.add(i, column, metric.up(j));
        twice.add(0, column, metric.up(i).multiply(metric.up(j)));
        box.add(0, column, metricTimes(i, j, metric.square()));
        for (int k = 0; k < n; k++) {
          trace.add(k, column, metricTimes(i, j, metric.down(k)));
        }
      }
    }
    put("divergence of matrices", 2, 1, rows.symbol());
    put("divergence of transposed matrices", 2, 1, columns.symbol());
    put("gradient of trace", 2, 1, trace.symbol());
    put("double divergence", 2, 0, twice.symbol());
    put("Laplacian of trace", 2, 0, box.symbol());
    put("identity of matrices", 2, 2, times(n * n, Form.one(n)));
    put("matrix Laplacian", 2, 2, times(n * n, metric.square()));
  }

  private void plane() {
    Form x = Form.variable(2, 0);
    Form y = Form.variable(2, 1);
    Form minusY = y.scale(MINUS);
    PolynomialMatrix rotated = empty(2, 1, 1).add(0, 0, minusY).add(1, 0, x).symbol();
    PolynomialMatrix area = Symbols.constant(4, 1, 2, (i, j) -> i == 1 ? 1 : i == 2 ? -1 : 0);
    put("rotated gradient", 2, 1, rotated, Symbols.product(rotated, area.transpose()));
    put("curl", 1, 2, rotated.transpose(), Symbols.product(area, rotated.transpose()));
    put("Cauchy–Riemann operator", 1, 2, complex(x, minusY), killing(true));
    put("conjugate Cauchy–Riemann operator", 2, 1, complex(x, y), killing(false));
    Form z = x.add(y.scale(Cyclotomic.I));
    put("Cauchy–Riemann operator", 0, 0, times(1, z));
    put("conjugate Cauchy–Riemann operator", 0, 0, times(1, z.conjugate()));
  }

  private PolynomialMatrix complex(Form diagonal, Form upper) {
    return empty(2, 2, 1)
        .add(0, 0, diagonal)
        .add(1, 1, diagonal)
        .add(0, 1, upper)
        .add(1, 0, upper.scale(MINUS))
        .symbol();
  }

  /** Between vectors and traceless symmetric matrices, which are of frequency 2. */
  private PolynomialMatrix killing(boolean raising) {
    PolynomialMatrix embedded =
        Symbols.constant(
            4, 2, 2, (i, j) -> j == 0 ? (i == 0 ? 1 : i == 3 ? -1 : 0) : i == 1 || i == 2 ? 1 : 0);
    Form x = Form.variable(2, 0);
    Form y = Form.variable(2, 1);
    return raising
        ? Symbols.product(embedded, complex(x, y.scale(MINUS)))
        : Symbols.product(complex(x, y), embedded.transpose());
  }

  private void space() {
    Symbols curl = empty(3, 3, 1);
    Symbols epsilon = empty(9, 3, 0);
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      curl.add(i, k, metric.down(j));
      curl.add(i, j, metric.down(k).scale(MINUS));
      epsilon.add(j * 3 + k, i, Form.one(3));
      epsilon.add(k * 3 + j, i, Form.one(3).scale(MINUS));
    }
    PolynomialMatrix rot = curl.symbol();
    put("curl", 1, 2, rot, Symbols.product(epsilon.symbol(), rot));
    put("curl of curl", 1, 1, Symbols.product(rot, rot));
    Form x = metric.down(0);
    Form y = metric.down(1).scale(Cyclotomic.I);
    PolynomialMatrix pauli =
        empty(2, 2, 1)
            .add(0, 0, metric.down(2))
            .add(1, 1, metric.down(2).scale(MINUS))
            .add(0, 1, x.subtract(y))
            .add(1, 0, x.add(y))
            .symbol();
    all.add(new NamedOperator("Dirac operator", new DifferentialOperator(pauli), -1, -1, pauli));
  }
}
