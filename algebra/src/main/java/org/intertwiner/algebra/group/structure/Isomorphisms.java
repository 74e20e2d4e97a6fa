package org.intertwiner.algebra.group.structure;

import java.util.Arrays;
import java.util.Optional;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Isomorphisms between enumerated groups.
 *
 * <p>Accuracy: exact; a found isomorphism is checked on the whole Cayley graph, and none is
 * reported only when invariants differ or every possible image of a generating tuple was excluded.
 */
public final class Isomorphisms {
  private Isomorphisms() {}

  /**
   * An isomorphism, if there is one, within the default limits.
   *
   * @param <G> the elements of the source
   * @param <H> the elements of the target
   * @param source a group
   * @param target a group
   * @return an isomorphism; empty when the groups are not isomorphic
   * @throws org.intertwiner.algebra.LimitExceeded when the search would be too long
   */
  public static <G, H> Optional<Homomorphism<G, H>> find(
      FiniteGroup<G> source, FiniteGroup<H> target) {
    return find(source, target, StructureLimits.DEFAULT);
  }

  /**
   * An isomorphism, if there is one.
   *
   * @param <G> the elements of the source
   * @param <H> the elements of the target
   * @param source a group
   * @param target a group
   * @param limits the largest order and number of steps
   * @return an isomorphism; empty when the groups are not isomorphic
   * @throws org.intertwiner.algebra.LimitExceeded when the search would be too long
   */
  public static <G, H> Optional<Homomorphism<G, H>> find(
      FiniteGroup<G> source, FiniteGroup<H> target, StructureLimits limits) {
    if (source.order() != target.order() || source.classes().count() != target.classes().count()) {
      return Optional.empty();
    }
    if (source.order() == 1) {
      return Optional.of(
          Homomorphism.ofIndices(source, target, new int[source.generators().size()]));
    }
    limits.requireOrder("group whose isomorphisms are searched", source.order());
    ClassColours colours = ClassColours.of(source, target);
    if (!Arrays.equals(colours.sizes(0), colours.sizes(1))) {
      return Optional.empty();
    }
    MapSearch<G, H> search = new MapSearch<>(source, target, colours, 1, limits);
    int[] images = new int[search.length()];
    for (int first : search.firstCandidates()) {
      images[0] = first;
      if (search.complete(0, images)) {
        return Optional.of(search.homomorphism(images));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether two groups are isomorphic, within the default limits.
   *
   * @param a a group
   * @param b a group
   * @return whether an isomorphism exists
   * @throws org.intertwiner.algebra.LimitExceeded when the search would be too long
   */
  public static boolean areIsomorphic(FiniteGroup<?> a, FiniteGroup<?> b) {
    return find(a, b).isPresent();
  }
}
