package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.EuclideanRing;

/** What a matrix in Hermite normal form looks like. */
final class HermiteShape {
  private HermiteShape() {}

  /** The column of the first entry other than 0 of every row that has one, in the order of rows. */
  static <E> List<Integer> pivots(EuclideanRing<E> ring, Matrix<E> form) {
    List<Integer> pivots = new ArrayList<>();
    for (int i = 0; i < form.rows(); i++) {
      int j = 0;
      while (j < form.columns() && ring.isZero(form.at(i, j))) {
        j++;
      }
      if (j < form.columns()) {
        pivots.add(j);
      }
    }
    return pivots;
  }

  /** Throws unless the form is in Hermite normal form with these pivots. */
  static <E> void prove(EuclideanRing<E> ring, Matrix<E> form, List<Integer> pivots) {
    if (!pivots.equals(pivots(ring, form))) {
      throw Unimodular.refuted("Hermite form", "the stated pivots");
    }
    int last = -1;
    for (int k = 0; k < pivots.size(); k++) {
      int column = pivots.get(k);
      E pivot = form.at(k, column);
      if (column <= last || ring.isZero(pivot) || !ring.isOne(ring.unitPart(pivot))) {
        throw Unimodular.refuted("Hermite form", "the echelon shape with canonical pivots");
      }
      for (int i = 0; i < k; i++) {
        E above = form.at(i, column);
        if (!ring.areEqual(above, ring.remainder(above, pivot))) {
          throw Unimodular.refuted("Hermite form", "entries reduced above the pivots");
        }
      }
      last = column;
    }
  }
}
