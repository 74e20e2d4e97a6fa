package org.intertwiner.harmonic.polynomial;

import java.math.BigInteger;
import java.util.Map;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** Writes and compares entries factor · √square · base of polynomial matrices. */
final class EntryText {
  private EntryText() {}

  /** Whether two products of numbers, roots and polynomials are one polynomial. */
  static boolean areEqual(PolynomialMatrix.Entry a, PolynomialMatrix.Entry b) {
    if (a.square().equals(b.square())) {
      return a.factor().equals(b.factor())
          ? a.base().equals(b.base())
          : a.base().scale(a.factor()).equals(b.base().scale(b.factor()));
    }
    return areEqualApartFromRoots(a, b);
  }

  /** Equal squares with equal signs at the first coefficient, and proportional polynomials. */
  private static boolean areEqualApartFromRoots(
      PolynomialMatrix.Entry a, PolynomialMatrix.Entry b) {
    Form p = a.base().scale(a.factor());
    Form q = b.base().scale(b.factor());
    if (p.variables() != q.variables() || p.degree() != q.degree()) {
      return false;
    }
    int first = 0;
    while (first < p.monomials().count() && p.coefficient(first).isZero()) {
      first++;
    }
    if (first == p.monomials().count() || q.coefficient(first).isZero()) {
      return p.isZero() && q.isZero();
    }
    Cyclotomic x = p.coefficient(first);
    Cyclotomic y = q.coefficient(first);
    Cyclotomic ratio = x.divide(y);
    boolean sameNumber =
        ratio.multiply(ratio).scale(a.square()).equals(Cyclotomic.of(b.square())) && ratio.re() > 0;
    return sameNumber && p.equals(q.scale(ratio));
  }

  static String plain(PolynomialMatrix.Entry entry) {
    Split split = Split.of(entry);
    String form = split.form().toString();
    return split.radicand().equals(BigInteger.ONE)
        ? form
        : split.prefixed("√" + split.radicand() + "·", form, "(", ")");
  }

  static String latex(PolynomialMatrix.Entry entry) {
    Split split = Split.of(entry);
    String form = split.form().toLatex();
    return split.radicand().equals(BigInteger.ONE)
        ? form
        : split.prefixed("\\sqrt{" + split.radicand() + "} ", form, "\\left(", "\\right)");
  }

  /** √radicand · form, the radicand free of squares. */
  private record Split(BigInteger radicand, Form form) {
    static Split of(PolynomialMatrix.Entry entry) {
      Map.Entry<BigInteger, Rational> term =
          Radical.sqrt(entry.square()).terms().entrySet().iterator().next();
      return new Split(term.getKey(), entry.base().scale(entry.factor().scale(term.getValue())));
    }

    String prefixed(String root, String text, String open, String close) {
      long terms = 0;
      for (int i = 0; i < form.monomials().count(); i++) {
        terms += form.coefficient(i).isZero() ? 0 : 1;
      }
      if (terms == 1 && form.degree() > 0 && isRational()) {
        return text.startsWith("-") ? "-" + root + text.substring(1) : root + text;
      }
      return text.equals("1") ? root.strip().replace("·", "") : root + open + text + close;
    }

    private boolean isRational() {
      for (int i = 0; i < form.monomials().count(); i++) {
        if (!form.coefficient(i).isRational()) {
          return false;
        }
      }
      return true;
    }
  }
}
