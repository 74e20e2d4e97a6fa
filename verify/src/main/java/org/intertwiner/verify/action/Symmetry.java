package org.intertwiner.verify.action;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;

/**
 * A group together with a way of drawing its elements: what a claim f(g·x) = g·f(x) ranges over.
 *
 * <p>A compact group is drawn from by its Haar measure. A group that is not compact has no uniform
 * distribution; it is drawn from by a distribution that is {@linkplain #distribution() named}, and
 * a statistical claim speaks of that distribution.
 *
 * <p>Example: {@code Symmetry.haar(Groups.dihedral(4))}.
 *
 * @param <G> the group elements
 */
public interface Symmetry<G> {

  /**
   * A short name.
   *
   * @return for example {@code D4}, {@code translations} or {@code permutations of 6 nodes}
   */
  String name();

  /**
   * The group.
   *
   * @return products, inverses, equality
   */
  Group<G> group();

  /**
   * A random element.
   *
   * @param random the source of randomness
   * @return an element of the {@link #distribution()}
   */
  G random(RandomGenerator random);

  /**
   * How elements are drawn, in words.
   *
   * @return for example {@code Haar} or {@code normal with σ = 1 in every direction}; blank where a
   *     claim is in its own words about something else, such as the order of a batch
   */
  String distribution();

  /**
   * Elements worth testing first.
   *
   * @return distinct elements, the identity first
   */
  List<G> special();

  /**
   * Whether the claim speaks of an element of the group: some speak of a part of it only.
   *
   * @param g an element
   * @return false for elements that are no case of the claim, such as the identity in a claim about
   *     all others
   */
  default boolean concerns(G g) {
    return true;
  }

  /**
   * Elements and Lie algebra elements that generate a dense subgroup.
   *
   * @return the generators in a fixed order; empty where none are named
   */
  List<Generator<G>> generators();

  /**
   * Simpler variants of an element, for shrinking a counter-example; the simplest first. Following
   * them must come to an end.
   *
   * @param g an element
   * @return variants; empty where there is none beyond {@link #special()}
   */
  default List<G> simpler(G g) {
    return List.of();
  }

  /**
   * An element in words.
   *
   * @param g an element
   * @return for example {@code translation by (1, 0, 0)}; empty where the element's own text says
   *     enough
   */
  default Optional<String> describe(G g) {
    return Optional.empty();
  }

  /**
   * The compact group, where it is one.
   *
   * @return the group; empty for other groups
   */
  default Optional<CompactGroup<G>> compact() {
    return Optional.empty();
  }

  /**
   * A compact group under its Haar measure.
   *
   * @param <G> the group elements
   * @param group the group
   * @return the symmetry
   */
  static <G> Symmetry<G> haar(CompactGroup<G> group) {
    return new HaarSymmetry<>(group);
  }
}
