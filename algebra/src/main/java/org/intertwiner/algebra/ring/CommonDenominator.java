package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many fractions over one denominator d brought to lowest terms.
 *
 * <p>d = s·r with r the largest odd divisor of d that is prime to the product of all numerators;
 * then gcd(n, d) = gcd(n, s) for each of them, and s is small when the numerators have little in
 * common with d. The product is only needed modulo the odd part of d and up to powers of 2, so that
 * it is reduced from its low end, by products alone.
 *
 * <p>Source: Montgomery, Math. Comp. 44 (1985), for the reduction.
 */
final class CommonDenominator {
  /** Below this size a greatest common divisor costs no more than the product. */
  private static final int SMALL_BITS = 256;

  /** Numerators may be this many bits longer than the denominator before they are reduced. */
  private static final int SLACK = 64;

  private CommonDenominator() {}

  static List<Rational> fractions(List<BigInteger> numerators, BigInteger denominator) {
    if (denominator.bitLength() < SMALL_BITS) {
      return numerators.stream().map(n -> Rational.of(n, denominator)).toList();
    }
    BigInteger d = denominator.abs();
    boolean negative = denominator.signum() < 0;
    BigInteger shared = shared(numerators, d);
    Map<BigInteger, BigInteger> quotients = new HashMap<>();
    return numerators.stream()
        .map(n -> fraction(negative ? n.negate() : n, d, shared, quotients))
        .toList();
  }

  private static Rational fraction(
      BigInteger n, BigInteger d, BigInteger shared, Map<BigInteger, BigInteger> quotients) {
    if (n.signum() == 0) {
      return Rational.ZERO;
    }
    BigInteger gcd = n.mod(shared).gcd(shared);
    if (gcd.equals(BigInteger.ONE)) {
      return Rational.ofLowest(n, d);
    }
    return Rational.ofLowest(n.divide(gcd), quotients.computeIfAbsent(gcd, d::divide));
  }

  /** A divisor s of d with d/s prime to all numerators other than 0. */
  private static BigInteger shared(List<BigInteger> numerators, BigInteger d) {
    BigInteger rest = d.shiftRight(d.getLowestSetBit());
    int bits = rest.bitLength() + SLACK;
    BigInteger power = BigInteger.ONE.shiftLeft(bits);
    BigInteger mask = power.subtract(BigInteger.ONE);
    BigInteger inverse = rest.modInverse(power);
    BigInteger product = BigInteger.ONE;
    for (BigInteger n : numerators) {
      if (n.signum() != 0) {
        // so that the product stays below twice the modulus
        BigInteger factor = n.bitLength() < bits ? n : n.mod(rest);
        BigInteger next = product.multiply(factor);
        BigInteger quotient = next.and(mask).multiply(inverse).and(mask);
        product = next.subtract(quotient.multiply(rest)).shiftRight(bits);
      }
    }
    for (BigInteger g = rest.gcd(product); !g.equals(BigInteger.ONE); g = rest.gcd(g)) {
      rest = rest.divide(g);
    }
    return d.divide(rest);
  }
}
