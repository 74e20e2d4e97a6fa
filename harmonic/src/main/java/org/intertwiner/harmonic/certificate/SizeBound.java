package org.intertwiner.harmonic.certificate;

import java.math.BigInteger;
import java.util.Map;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * Collects a family of cyclotomic numbers Σ q_e ζ^e and bounds them: a common conductor, a common
 * denominator of all q_e, and the largest Σ |q_e|, which bounds every conjugate's absolute value.
 */
final class SizeBound {
  private long conductor = 1;
  private BigInteger denominator = BigInteger.ONE;
  private BigInteger size = BigInteger.ONE;
  private boolean real = true;

  void include(Cyclotomic number) {
    if (number.isZero()) {
      return;
    }
    conductor = lcm(conductor, number.conductor());
    real &= number.isReal();
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<Integer, Rational> term : number.coefficients().entrySet()) {
      BigInteger d = term.getValue().denominator();
      denominator = denominator.divide(denominator.gcd(d)).multiply(d);
      // rounded up to a whole number
      BigInteger n = term.getValue().numerator().abs();
      sum = sum.add(n.add(d).subtract(BigInteger.ONE).divide(d));
    }
    size = size.max(sum);
  }

  void include(SparseMatrix matrix) {
    for (int r = 0; r < matrix.size(); r++) {
      for (int e = 0; e < matrix.rowCount(r); e++) {
        include(matrix.rowValue(r, e));
      }
    }
  }

  long conductor() {
    return conductor;
  }

  BigInteger denominator() {
    return denominator;
  }

  BigInteger size() {
    return size;
  }

  boolean isReal() {
    return real;
  }

  private static long lcm(long a, long b) {
    return a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue() * b;
  }
}
