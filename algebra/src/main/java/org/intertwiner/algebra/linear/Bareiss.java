package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.IntegralDomain;
import org.intertwiner.algebra.ring.Rational;

/**
 * Fraction-free elimination: a_ij ← (a_kk·a_ij − a_ik·a_kj)/previous pivot; every intermediate
 * entry is a minor of the matrix, so over an integral domain every division is exact.
 *
 * <p>Source: Bareiss, Math. Comp. 22 (1968).
 *
 * @param <E> the entries
 * @param rank the rank
 * @param determinant the determinant, 0 when the matrix is not square of full rank
 */
record Bareiss<E>(int rank, E determinant) {

  static <E> Bareiss<E> of(IntegralDomain<E> domain, Matrix<E> m) {
    List<List<E>> rows = new ArrayList<>(m.rows());
    for (int i = 0; i < m.rows(); i++) {
      rows.add(new ArrayList<>(m.row(i)));
    }
    return eliminate(domain, rows, m.columns());
  }

  /** Over ℚ, on integers after clearing the denominators of the rows. */
  static Bareiss<Rational> ofRationals(Matrix<Rational> m) {
    BigInteger[][] cleared = IntegerCheck.cleared(m);
    Bareiss<BigInteger> integral = ofIntegers(cleared, m.columns());
    BigInteger scale = BigInteger.ONE;
    for (int i = 0; i < m.rows(); i++) {
      scale = scale.multiply(IntegerCheck.denominator(m, i));
    }
    return new Bareiss<>(integral.rank, Rational.of(integral.determinant, scale));
  }

  /** Over ℤ; the rows are used up. */
  static Bareiss<BigInteger> ofIntegers(BigInteger[][] rows, int columns) {
    ExactDivisor previous = new ExactDivisor(BigInteger.ONE);
    boolean negative = false;
    int rank = 0;
    for (int j = 0; j < columns && rank < rows.length; j++) {
      int p = rank;
      while (p < rows.length && rows[p][j].signum() == 0) {
        p++;
      }
      if (p == rows.length) {
        continue;
      }
      BigInteger[] pivotRow = rows[p];
      rows[p] = rows[rank];
      rows[rank] = pivotRow;
      negative ^= p != rank;
      for (int i = rank + 1; i < rows.length; i++) {
        if (Thread.interrupted()) {
          throw new CancellationException("elimination was interrupted");
        }
        BigInteger factor = rows[i][j];
        for (int k = j + 1; k < columns; k++) {
          BigInteger cross = pivotRow[j].multiply(rows[i][k]);
          rows[i][k] = previous.quotient(cross.subtract(factor.multiply(pivotRow[k])));
        }
      }
      previous = new ExactDivisor(pivotRow[j]);
      rank++;
    }
    if (rank < rows.length || rank < columns) {
      return new Bareiss<>(rank, BigInteger.ZERO);
    }
    BigInteger last = previous.value();
    return new Bareiss<>(rank, negative ? last.negate() : last);
  }

  private static <E> Bareiss<E> eliminate(
      IntegralDomain<E> domain, List<List<E>> rows, int columns) {
    E previous = domain.one();
    boolean negative = false;
    int rank = 0;
    for (int j = 0; j < columns && rank < rows.size(); j++) {
      if (Thread.interrupted()) {
        throw new CancellationException("elimination was interrupted");
      }
      int p = rank;
      while (p < rows.size() && domain.isZero(rows.get(p).get(j))) {
        p++;
      }
      if (p == rows.size()) {
        continue;
      }
      Collections.swap(rows, p, rank);
      negative ^= p != rank;
      for (int i = rank + 1; i < rows.size(); i++) {
        step(domain, rows.get(rank), rows.get(i), j, previous);
      }
      previous = rows.get(rank).get(j);
      rank++;
    }
    if (rank < rows.size() || rank < columns) {
      return new Bareiss<>(rank, domain.zero());
    }
    return new Bareiss<>(rank, negative ? domain.negate(previous) : previous);
  }

  private static <E> void step(
      IntegralDomain<E> domain, List<E> pivotRow, List<E> row, int j, E previous) {
    E pivot = pivotRow.get(j);
    E factor = row.get(j);
    for (int k = j + 1; k < row.size(); k++) {
      E cross =
          domain.subtract(
              domain.multiply(pivot, row.get(k)), domain.multiply(factor, pivotRow.get(k)));
      row.set(
          k,
          domain
              .exactQuotient(cross, previous)
              .orElseThrow(
                  () -> Unimodular.refuted("fraction-free elimination", "exact division")));
    }
  }
}
