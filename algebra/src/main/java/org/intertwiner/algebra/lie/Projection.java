package org.intertwiner.algebra.lie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Coordinates in the span of some matrices by the dual basis of ⟨A, B⟩ = Re tr(A*B). */
final class Projection {

  private record Part(int element, Rational re, Rational im) {}

  private final List<SparseMatrix> basis;
  private final Map<Integer, List<Part>> parts = new HashMap<>();

  /** For each basis element, the row of the inverse Gram matrix without zeros. */
  private final List<SortedMap<Integer, Rational>> dual = new ArrayList<>();

  Projection(List<SparseMatrix> basis) {
    this.basis = basis;
    int d = basis.size();
    for (int k = 0; k < d; k++) {
      SparseMatrix m = basis.get(k);
      for (SparseMatrix.Entry e : m.entries()) {
        parts
            .computeIfAbsent(e.row() * m.size() + e.column(), place -> new ArrayList<>())
            .add(new Part(k, e.re(), e.im()));
      }
    }
    List<SortedMap<Integer, Rational>> gram = basis.stream().map(this::products).toList();
    boolean orthogonal = true;
    for (int k = 0; k < d; k++) {
      orthogonal &= gram.get(k).keySet().equals(java.util.Set.of(k));
    }
    if (orthogonal) {
      for (int k = 0; k < d; k++) {
        SortedMap<Integer, Rational> row = new TreeMap<>();
        row.put(k, gram.get(k).get(k).inverse());
        dual.add(row);
      }
    } else {
      invert(gram);
    }
  }

  private void invert(List<SortedMap<Integer, Rational>> gram) {
    int d = gram.size();
    Matrix<Rational> matrix =
        Matrix.of(Rationals.Q, d, d, (i, j) -> gram.get(i).getOrDefault(j, Rational.ZERO));
    Matrix<Rational> inverse =
        ExactLinearAlgebra.inverse(Rationals.Q, matrix)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "basis of a Lie algebra",
                        d + " dependent matrices",
                        "matrices independent over the real numbers",
                        ""));
    for (int i = 0; i < d; i++) {
      SortedMap<Integer, Rational> row = new TreeMap<>();
      for (int j = 0; j < d; j++) {
        if (!inverse.at(i, j).isZero()) {
          row.put(j, inverse.at(i, j));
        }
      }
      dual.add(row);
    }
  }

  /** The non-zero ⟨Eₖ, m⟩. */
  private SortedMap<Integer, Rational> products(SparseMatrix m) {
    SortedMap<Integer, Rational> products = new TreeMap<>();
    for (SparseMatrix.Entry e : m.entries()) {
      for (Part part : parts.getOrDefault(e.row() * m.size() + e.column(), List.of())) {
        Rational term = part.re().multiply(e.re()).add(part.im().multiply(e.im()));
        products.merge(part.element(), term, Rational::add);
      }
    }
    products.values().removeIf(Rational::isZero);
    return products;
  }

  /** The non-zero coordinates, if the matrix lies in the span. */
  Optional<SortedMap<Integer, Rational>> coordinates(SparseMatrix m) {
    SortedMap<Integer, Rational> coordinates = new TreeMap<>();
    products(m)
        .forEach(
            (j, product) ->
                dual.get(j)
                    .forEach((i, g) -> coordinates.merge(i, g.multiply(product), Rational::add)));
    coordinates.values().removeIf(Rational::isZero);
    return m.isCombination(coordinates, basis) ? Optional.of(coordinates) : Optional.empty();
  }

  double[] coordinates(ComplexMatrix m) {
    double[] products = new double[basis.size()];
    parts.forEach(
        (place, list) -> {
          double re = m.re(place / m.rows(), place % m.rows());
          double im = m.im(place / m.rows(), place % m.rows());
          for (Part part : list) {
            products[part.element()] += part.re().doubleValue() * re + part.im().doubleValue() * im;
          }
        });
    double[] coordinates = new double[products.length];
    for (int j = 0; j < products.length; j++) {
      double product = products[j];
      dual.get(j).forEach((i, g) -> coordinates[i] += g.doubleValue() * product);
    }
    return coordinates;
  }
}
