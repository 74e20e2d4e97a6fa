package org.intertwiner.algebra.linear;

import java.math.BigInteger;

/**
 * Quotients by one integer that are known to be exact, from the low end: with d odd, n/d is n·d⁻¹
 * modulo a power of 2 above it, which is a product where division from the high end is a loop.
 *
 * <p>Source: Jebelean, J. Symbolic Comput. 15 (1993).
 */
final class ExactDivisor {
  /** Up to this size division from the high end is faster. */
  private static final int SMALL_BITS = 512;

  private final BigInteger value;
  private final int twos;
  private final BigInteger odd;
  private BigInteger inverse = BigInteger.ONE;
  private int bits = 1;

  /** A divisor other than 0. */
  ExactDivisor(BigInteger value) {
    this.value = value;
    this.twos = value.getLowestSetBit();
    this.odd = value.shiftRight(twos);
  }

  BigInteger value() {
    return value;
  }

  /** n/value, where it is an integer. */
  BigInteger quotient(BigInteger n) {
    int length = n.bitLength() - value.bitLength() + 2;
    if (length <= SMALL_BITS || value.bitLength() <= SMALL_BITS) {
      return n.divide(value);
    }
    prepare(length);
    BigInteger low = low(n.shiftRight(twos), length);
    BigInteger quotient = low(low.multiply(low(inverse, length)), length);
    return quotient.testBit(length - 1)
        ? quotient.subtract(BigInteger.ONE.shiftLeft(length))
        : quotient;
  }

  /** Newton's iteration doubles the number of correct bits. */
  private void prepare(int length) {
    while (bits < length) {
      bits = Math.min(2 * bits, length + 64);
      BigInteger error = BigInteger.TWO.subtract(low(odd, bits).multiply(inverse));
      inverse = low(inverse.multiply(error), bits);
    }
  }

  private static BigInteger low(BigInteger n, int bits) {
    return n.signum() >= 0 && n.bitLength() <= bits
        ? n
        : n.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
  }
}
