package org.intertwiner.algebra.number;

import java.math.BigInteger;

/**
 * The Gaussian integer re + im·i.
 *
 * <p>Its operations belong to {@link GaussianIntegers}. Accuracy: exact.
 *
 * <p>Example: {@code GaussianInteger.of(2, 1)} is 2 + i.
 *
 * @param re the real part
 * @param im the imaginary part
 */
public record GaussianInteger(BigInteger re, BigInteger im) {

  /**
   * A small Gaussian integer.
   *
   * @param re the real part
   * @param im the imaginary part
   * @return re + im·i
   */
  public static GaussianInteger of(long re, long im) {
    return new GaussianInteger(BigInteger.valueOf(re), BigInteger.valueOf(im));
  }

  @Override
  public String toString() {
    return GaussianIntegers.RING.format(this);
  }
}
