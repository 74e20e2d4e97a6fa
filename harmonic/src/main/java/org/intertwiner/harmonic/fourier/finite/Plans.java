package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.reptheory.Irreps;

/** Chooses how a group is transformed, and does what a transform of its subgroups needs. */
final class Plans {
  private static final double DEARER = 2;
  private static final int PAIRS = 40;
  private static final int POINTS = 6;
  private static final long SCANNED = 400_000;

  private final FiniteTransformLimits limits;

  Plans(FiniteTransformLimits limits) {
    this.limits = limits;
  }

  /** Whether the elements are all permutations of their points. */
  static boolean isSymmetric(FiniteGroup<?> group) {
    if (!(group.element(0) instanceof Permutation p) || p.degree() < 3 || p.degree() > 12) {
      return false;
    }
    long order = 1;
    for (int i = 2; i <= p.degree(); i++) {
      order *= i;
    }
    return group.order() == order;
  }

  @SuppressWarnings("unchecked") // the elements are permutations
  static YoungEngine symmetric(FiniteGroup<?> group) {
    if (!isSymmetric(group)) {
      throw new InvalidInput(
          "algorithm for " + group.name(),
          TransformAlgorithm.SYMMETRIC.toString(),
          "all permutations of 3 … 12 points",
          "TransformAlgorithm.CHAIN serves any group");
    }
    FiniteGroup<Permutation> permutations = (FiniteGroup<Permutation>) group;
    return new YoungEngine(permutations, permutations.element(0).degree());
  }

  static AbelianEngine abelian(FiniteGroup<?> group) {
    if (!group.isAbelian()) {
      throw new InvalidInput(
          "algorithm for " + group.name(),
          TransformAlgorithm.ABELIAN.toString(),
          "an abelian group",
          "TransformAlgorithm.CHAIN serves any group");
    }
    return new AbelianEngine(group);
  }

  /** The best way for a group. */
  Engine best(FiniteGroup<?> group) {
    if (group.isAbelian()) {
      return abelian(group);
    }
    return isSymmetric(group) ? symmetric(group) : chain(group);
  }

  /** Along a chain that is chosen here. */
  <G> Engine chain(FiniteGroup<G> group) {
    return along(group, choose(group, 2).subgroup);
  }

  <G> Engine dense(FiniteGroup<G> group) {
    return along(group, group.subgroup());
  }

  private <G> ChainEngine along(FiniteGroup<G> group, Subgroup subgroup) {
    require(group, subgroup);
    FiniteGroup<G> smaller = group.toGroup(subgroup);
    return above(group, subgroup, smaller, best(smaller));
  }

  private void require(FiniteGroup<?> group, Subgroup subgroup) {
    limits.requireEntries(group, (double) group.order() * subgroup.index());
  }

  /** Along a given chain; below its last member as is best. */
  <G> Engine along(FiniteGroup<G> group, List<Subgroup> chain) {
    if (chain.isEmpty()) {
      return best(group);
    }
    Subgroup first = chain.get(0);
    if (!first.isOfSameGroup(group.subgroup())) {
      throw new InvalidInput(
          "chain of subgroups", "subgroups of another group", "subgroups of " + group.name(), "");
    }
    if (first.index() == 1) {
      return along(group, chain.subList(1, chain.size()));
    }
    require(group, first);
    FiniteGroup<G> smaller = group.toGroup(first);
    List<Subgroup> rest = new ArrayList<>();
    for (Subgroup next : chain.subList(1, chain.size())) {
      if (!next.isContainedIn(first)) {
        throw new InvalidInput(
            "chain of subgroups",
            "a subgroup of order " + next.order() + " not inside that of order " + first.order(),
            "a descending chain",
            "");
      }
      int[] generators = next.generators();
      for (int i = 0; i < generators.length; i++) {
        generators[i] = smaller.indexOf(group.element(generators[i]));
      }
      rest.add(smaller.subgroup(generators));
    }
    return above(group, first, smaller, along(smaller, rest));
  }

  private <G> ChainEngine above(
      FiniteGroup<G> group, Subgroup subgroup, FiniteGroup<G> smaller, Engine sub) {
    int[] embedded = sub.elements().clone();
    for (int p = 0; p < embedded.length; p++) {
      embedded[p] = group.indexOf(smaller.element(embedded[p]));
    }
    return new ChainEngine(group, subgroup, sub, embedded, Irreps.of(group));
  }

  /** A subgroup to go through and what the transform is thought to cost. */
  private record Choice(Subgroup subgroup, double cost, boolean abelian) {
    /** Plans over an abelian group are found at once: others must be worth their derivation. */
    boolean isBetter(Choice other) {
      return cost * (abelian ? 1 : DEARER) < other.cost * (other.abelian ? 1 : DEARER);
    }
  }

  /** The choice with the least estimated cost; the trivial subgroup stands for dense sums. */
  private <G> Choice choose(FiniteGroup<G> group, int width) {
    Interruption.check();
    double order = group.order();
    Choice best = new Choice(group.subgroup(), order * order, false);
    List<Subgroup> candidates = candidates(group);
    candidates.sort(Comparator.comparingLong(Subgroup::index));
    int deeper = 0;
    for (Subgroup h : candidates) {
      if (order * h.index() >= DEARER * best.cost) {
        continue;
      }
      FiniteGroup<G> smaller = group.toGroup(h);
      boolean abelian = smaller.isAbelian();
      double inside;
      if (abelian) {
        inside = 1.5 * order * Math.log((double) h.order()) / Math.log(2);
      } else if (deeper < width) {
        deeper++;
        inside = h.index() * choose(smaller, 1).cost;
      } else {
        continue;
      }
      double mean = Math.sqrt((double) h.order() / smaller.classes().count());
      Choice choice = new Choice(h, inside + order * h.index() * mean, abelian);
      best = choice.isBetter(best) ? choice : best;
    }
    return best;
  }

  /** Proper subgroups other than the trivial one. */
  private static List<Subgroup> candidates(FiniteGroup<?> group) {
    List<Subgroup> found = new ArrayList<>();
    add(found, group.derivedSubgroup());
    add(found, group.center());
    if (group.order() <= SCANNED) {
      for (int p = 0; p < Math.min(POINTS, group.degree()); p++) {
        add(found, stabilizer(group, p));
      }
    }
    ConjugacyClasses classes = group.classes();
    SplittableRandom random = new SplittableRandom(3);
    for (int c = classes.count() - 1; c > 0 && c > classes.count() - 20; c--) {
      add(found, group.subgroup(classes.representative(c)));
    }
    for (int i = 0; i < PAIRS; i++) {
      int a = classes.representative(random.nextInt(classes.count()));
      add(found, group.subgroup(a, random.nextInt((int) group.order())));
    }
    return found;
  }

  private static void add(List<Subgroup> found, Subgroup h) {
    if (h.order() > 1 && h.index() > 1 && !found.contains(h)) {
      found.add(h);
    }
  }

  private static Subgroup stabilizer(FiniteGroup<?> group, int point) {
    Subgroup sub = group.subgroup();
    for (int x = 1; x < group.order(); x++) {
      if (group.permutation(x).at(point) == point && !sub.contains(x)) {
        sub = sub.extendedBy(x);
      }
    }
    return sub;
  }
}
