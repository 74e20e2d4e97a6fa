package org.intertwiner.harmonic.lattice;

import java.math.BigInteger;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.Lattice;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** Cholesky's factor of a rational Gram matrix; roots of rationals are cyclotomic. */
final class CartesianBasis {
  private CartesianBasis() {}

  static Matrix<Cyclotomic> of(Lattice lattice) {
    int n = lattice.dimension();
    Rational[][] l = new Rational[n][n];
    Rational[] d = new Rational[n];
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        Rational sum = lattice.gram().at(i, j);
        for (int k = 0; k < j; k++) {
          sum = sum.subtract(l[i][k].multiply(l[j][k]).multiply(d[k]));
        }
        if (i == j) {
          d[j] = sum;
        }
        l[i][j] = sum.divide(d[j]);
      }
    }
    Cyclotomic[] roots = new Cyclotomic[n];
    for (int i = 0; i < n; i++) {
      roots[i] = root(d[i]);
    }
    return Matrix.of(
        Cyclotomics.FIELD, n, n, (i, j) -> j < i ? Cyclotomic.ZERO : roots[i].scale(l[j][i]));
  }

  /** √(p/q) = √(pq)/q. */
  private static Cyclotomic root(Rational square) {
    BigInteger product = square.numerator().multiply(square.denominator());
    if (product.bitLength() > 40) {
      throw new LimitExceeded(
          "Cartesian basis of a lattice",
          "the length √" + square,
          "a square of length p/q with pq below 2⁴⁰",
          "choose another unit of length, or work in lattice coordinates");
    }
    Rational scale = Rational.of(BigInteger.ONE, square.denominator());
    return Cyclotomic.sqrt(product.longValueExact()).scale(scale);
  }
}
