package org.intertwiner.harmonic.wigner;

/** n! as mantissa · 2^exponent, for roots of binomial coefficients beyond the range of float64. */
final class Factorials {
  private final double[] mantissa;
  private final int[] exponent;

  Factorials(int last) {
    this.mantissa = new double[last + 1];
    this.exponent = new int[last + 1];
    double high = 1;
    double low = 0;
    int power = 0;
    for (int n = 0; n <= last; n++) {
      if (n > 0) {
        // the rounding error of the product is carried along, so that the table is good to an ulp
        double product = high * n;
        low = low * n + Math.fma(high, n, -product);
        int shift = Math.getExponent(product);
        high = Math.scalb(product + low, -shift);
        low = Math.scalb(product, -shift) - high + Math.scalb(low, -shift);
        power += shift;
      }
      mantissa[n] = high;
      exponent[n] = power;
    }
  }

  /** The mantissa of √C(n, k) for the exponent {@link #rootExponent}. */
  double rootMantissa(int n, int k) {
    double value = mantissa[n] / (mantissa[k] * mantissa[n - k]);
    return Math.sqrt(odd(n, k) ? 2 * value : value);
  }

  int rootExponent(int n, int k) {
    int power = exponent[n] - exponent[k] - exponent[n - k];
    return (odd(n, k) ? power - 1 : power) / 2;
  }

  private boolean odd(int n, int k) {
    return ((exponent[n] - exponent[k] - exponent[n - k]) & 1) != 0;
  }
}
