package org.intertwiner.algebra.ring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Elementary functions with 300 decimals, by series that share nothing with the library's. */
final class Decimal {
  static final int DIGITS = 300;
  static final BigDecimal PI = pi();

  private Decimal() {}

  /** Gauss–Legendre iteration. */
  private static BigDecimal pi() {
    BigDecimal a = BigDecimal.ONE;
    BigDecimal b =
        BigDecimal.ONE.divide(sqrt(BigDecimal.valueOf(2)), DIGITS, RoundingMode.HALF_EVEN);
    BigDecimal t = new BigDecimal("0.25");
    BigDecimal p = BigDecimal.ONE;
    for (int i = 0; i < 10; i++) {
      BigDecimal next = a.add(b).divide(BigDecimal.valueOf(2), DIGITS, RoundingMode.HALF_EVEN);
      b = sqrt(a.multiply(b));
      BigDecimal difference = a.subtract(next);
      t = t.subtract(p.multiply(difference).multiply(difference));
      p = p.add(p);
      a = next;
    }
    BigDecimal sum = a.add(b);
    return sum.multiply(sum)
        .divide(t.multiply(BigDecimal.valueOf(4)), DIGITS, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal sqrt(BigDecimal x) {
    return x.sqrt(new java.math.MathContext(DIGITS + 20));
  }

  static BigDecimal cos(BigDecimal x) {
    return series(x, BigDecimal.ONE, 0);
  }

  static BigDecimal sin(BigDecimal x) {
    return series(x, x, 1);
  }

  private static BigDecimal series(BigDecimal x, BigDecimal first, int start) {
    BigDecimal square = x.multiply(x).setScale(DIGITS + 20, RoundingMode.HALF_EVEN);
    BigDecimal term = first.setScale(DIGITS + 20, RoundingMode.HALF_EVEN);
    BigDecimal sum = term;
    for (long i = start; term.signum() != 0; i += 2) {
      term =
          term.multiply(square)
              .divide(BigDecimal.valueOf(-(i + 1) * (i + 2)), DIGITS + 20, RoundingMode.DOWN);
      sum = sum.add(term);
    }
    return sum;
  }
}
