package org.intertwiner.algebra.laws;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.intertwiner.algebra.ring.Ring;

/** The axioms of a ring with 1 and involution, and that its text can be read back. */
public final class RingLaws {

  private RingLaws() {}

  /**
   * The laws of a ring.
   *
   * @param <E> the elements
   * @param ring the ring
   * @param elements draws elements
   * @param commutative whether multiplication is claimed to commute
   * @return the laws
   */
  public static <E> List<Law<List<E>>> of(Ring<E> ring, Sampler<E> elements, boolean commutative) {
    List<Law<List<E>>> laws =
        List.of(
            law(
                ring,
                "addition is associative",
                elements,
                3,
                t ->
                    ring.areEqual(
                        ring.add(ring.add(t.get(0), t.get(1)), t.get(2)),
                        ring.add(t.get(0), ring.add(t.get(1), t.get(2))))),
            law(
                ring,
                "addition commutes",
                elements,
                2,
                t -> ring.areEqual(ring.add(t.get(0), t.get(1)), ring.add(t.get(1), t.get(0)))),
            law(
                ring,
                "zero",
                elements,
                1,
                t -> ring.areEqual(ring.add(t.get(0), ring.zero()), t.get(0))),
            law(
                ring,
                "negative",
                elements,
                1,
                t -> ring.isZero(ring.add(t.get(0), ring.negate(t.get(0))))),
            law(
                ring,
                "subtraction",
                elements,
                2,
                t ->
                    ring.areEqual(
                        ring.subtract(t.get(0), t.get(1)),
                        ring.add(t.get(0), ring.negate(t.get(1))))),
            law(
                ring,
                "multiplication is associative",
                elements,
                3,
                t ->
                    ring.areEqual(
                        ring.multiply(ring.multiply(t.get(0), t.get(1)), t.get(2)),
                        ring.multiply(t.get(0), ring.multiply(t.get(1), t.get(2))))),
            law(
                ring,
                "one",
                elements,
                1,
                t ->
                    ring.areEqual(ring.multiply(t.get(0), ring.one()), t.get(0))
                        && ring.areEqual(ring.multiply(ring.one(), t.get(0)), t.get(0))),
            law(
                ring,
                "left distributivity",
                elements,
                3,
                t ->
                    ring.areEqual(
                        ring.multiply(t.get(0), ring.add(t.get(1), t.get(2))),
                        ring.add(
                            ring.multiply(t.get(0), t.get(1)), ring.multiply(t.get(0), t.get(2))))),
            law(
                ring,
                "right distributivity",
                elements,
                3,
                t ->
                    ring.areEqual(
                        ring.multiply(ring.add(t.get(1), t.get(2)), t.get(0)),
                        ring.add(
                            ring.multiply(t.get(1), t.get(0)), ring.multiply(t.get(2), t.get(0))))),
            law(
                ring,
                "involution",
                elements,
                2,
                t ->
                    ring.areEqual(ring.conjugate(ring.conjugate(t.get(0))), t.get(0))
                        && ring.areEqual(
                            ring.conjugate(ring.multiply(t.get(0), t.get(1))),
                            ring.multiply(ring.conjugate(t.get(1)), ring.conjugate(t.get(0))))),
            law(
                ring,
                "text round trip",
                elements,
                1,
                t -> ring.areEqual(ring.parse(ring.format(t.get(0))), t.get(0))),
            law(
                ring,
                "multiplication commutes",
                elements,
                2,
                t ->
                    ring.areEqual(
                        ring.multiply(t.get(0), t.get(1)), ring.multiply(t.get(1), t.get(0)))));
    return commutative ? laws : laws.subList(0, laws.size() - 1);
  }

  static <E> Law<List<E>> law(
      Ring<E> ring, String name, Sampler<E> elements, int count, Predicate<List<E>> holds) {
    return new Law<>(
        name,
        elements.tuples(count),
        holds,
        tuple -> tuple.stream().map(ring::format).collect(Collectors.joining(", ", "(", ")")));
  }
}
