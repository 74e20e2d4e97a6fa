package org.intertwiner.reptheory.finite;

import java.util.HashMap;
import java.util.Map;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** Exact real and imaginary parts, each number's computed once. */
final class RealParts {
  private static final Rational HALF = Rational.of(1, 2);

  private final Map<Cyclotomic, Cyclotomic> real = new HashMap<>();
  private final Map<Cyclotomic, Cyclotomic> imaginary = new HashMap<>();

  Cyclotomic re(Cyclotomic z) {
    return z.isRational() ? z : real.computeIfAbsent(z, x -> x.add(x.conjugate()).scale(HALF));
  }

  Cyclotomic im(Cyclotomic z) {
    return z.isRational()
        ? Cyclotomic.ZERO
        : imaginary.computeIfAbsent(
            z, x -> x.conjugate().subtract(x).multiply(Cyclotomic.I).scale(HALF));
  }
}
