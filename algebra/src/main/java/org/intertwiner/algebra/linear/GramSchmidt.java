package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Integers;

/**
 * The Gram–Schmidt process in integers, and lattice reduction on it.
 *
 * <p>d[i + 1] is the determinant of the Gram matrix of the first i + 1 rows, d[0] = 1, and
 * lambda[i][j] = d[j + 1]·μᵢⱼ; all are integers (de Weger).
 */
final class GramSchmidt {
  private final int k;
  private final int n;
  private final BigInteger[][] rows;
  private final BigInteger[] d;
  private final BigInteger[][] lambda;
  private final BigInteger[][] transform;
  // the transpose of the inverse, so that its columns are changed as rows
  private final BigInteger[][] inverse;

  GramSchmidt(Matrix<BigInteger> basis) {
    this.k = basis.rows();
    this.n = basis.columns();
    this.rows = entries(basis);
    this.transform = entries(Matrix.identity(Integers.Z, k));
    this.inverse = entries(Matrix.identity(Integers.Z, k));
    this.d = new BigInteger[k + 1];
    this.lambda = new BigInteger[k][k];
    d[0] = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      orthogonalise(i);
    }
  }

  private static BigInteger[][] entries(Matrix<BigInteger> m) {
    BigInteger[][] out = new BigInteger[m.rows()][];
    for (int i = 0; i < out.length; i++) {
      out[i] = m.row(i).toArray(BigInteger[]::new);
    }
    return out;
  }

  private void orthogonalise(int i) {
    for (int j = 0; j <= i; j++) {
      BigInteger u = BigInteger.ZERO;
      for (int c = 0; c < n; c++) {
        u = u.add(rows[i][c].multiply(rows[j][c]));
      }
      for (int l = 0; l < j; l++) {
        u = d[l + 1].multiply(u).subtract(lambda[i][l].multiply(lambda[j][l])).divide(d[l]);
      }
      if (j < i) {
        lambda[i][j] = u;
      } else {
        d[i + 1] = u;
      }
    }
    if (d[i + 1].signum() == 0) {
      throw new InvalidInput(
          "basis of a lattice",
          "row " + (i + 1) + " depending on the rows before it",
          "independent rows",
          "use HermiteForm.latticeBasis first");
    }
  }

  boolean isReduced() {
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        if (lambda[i][j].abs().shiftLeft(1).compareTo(d[j + 1]) > 0) {
          return false;
        }
      }
      if (i > 0 && !isOrdered(i)) {
        return false;
      }
    }
    return true;
  }

  /** Lovász: d_{i+1}·d_{i−1} ≥ ¾·d_i² − λ². */
  private boolean isOrdered(int i) {
    BigInteger left = d[i + 1].multiply(d[i - 1]).add(lambda[i][i - 1].pow(2)).shiftLeft(2);
    return left.compareTo(d[i].pow(2).multiply(BigInteger.valueOf(3))) >= 0;
  }

  Unimodular<BigInteger> reduce() {
    int i = 1;
    while (i < k) {
      if (Thread.interrupted()) {
        throw new CancellationException("lattice reduction was interrupted");
      }
      shorten(i, i - 1);
      if (!isOrdered(i)) {
        exchange(i);
        i = Math.max(1, i - 1);
      } else {
        for (int j = i - 2; j >= 0; j--) {
          shorten(i, j);
        }
        i++;
      }
    }
    return new Unimodular<>(matrix(rows, n), matrix(transform, k), matrix(inverse, k).transpose());
  }

  private static Matrix<BigInteger> matrix(BigInteger[][] rows, int columns) {
    return Matrix.of(Integers.Z, rows.length, columns, (i, j) -> rows[i][j]);
  }

  /** Subtracts from row i the multiple of row j that makes |μ| ≤ 1/2. */
  private void shorten(int i, int j) {
    BigInteger twice = d[j + 1].shiftLeft(1);
    if (lambda[i][j].abs().shiftLeft(1).compareTo(d[j + 1]) <= 0) {
      return;
    }
    BigInteger q =
        Integers.Z.divideAndRemainder(lambda[i][j].shiftLeft(1).add(d[j + 1]), twice).quotient();
    addMultiple(rows[i], rows[j], q.negate());
    addMultiple(transform[i], transform[j], q.negate());
    addMultiple(inverse[j], inverse[i], q);
    lambda[i][j] = lambda[i][j].subtract(q.multiply(d[j + 1]));
    for (int l = 0; l < j; l++) {
      lambda[i][l] = lambda[i][l].subtract(q.multiply(lambda[j][l]));
    }
  }

  private static void addMultiple(BigInteger[] sum, BigInteger[] term, BigInteger factor) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] = sum[c].add(factor.multiply(term[c]));
    }
  }

  private static void swap(BigInteger[][] list, int i) {
    BigInteger[] row = list[i];
    list[i] = list[i - 1];
    list[i - 1] = row;
  }

  /** Exchanges rows i and i − 1 and updates the coefficients. */
  private void exchange(int i) {
    swap(rows, i);
    swap(transform, i);
    swap(inverse, i);
    for (int j = 0; j < i - 1; j++) {
      BigInteger x = lambda[i][j];
      lambda[i][j] = lambda[i - 1][j];
      lambda[i - 1][j] = x;
    }
    BigInteger l = lambda[i][i - 1];
    BigInteger b = d[i - 1].multiply(d[i + 1]).add(l.multiply(l)).divide(d[i]);
    for (int r = i + 1; r < k; r++) {
      BigInteger t = lambda[r][i];
      lambda[r][i] = d[i + 1].multiply(lambda[r][i - 1]).subtract(l.multiply(t)).divide(d[i]);
      lambda[r][i - 1] = b.multiply(t).add(l.multiply(lambda[r][i])).divide(d[i + 1]);
    }
    d[i] = b;
  }
}
