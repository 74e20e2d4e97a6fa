package org.intertwiner.algebra.crystal;

import java.math.BigInteger;
import java.util.Arrays;
import org.intertwiner.algebra.ring.Rational;

/**
 * Rows of whole numbers, each with a rational number on the right that takes part in row
 * operations.
 *
 * <p><em>Source:</em> H. Cohen, A Course in Computational Algebraic Number Theory (1993), section
 * 2.4.
 */
final class IntegerRows {
  private final BigInteger[][] rows;
  private final Rational[] right;

  /** Works on the arrays in place. */
  IntegerRows(BigInteger[][] rows, Rational[] right) {
    this.rows = rows;
    this.right = right;
  }

  static IntegerRows of(BigInteger[][] rows) {
    Rational[] right = new Rational[rows.length];
    Arrays.fill(right, Rational.ZERO);
    return new IntegerRows(rows, right);
  }

  /** Row i minus a multiple of row k. */
  void subtract(int i, int k, BigInteger factor) {
    if (factor.signum() == 0) {
      return;
    }
    for (int j = 0; j < rows[i].length; j++) {
      if (rows[k][j].signum() != 0) {
        rows[i][j] = rows[i][j].subtract(factor.multiply(rows[k][j]));
      }
    }
    right[i] = right[i].subtract(right[k].multiply(Rational.of(factor, BigInteger.ONE)));
  }

  void swap(int i, int k) {
    BigInteger[] row = rows[i];
    rows[i] = rows[k];
    rows[k] = row;
    Rational value = right[i];
    right[i] = right[k];
    right[k] = value;
  }

  private void negate(int i) {
    for (int j = 0; j < rows[i].length; j++) {
      rows[i][j] = rows[i][j].negate();
    }
    right[i] = right[i].negate();
  }

  /** Brings the rows into Hermite normal form: positive pivots, smaller entries ≥ 0 above them. */
  void hermite() {
    int top = 0;
    int columns = rows.length == 0 ? 0 : rows[0].length;
    for (int j = 0; j < columns && top < rows.length; j++) {
      if (clearBelow(top, j)) {
        if (rows[top][j].signum() < 0) {
          negate(top);
        }
        for (int i = 0; i < top; i++) {
          BigInteger remainder = rows[i][j].mod(rows[top][j]);
          subtract(i, top, rows[i][j].subtract(remainder).divide(rows[top][j]));
        }
        top++;
      }
    }
  }

  /** Euclid's algorithm in a column; whether a pivot is left in the top row. */
  private boolean clearBelow(int top, int j) {
    while (true) {
      int least = -1;
      int others = 0;
      for (int i = top; i < rows.length; i++) {
        if (rows[i][j].signum() != 0) {
          others++;
          if (least < 0 || rows[i][j].abs().compareTo(rows[least][j].abs()) < 0) {
            least = i;
          }
        }
      }
      if (least < 0) {
        return false;
      }
      swap(top, least);
      if (others == 1) {
        return true;
      }
      for (int i = top + 1; i < rows.length; i++) {
        subtract(i, top, rows[i][j].divide(rows[top][j]));
      }
    }
  }

  /** The number of rows before the first zero row; the rank after {@link #hermite}. */
  int rank() {
    int rank = 0;
    while (rank < rows.length && !isZero(rows[rank])) {
      rank++;
    }
    return rank;
  }

  private static boolean isZero(BigInteger[] row) {
    return Arrays.stream(row).allMatch(e -> e.signum() == 0);
  }
}
