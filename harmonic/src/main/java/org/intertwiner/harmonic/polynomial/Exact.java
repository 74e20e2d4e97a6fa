package org.intertwiner.harmonic.polynomial;

import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * Sums and products of cyclotomic numbers that step over zeros and ones, which are most of them.
 */
final class Exact {
  private Exact() {}

  static Cyclotomic add(Cyclotomic a, Cyclotomic b) {
    return a.isZero() ? b : b.isZero() ? a : a.add(b);
  }

  static Cyclotomic multiply(Cyclotomic a, Cyclotomic b) {
    if (a.isZero() || b.isZero()) {
      return Cyclotomic.ZERO;
    }
    return a.isOne() ? b : b.isOne() ? a : a.multiply(b);
  }

  static Cyclotomic multiply(Cyclotomic a, long factor) {
    return a.isZero() || factor == 1 ? a : a.scale(Rational.of(factor));
  }
}
