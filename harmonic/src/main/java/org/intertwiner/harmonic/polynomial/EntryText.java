package org.intertwiner.harmonic.polynomial;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
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
    if (split.radicand().equals(BigInteger.ONE)) {
      return split.form().toString();
    }
    return split
        .term()
        .map(t -> t.sign() + t.factor().text() + "√" + split.radicand() + t.rest("*", false))
        .orElseGet(() -> "√" + split.radicand() + "*(" + split.form() + ")");
  }

  static String latex(PolynomialMatrix.Entry entry) {
    Split split = Split.of(entry);
    if (split.radicand().equals(BigInteger.ONE)) {
      return split.form().toLatex();
    }
    String root = "\\sqrt{" + split.radicand() + "}";
    return split
        .term()
        .map(t -> t.sign() + t.factor().toLatex() + root + t.rest(" ", true))
        .orElseGet(() -> root + " \\left(" + split.form().toLatex() + "\\right)");
  }

  /** √radicand · form, the radicand free of squares. */
  private record Split(BigInteger radicand, Form form) {
    static Split of(PolynomialMatrix.Entry entry) {
      Map.Entry<BigInteger, Rational> term =
          Radical.sqrt(entry.square()).terms().entrySet().iterator().next();
      return new Split(term.getKey(), entry.base().scale(entry.factor().scale(term.getValue())));
    }

    /** The form's only term, where it has one with a rational coefficient. */
    Optional<Term> term() {
      int only = -1;
      for (int i = 0; i < form.monomials().count(); i++) {
        if (!form.coefficient(i).isZero()) {
          if (only >= 0) {
            return Optional.empty();
          }
          only = i;
        }
      }
      if (only < 0 || !form.coefficient(only).isRational()) {
        return Optional.empty();
      }
      Cyclotomic coefficient = form.coefficient(only);
      return Optional.of(new Term(coefficient.toRational(), form.scale(coefficient.inverse())));
    }
  }

  /** A rational number times a monomial. */
  private record Term(Rational coefficient, Form monomial) {
    String sign() {
      return coefficient.signum() < 0 ? "-" : "";
    }

    Factor factor() {
      return new Factor(coefficient.signum() < 0 ? coefficient.negate() : coefficient);
    }

    String rest(String before, boolean latex) {
      return monomial.degree() == 0
          ? ""
          : before + (latex ? monomial.toLatex() : monomial.toString());
    }
  }

  /** A positive rational number before a root. */
  private record Factor(Rational value) {
    String text() {
      return value.isOne() ? "" : value.isInteger() ? value.toString() : "(" + value + ")";
    }

    String toLatex() {
      return value.isOne()
          ? ""
          : value.isInteger()
              ? value.toString()
              : "\\frac{" + value.numerator() + "}{" + value.denominator() + "}";
    }
  }
}
