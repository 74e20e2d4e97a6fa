package org.intertwiner.reptheory.lorentz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.module.ComplexOperator;

/** Matrices on V^⊗k; the tensor e_{i₁} ⊗ … has the place Σ iₐ n^{k−a}. */
final class TensorAction {
  private final int n;
  private final int k;

  TensorAction(int n, int k) {
    this.n = n;
    this.k = k;
  }

  /** The basis of an algebra of real matrices. */
  static List<SparseMatrix<Rational>> basis(LieAlgebra algebra) {
    return algebra.basis().stream().map(m -> ComplexOperator.of(m).re()).toList();
  }

  /** Σ 1 ⊗ … ⊗ x ⊗ … ⊗ 1. */
  SparseMatrix<Rational> derivation(SparseMatrix<Rational> x) {
    int size = TracelessTensors.components(n, k);
    List<Map<Integer, Rational>> columns = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      Map<Integer, Rational> column = new TreeMap<>();
      int step = 1;
      for (int position = 0; position < k; position++) {
        int index = place / step % n;
        int base = place - index * step;
        for (Map.Entry<Integer, Rational> e : x.column(index).entrySet()) {
          column.merge(base + e.getKey() * step, e.getValue(), Rational::add);
        }
        step *= n;
      }
      columns.add(column);
    }
    return SparseMatrix.ofEntries(Rationals.Q, size, columns);
  }

  /** d ⊗ … ⊗ d for a diagonal d. */
  SparseMatrix<Rational> diagonal(List<Rational> d) {
    List<Rational> all = List.of(Rational.ONE);
    for (int position = 0; position < k; position++) {
      all = all.stream().flatMap(a -> d.stream().map(a::multiply)).toList();
    }
    return SparseMatrix.diagonal(Rationals.Q, all);
  }
}
