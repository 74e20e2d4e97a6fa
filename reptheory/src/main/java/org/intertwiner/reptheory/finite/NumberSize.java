package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** How large numbers are under every embedding: what tells how many primes prove an identity. */
final class NumberSize {
  private NumberSize() {}

  /** The least D with integral coefficients in D·x for all numbers. */
  static BigInteger commonDenominator(List<Cyclotomic> numbers) {
    BigInteger common = BigInteger.ONE;
    for (Cyclotomic x : numbers) {
      for (Rational c : x.coefficients().values()) {
        BigInteger d = c.denominator();
        common = common.multiply(d.divide(d.gcd(common)));
      }
    }
    return common;
  }

  /** At least D and |D·x| for all numbers and embeddings: the greatest sum of coefficients. */
  static BigInteger bound(List<Cyclotomic> numbers, BigInteger denominator) {
    BigInteger bound = denominator;
    for (Cyclotomic x : numbers) {
      BigInteger sum = BigInteger.ZERO;
      for (Rational c : x.coefficients().values()) {
        sum = sum.add(c.numerator().abs().multiply(denominator).divide(c.denominator()));
      }
      bound = bound.max(sum);
    }
    return bound;
  }
}
