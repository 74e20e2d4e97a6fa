package org.intertwiner.algebra.laws;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;

/**
 * The axioms of a group and what follows from them at once.
 *
 * <p>Example: {@code GroupLaws.of(myGroup, mySampler)} gives laws that any runner can check.
 */
public final class GroupLaws {

  private GroupLaws() {}

  /**
   * Laws of a compact group on Haar-random elements; a finite group's elements shrink to those
   * listed earlier, others to the special elements.
   *
   * @param <G> the elements
   * @param group the group
   * @return the laws
   */
  public static <G> List<Law<List<G>>> of(CompactGroup<G> group) {
    return of(group, elements(group));
  }

  /**
   * Laws of any group on elements from a sampler.
   *
   * @param <G> the elements
   * @param group the group
   * @param elements draws elements
   * @return the laws
   */
  public static <G> List<Law<List<G>>> of(Group<G> group, Sampler<G> elements) {
    G one = group.identity();
    return List.of(
        law(
            "associativity",
            elements,
            3,
            t ->
                group.areEqual(
                    group.multiply(group.multiply(t.get(0), t.get(1)), t.get(2)),
                    group.multiply(t.get(0), group.multiply(t.get(1), t.get(2))))),
        law(
            "left identity",
            elements,
            1,
            t -> group.areEqual(group.multiply(one, t.get(0)), t.get(0))),
        law(
            "right identity",
            elements,
            1,
            t -> group.areEqual(group.multiply(t.get(0), one), t.get(0))),
        law(
            "left inverse",
            elements,
            1,
            t -> group.areEqual(group.multiply(group.inverse(t.get(0)), t.get(0)), one)),
        law(
            "right inverse",
            elements,
            1,
            t -> group.areEqual(group.multiply(t.get(0), group.inverse(t.get(0))), one)),
        law(
            "inverse of a product",
            elements,
            2,
            t ->
                group.areEqual(
                    group.inverse(group.multiply(t.get(0), t.get(1))),
                    group.multiply(group.inverse(t.get(1)), group.inverse(t.get(0))))),
        law("equality is reflexive", elements, 1, t -> group.areEqual(t.get(0), t.get(0))),
        law(
            "equality is symmetric",
            elements,
            2,
            t -> group.areEqual(t.get(0), t.get(1)) == group.areEqual(t.get(1), t.get(0))));
  }

  /**
   * Haar-random elements that shrink.
   *
   * @param <G> the elements
   * @param group the group
   * @return the sampler
   */
  public static <G> Sampler<G> elements(CompactGroup<G> group) {
    if (group instanceof FiniteGroup<G> finite) {
      return Sampler.of(group::random, g -> earlier(finite, g));
    }
    return Sampler.of(group::random, g -> simpler(group, g));
  }

  private static <G> List<G> earlier(FiniteGroup<G> group, G g) {
    int index = group.indexOf(g);
    List<G> candidates = new ArrayList<>();
    for (int i = 0; i < Math.min(index, 64); i++) {
      candidates.add(group.element(i));
    }
    return candidates;
  }

  private static <G> List<G> simpler(CompactGroup<G> group, G g) {
    List<G> candidates = new ArrayList<>();
    for (G special : group.special()) {
      if (group.areEqual(special, g)) {
        break;
      }
      candidates.add(special);
    }
    return candidates;
  }

  private static <G> Law<List<G>> law(
      String name, Sampler<G> elements, int count, java.util.function.Predicate<List<G>> holds) {
    return new Law<>(name, elements.tuples(count), holds, List::toString);
  }
}
