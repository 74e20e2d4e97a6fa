package org.intertwiner.algebra.laws;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.EuclideanRing;
import org.intertwiner.algebra.ring.EuclideanRing.Bezout;
import org.intertwiner.algebra.ring.EuclideanRing.Division;

/**
 * The axioms of a Euclidean ring: those of a commutative ring, no zero divisors, division with
 * remainder, and greatest common divisors that are combinations.
 *
 * <p>Example: {@code EuclideanLaws.of(Integers.Z, sampler)} gives laws that any runner can check.
 */
public final class EuclideanLaws {

  private EuclideanLaws() {}

  /**
   * The laws of a Euclidean ring.
   *
   * @param <E> the elements
   * @param ring the ring
   * @param elements draws elements, also 0
   * @return the laws
   */
  public static <E> List<Law<List<E>>> of(EuclideanRing<E> ring, Sampler<E> elements) {
    List<Law<List<E>>> laws = new ArrayList<>(RingLaws.of(ring, elements, true));
    laws.add(
        RingLaws.law(
            ring,
            "no zero divisors",
            elements,
            2,
            t ->
                ring.isZero(ring.multiply(t.get(0), t.get(1)))
                    == (ring.isZero(t.get(0)) || ring.isZero(t.get(1)))));
    laws.add(
        RingLaws.law(
            ring,
            "division with remainder",
            elements,
            2,
            t -> ring.isZero(t.get(1)) || divides(ring, t.get(0), t.get(1))));
    laws.add(
        RingLaws.law(
            ring,
            "exact quotient",
            elements,
            2,
            t ->
                ring.isZero(t.get(1))
                    || ring.exactQuotient(ring.multiply(t.get(0), t.get(1)), t.get(1))
                        .filter(q -> ring.areEqual(q, t.get(0)))
                        .isPresent()));
    laws.add(
        RingLaws.law(ring, "canonical associate", elements, 1, t -> isCanonical(ring, t.get(0))));
    laws.add(
        RingLaws.law(
            ring,
            "greatest common divisor",
            elements,
            3,
            t -> isGcd(ring, t.get(0), t.get(1), t.get(2))));
    laws.add(
        RingLaws.law(
            ring, "least common multiple", elements, 2, t -> isLcm(ring, t.get(0), t.get(1))));
    return List.copyOf(laws);
  }

  private static <E> boolean divides(EuclideanRing<E> ring, E a, E b) {
    Division<E> d = ring.divideAndRemainder(a, b);
    E back = ring.add(ring.multiply(d.quotient(), b), d.remainder());
    return ring.areEqual(back, a)
        && ring.areEqual(d.remainder(), ring.remainder(a, b))
        && (ring.isZero(d.remainder()) || ring.norm(d.remainder()).compareTo(ring.norm(b)) < 0);
  }

  private static <E> boolean isCanonical(EuclideanRing<E> ring, E a) {
    E unit = ring.unitPart(a);
    E canonical = ring.canonical(a);
    return ring.isUnit(unit)
        && ring.areEqual(ring.multiply(unit, canonical), a)
        && ring.areEqual(ring.canonical(canonical), canonical)
        && ring.areEqual(ring.canonical(ring.multiply(unit, a)), canonical);
  }

  /** The combination equals the gcd, which divides both; a common factor comes out of it. */
  private static <E> boolean isGcd(EuclideanRing<E> ring, E a, E b, E c) {
    Bezout<E> bezout = ring.extendedGcd(a, b);
    E g = bezout.gcd();
    E combination = ring.add(ring.multiply(bezout.s(), a), ring.multiply(bezout.t(), b));
    if (!ring.areEqual(combination, g) || !ring.areEqual(ring.gcd(a, b), g)) {
      return false;
    }
    if (ring.isZero(g)) {
      return ring.isZero(a) && ring.isZero(b);
    }
    E scaled = ring.gcd(ring.multiply(a, c), ring.multiply(b, c));
    return ring.exactQuotient(a, g).isPresent()
        && ring.exactQuotient(b, g).isPresent()
        && ring.areEqual(scaled, ring.canonical(ring.multiply(g, c)));
  }

  private static <E> boolean isLcm(EuclideanRing<E> ring, E a, E b) {
    E product = ring.multiply(ring.gcd(a, b), ring.lcm(a, b));
    return ring.areEqual(ring.canonical(product), ring.canonical(ring.multiply(a, b)));
  }
}
