package org.intertwiner.harmonic.kernel.orbit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** The maps T with YT = TX for pairs (X, Y) of matrices of a group or its Lie algebra. */
final class Commutant {
  private final int rows;
  private final int columns;
  private Matrix<Cyclotomic> basis;

  Commutant(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.basis = Matrix.identity(Cyclotomics.FIELD, rows * columns);
  }

  /** Keeps the maps with YT = TX. */
  void restrict(Matrix<Cyclotomic> x, Matrix<Cyclotomic> y) {
    if (basis.columns() == 0) {
      return;
    }
    List<List<Cyclotomic>> images = new ArrayList<>();
    for (int k = 0; k < basis.columns(); k++) {
      Matrix<Cyclotomic> t = map(k);
      Matrix<Cyclotomic> image = y.multiply(t).subtract(t.multiply(x));
      List<Cyclotomic> entries = new ArrayList<>();
      image.toRows().forEach(entries::addAll);
      images.add(entries);
    }
    Matrix<Cyclotomic> equations = Matrix.of(Cyclotomics.FIELD, images).transpose();
    basis = basis.multiply(ExactLinearAlgebra.kernel(Cyclotomics.FIELD, equations));
  }

  private Matrix<Cyclotomic> map(int k) {
    return Matrix.of(Cyclotomics.FIELD, rows, columns, (i, j) -> basis.at(i * columns + j, k));
  }

  int dimension() {
    return basis.columns();
  }

  /** The maps D_out^½ T D_in^−½ between orthonormal coordinates, each without a common root. */
  List<Matrix<Cyclotomic>> orthonormal(List<Rational> in, List<Rational> out) {
    List<Matrix<Cyclotomic>> maps = new ArrayList<>();
    for (int k = 0; k < basis.columns(); k++) {
      maps.add(orthonormal(map(k), in, out));
    }
    return maps;
  }

  /** A multiple of D_out^½ T D_in^−½, where the root of the first entry is left out. */
  static Matrix<Cyclotomic> orthonormal(
      Matrix<Cyclotomic> t, List<Rational> in, List<Rational> out) {
    Map<Rational, Cyclotomic> roots = new TreeMap<>();
    Rational[] common = new Rational[1];
    for (int i = 0; i < t.rows(); i++) {
      for (int j = 0; j < t.columns() && common[0] == null; j++) {
        if (!t.at(i, j).isZero()) {
          common[0] = out.get(i).divide(in.get(j));
        }
      }
    }
    return Matrix.of(
        Cyclotomics.FIELD,
        t.rows(),
        t.columns(),
        (i, j) -> {
          Cyclotomic entry = t.at(i, j);
          return entry.isZero()
              ? entry
              : entry.multiply(
                  roots.computeIfAbsent(
                      out.get(i).divide(in.get(j)).divide(common[0]), Commutant::root));
        });
  }

  /** The square root of a positive rational number. */
  private static Cyclotomic root(Rational square) {
    return square.isOne()
        ? Cyclotomic.ONE
        : Cyclotomic.sqrt(square.numerator().multiply(square.denominator()).longValueExact())
            .scale(Rational.of(BigInteger.ONE, square.denominator()));
  }
}
