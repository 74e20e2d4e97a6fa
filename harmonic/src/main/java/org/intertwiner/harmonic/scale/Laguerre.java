package org.intertwiner.harmonic.scale;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Rational;

/** Laguerre polynomials L_p^{(l + d/2 − 1)}, the radial parts of Hermite functions. */
final class Laguerre {
  private Laguerre() {}

  /** The coefficients of 1, t, …, tᵖ: λᵢ = (−1)ⁱ C(p + α, p − i)/i! with α = l + d/2 − 1. */
  static List<Rational> coefficients(int p, int degree, int dimension) {
    Rational alpha = Rational.of(2L * degree + dimension - 2, 2);
    List<Rational> coefficients = new ArrayList<>();
    for (int i = 0; i <= p; i++) {
      Rational value = Rational.of(i % 2 == 0 ? 1 : -1);
      for (int k = 1; k <= p - i; k++) {
        Rational factor = alpha.add(Rational.of(i + k));
        value = value.multiply(factor).divide(Rational.of(k));
      }
      for (int k = 2; k <= i; k++) {
        value = value.divide(Rational.of(k));
      }
      coefficients.add(value);
    }
    return coefficients;
  }
}
