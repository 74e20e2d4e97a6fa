package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import org.intertwiner.algebra.ring.Rational;

/** Rational matrices after clearing the denominators of their rows. */
final class IntegerCheck {
  private IntegerCheck() {}

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
