package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Field;

/**
 * The characteristic polynomial over any field by similarity to Hessenberg form.
 *
 * <p>Complexity: O(n³) field operations. Source: Cohen, A Course in Computational Algebraic Number
 * Theory (1993), algorithm 2.2.9.
 */
final class Hessenberg<E> {
  private final Field<E> field;
  private final int n;
  private final List<List<E>> h;

  private Hessenberg(Field<E> field, Matrix<E> m) {
    this.field = field;
    this.n = m.rows();
    this.h = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      h.add(new ArrayList<>(m.row(i)));
    }
  }

  /** The coefficients of det(x − m), from the constant one to the leading 1. */
  static <E> List<E> characteristicPolynomial(Field<E> field, Matrix<E> m) {
    Hessenberg<E> hessenberg = new Hessenberg<>(field, m);
    for (int column = 0; column + 2 < hessenberg.n; column++) {
      if (Thread.interrupted()) {
        throw new CancellationException("characteristic polynomial was interrupted");
      }
      hessenberg.clear(column);
    }
    return hessenberg.polynomial();
  }

  private E at(int i, int j) {
    return h.get(i).get(j);
  }

  private void clear(int column) {
    int top = column + 1;
    int pivot = top;
    while (pivot < n && field.isZero(at(pivot, column))) {
      pivot++;
    }
    if (pivot == n) {
      return;
    }
    if (pivot != top) {
      int other = pivot;
      Collections.swap(h, pivot, top);
      h.forEach(row -> Collections.swap(row, other, top));
    }
    E reciprocal = field.inverse(at(top, column));
    for (int i = top + 1; i < n; i++) {
      if (!field.isZero(at(i, column))) {
        E factor = field.multiply(at(i, column), reciprocal);
        addMultiple(h.get(i), h.get(top), field.negate(factor), column, n);
        for (List<E> row : h) {
          row.set(top, field.add(row.get(top), field.multiply(factor, row.get(i))));
        }
      }
    }
  }

  private void addMultiple(List<E> sum, List<E> term, E factor, int from, int to) {
    for (int j = from; j < to; j++) {
      sum.set(j, field.add(sum.get(j), field.multiply(factor, term.get(j))));
    }
  }

  /** q₀ = 1, q_k = (x − h_kk)·q_{k−1} − Σ_{i<k} h_ik·(h_{i+1,i} ⋯ h_{k,k−1})·q_{i−1}. */
  private List<E> polynomial() {
    List<List<E>> q = new ArrayList<>(n + 1);
    q.add(List.of(field.one()));
    for (int k = 1; k <= n; k++) {
      List<E> next = new ArrayList<>(k + 1);
      next.add(field.zero());
      next.addAll(q.get(k - 1));
      addMultiple(next, q.get(k - 1), field.negate(at(k - 1, k - 1)), 0, k);
      E product = field.one();
      for (int i = k - 1; i >= 1 && !field.isZero(product); i--) {
        product = field.multiply(product, at(i, i - 1));
        E factor = field.negate(field.multiply(product, at(i - 1, k - 1)));
        if (!field.isZero(factor)) {
          addMultiple(next, q.get(i - 1), factor, 0, i);
        }
      }
      q.add(next);
    }
    return q.get(n);
  }
}
