package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Symmetry;

/** Which elements of a group to try: those that act exactly, the telling ones first. */
final class ElementChoice {
  private static final int TRIES = 8;

  private ElementChoice() {}

  /** Generators, class representatives, a product, special and random elements. */
  static <G> List<G> of(
      Symmetry<G> symmetry, DataAction<G, ?> source, DataAction<G, ?> target, int most, long seed) {
    Group<G> group = symmetry.group();
    List<G> out = new ArrayList<>();
    List<G> generators = new ArrayList<>();
    for (Generator<G> generator : symmetry.generators()) {
      if (generator instanceof Generator.Element<G> e) {
        generators.add(e.element());
      }
    }
    List<G> candidates = new ArrayList<>(generators);
    if (generators.size() >= 2) {
      candidates.add(group.multiply(generators.get(0), generators.get(1)));
    }
    if (group instanceof FiniteGroup<G> finite && finite.order() <= 1000) {
      if (finite.order() <= most + 1) {
        for (int i = 0; i < finite.order(); i++) {
          candidates.add(finite.element(i));
        }
      }
      ConjugacyClasses classes = finite.classes();
      for (int c = 0; c < classes.count(); c++) {
        candidates.add(finite.element(classes.representative(c)));
      }
    }
    boolean few = group instanceof FiniteGroup<G>;
    if (few) {
      candidates.addAll(symmetry.special());
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < TRIES * most; i++) {
      candidates.add(symmetry.random(random));
    }
    candidates.addAll(symmetry.special());
    for (G g : candidates) {
      boolean exact =
          source.discretisation(g) instanceof Discretisation.Exact
              && target.discretisation(g) instanceof Discretisation.Exact;
      if (exact
          && out.size() < most
          && !group.areEqual(g, group.identity())
          && out.stream().noneMatch(h -> group.areEqual(g, h))) {
        out.add(g);
      }
    }
    return out;
  }
}
