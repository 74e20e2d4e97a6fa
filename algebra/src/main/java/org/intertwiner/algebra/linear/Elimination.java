package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Field;

/** Gauss–Jordan elimination over any field, zero entries skipped. */
final class Elimination {
  private Elimination() {}

  static <E> RowEchelon<E> rowEchelon(Field<E> field, Matrix<E> m) {
    List<List<E>> rows = mutableRows(m);
    List<Integer> pivots = new ArrayList<>();
    int rank = 0;
    for (int j = 0; j < m.columns() && rank < rows.size(); j++) {
      int p = pivotRow(field, rows, rank, j);
      if (p < 0) {
        continue;
      }
      java.util.Collections.swap(rows, rank, p);
      List<E> pivot = rows.get(rank);
      scale(field, pivot, field.inverse(pivot.get(j)), j);
      for (int i = 0; i < rows.size(); i++) {
        if (i != rank) {
          subtract(field, rows.get(i), pivot, rows.get(i).get(j), j);
        }
      }
      pivots.add(j);
      rank++;
    }
    List<List<E>> kept = rows.subList(0, rank);
    Matrix<E> matrix = Matrix.of(field, rank, m.columns(), (i, j) -> kept.get(i).get(j));
    return new RowEchelon<>(matrix, pivots);
  }

  static <E> E determinant(Field<E> field, Matrix<E> m) {
    List<List<E>> rows = mutableRows(m);
    E product = field.one();
    for (int k = 0; k < rows.size(); k++) {
      int p = pivotRow(field, rows, k, k);
      if (p < 0) {
        return field.zero();
      }
      if (p != k) {
        java.util.Collections.swap(rows, k, p);
        product = field.negate(product);
      }
      List<E> pivot = rows.get(k);
      product = field.multiply(product, pivot.get(k));
      scale(field, pivot, field.inverse(pivot.get(k)), k);
      for (int i = k + 1; i < rows.size(); i++) {
        subtract(field, rows.get(i), pivot, rows.get(i).get(k), k);
      }
    }
    return product;
  }

  private static <E> List<List<E>> mutableRows(Matrix<E> m) {
    List<List<E>> rows = new ArrayList<>(m.rows());
    for (int i = 0; i < m.rows(); i++) {
      rows.add(new ArrayList<>(m.row(i)));
    }
    return rows;
  }

  private static <E> int pivotRow(Field<E> field, List<List<E>> rows, int from, int column) {
    for (int i = from; i < rows.size(); i++) {
      if (!field.isZero(rows.get(i).get(column))) {
        return i;
      }
    }
    return -1;
  }

  private static <E> void scale(Field<E> field, List<E> row, E factor, int from) {
    if (field.isOne(factor)) {
      return;
    }
    for (int j = from; j < row.size(); j++) {
      E e = row.get(j);
      if (!field.isZero(e)) {
        row.set(j, field.multiply(factor, e));
      }
    }
  }

  private static <E> void subtract(Field<E> field, List<E> row, List<E> pivot, E factor, int from) {
    if (field.isZero(factor)) {
      return;
    }
    if (Thread.interrupted()) {
      throw new java.util.concurrent.CancellationException("elimination was interrupted");
    }
    for (int j = from; j < row.size(); j++) {
      E e = pivot.get(j);
      if (!field.isZero(e)) {
        row.set(j, field.subtract(row.get(j), field.multiply(factor, e)));
      }
    }
  }
}
