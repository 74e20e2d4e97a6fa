package org.intertwiner.harmonic.wigner;

/**
 * Powers of cos(β/2) and sin(β/2) of many angles with exponents of their own, and the seeds √C(2M,
 * P) near^P far^Q of the recursions in the degree.
 *
 * <p>The larger half of an angle is called near, the smaller far. A number is kept as mantissa ·
 * 2^exponent, so that no power is lost; a power is a product of the squares of squares that the
 * binary digits of its exponent name.
 */
final class HalfAnglePowers {
  /**
   * Up to this power no exponents are needed: to degree 128 a value grows by less than 2²⁵⁶, so
   * that one with a seed below 2⁻¹⁰²² is never seen.
   */
  private static final int PLAIN = 256;

  private final boolean plain;

  /** [power] [angle], or, with exponents, [power of two] [angle], near first, then far. */
  private final double[][] nearMantissa;

  private final double[][] nearExponent;
  private final double[][] farMantissa;
  private final double[][] farExponent;

  HalfAnglePowers(int maxPower, double[] near, double[] far) {
    int count = near.length;
    this.plain = maxPower <= PLAIN;
    if (plain) {
      this.nearMantissa = powers(maxPower, near);
      this.farMantissa = powers(maxPower, far);
      this.nearExponent = new double[0][];
      this.farExponent = new double[0][];
      return;
    }
    int digits = Math.max(1, 32 - Integer.numberOfLeadingZeros(maxPower));
    this.nearMantissa = new double[digits][count];
    this.nearExponent = new double[digits][count];
    this.farMantissa = new double[digits][count];
    this.farExponent = new double[digits][count];
    fill(near, nearMantissa, nearExponent);
    fill(far, farMantissa, farExponent);
  }

  private static double[][] powers(int last, double[] base) {
    double[][] powers = new double[last + 1][base.length];
    java.util.Arrays.fill(powers[0], 1);
    for (int p = 1; p <= last; p++) {
      double[] before = powers[p - 1];
      double[] now = powers[p];
      for (int k = 0; k < base.length; k++) {
        now[k] = before[k] * base[k];
      }
    }
    return powers;
  }

  private static void fill(double[] base, double[][] mantissa, double[][] exponent) {
    for (int k = 0; k < base.length; k++) {
      double value = base[k];
      double power = 0;
      for (int digit = 0; digit < mantissa.length; digit++) {
        if (value != 0) {
          // two steps reach the smallest numbers
          int shift = Math.getExponent(value) + 1;
          value = Math.scalb(value, -shift);
          int rest = Math.getExponent(value) + 1;
          value = Math.scalb(value, -rest);
          power += shift + rest;
        }
        mantissa[digit][k] = value;
        exponent[digit][k] = power;
        value *= value;
        power *= 2;
      }
    }
  }

  /** Whether all exponents are 0 and none is written. */
  boolean isPlain() {
    return plain;
  }

  /** near^p far^q for the angles from … to − 1, times a factor. */
  void products(
      int p, int q, int from, int to, double factor, double[] mantissa, double[] exponent) {
    if (plain) {
      double[] first = nearMantissa[p];
      double[] second = farMantissa[q];
      for (int k = from; k < to; k++) {
        mantissa[k - from] = factor * first[k] * second[k];
      }
      return;
    }
    for (int k = from; k < to; k++) {
      mantissa[k - from] = factor;
      exponent[k - from] = 0;
    }
    multiply(p, from, to, nearMantissa, nearExponent, mantissa, exponent);
    multiply(q, from, to, farMantissa, farExponent, mantissa, exponent);
  }

  private static void multiply(
      int power,
      int from,
      int to,
      double[][] mantissas,
      double[][] exponents,
      double[] mantissa,
      double[] exponent) {
    int digit = 0;
    for (int left = power; left != 0; left >>= 1) {
      if ((left & 1) != 0) {
        double[] m = mantissas[digit];
        double[] e = exponents[digit];
        for (int k = from; k < to; k++) {
          mantissa[k - from] *= m[k];
          exponent[k - from] += e[k];
        }
      }
      digit++;
    }
  }
}
