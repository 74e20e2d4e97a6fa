package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;

/** Hom_G(V, W) as the image of the average Σ_g W(g) E V(g⁻¹) of matrix units: a second way. */
final class Averages {
  private Averages() {}

  /** The reduced echelon form of all averages, one map a row. */
  static <G> Matrix<Cyclotomic> rows(FiniteRepresentation<G> v, FiniteRepresentation<G> w) {
    FiniteGroup<G> group = v.group();
    int columns = v.dimension();
    int size = w.dimension() * columns;
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, size, size);
    for (int g = 0; g < group.order(); g++) {
      sum = sum.add(w.at(g).kronecker(v.at(group.inverse(g)).transpose()));
    }
    return ExactLinearAlgebra.rowSpace(Cyclotomics.FIELD, sum.transpose());
  }

  /** The same for maps that are given. */
  static Matrix<Cyclotomic> rows(List<SparseMatrix<Cyclotomic>> maps) {
    List<List<Cyclotomic>> rows = new ArrayList<>();
    for (SparseMatrix<Cyclotomic> map : maps) {
      List<Cyclotomic> row = new ArrayList<>();
      map.toMatrix().toRows().forEach(row::addAll);
      rows.add(row);
    }
    return Matrix.of(Cyclotomics.FIELD, rows);
  }
}
