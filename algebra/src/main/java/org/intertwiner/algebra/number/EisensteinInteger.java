package org.intertwiner.algebra.number;

import java.math.BigInteger;

/**
 * The Eisenstein integer a + bω, ω = exp(2πi/3).
 *
 * <p>Its operations belong to {@link EisensteinIntegers}. Accuracy: exact.
 *
 * <p>Example: {@code EisensteinInteger.of(2, 1)} is 2 + ω.
 *
 * @param a the coordinate of 1
 * @param b the coordinate of ω
 */
public record EisensteinInteger(BigInteger a, BigInteger b) {

  /**
   * A small Eisenstein integer.
   *
   * @param a the coordinate of 1
   * @param b the coordinate of ω
   * @return a + bω
   */
  public static EisensteinInteger of(long a, long b) {
    return new EisensteinInteger(BigInteger.valueOf(a), BigInteger.valueOf(b));
  }

  @Override
  public String toString() {
    return EisensteinIntegers.RING.format(this);
  }
}
