package org.intertwiner.harmonic.kernel.orbit;

import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;

/** Exact values of forms at points. */
final class PointValue {
  private PointValue() {}

  /** The value as a constant form in as many variables. */
  static Form of(Form form, List<Cyclotomic> point) {
    Cyclotomic sum = Cyclotomic.ZERO;
    Monomials monomials = form.monomials();
    for (int i = 0; i < monomials.count(); i++) {
      Cyclotomic term = form.coefficient(i);
      for (int v = 0; v < point.size() && !term.isZero(); v++) {
        for (int e = monomials.exponent(i, v); e > 0; e--) {
          term = term.multiply(point.get(v));
        }
      }
      sum = sum.add(term);
    }
    return Form.of(Monomials.of(form.variables(), 0), List.of(sum));
  }
}
