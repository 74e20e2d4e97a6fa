package org.intertwiner.verify.jqwik;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.verify.action.ElementLadder;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.jqwik.LadderArbitrary.Listing;

/** Arbitraries of group elements, for any group; {@link Haar} for named ones. */
public final class GroupElements {
  /** So many elements are tried as edge cases. */
  private static final int EDGES = 24;

  private GroupElements() {}

  /**
   * Haar-random elements of a compact group.
   *
   * <p>Example: {@code @Provide Arbitrary<Permutation> relabellings() { return
   * GroupElements.of(Groups.symmetric(5)); }}.
   *
   * @param <G> the group elements
   * @param group the group
   * @return an arbitrary whose values and edge cases shrink along the {@link ElementLadder}; a
   *     finite group is run through exhaustively where jqwik does that
   */
  public static <G> Arbitrary<G> of(CompactGroup<G> group) {
    return of(Symmetry.haar(group));
  }

  /**
   * Random elements of any group with a distribution.
   *
   * @param <G> the group elements
   * @param symmetry the group and its distribution
   * @return as {@link #of(CompactGroup)}
   */
  public static <G> Arbitrary<G> of(Symmetry<G> symmetry) {
    ElementLadder<G> ladder = ElementLadder.of(symmetry);
    Set<G> edges = new LinkedHashSet<>(ladder.rungs().subList(0, edges(ladder)));
    edges.addAll(symmetry.special());
    Optional<Listing<G>> listing =
        symmetry.group() instanceof FiniteGroup<G> finite
            ? Optional.of(new Listing<>(finite.order(), finite::element))
            : Optional.empty();
    return new LadderArbitrary<>(
        symmetry::random,
        List.copyOf(edges),
        g -> ladder.simpler(g).stream(),
        UnaryOperator.identity(),
        listing);
  }

  private static int edges(ElementLadder<?> ladder) {
    return Math.min(EDGES, ladder.rungs().size());
  }
}
