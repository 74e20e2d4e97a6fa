package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.intertwiner.algebra.ring.Rational;

/** Exact products of rational matrices after clearing denominators. */
final class IntegerCheck {
  private IntegerCheck() {}

  /** Whether a·k = 0, exactly. */
  static boolean annihilates(Matrix<Rational> a, Matrix<Rational> k) {
    BigInteger[][] rows = cleared(a);
    BigInteger[][] columns = cleared(k.transpose());
    for (BigInteger[] column : columns) {
      int[] support =
          IntStream.range(0, column.length).filter(i -> column[i].signum() != 0).toArray();
      for (BigInteger[] row : rows) {
        if (!orthogonal(row, column, support)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean orthogonal(BigInteger[] row, BigInteger[] column, int[] support) {
    BigInteger sum = BigInteger.ZERO;
    for (int i : support) {
      if (row[i].signum() != 0) {
        sum = sum.add(row[i].multiply(column[i]));
      }
    }
    return sum.signum() == 0;
  }

  /** The rows times the least common multiples of their denominators. */
  static BigInteger[][] cleared(Matrix<Rational> m) {
    BigInteger[][] out = new BigInteger[m.rows()][m.columns()];
    for (int i = 0; i < m.rows(); i++) {
      BigInteger lcm = denominator(m, i);
      for (int j = 0; j < m.columns(); j++) {
        Rational x = m.at(i, j);
        out[i][j] = x.numerator().multiply(lcm.divide(x.denominator()));
      }
    }
    return out;
  }

  /** The least common multiple of the denominators of a row. */
  static BigInteger denominator(Matrix<Rational> m, int row) {
    BigInteger lcm = BigInteger.ONE;
    for (int j = 0; j < m.columns(); j++) {
      BigInteger d = m.at(row, j).denominator();
      lcm = lcm.divide(lcm.gcd(d)).multiply(d);
    }
    return lcm;
  }
}
