package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Real and imaginary parts of cyclotomic numbers.
 *
 * <p>First in double-double arithmetic with a running bound; where the bound does not decide the
 * last bit, in fixed point with as many bits as cancellation demands.
 */
final class CyclotomicEvaluation {
  private static final long EXACT_DOUBLE = 1L << 53;
  private static final int TABLE_LIMIT = 4096;
  private static final int MAX_BITS = 100_000;

  private CyclotomicEvaluation() {}

  static double realPart(Cyclotomic x) {
    return part(x, false);
  }

  static double imaginaryPart(Cyclotomic x) {
    return part(x, true);
  }

  /** The sign of the real part, which must not be 0. */
  static int signOfRealPart(Cyclotomic x) {
    if (tabulated(x)) {
      double[] sum = tableSum(x, false);
      if (Math.abs(sum[0]) > sum[2]) {
        return sum[0] > 0 ? 1 : -1;
      }
    }
    return fixedPoint(x, false, 4).signum();
  }

  private static boolean tabulated(Cyclotomic x) {
    if (!x.isLong() || x.conductor() > TABLE_LIMIT || x.longDenominator() >= EXACT_DOUBLE) {
      return false;
    }
    for (long v : x.longNumerators()) {
      if (Math.abs(v) >= EXACT_DOUBLE) {
        return false;
      }
    }
    return true;
  }

  private static double part(Cyclotomic x, boolean imaginary) {
    if (x.isRational()) {
      return imaginary ? 0 : x.toRational().doubleValue();
    }
    if (tabulated(x)) {
      double[] sum = tableSum(x, imaginary);
      if (Math.abs(sum[0]) * 0x1p-56 > sum[2]) {
        double d = x.longDenominator();
        double q = sum[0] / d;
        return q + (Math.fma(-q, d, sum[0]) + sum[1]) / d;
      }
    }
    Cyclotomic conjugate = x.conjugate();
    Cyclotomic twice = imaginary ? x.subtract(conjugate) : x.add(conjugate);
    return twice.isZero() ? 0 : fixedPoint(x, imaginary, 64).doubleValue();
  }

  /** {sum, correction, bound on the error of their sum} of the numerators' part. */
  private static double[] tableSum(Cyclotomic x, boolean imaginary) {
    Trigonometry.Table table = Trigonometry.table(x.conductor());
    double[] high = imaginary ? table.sinHigh() : table.cosHigh();
    double[] low = imaginary ? table.sinLow() : table.cosLow();
    int[] exponents = x.exponents();
    long[] values = x.longNumerators();
    double sum = 0;
    double correction = 0;
    double size = 0;
    for (int i = 0; i < exponents.length; i++) {
      double v = values[i];
      double term = v * high[exponents[i]];
      double error = Math.fma(v, high[exponents[i]], -term) + v * low[exponents[i]];
      double next = sum + term;
      double shift = next - sum;
      correction += (sum - (next - shift)) + (term - shift) + error;
      sum = next;
      size += Math.abs(v);
    }
    double total = sum + correction;
    double rest = correction - (total - sum);
    return new double[] {total, rest, size * (exponents.length + 8) * 0x1p-100};
  }

  /** The part as a rational whose relative error is below 2^(−relativeBits). */
  private static Rational fixedPoint(Cyclotomic x, boolean imaginary, int relativeBits) {
    BigInteger[] values = x.bigNumerators();
    BigInteger size = BigInteger.ZERO;
    for (BigInteger v : values) {
      size = size.add(v.abs());
    }
    for (int bits = 128; ; bits *= 2) {
      Trigonometry trigonometry = Trigonometry.withBits(bits);
      BigInteger sum = BigInteger.ZERO;
      int[] exponents = x.exponents();
      for (int i = 0; i < exponents.length; i++) {
        BigInteger c =
            imaginary
                ? trigonometry.sin(exponents[i], x.conductor())
                : trigonometry.cos(exponents[i], x.conductor());
        sum = sum.add(values[i].multiply(c));
      }
      if (sum.abs().bitLength() > size.bitLength() + 2 + relativeBits) {
        return Rational.of(sum, x.bigDenominator().shiftLeft(bits));
      }
    }
  }

  static Cyclotomic.Enclosure enclosure(Cyclotomic x, int bits) {
    if (bits < 0) {
      throw new InvalidInput("bits of an enclosure", Integer.toString(bits), "a number ≥ 0", "");
    }
    if (bits > MAX_BITS) {
      throw new LimitExceeded(
          "bits of an enclosure", Integer.toString(bits), "at most " + MAX_BITS, "");
    }
    if (x.isRational()) {
      return new Cyclotomic.Enclosure(x.toRational(), Rational.ZERO, Rational.ZERO);
    }
    BigInteger[] values = x.bigNumerators();
    BigInteger size = BigInteger.ZERO;
    for (BigInteger v : values) {
      size = size.add(v.abs());
    }
    int working = bits + 2 + size.divide(x.bigDenominator()).bitLength();
    Trigonometry trigonometry = Trigonometry.withBits(working);
    BigInteger re = BigInteger.ZERO;
    BigInteger im = BigInteger.ZERO;
    for (int i = 0; i < values.length; i++) {
      int e = x.exponents()[i];
      re = re.add(values[i].multiply(trigonometry.cos(e, x.conductor())));
      im = im.add(values[i].multiply(trigonometry.sin(e, x.conductor())));
    }
    BigInteger scale = x.bigDenominator().shiftLeft(working);
    return new Cyclotomic.Enclosure(
        Rational.of(re, scale), Rational.of(im, scale), Rational.of(size.shiftLeft(1), scale));
  }
}
