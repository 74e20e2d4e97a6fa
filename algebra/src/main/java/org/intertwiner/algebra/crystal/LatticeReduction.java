package org.intertwiner.algebra.crystal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Reduced bases in any dimension. */
final class LatticeReduction {
  private static final Rational DELTA = Rational.of(3, 4);

  private LatticeReduction() {}

  /** Orthogonalisation of basis vectors known by their products: μ and the squared lengths. */
  private record Orthogonal(Rational[][] mu, Rational[] length) {
    static Orthogonal of(Matrix<Rational> gram) {
      int n = gram.rows();
      Rational[][] mu = new Rational[n][n];
      Rational[] length = new Rational[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          Rational sum = gram.at(i, j);
          for (int k = 0; k < j; k++) {
            sum = sum.subtract(mu[i][k].multiply(mu[j][k]).multiply(length[k]));
          }
          mu[i][j] = sum.divide(length[j]);
        }
        length[i] = gram.at(i, i);
        for (int k = 0; k < i; k++) {
          length[i] = length[i].subtract(mu[i][k].multiply(mu[i][k]).multiply(length[k]));
        }
      }
      return new Orthogonal(mu, length);
    }
  }

  static Matrix<Rational> lll(Matrix<Rational> gram) {
    int n = gram.rows();
    Matrix<Rational> basis = Matrix.identity(Rationals.Q, n);
    int k = 1;
    while (k < n) {
      for (int j = k - 1; j >= 0; j--) {
        Orthogonal o = Orthogonal.of(products(gram, basis));
        Rational factor = ShortVectors.round(o.mu[k][j]);
        if (!factor.isZero()) {
          basis = basis.multiply(elementary(n, j, k, factor.negate()));
        }
      }
      Orthogonal o = Orthogonal.of(products(gram, basis));
      Rational mu = o.mu[k][k - 1];
      Rational least = DELTA.subtract(mu.multiply(mu)).multiply(o.length[k - 1]);
      if (o.length[k].compareTo(least) >= 0) {
        k++;
      } else {
        basis = basis.multiply(swap(n, k - 1, k));
        k = Math.max(1, k - 1);
      }
    }
    return basis;
  }

  private static Matrix<Rational> products(Matrix<Rational> gram, Matrix<Rational> basis) {
    return basis.transpose().multiply(gram).multiply(basis);
  }

  /** Adds a multiple of column j to column k. */
  private static Matrix<Rational> elementary(int n, int j, int k, Rational factor) {
    return Matrix.of(
        Rationals.Q,
        n,
        n,
        (r, c) -> r == c ? Rational.ONE : r == j && c == k ? factor : Rational.ZERO);
  }

  private static Matrix<Rational> swap(int n, int j, int k) {
    return Matrix.of(
        Rationals.Q,
        n,
        n,
        (r, c) -> {
          int from = c == j ? k : c == k ? j : c;
          return r == from ? Rational.ONE : Rational.ZERO;
        });
  }

  static Matrix<Rational> minkowski(Lattice lattice) {
    Matrix<Rational> reduced = lattice.transformed(lattice.lllBasis()).gram();
    Rational bound = reduced.at(0, 0);
    for (int i = 1; i < reduced.rows(); i++) {
      bound = bound.compareTo(reduced.at(i, i)) < 0 ? reduced.at(i, i) : bound;
    }
    while (true) {
      List<List<Rational>> chosen = new ArrayList<>();
      for (List<Rational> v : lattice.shortVectors(bound)) {
        chosen.add(v);
        if (!extendsToBasis(chosen)) {
          chosen.remove(chosen.size() - 1);
        }
        if (chosen.size() == lattice.dimension()) {
          return ShortVectors.columns(chosen);
        }
      }
      bound = bound.add(bound);
    }
  }

  /** Whether vectors generate a saturated sublattice: the pivots of the transpose are all 1. */
  static boolean extendsToBasis(List<List<Rational>> vectors) {
    int n = vectors.get(0).size();
    BigInteger[][] rows = new BigInteger[n][vectors.size()];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < vectors.size(); j++) {
        rows[i][j] = vectors.get(j).get(i).numerator();
      }
    }
    IntegerRows hermite = IntegerRows.of(rows);
    hermite.hermite();
    if (hermite.rank() < vectors.size()) {
      return false;
    }
    for (int j = 0; j < vectors.size(); j++) {
      if (!rows[j][j].equals(BigInteger.ONE)) {
        return false;
      }
    }
    return true;
  }
}
