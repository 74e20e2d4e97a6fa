package org.intertwiner.harmonic.certificate;

import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
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
    if (number.isRational()) {
      size = size.max(ceiling(number.toRational()));
      return;
    }
    BigInteger sum = BigInteger.ZERO;
    for (Rational term : number.coefficients().values()) {
      sum = sum.add(ceiling(term));
    }
    size = size.max(sum);
  }

  /** The absolute value rounded up to a whole number; the denominator is included. */
  private BigInteger ceiling(Rational number) {
    BigInteger d = number.denominator();
    BigInteger n = number.numerator().abs();
    if (d.equals(BigInteger.ONE)) {
      return n;
    }
    if (n.bitLength() < 62 && d.bitLength() < 62 && denominator.bitLength() < 63) {
      if (denominator.longValue() % d.longValue() != 0) {
        denominator = denominator.divide(denominator.gcd(d)).multiply(d);
      }
      return BigInteger.valueOf((n.longValue() + d.longValue() - 1) / d.longValue());
    }
    denominator = denominator.divide(denominator.gcd(d)).multiply(d);
    return n.add(d).subtract(BigInteger.ONE).divide(d);
  }

  void include(SparseMatrix matrix) {
    Set<Cyclotomic> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int r = 0; r < matrix.size(); r++) {
      for (int e = 0; e < matrix.rowCount(r); e++) {
        if (seen.add(matrix.rowValue(r, e))) {
          include(matrix.rowValue(r, e));
        }
      }
    }
  }

  /** Includes all numbers that another bound includes. */
  void include(SizeBound other) {
    conductor = lcm(conductor, other.conductor);
    if (!denominator.equals(other.denominator) && !other.denominator.equals(BigInteger.ONE)) {
      denominator =
          denominator.divide(denominator.gcd(other.denominator)).multiply(other.denominator);
    }
    size = size.max(other.size);
    real &= other.real;
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
    return a == b || b == 1
        ? a
        : a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue() * b;
  }
}
