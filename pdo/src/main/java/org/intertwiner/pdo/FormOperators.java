package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * d, δ and dδ + δd on differential forms, by their components with ascending indices in
 * lexicographic order; δ is minus the contraction of ∂ with the first index.
 */
final class FormOperators {
  private static final int LARGEST_TENSOR = 2;

  private final Metric metric;
  private final int n;

  FormOperators(Metric metric) {
    this.metric = metric;
    this.n = metric.dimension();
  }

  List<NamedOperator> all() {
    List<NamedOperator> all = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      PolynomialMatrix d = exteriorDerivative(k);
      PolynomialMatrix delta = codifferential(k + 1);
      all.add(named("exterior derivative of " + k + "-forms", k, k + 1, d));
      all.add(named("codifferential of " + (k + 1) + "-forms", k + 1, k, delta));
    }
    for (int k = 1; k < n; k++) {
      PolynomialMatrix down = Symbols.product(exteriorDerivative(k - 1), codifferential(k));
      PolynomialMatrix up = Symbols.product(codifferential(k + 1), exteriorDerivative(k));
      Symbols hodge = new Symbols(down.rows(), down.columns(), n, 2);
      for (PolynomialMatrix part : List.of(down, up)) {
        part.entries().forEach(e -> hodge.add(e.row(), e.column(), e.form()));
      }
      all.add(named("Hodge Laplacian of " + k + "-forms", k, k, hodge.symbol()));
    }
    return all;
  }

  private NamedOperator named(String name, int in, int out, PolynomialMatrix symbol) {
    boolean small = in <= LARGEST_TENSOR && out <= LARGEST_TENSOR;
    PolynomialMatrix tensor =
        small
            ? Symbols.product(embedding(out), Symbols.product(symbol, embedding(in).transpose()))
            : symbol;
    return new NamedOperator(
        name, new DifferentialOperator(symbol), small ? in : -1, small ? out : -1, tensor);
  }

  /** (dω)_I = Σ_a (−1)^a ∂_{i_a} ω_{I without i_a}. */
  PolynomialMatrix exteriorDerivative(int k) {
    List<List<Integer>> from = Subsets.of(n, k);
    List<List<Integer>> to = Subsets.of(n, k + 1);
    Symbols symbols = new Symbols(to.size(), from.size(), n, 1);
    for (int row = 0; row < to.size(); row++) {
      for (int a = 0; a <= k; a++) {
        List<Integer> rest = new ArrayList<>(to.get(row));
        Form derivative = metric.down(rest.remove(a));
        symbols.add(row, from.indexOf(rest), a % 2 == 0 ? derivative : minus(derivative));
      }
    }
    return symbols.symbol();
  }

  /** (δω)_J = −Σ_i ∂^i ω_{iJ}. */
  PolynomialMatrix codifferential(int k) {
    List<List<Integer>> from = Subsets.of(n, k);
    List<List<Integer>> to = Subsets.of(n, k - 1);
    Symbols symbols = new Symbols(to.size(), from.size(), n, 1);
    for (int column = 0; column < from.size(); column++) {
      for (int a = 0; a < k; a++) {
        List<Integer> rest = new ArrayList<>(from.get(column));
        Form derivative = metric.up(rest.remove(a));
        symbols.add(to.indexOf(rest), column, a % 2 == 0 ? minus(derivative) : derivative);
      }
    }
    return symbols.symbol();
  }

  private static Form minus(Form form) {
    return form.scale(Cyclotomic.of(-1));
  }

  /** Components of a form of degree at most 2 ↦ the tensor. */
  private PolynomialMatrix embedding(int k) {
    if (k < 2) {
      int size = k == 0 ? 1 : n;
      return Symbols.constant(size, size, n, (i, j) -> i == j ? 1 : 0);
    }
    List<List<Integer>> pairs = Subsets.of(n, 2);
    return Symbols.constant(
        n * n,
        pairs.size(),
        n,
        (place, pair) -> {
          int i = pairs.get(pair).get(0);
          int j = pairs.get(pair).get(1);
          return place == i * n + j ? 1 : place == j * n + i ? -1 : 0;
        });
  }
}
