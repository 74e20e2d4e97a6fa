package org.intertwiner.harmonic.scale;

import java.util.HashMap;
import java.util.Map;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/** Exact comparison of Gaussians times polynomials. */
final class Dilation {
  private Dilation() {}

  /** The first number that differs: of the rates, the degrees or the coefficients. */
  static Cyclotomic difference(GaussianForm a, GaussianForm b) {
    Cyclotomic rates = a.rate().subtract(b.rate());
    if (!rates.isZero()) {
      return rates;
    }
    if (a.parts().size() != b.parts().size()) {
      return Cyclotomic.of(a.parts().size() - b.parts().size());
    }
    for (int i = 0; i < a.parts().size(); i++) {
      Cyclotomic number = difference(a.parts().get(i), b.parts().get(i));
      if (!number.isZero()) {
        return number;
      }
    }
    return Cyclotomic.ZERO;
  }

  private static Cyclotomic difference(PolynomialMatrix a, PolynomialMatrix b) {
    if (a.degree() != b.degree()) {
      return Cyclotomic.of(a.degree() - b.degree());
    }
    Map<Long, PolynomialMatrix.Entry> left = new HashMap<>();
    a.entries().forEach(e -> left.put(place(e), e));
    for (PolynomialMatrix.Entry e : b.entries()) {
      PolynomialMatrix.Entry other = left.remove(place(e));
      Cyclotomic number = other == null ? first(e.form()) : difference(other, e);
      if (!number.isZero()) {
        return number;
      }
    }
    return left.values().stream().findFirst().map(e -> first(e.form())).orElse(Cyclotomic.ZERO);
  }

  /** Factors alone are compared where the rest is equal, so that no root has to be written out. */
  private static Cyclotomic difference(PolynomialMatrix.Entry a, PolynomialMatrix.Entry b) {
    return a.square().equals(b.square()) && a.base().equals(b.base())
        ? a.factor().subtract(b.factor())
        : first(a.form().subtract(b.form()));
  }

  private static long place(PolynomialMatrix.Entry e) {
    return ((long) e.row() << 32) + e.column();
  }

  private static Cyclotomic first(Form form) {
    for (int i = 0; i < form.monomials().count(); i++) {
      if (!form.coefficient(i).isZero()) {
        return form.coefficient(i);
      }
    }
    return Cyclotomic.ZERO;
  }
}
