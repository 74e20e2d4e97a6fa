package org.intertwiner.reptheory.compact.pattern;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Rational;

/**
 * Gelfand and Tsetlin's coefficients of the turn of axis k towards axis k + 1, which changes the
 * row of so(k) between those of so(k+1) and so(k−1).
 *
 * <p><em>Formula:</em> with l = m + p − j + 1 in the row of so(2p+1) and l = m + p − j in that of
 * so(2p), for k = 2p: A² = ¼ |∏ᵣ((l″ᵣ−½)² − (l+½)²) ∏ᵣ((l′ᵣ−½)² − (l+½)²) / ∏_{r≠j} (lᵣ² − l²)(lᵣ²
 * − (l+1)²)|, and for k = 2p+1: B² = |∏ᵣ(l″ᵣ² − l²) ∏ᵣ(l′ᵣ² − l²) / (l²(4l²−1) ∏_{r≠j} (lᵣ² −
 * l²)((lᵣ−1)² − l²))| and C = ∏ l″ᵣ ∏ l′ᵣ / ∏ lᵣ(lᵣ−1), l″ above and l′ below.
 */
final class OrthogonalCoefficients {
  private static final Rational HALF = Rational.of(1, 2);

  private final int k;
  private final List<Rational> above;
  private final List<Rational> here;
  private final List<Rational> below;

  OrthogonalCoefficients(Pattern pattern, int n, int k) {
    this.k = k;
    this.above = shifted(pattern, n, k + 1);
    this.here = shifted(pattern, n, k);
    this.below = shifted(pattern, n, k - 1);
  }

  private static List<Rational> shifted(Pattern pattern, int n, int k) {
    List<Rational> l = new ArrayList<>();
    int p = k / 2;
    for (int j = 1; k >= 2 && j <= p; j++) {
      long shift = (long) p - j + k % 2;
      l.add(pattern.entry(n - k, j - 1).add(Rational.of(shift)));
    }
    return l;
  }

  /** The square of the coefficient that raises the entry j. */
  Rational squareOfStep(int j) {
    return k % 2 == 0 ? even(j) : odd(j);
  }

  private static Rational square(Rational x) {
    return x.multiply(x);
  }

  private Rational even(int j) {
    Rational l = here.get(j);
    Rational middle = square(l.add(HALF));
    Rational product = Rational.of(1, 4);
    for (List<Rational> row : List.of(above, below)) {
      for (Rational x : row) {
        product = product.multiply(square(x.subtract(HALF)).subtract(middle));
      }
    }
    Rational next = square(l.add(Rational.ONE));
    for (int r = 0; r < here.size(); r++) {
      if (r != j) {
        Rational x = square(here.get(r));
        product = product.divide(x.subtract(square(l)).multiply(x.subtract(next)));
      }
    }
    return product.abs();
  }

  private Rational odd(int j) {
    Rational l = square(here.get(j));
    Rational product = l.multiply(Rational.of(4).multiply(l).subtract(Rational.ONE)).inverse();
    for (List<Rational> row : List.of(above, below)) {
      for (Rational x : row) {
        product = product.multiply(square(x).subtract(l));
      }
    }
    for (int r = 0; r < here.size(); r++) {
      if (r != j) {
        Rational x = here.get(r);
        Rational lower = square(x.subtract(Rational.ONE)).subtract(l);
        product = product.divide(square(x).subtract(l).multiply(lower));
      }
    }
    return product.abs();
  }

  /** C, which is 0 where a factor of the numerator is. */
  Rational diagonal() {
    Rational product = Rational.ONE;
    for (List<Rational> row : List.of(above, below)) {
      for (Rational x : row) {
        product = product.multiply(x);
      }
    }
    if (product.isZero()) {
      return product;
    }
    for (Rational x : here) {
      product = product.divide(x.multiply(x.subtract(Rational.ONE)));
    }
    return product;
  }
}
