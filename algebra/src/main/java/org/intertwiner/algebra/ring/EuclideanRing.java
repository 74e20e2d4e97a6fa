package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;

/**
 * An integral domain with division with remainder: for b ≠ 0 there are q, r with a = q·b + r and r
 * = 0 or norm(r) &lt; norm(b).
 *
 * <p>Every non-zero element has one canonical associate (for ℤ the absolute value, for polynomials
 * over a field the monic one), so greatest common divisors are unique. Accuracy: exact. Complexity:
 * gcds take as many divisions as Euclid's algorithm.
 *
 * <p>Example: {@code Integers.Z.extendedGcd(a, b)} holds g, s, t with g = s·a + t·b.
 *
 * <p>Source: Euclid, Elements VII.2; Bourbaki, Algèbre VII.
 *
 * @param <E> the elements; immutable
 */
public interface EuclideanRing<E> extends IntegralDomain<E> {

  /**
   * a = quotient · b + remainder.
   *
   * @param <E> the elements
   * @param quotient q
   * @param remainder r, 0 or smaller than b
   */
  record Division<E>(E quotient, E remainder) {}

  /**
   * gcd = s·a + t·b.
   *
   * @param <E> the elements
   * @param gcd the canonical greatest common divisor
   * @param s the cofactor of a
   * @param t the cofactor of b
   */
  record Bezout<E>(E gcd, E s, E t) {}

  /**
   * Division with remainder.
   *
   * @param a the dividend
   * @param b the divisor, not 0
   * @return quotient and remainder
   * @throws InvalidInput when b = 0
   */
  Division<E> divideAndRemainder(E a, E b);

  /**
   * The Euclidean size.
   *
   * @param a an element
   * @return a number ≥ 0 that division makes smaller
   */
  BigInteger norm(E a);

  /**
   * The unit that separates an element from its canonical associate.
   *
   * @param a an element
   * @return the unit u with a = u·canonical(a); 1 for a = 0
   */
  E unitPart(E a);

  /**
   * Whether an element has an inverse in the ring.
   *
   * @param a an element
   * @return a divides 1
   */
  default boolean isUnit(E a) {
    return !isZero(a) && exactQuotient(one(), a).isPresent();
  }

  /**
   * The canonical associate.
   *
   * @param a an element
   * @return the canonical one among all u·a, u a unit
   */
  default E canonical(E a) {
    return isZero(a) ? a : divideAndRemainder(a, unitPart(a)).quotient();
  }

  /**
   * The remainder of a division.
   *
   * @param a the dividend
   * @param b the divisor, not 0
   * @return a − q·b
   * @throws InvalidInput when b = 0
   */
  default E remainder(E a, E b) {
    return divideAndRemainder(a, b).remainder();
  }

  @Override
  default Optional<E> exactQuotient(E a, E b) {
    Division<E> division = divideAndRemainder(a, b);
    return isZero(division.remainder()) ? Optional.of(division.quotient()) : Optional.empty();
  }

  /**
   * The canonical greatest common divisor.
   *
   * @param a an element
   * @param b an element
   * @return the generator of the ideal (a, b); 0 when both are 0
   */
  default E gcd(E a, E b) {
    E x = a;
    E y = b;
    while (!isZero(y)) {
      E r = remainder(x, y);
      x = y;
      y = r;
    }
    return canonical(x);
  }

  /**
   * The greatest common divisor as a combination.
   *
   * @param a an element
   * @param b an element
   * @return g, s, t with g = gcd(a, b) = s·a + t·b
   */
  default Bezout<E> extendedGcd(E a, E b) {
    E x = a;
    E y = b;
    E s = one();
    E nextS = zero();
    E t = zero();
    E nextT = one();
    while (!isZero(y)) {
      Division<E> division = divideAndRemainder(x, y);
      E q = division.quotient();
      x = y;
      y = division.remainder();
      E u = subtract(s, multiply(q, nextS));
      s = nextS;
      nextS = u;
      E v = subtract(t, multiply(q, nextT));
      t = nextT;
      nextT = v;
    }
    E unit = divideAndRemainder(one(), unitPart(x)).quotient();
    return new Bezout<>(multiply(unit, x), multiply(unit, s), multiply(unit, t));
  }

  /**
   * The canonical least common multiple.
   *
   * @param a an element
   * @param b an element
   * @return the generator of (a) ∩ (b); 0 when one of them is 0
   */
  default E lcm(E a, E b) {
    if (isZero(a) || isZero(b)) {
      return zero();
    }
    return canonical(multiply(divideAndRemainder(a, gcd(a, b)).quotient(), b));
  }

  /**
   * The inverse modulo an element.
   *
   * @param a an element
   * @param modulus an element ≠ 0
   * @return the remainder x with a·x ≡ 1
   * @throws InvalidInput when a and the modulus have a common divisor
   */
  default E inverseModulo(E a, E modulus) {
    Bezout<E> bezout = extendedGcd(remainder(a, modulus), modulus);
    if (!isOne(bezout.gcd())) {
      throw new InvalidInput(
          "inverse modulo " + format(modulus),
          format(a),
          "an element prime to the modulus",
          "the common divisor is " + format(bezout.gcd()));
    }
    return remainder(bezout.s(), modulus);
  }
}
