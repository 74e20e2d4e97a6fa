package org.intertwiner.reptheory.clebschgordan;

import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * Rounds S · √(∏ pᵉ) to the nearest float64 where about 100 bits decide it.
 *
 * <p>The number is computed as an unevaluated sum of two float64 (relative error of a product below
 * 2⁻¹⁰³, after T. J. Dekker, Numer. Math. 18 (1971)) with the exponent of two kept apart; if the
 * error bound leaves one nearest float64 only, that is the answer (A. Ziv, ACM TOMS 17 (1991)), and
 * otherwise the caller computes exactly.
 */
final class RootRounding {
  /** Relative error of one operation, generously: Dekker's bounds are below 2⁻¹⁰¹. */
  private static final double UNIT = 0x1p-100;

  private static final int NORMAL = 1000;

  private double high = 1;
  private double low;
  private long exponent;
  private int operations;

  private RootRounding() {}

  /** The nearest float64 of factor · √radicand, where the bound decides it. */
  static OptionalDouble of(BigInteger factor, PrimePowers radicand) {
    int cut = Math.max(factor.bitLength() - 120, 0);
    BigInteger kept = cut == 0 ? factor : factor.shiftRight(cut);
    double first = kept.doubleValue();
    double second = first == 0 ? 0 : kept.subtract(toInteger(first)).doubleValue();
    return rounded(first, second, cut, radicand);
  }

  private static BigInteger toInteger(double whole) {
    int shift = Math.max(Math.getExponent(whole) - 52, 0);
    return BigInteger.valueOf((long) Math.scalb(whole, -shift)).shiftLeft(shift);
  }

  /** The same for a factor that fits 62 bits. */
  static OptionalDouble of(long factor, PrimePowers radicand) {
    double first = factor;
    return rounded(first, (double) (factor - (long) first), 0, radicand);
  }

  private static OptionalDouble rounded(
      double first, double second, long cut, PrimePowers radicand) {
    if (first == 0) {
      return OptionalDouble.of(0);
    }
    RootRounding above = new RootRounding();
    RootRounding below = new RootRounding();
    RootRounding inside = new RootRounding();
    int[] exponents = radicand.exponents();
    int[] primes = radicand.primes();
    for (int i = 0; i < exponents.length; i++) {
      int e = exponents[i];
      if (e != 0) {
        (e > 0 ? above : below).power(primes[i], Math.abs(e >> 1));
        if ((e & 1) != 0) {
          inside.times(primes[i], 0);
        }
      }
    }
    above.exponent += cut;
    above.times(first, second);
    inside.root();
    above.times(inside);
    above.over(below);
    return above.nearest();
  }

  /** Multiplies by p^e. */
  private void power(int p, int e) {
    if (p == 2) {
      exponent += e;
      return;
    }
    double powerHigh = p;
    double powerLow = 0;
    long powerExponent = 0;
    for (int rest = e; rest > 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        times(powerHigh, powerLow);
        exponent += powerExponent;
      }
      if (rest > 1) {
        double product = powerHigh * powerHigh;
        double error = Math.fma(powerHigh, powerHigh, -product) + 2 * powerHigh * powerLow;
        int shift = Math.getExponent(product);
        double scale = Math.scalb(1.0, -shift);
        powerHigh = (product + error) * scale;
        powerLow = (product - (product + error) + error) * scale;
        powerExponent = 2 * powerExponent + shift;
        // an error of the base counts as often as the base is used
        operations += rest;
      }
    }
  }

  private void times(double otherHigh, double otherLow) {
    double product = high * otherHigh;
    double error = Math.fma(high, otherHigh, -product) + (high * otherLow + low * otherHigh);
    store(product, error);
  }

  private void times(RootRounding other) {
    exponent += other.exponent;
    operations += other.operations;
    times(other.high, other.low);
  }

  private void over(RootRounding other) {
    exponent -= other.exponent;
    operations += other.operations;
    double quotient = high / other.high;
    double rest = Math.fma(-quotient, other.high, high) + (low - quotient * other.low);
    store(quotient, rest / other.high);
  }

  private void root() {
    if ((exponent & 1) != 0) {
      high *= 2;
      low *= 2;
      exponent--;
    }
    exponent /= 2;
    double root = Math.sqrt(high);
    double rest = Math.fma(-root, root, high) + low;
    store(root, rest / (2 * root));
  }

  /** Keeps a sum, scaled so that its absolute value lies between 1 and 2. */
  private void store(double sum, double error) {
    operations++;
    double total = sum + error;
    double rest = sum - total + error;
    int shift = Math.getExponent(total);
    double scale = Math.scalb(1.0, -shift);
    high = total * scale;
    low = rest * scale;
    exponent += shift;
  }

  private OptionalDouble nearest() {
    double slack = operations * UNIT * 2;
    double up = high + (low + slack);
    double down = high + (low - slack);
    boolean decided = up == down && Math.abs(exponent) < NORMAL && slack < 0x1p-60;
    return decided ? OptionalDouble.of(Math.scalb(up, (int) exponent)) : OptionalDouble.empty();
  }
}
