package org.intertwiner.algebra.ring;

import java.util.List;
import java.util.Map;

/** Printing of polynomials, term by term in order. */
final class PolynomialText {
  private PolynomialText() {}

  static <E> String print(Polynomial<E> polynomial, boolean latex) {
    Ring<E> ring = polynomial.ring();
    StringBuilder out = new StringBuilder();
    for (Map.Entry<List<Integer>, E> term : polynomial.terms().entrySet()) {
      String monomial = monomial(term.getKey(), latex);
      String c = latex ? ring.toLatex(term.getValue()) : ring.format(term.getValue());
      boolean sum = c.indexOf('+', 1) > 0 || c.indexOf('-', 1) > 0;
      if (sum) {
        c = latex ? "\\left(" + c + "\\right)" : "(" + c + ")";
      }
      if (out.length() > 0 && !c.startsWith("-")) {
        out.append('+');
      }
      if (monomial.isEmpty()) {
        out.append(c);
      } else if (c.equals("1") || c.equals("-1")) {
        out.append(c, 0, c.length() - 1).append(monomial);
      } else {
        out.append(c).append(latex ? "" : "*").append(monomial);
      }
    }
    return out.length() == 0 ? "0" : out.toString();
  }

  private static String monomial(List<Integer> exponents, boolean latex) {
    int variables = exponents.size();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < variables; i++) {
      int a = exponents.get(i);
      if (a > 0) {
        String index = latex ? "_{" + (i + 1) + "}" : Integer.toString(i + 1);
        String name = variables <= 3 ? "xyz".substring(i, i + 1) : "x" + index;
        String power = latex ? "^{" + a + "}" : "^" + a;
        out.append(out.length() > 0 && !latex ? "*" : "").append(name).append(a > 1 ? power : "");
      }
    }
    return out.toString();
  }
}
