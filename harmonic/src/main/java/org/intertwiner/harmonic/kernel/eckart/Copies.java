package org.intertwiner.harmonic.kernel.eckart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** Bases of equivariant maps over the division algebra D of endomorphisms of an irreducible. */
final class Copies {
  private Copies() {}

  /** The endomorphisms with the identity first and the others without trace. */
  static List<SparseMatrix<Cyclotomic>> endomorphisms(List<SparseMatrix<Cyclotomic>> basis) {
    int n = basis.get(0).rows();
    SparseMatrix<Cyclotomic> one = SparseMatrix.identity(Cyclotomics.FIELD, n);
    List<SparseMatrix<Cyclotomic>> all = new ArrayList<>(List.of(one));
    for (SparseMatrix<Cyclotomic> e : basis) {
      Cyclotomic mean = e.trace().scale(Rational.of(-1, n));
      SparseMatrix<Cyclotomic> traceless = e.add(one.scale(mean));
      if (!traceless.isZero()) {
        all.add(traceless);
      }
    }
    return all.size() == basis.size()
        ? all
        : independentColumns(all).stream().map(all::get).toList();
  }

  /**
   * Maps that are independent over D: every map is Σ e_i T_i, or Σ T_i e_i, uniquely.
   *
   * @param maps a basis of the maps over the field
   * @param endomorphisms a basis of D, the identity first
   * @param into whether D acts behind the maps, otherwise before them
   */
  static List<SparseMatrix<Cyclotomic>> independent(
      List<SparseMatrix<Cyclotomic>> maps,
      List<SparseMatrix<Cyclotomic>> endomorphisms,
      boolean into) {
    int step = endomorphisms.size();
    if (step == 1) {
      return maps;
    }
    List<SparseMatrix<Cyclotomic>> spanned = new ArrayList<>();
    for (SparseMatrix<Cyclotomic> map : maps) {
      for (SparseMatrix<Cyclotomic> e : endomorphisms) {
        spanned.add(into ? e.multiply(map) : map.multiply(e));
      }
    }
    return independentColumns(spanned).stream()
        .filter(column -> column % step == 0)
        .map(column -> maps.get(column / step))
        .toList();
  }

  /** The places of matrices that are independent of those before them. */
  private static List<Integer> independentColumns(List<SparseMatrix<Cyclotomic>> maps) {
    List<int[]> places = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (SparseMatrix<Cyclotomic> map : maps) {
      for (SparseMatrix.Entry<Cyclotomic> e : map.entries()) {
        if (seen.add((long) e.row() * map.columns() + e.column())) {
          places.add(new int[] {e.row(), e.column()});
        }
      }
    }
    Matrix<Cyclotomic> columns =
        Matrix.of(
            Cyclotomics.FIELD,
            places.size(),
            maps.size(),
            (i, j) -> maps.get(j).at(places.get(i)[0], places.get(i)[1]));
    return ExactLinearAlgebra.independentColumns(Cyclotomics.FIELD, columns);
  }
}
