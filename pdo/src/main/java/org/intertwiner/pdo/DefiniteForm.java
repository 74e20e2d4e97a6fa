package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/** Whether the determinant of a symbol vanishes at a real point other than 0. */
final class DefiniteForm {
  private static final int REACH = 2;
  private static final int MAX_POINTS = 4_000;

  private final PolynomialMatrix symbol;
  private final int n;

  DefiniteForm(PolynomialMatrix symbol) {
    this.symbol = symbol;
    this.n = symbol.variables();
  }

  Ellipticity run() {
    if (symbol.rows() < symbol.columns()) {
      return Ellipticity.no(
          "there are more columns than rows", Optional.of(Collections.nCopies(n, Rational.ONE)));
    }
    Form form = determinant();
    if (form.isZero()) {
      return Ellipticity.no(
          "the determinant is zero", Optional.of(Collections.nCopies(n, Rational.ONE)));
    }
    int power = 0;
    Form rest = form;
    while (rest.degree() >= 2) {
      Optional<Form> quotient = byNorm(rest);
      if (quotient.isEmpty()) {
        break;
      }
      rest = quotient.get();
      power++;
    }
    String factor = power > 0 ? "|ξ|^" + 2 * power + " times " : "";
    if (rest.degree() == 0) {
      return Ellipticity.yes("the determinant is " + factor + rest.coefficient(0));
    }
    if (n == 1) {
      return Ellipticity.yes("there is one variable only");
    }
    if (rest.degree() % 2 == 1) {
      return Ellipticity.no("a form of odd degree has a zero", zero(rest));
    }
    return decide(rest, factor);
  }

  private Ellipticity decide(Form form, String factor) {
    Optional<List<Rational>> zero = zero(form);
    if (zero.isPresent()) {
      return Ellipticity.no("the determinant vanishes at " + zero.get(), zero);
    }
    if (changesSign(form)) {
      return Ellipticity.no("the determinant takes both signs", Optional.empty());
    }
    if (n == 2) {
      int roots = Sturm.realRoots(onLine(form));
      return roots == 0
          ? Ellipticity.yes(factor + "a form without real roots, by Sturm's theorem")
          : Ellipticity.no("the determinant has real roots, by Sturm's theorem", Optional.empty());
    }
    Optional<Integer> boxes = BernsteinBoxes.prove(form, Ellipticity.MAX_BOXES);
    return boxes
        .map(
            b ->
                Ellipticity.yes(
                    factor + "a form that is positive on " + b + " boxes, by Bernstein's bounds"))
        .orElse(
            new Ellipticity(
                Ellipticity.Verdict.UNDECIDED,
                "no zero was found, and " + Ellipticity.MAX_BOXES + " boxes do not exclude one",
                Optional.empty()));
  }

  /** det D where it is square and that is real, else det D*D. */
  private Form determinant() {
    if (symbol.rows() == symbol.columns()) {
      Form det = determinant(symbol);
      return det.isReal() ? det : det.multiply(det.conjugate());
    }
    List<PolynomialMatrix.Entry> conjugated = new ArrayList<>();
    for (PolynomialMatrix.Entry e : symbol.transpose().entries()) {
      conjugated.add(new PolynomialMatrix.Entry(e.row(), e.column(), e.form().conjugate()));
    }
    PolynomialMatrix adjoint =
        PolynomialMatrix.of(
            /* rows= */ symbol.columns(),
            /* columns= */ symbol.rows(),
            n,
            symbol.degree(),
            conjugated);
    return determinant(Symbols.product(adjoint, symbol));
  }

  /** Laplace's expansion along the rows, by the set of columns that are left. */
  private Form determinant(PolynomialMatrix matrix) {
    int size = matrix.columns();
    Map<Integer, Form> minors = new HashMap<>();
    minors.put(0, Form.one(n));
    for (int row = 0; row < size; row++) {
      Map<Integer, Form> next = new HashMap<>();
      for (Map.Entry<Integer, Form> minor : minors.entrySet()) {
        int used = minor.getKey();
        for (int column = 0; column < size; column++) {
          Form entry = matrix.at(row, column);
          if ((used & 1 << column) == 0 && !entry.isZero()) {
            boolean odd = Integer.bitCount(used >>> column) % 2 == 1;
            Form term = minor.getValue().multiply(entry);
            next.merge(used | 1 << column, odd ? term.scale(Cyclotomic.of(-1)) : term, Form::add);
          }
        }
      }
      minors = next;
    }
    Form det = minors.get((1 << size) - 1);
    return det == null ? Form.zero(Monomials.of(n, size * matrix.degree())) : det;
  }

  /** The quotient by |ξ|², from the highest powers of the first variable down. */
  private Optional<Form> byNorm(Form form) {
    Monomials top = form.monomials();
    Monomials low = Monomials.of(n, form.degree() - 2);
    Cyclotomic[] rest = new Cyclotomic[top.count()];
    for (int t = 0; t < rest.length; t++) {
      rest[t] = form.coefficient(t);
    }
    Cyclotomic[] quotient = new Cyclotomic[low.count()];
    for (int t = 0; t < quotient.length; t++) {
      int[] alpha = low.exponents(t);
      alpha[0] += 2;
      quotient[t] = rest[top.indexOf(alpha)];
      alpha[0] -= 2;
      for (int v = 0; v < n; v++) {
        alpha[v] += 2;
        int place = top.indexOf(alpha);
        rest[place] = rest[place].subtract(quotient[t]);
        alpha[v] -= 2;
      }
    }
    for (Cyclotomic c : rest) {
      if (!c.isZero()) {
        return Optional.empty();
      }
    }
    return Optional.of(Form.of(low, List.of(quotient)));
  }

  private List<List<Rational>> points() {
    List<List<Rational>> all = new ArrayList<>();
    int side = 2 * REACH + 1;
    double wanted = Math.pow(side, n);
    int count = (int) Math.min(wanted, MAX_POINTS);
    for (int i = 1; i <= count; i++) {
      List<Rational> point = new ArrayList<>();
      for (int v = 0, left = i; v < n; v++, left /= side) {
        int digit = left % side;
        point.add(Rational.of(digit <= REACH ? digit : digit - side));
      }
      if (point.stream().anyMatch(x -> !x.isZero())) {
        all.add(List.copyOf(point));
      }
    }
    return all;
  }

  private Optional<List<Rational>> zero(Form form) {
    return points().stream().filter(p -> value(form, p).isZero()).findFirst();
  }

  private boolean changesSign(Form form) {
    int first = value(form, points().get(0)).signum();
    return points().stream().anyMatch(p -> value(form, p).signum() == -first);
  }

  private static Cyclotomic value(Form form, List<Rational> point) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int t = 0; t < form.monomials().count(); t++) {
      if (!form.coefficient(t).isZero()) {
        Rational product = Rational.ONE;
        for (int v = 0; v < point.size(); v++) {
          product = product.multiply(point.get(v).pow(form.monomials().exponent(t, v)));
        }
        sum = sum.add(form.coefficient(t).scale(product));
      }
    }
    return sum;
  }

  /** F(t, 1) by ascending powers of t. */
  private static List<Cyclotomic> onLine(Form form) {
    List<Cyclotomic> coefficients = new ArrayList<>();
    for (int k = 0; k <= form.degree(); k++) {
      coefficients.add(form.coefficient(form.monomials().indexOf(k, form.degree() - k)));
    }
    return coefficients;
  }
}
