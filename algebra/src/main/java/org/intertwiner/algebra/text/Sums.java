package org.intertwiner.algebra.text;

/**
 * Writing of sums of coefficients times monomials, in plain text or LaTeX.
 *
 * <p>Example: {@code Sums.append(out, "-1", "x^2", false)} appends {@code -x^2}.
 */
public final class Sums {
  private Sums() {}

  /**
   * Appends one term with its sign.
   *
   * @param out what is written so far; empty before the first term
   * @param coefficient text of the coefficient, not 0; a sum is put in parentheses
   * @param monomial text of the monomial; empty for 1
   * @param latex whether the texts are LaTeX, where products are written without a sign
   */
  public static void append(StringBuilder out, String coefficient, String monomial, boolean latex) {
    String c = coefficient;
    if (!monomial.isEmpty() || out.length() > 0) {
      c = isSum(c) ? (latex ? "\\left(" + c + "\\right)" : "(" + c + ")") : c;
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

  /** Whether a sign stands outside all brackets and not at the beginning. */
  private static boolean isSum(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += c == '(' || c == '{' ? 1 : 0;
      open -= c == ')' || c == '}' ? 1 : 0;
      if (i > 0 && open == 0 && (c == '+' || c == '-')) {
        return true;
      }
    }
    return false;
  }
}
