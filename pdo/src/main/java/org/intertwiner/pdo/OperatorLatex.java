package org.intertwiner.pdo;

import java.util.StringJoiner;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/** Writes symbols as LaTeX in partial derivatives. */
final class OperatorLatex {
  private static final String[] NAMES = {"x", "y", "z"};

  private OperatorLatex() {}

  static String of(PolynomialMatrix symbol) {
    StringBuilder out = new StringBuilder("\\begin{pmatrix}");
    int next = 0;
    for (int r = 0; r < symbol.rows(); r++) {
      StringJoiner row = new StringJoiner(" & ", "", r + 1 < symbol.rows() ? " \\\\ " : "");
      for (int c = 0; c < symbol.columns(); c++) {
        boolean here =
            next < symbol.entries().size()
                && symbol.entries().get(next).row() == r
                && symbol.entries().get(next).column() == c;
        row.add(here ? of(symbol.entries().get(next++).form()) : "0");
      }
      out.append(row);
    }
    return out.append("\\end{pmatrix}").toString();
  }

  private static String of(Form form) {
    StringBuilder text = new StringBuilder();
    Monomials monomials = form.monomials();
    for (int i = 0; i < monomials.count(); i++) {
      Cyclotomic c = form.coefficient(i);
      if (!c.isZero()) {
        appendTerm(text, c, derivatives(monomials, i));
      }
    }
    return text.toString();
  }

  private static void appendTerm(StringBuilder text, Cyclotomic c, String derivatives) {
    boolean negative = c.isRational() && c.signum() < 0;
    Cyclotomic size = negative ? c.negate() : c;
    if (text.length() > 0) {
      text.append(negative ? " - " : " + ");
    } else if (negative) {
      text.append("-");
    }
    if (!size.isOne() || derivatives.isEmpty()) {
      String number = size.toLatex();
      text.append(size.isRational() ? number : "\\left(" + number + "\\right)");
      text.append(derivatives.isEmpty() ? "" : " ");
    }
    text.append(derivatives);
  }

  private static String derivatives(Monomials monomials, int index) {
    StringJoiner text = new StringJoiner(" ");
    for (int v = 0; v < monomials.variables(); v++) {
      int e = monomials.exponent(index, v);
      if (e > 0) {
        String name = monomials.variables() <= NAMES.length ? NAMES[v] : Integer.toString(v + 1);
        text.add("\\partial_{" + name + "}" + (e > 1 ? "^{" + e + "}" : ""));
      }
    }
    return text.toString();
  }
}
