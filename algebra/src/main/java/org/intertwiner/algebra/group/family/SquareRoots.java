package org.intertwiner.algebra.group.family;

import java.math.BigInteger;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** Positive square roots of numbers of ℚ(√5) that are sums of two roots of rationals. */
final class SquareRoots {
  private SquareRoots() {}

  /** √x: x rational, or x = a + b√5 with a² − 5b² the square of a rational. */
  static Cyclotomic of(Cyclotomic x) {
    if (x.isRational()) {
      return root(x.toRational());
    }
    if (x.conductor() == 5 && x.isReal()) {
      Cyclotomic other = x.galois(2);
      Rational a = x.add(other).toRational().divide(Rational.of(2));
      Rational norm = x.multiply(other).toRational();
      Optional<Rational> n = rationalRoot(norm);
      if (n.isPresent()) {
        Cyclotomic larger = root(a.add(n.get()).divide(Rational.of(2)));
        Cyclotomic smaller = root(a.subtract(n.get()).divide(Rational.of(2)));
        boolean plus = x.subtract(other).signum() > 0;
        return plus ? larger.add(smaller) : larger.subtract(smaller);
      }
    }
    throw new InvalidInput(
        "square root", x.toString(), "a sum of two roots of rational numbers", "");
  }

  private static Cyclotomic root(Rational q) {
    long product = q.numerator().multiply(q.denominator()).longValueExact();
    return Cyclotomic.sqrt(product).scale(Rational.of(BigInteger.ONE, q.denominator()));
  }

  private static Optional<Rational> rationalRoot(Rational q) {
    if (q.signum() < 0) {
      return Optional.empty();
    }
    BigInteger numerator = q.numerator().sqrt();
    BigInteger denominator = q.denominator().sqrt();
    Rational root = Rational.of(numerator, denominator);
    return root.multiply(root).equals(q) ? Optional.of(root) : Optional.empty();
  }
}
