package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** Recursive descent for {@link Cyclotomic#parse(String)}. */
final class CyclotomicParser {
  private static final int MAX_TEXT = 20_000;
  private static final int MAX_DEPTH = 100;
  private static final int MAX_EXPONENT = 100_000;

  /** About 30 000 digits: reading and printing decimal digits takes time with their square. */
  private static final long MAX_POWER_BITS = 100_000;

  private final String text;
  private int at;
  private int depth;
  private long powerBits;

  CyclotomicParser(String text) {
    this.text = text;
  }

  Cyclotomic parse() {
    if (text.length() > MAX_TEXT) {
      throw new LimitExceeded(
          "cyclotomic number", text.length() + " characters", "at most " + MAX_TEXT, "");
    }
    Cyclotomic value = sum();
    if (peek() != 0) {
      throw error("end of text");
    }
    return value;
  }

  private Cyclotomic sum() {
    if (++depth > MAX_DEPTH) {
      throw new LimitExceeded(
          "cyclotomic number", "deeper parentheses", "at most " + MAX_DEPTH + " levels", "");
    }
    Cyclotomic value;
    if (accept('-')) {
      value = product().negate();
    } else {
      accept('+');
      value = product();
    }
    while (true) {
      if (accept('+')) {
        value = value.add(product());
      } else if (accept('-')) {
        value = value.subtract(product());
      } else {
        depth--;
        return value;
      }
    }
  }

  private Cyclotomic product() {
    Cyclotomic value = factor();
    while (true) {
      if (accept('*')) {
        value = value.multiply(factor());
      } else if (accept('/')) {
        Cyclotomic divisor = factor();
        if (divisor.isZero()) {
          throw error("a divisor other than 0");
        }
        value = value.divide(divisor);
      } else {
        return value;
      }
    }
  }

  private Cyclotomic factor() {
    Cyclotomic value = atom();
    if (!accept('^')) {
      return value;
    }
    boolean bracket = accept('(');
    boolean negative = accept('-');
    long exponent = integer(MAX_EXPONENT, "exponent");
    if (bracket && !accept(')')) {
      throw error("')'");
    }
    if (negative && value.isZero()) {
      throw error("a base other than 0");
    }
    requirePower(value, exponent);
    return value.pow((int) (negative ? -exponent : exponent));
  }

  /**
   * Bounds the digits of all powers of a text together. With c the sum of the absolute values of
   * numerators over one denominator d, those of the k-th power are at most c^k and d^k.
   */
  private void requirePower(Cyclotomic base, long exponent) {
    BigInteger denominator = BigInteger.ONE;
    for (Rational q : base.coefficients().values()) {
      denominator = denominator.multiply(q.denominator()).divide(denominator.gcd(q.denominator()));
    }
    if (denominator.equals(BigInteger.ONE) && base.multiply(base.conjugate()).isOne()) {
      return; // a root of unity, by Kronecker's theorem
    }
    BigInteger sum = BigInteger.ONE;
    for (Rational q : base.coefficients().values()) {
      sum = sum.add(q.numerator().abs().multiply(denominator.divide(q.denominator())));
    }
    powerBits += exponent * Math.max(sum.bitLength(), denominator.bitLength());
    if (powerBits > MAX_POWER_BITS) {
      throw new LimitExceeded(
          "power",
          powerBits + " bits",
          "at most " + MAX_POWER_BITS + " bits",
          "take a smaller exponent");
    }
  }

  private Cyclotomic atom() {
    if (accept('(')) {
      Cyclotomic value = sum();
      if (!accept(')')) {
        throw error("')'");
      }
      return value;
    }
    char c = peek();
    if (c >= '0' && c <= '9') {
      return number();
    }
    if (c == 'ζ') {
      at++;
      return root();
    }
    if (Character.isLetter(c)) {
      return word();
    }
    throw error("a number, E(n), sqrt(d), i or '('");
  }

  private Cyclotomic word() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
    return switch (word) {
      case "e", "z", "zeta" -> root();
      case "i" -> Cyclotomic.I;
      case "sqrt" -> squareRoot();
      default -> {
        at = start;
        throw error("E(n), ζn, sqrt(d) or i");
      }
    };
  }

  private Cyclotomic squareRoot() {
    if (!accept('(')) {
      throw error("'('");
    }
    boolean negative = accept('-');
    long d = integer(1_000_000_000L, "square root");
    if (!accept(')')) {
      throw error("')'");
    }
    return Cyclotomic.sqrt(negative ? -d : d);
  }

  private Cyclotomic root() {
    boolean bracket = accept('(');
    long n = integer(Cyclotomic.DEFAULT_CONDUCTOR_LIMIT * 2L, "order of a root of unity");
    if (bracket && !accept(')')) {
      throw error("')'");
    }
    return Cyclotomic.zeta((int) n, 1);
  }

  private Cyclotomic number() {
    int start = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return Cyclotomic.of(Rational.parse(text.substring(start, at)));
  }

  private long integer(long limit, String what) {
    peek(); // past white space; the digits of one number stand together
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (start == at) {
      throw error("a whole number");
    }
    String digits = text.substring(start, at);
    if (digits.length() > 18 || Long.parseLong(digits) > limit) {
      throw new LimitExceeded(what, digits, "at most " + limit, "");
    }
    return Long.parseLong(digits);
  }

  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean accept(char c) {
    if (peek() == c) {
      at++;
      return true;
    }
    return false;
  }

  private InvalidInput error(String expected) {
    String rest = text.substring(Math.min(at, text.length()));
    String shown = rest.length() > 30 ? rest.substring(0, 30) + "…" : rest;
    return new InvalidInput(
        "cyclotomic number, character " + (at + 1),
        rest.isEmpty() ? "end of text" : '"' + shown + '"',
        expected,
        "for example 1/2-3*E(5)^2 or (1+sqrt(5))/4");
  }
}
