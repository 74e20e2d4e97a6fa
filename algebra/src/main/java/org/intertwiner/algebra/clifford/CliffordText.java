package org.intertwiner.algebra.clifford;

import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** Printing and reading of multivectors. */
final class CliffordText<E> {
  private final CliffordAlgebra<E> algebra;
  private final String text;
  private int at;

  CliffordText(CliffordAlgebra<E> algebra, String text) {
    this.algebra = algebra;
    this.text = text;
    if (text.length() > algebra.limits().maxText()) {
      throw new LimitExceeded(
          "multivector",
          text.length() + " characters",
          "at most " + algebra.limits().maxText(),
          "CliffordLimits.maxText");
    }
  }

  static <E> String print(Multivector<E> x, Function<E, String> coefficient, boolean latex) {
    if (x.size() == 0) {
      return "0";
    }
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < x.size(); k++) {
      String c = coefficient.apply(x.coefficient(k));
      boolean plain = c.matches("-?\\d+(/\\d+)?") || (latex && isLatexFraction(c));
      if (!plain) {
        c = latex ? "\\left(" + c + "\\right)" : "(" + c + ")";
      }
      boolean negative = c.startsWith("-");
      String size = negative ? c.substring(1) : c;
      out.append(k == 0 ? (negative ? "-" : "") : negative ? " - " : " + ");
      if (x.blade(k) == 0) {
        out.append(size);
      } else {
        out.append(size.equals("1") ? "" : size + (latex ? "\\," : " "))
            .append(Blades.name(x.blade(k), latex));
      }
    }
    return out.toString();
  }

  private static boolean isLatexFraction(String c) {
    return c.matches("-?\\\\[dt]?frac\\{\\d+\\}\\{\\d+\\}");
  }

  Multivector<E> parse() {
    Multivector<E> sum = algebra.zero();
    skip();
    boolean first = true;
    while (at < text.length() || first) {
      boolean negative = sign(first);
      Multivector<E> term = term();
      sum = negative ? algebra.subtract(sum, term) : algebra.add(sum, term);
      first = false;
      skip();
    }
    return sum;
  }

  private boolean sign(boolean optional) {
    skip();
    char c = at < text.length() ? text.charAt(at) : ' ';
    if (c == '+' || c == '-' || c == '−') {
      at++;
      return c != '+';
    }
    if (!optional) {
      throw bad("+ or - between terms");
    }
    return false;
  }

  private Multivector<E> term() {
    Multivector<E> term = algebra.one();
    int start = at;
    skip();
    int factors = 0;
    while (at < text.length() && "+-−".indexOf(text.charAt(at)) < 0) {
      term = algebra.multiply(term, factor());
      factors++;
      skip();
      if (at < text.length() && text.charAt(at) == '*') {
        at++;
        skip();
        if (at == text.length()) {
          throw bad("a factor after *");
        }
      }
    }
    if (factors == 0) {
      at = start;
      throw bad("a term such as 3/2 e12");
    }
    return term;
  }

  private Multivector<E> factor() {
    char c = text.charAt(at);
    if (c == '(') {
      int close = closing();
      String inner = text.substring(at + 1, close);
      at = close + 1;
      return algebra.scalar(algebra.ring().parse(inner));
    }
    if (c == 'e') {
      return blade();
    }
    int start = at;
    while (at < text.length() && "0123456789./".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at == start) {
      throw bad("a number, a blade such as e12, or a coefficient in brackets");
    }
    return algebra.scalar(algebra.ring().parse(text.substring(start, at)));
  }

  private Multivector<E> blade() {
    at++;
    int start = at;
    while (at < text.length() && "0123456789_".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String indices = text.substring(start, at);
    String[] parts =
        indices.indexOf('_') >= 0
            ? (indices.startsWith("_") ? indices.substring(1) : indices).split("_", -1)
            : indices.split("", -1);
    Multivector<E> product = algebra.one();
    for (String part : parts) {
      if (!part.matches("\\d{1,3}") && !(part.isEmpty() && indices.indexOf('_') < 0)) {
        at = start;
        throw bad("indices such as e12 or e1_12");
      }
      if (!part.isEmpty()) {
        product = algebra.multiply(product, algebra.generator(Integer.parseInt(part)));
      }
    }
    if (indices.isEmpty()) {
      throw bad("the indices of a blade");
    }
    return product;
  }

  private int closing() {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw bad("a closing bracket");
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private InvalidInput bad(String expected) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return new InvalidInput(
        "multivector", '"' + shown + "\" at character " + (at + 1), expected, "1 + 2 e1 - 3/2 e12");
  }
}
