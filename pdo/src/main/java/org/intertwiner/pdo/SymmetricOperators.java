package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * Operators on symmetric matrices, by the entries i ≤ j in lexicographic order: the entries T_ij
 * themselves, or the coefficients of the products e_i e_j, which are 2 T_ij off the diagonal.
 */
final class SymmetricOperators {
  private final Metric metric;
  private final int n;

  SymmetricOperators(Metric metric) {
    this.metric = metric;
    this.n = metric.dimension();
  }

  List<NamedOperator> all() {
    List<NamedOperator> all = new ArrayList<>();
    for (int weight = 1; weight <= 2; weight++) {
      PolynomialMatrix packing = packing(weight);
      PolynomialMatrix unpacking = unpacking(weight);
      all.add(named("Hessian", Symbols.product(packing, hessian())));
      all.add(named("strain", Symbols.product(packing, strain(false))));
      all.add(named("conformal Killing operator", Symbols.product(packing, strain(true))));
      all.add(named("divergence of symmetric matrices", Symbols.product(divergence(), unpacking)));
      all.add(named("double divergence", Symbols.product(twice(), unpacking)));
      if (metric.isEuclidean() && n == 2) {
        all.add(
            named("Saint-Venant compatibility", Symbols.product(planeCompatibility(), unpacking)));
      }
      if (metric.isEuclidean() && n == 3) {
        PolynomialMatrix compatibility = spaceCompatibility();
        all.add(
            named(
                "Saint-Venant compatibility",
                Symbols.product(packing, Symbols.product(compatibility, unpacking))));
      }
    }
    if (metric.isEuclidean() && n == 2) {
      all.add(tensor("Saint-Venant compatibility", 2, 0, planeCompatibility()));
    }
    if (metric.isEuclidean() && n == 3) {
      all.add(tensor("Saint-Venant compatibility", 2, 2, spaceCompatibility()));
    }
    return all;
  }

  private static NamedOperator tensor(String name, int in, int out, PolynomialMatrix symbol) {
    return new NamedOperator(name, new DifferentialOperator(symbol), in, out, symbol);
  }

  private static NamedOperator named(String name, PolynomialMatrix symbol) {
    return new NamedOperator(name, new DifferentialOperator(symbol), -1, -1, symbol);
  }

  private List<int[]> pairs() {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        pairs.add(new int[] {i, j});
      }
    }
    return pairs;
  }

  /** Symmetric matrices ↦ entries. */
  private PolynomialMatrix packing(int weight) {
    List<int[]> pairs = pairs();
    return Symbols.constant(
        pairs.size(),
        n * n,
        n,
        (row, place) -> {
          int i = pairs.get(row)[0];
          int j = pairs.get(row)[1];
          return place == i * n + j ? (i == j ? 1 : weight) : 0;
        });
  }

  /** Entries ↦ symmetric matrices, times the weight. */
  private PolynomialMatrix unpacking(int weight) {
    List<int[]> pairs = pairs();
    return Symbols.constant(
        n * n,
        pairs.size(),
        n,
        (place, column) -> {
          int i = pairs.get(column)[0];
          int j = pairs.get(column)[1];
          boolean here = place == i * n + j || place == j * n + i;
          return here ? (i == j ? weight : 1) : 0;
        });
  }

  private PolynomialMatrix hessian() {
    Symbols s = new Symbols(n * n, 1, n, 2);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        s.add(i * n + j, 0, metric.down(i).multiply(metric.down(j)));
      }
    }
    return s.symbol();
  }

  private PolynomialMatrix strain(boolean traceless) {
    Cyclotomic half = Cyclotomic.of(Rational.of(1, 2));
    Symbols s = new Symbols(n * n, n, n, 1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        s.add(i * n + j, j, metric.down(i).scale(half));
        s.add(i * n + j, i, metric.down(j).scale(half));
      }
      for (int k = 0; traceless && k < n; k++) {
        Rational share = Rational.of(-metric.sign(i), n);
        s.add(i * n + i, k, metric.up(k).scale(Cyclotomic.of(share)));
      }
    }
    return s.symbol();
  }

  private PolynomialMatrix divergence() {
    Symbols s = new Symbols(n, n * n, n, 1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        s.add(j, i * n + j, metric.up(i));
      }
    }
    return s.symbol();
  }

  private PolynomialMatrix twice() {
    Symbols s = new Symbols(1, n * n, n, 2);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        s.add(0, i * n + j, metric.up(i).multiply(metric.up(j)));
      }
    }
    return s.symbol();
  }

  /** ε_ik ε_jl ∂_i ∂_j T_kl. */
  private PolynomialMatrix planeCompatibility() {
    Symbols s = new Symbols(1, 4, 2, 2);
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        Form form = metric.down(i).multiply(metric.down(j));
        s.add(0, (1 - i) * 2 + 1 - j, i == j ? form : form.scale(Cyclotomic.of(-1)));
      }
    }
    return s.symbol();
  }

  /** ε_ikl ε_jmn ∂_k ∂_m T_ln. */
  private PolynomialMatrix spaceCompatibility() {
    Symbols s = new Symbols(9, 9, 3, 2);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int a = 1; a <= 2; a++) {
          for (int b = 1; b <= 2; b++) {
            int k = (i + a) % 3;
            int l = (i + 3 - a) % 3;
            int m = (j + b) % 3;
            int o = (j + 3 - b) % 3;
            Form form = metric.down(k).multiply(metric.down(m));
            s.add(i * 3 + j, l * 3 + o, a == b ? form : form.scale(Cyclotomic.of(-1)));
          }
        }
      }
    }
    return s.symbol();
  }
}
