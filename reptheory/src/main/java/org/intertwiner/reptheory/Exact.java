package org.intertwiner.reptheory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** Small exact cyclotomic matrices. */
final class Exact {
  private Exact() {}

  static Matrix<Cyclotomic> zero(int size) {
    return Matrix.zero(Cyclotomics.FIELD, size, size);
  }

  static Matrix<Cyclotomic> identity(int size) {
    return Matrix.identity(Cyclotomics.FIELD, size);
  }

  static Matrix<Cyclotomic> of(Cyclotomic[][] rows) {
    return Matrix.of(Cyclotomics.FIELD, rows.length, rows.length, (i, j) -> rows[i][j]);
  }

  static Matrix<Cyclotomic> scalar(Cyclotomic value) {
    return of(new Cyclotomic[][] {{value}});
  }

  static Matrix<Cyclotomic> diagonal(long... entries) {
    return Matrix.of(
        Cyclotomics.FIELD,
        entries.length,
        entries.length,
        (i, j) -> i == j ? Cyclotomic.of(entries[i]) : Cyclotomic.ZERO);
  }

  static Matrix<Cyclotomic> diagonal(List<Rational> entries) {
    return Matrix.of(
        Cyclotomics.FIELD,
        entries.size(),
        entries.size(),
        (i, j) -> i == j ? Cyclotomic.of(entries.get(i)) : Cyclotomic.ZERO);
  }

  /** A product of square matrices that costs what their non-zero entries cost. */
  static Matrix<Cyclotomic> sparseProduct(Matrix<Cyclotomic> a, Matrix<Cyclotomic> b) {
    int n = a.rows();
    int[][] places = new int[n][];
    for (int i = 0; i < n; i++) {
      int row = i;
      places[i] = IntStream.range(0, n).filter(j -> !b.at(row, j).isZero()).toArray();
    }
    Cyclotomic[][] rows = new Cyclotomic[n][n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(rows[i], Cyclotomic.ZERO);
      for (int k = 0; k < n; k++) {
        Cyclotomic factor = a.at(i, k);
        if (!factor.isZero()) {
          for (int j : places[k]) {
            rows[i][j] = rows[i][j].add(factor.multiply(b.at(k, j)));
          }
        }
      }
    }
    return of(rows);
  }

  /** XᵀD + DX = 0. */
  static boolean isSkew(Matrix<Cyclotomic> x, List<Rational> norms) {
    for (int i = 0; i < x.rows(); i++) {
      for (int j = 0; j <= i; j++) {
        Cyclotomic one = x.at(i, j).scale(norms.get(i));
        Cyclotomic other = x.at(j, i).scale(norms.get(j));
        boolean vanish = one.isZero() && other.isZero();
        if (!vanish && !one.add(other).isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  /** SᵀDS = D. */
  static boolean isOrthogonal(Matrix<Cyclotomic> s, List<Rational> norms) {
    Matrix<Cyclotomic> form = diagonal(norms);
    return s.transpose().multiply(form).multiply(s).equals(form);
  }

  /** D^½·M·D^−½. */
  static Matrix<Cyclotomic> orthonormal(Matrix<Cyclotomic> seminormal, List<Rational> norms) {
    boolean trivial = true;
    for (Rational norm : norms) {
      trivial &= norm.isOne();
    }
    if (trivial) {
      return seminormal;
    }
    return Matrix.of(
        Cyclotomics.FIELD,
        seminormal.rows(),
        seminormal.columns(),
        (i, j) -> {
          Cyclotomic entry = seminormal.at(i, j);
          Rational square = norms.get(i).divide(norms.get(j));
          return entry.isZero() || square.isOne()
              ? entry
              : entry.multiply(Radical.sqrt(square).toCyclotomic());
        });
  }

  /** The rotation of the plane by 2πk/n. */
  static Matrix<Cyclotomic> rotation(int n, long k) {
    int turn = (int) Math.floorMod(k, (long) n);
    Cyclotomic cos = Cyclotomic.cos2pi(n, turn);
    Cyclotomic sin = Cyclotomic.sin2pi(n, turn);
    return of(new Cyclotomic[][] {{cos, sin.negate()}, {sin, cos}});
  }

  static Matrix<Cyclotomic> permutation(int[] images) {
    return Matrix.of(
        Cyclotomics.FIELD,
        images.length,
        images.length,
        (i, j) -> images[j] == i ? Cyclotomic.ONE : Cyclotomic.ZERO);
  }

  static Matrix<Cyclotomic> blockDiagonal(List<Matrix<Cyclotomic>> blocks, List<Integer> copies) {
    int size = 0;
    for (int b = 0; b < blocks.size(); b++) {
      size += blocks.get(b).rows() * copies.get(b);
    }
    Cyclotomic[][] rows = new Cyclotomic[size][size];
    for (Cyclotomic[] row : rows) {
      Arrays.fill(row, Cyclotomic.ZERO);
    }
    int start = 0;
    for (int b = 0; b < blocks.size(); b++) {
      Matrix<Cyclotomic> block = blocks.get(b);
      for (int copy = 0; copy < copies.get(b); copy++) {
        for (int i = 0; i < block.rows(); i++) {
          for (int j = 0; j < block.rows(); j++) {
            rows[start + i][start + j] = block.at(i, j);
          }
        }
        start += block.rows();
      }
    }
    return of(rows);
  }

  static boolean isReal(Matrix<Cyclotomic> matrix) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        if (!matrix.at(i, j).isReal()) {
          return false;
        }
      }
    }
    return true;
  }
}
