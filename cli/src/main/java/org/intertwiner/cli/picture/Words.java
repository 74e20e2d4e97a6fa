package org.intertwiner.cli.picture;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** Numbers and counts as they are written on pictures. */
final class Words {
  private static final int LONGEST = 8;

  private Words() {}

  static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Rows or columns, from 1. */
  static String range(int first, int last) {
    return first == last ? " " + (first + 1) : "s " + (first + 1) + "–" + (last + 1);
  }

  /** Three digits, two of small numbers, without zeros at the end. */
  static String decimal(double value) {
    if (value == 0) {
      return "0";
    }
    MathContext digits = new MathContext(Math.abs(value) < 0.01 ? 2 : 3);
    BigDecimal rounded = new BigDecimal(value).round(digits).stripTrailingZeros();
    boolean plain = rounded.scale() <= 5 && rounded.precision() - rounded.scale() <= 7;
    return minus(plain ? rounded.toPlainString() : rounded.toString());
  }

  /** A fraction or a sum of square roots where that is short, otherwise some digits. */
  static String exact(Cyclotomic value) {
    return Radical.find(value)
        .map(Words::roots)
        .filter(text -> text.length() <= LONGEST)
        .orElseGet(() -> decimal(value.re()));
  }

  private static String roots(Radical value) {
    StringBuilder text = new StringBuilder();
    value
        .terms()
        .forEach(
            (root, factor) -> {
              text.append(factor.signum() < 0 ? "−" : text.length() == 0 ? "" : "+");
              text.append(term(root, factor.abs()));
            });
    return text.length() == 0 ? "0" : text.toString();
  }

  /** p√n/q. */
  private static String term(BigInteger root, Rational factor) {
    boolean rational = root.equals(BigInteger.ONE);
    boolean one = factor.numerator().equals(BigInteger.ONE);
    return (one && !rational ? "" : factor.numerator().toString())
        + (rational ? "" : "√" + root)
        + (factor.isInteger() ? "" : "/" + factor.denominator());
  }

  private static String minus(String text) {
    return text.replace('-', '−');
  }
}
