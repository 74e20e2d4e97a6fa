package org.intertwiner.nn.layer.structure;

import java.util.Optional;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * Square roots of positive numbers that are a rational number times the square of sin(πk/n): those
 * that appear in the invariant forms of the icosahedral groups.
 */
final class CyclotomicRoots {
  private static final int LARGEST = 120;

  private CyclotomicRoots() {}

  /**
   * A positive root.
   *
   * @return s·√q with x = s²·q, checked by squaring; nothing if no such form was found
   */
  static Optional<Cyclotomic> sqrt(Cyclotomic x) {
    if (x.isRational()) {
      return root(Cyclotomic.ONE, x.toRational());
    }
    int conductor = x.conductor();
    for (int n = conductor; n <= Math.min(LARGEST, 4 * conductor); n += conductor) {
      for (int k = 1; 2 * k <= n; k++) {
        Cyclotomic s = Cyclotomic.sin2pi(2 * n, k);
        Cyclotomic quotient = x.divide(s.multiply(s));
        if (quotient.isRational()) {
          return root(s, quotient.toRational());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Cyclotomic> root(Cyclotomic s, Rational square) {
    return square.signum() <= 0
        ? Optional.empty()
        : Optional.of(s.multiply(Radical.sqrt(square).toCyclotomic()));
  }
}
