package org.intertwiner.algebra.ring;

/** Printing of cyclotomic numbers, term by term in ascending exponent. */
final class CyclotomicText {
  private CyclotomicText() {}

  static String plain(Cyclotomic x) {
    if (x.isZero()) {
      return "0";
    }
    StringBuilder out = new StringBuilder();
    int[] exponents = x.exponents();
    for (int i = 0; i < exponents.length; i++) {
      Rational c = x.coefficient(i);
      sign(out, c);
      Rational size = c.abs();
      int e = exponents[i];
      if (e == 0) {
        out.append(size);
      } else {
        out.append(size.isOne() ? "" : size + "*").append("E(").append(x.conductor()).append(')');
        out.append(e == 1 ? "" : "^" + e);
      }
    }
    return out.toString();
  }

  static String latex(Cyclotomic x) {
    if (x.isZero()) {
      return "0";
    }
    StringBuilder out = new StringBuilder();
    int[] exponents = x.exponents();
    for (int i = 0; i < exponents.length; i++) {
      Rational c = x.coefficient(i);
      sign(out, c);
      Rational size = c.abs();
      int e = exponents[i];
      if (e == 0) {
        out.append(size.toLatex());
      } else {
        out.append(size.isOne() ? "" : size.toLatex()).append("\\zeta_{").append(x.conductor());
        out.append(e == 1 ? "}" : "}^{" + e + "}");
      }
    }
    return out.toString();
  }

  private static void sign(StringBuilder out, Rational c) {
    if (c.signum() < 0) {
      out.append('-');
    } else if (out.length() > 0) {
      out.append('+');
    }
  }
}
