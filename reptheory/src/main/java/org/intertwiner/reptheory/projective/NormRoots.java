package org.intertwiner.reptheory.projective;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** Positive cyclotomic numbers as c·c* with a cyclotomic c. */
final class NormRoots {
  private NormRoots() {}

  /**
   * A number c with c·c* = value.
   *
   * @param value a positive real number
   * @param hints numbers x for which value/|x|² may be simpler
   */
  static Optional<Cyclotomic> of(Cyclotomic value, List<Cyclotomic> hints) {
    Optional<Cyclotomic> direct = squareRoot(value);
    if (direct.isPresent()) {
      return direct;
    }
    for (Cyclotomic x : hints) {
      if (!x.isZero()) {
        Optional<Cyclotomic> rest = squareRoot(value.divide(x.multiply(x.conjugate())));
        if (rest.isPresent()) {
          return rest.map(x::multiply);
        }
      }
    }
    return Optional.empty();
  }

  /** The positive square root of a positive number a + b√d, where it is √x + √y with rational x. */
  static Optional<Cyclotomic> squareRoot(Cyclotomic value) {
    if (value.isRational()) {
      return Optional.of(root(value.toRational()));
    }
    for (int k = 2; k < value.conductor(); k++) {
      if (gcd(k, value.conductor()) == 1 && !value.galois(k).equals(value)) {
        Optional<Cyclotomic> found = quadratic(value, value.galois(k));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** √v = √x + √y or √x − √y with x + y = (v + v′)/2 and 4xy = ((v − v′)/2)². */
  private static Optional<Cyclotomic> quadratic(Cyclotomic value, Cyclotomic other) {
    Cyclotomic sum = value.add(other).scale(Rational.of(1, 2));
    Cyclotomic product = value.multiply(other);
    if (!sum.isRational() || !product.isRational() || product.toRational().signum() <= 0) {
      return Optional.empty();
    }
    Cyclotomic r = root(product.toRational());
    if (!r.isRational()) {
      return Optional.empty();
    }
    Rational x = sum.toRational().add(r.toRational()).multiply(Rational.of(1, 2));
    Rational y = sum.toRational().subtract(r.toRational()).multiply(Rational.of(1, 2));
    if (x.signum() < 0 || y.signum() < 0) {
      return Optional.empty();
    }
    for (Cyclotomic candidate : List.of(root(x).add(root(y)), root(x).subtract(root(y)))) {
      if (candidate.multiply(candidate).equals(value)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static Cyclotomic root(Rational value) {
    return Radical.sqrt(value).toCyclotomic();
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
