package org.intertwiner.verify.discover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.StructureLimits;
import org.intertwiner.algebra.group.structure.SubgroupClasses;
import org.intertwiner.algebra.group.structure.Subgroups;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.discover.SubgroupSearch.Found;
import org.intertwiner.verify.discover.SubgroupSearch.Tested;

/** Halves the list of all subgroups by one test after the other; not shared. */
final class LatticeSearch<G> {
  private final FiniteGroup<G> group;
  private final Function<G, Check> test;
  private final int order;
  private final List<Tested<G>> tests = new ArrayList<>();
  private final BitSet unclear = new BitSet();
  private List<BitSet> possible = new ArrayList<>();

  LatticeSearch(FiniteGroup<G> group, Function<G, Check> test) {
    this.group = group;
    this.test = test;
    this.order = (int) group.order();
  }

  Found<G> run() {
    for (var each : SubgroupClasses.of(group, StructureLimits.DEFAULT).classes()) {
      for (Subgroup subgroup : Subgroups.conjugates(each.representative())) {
        BitSet elements = new BitSet(order);
        Arrays.stream(subgroup.elements()).forEach(elements::set);
        possible.add(elements);
      }
    }
    for (int g = next(); g > 0; g = next()) {
      if (Thread.interrupted()) {
        throw new CancellationException("the search was stopped");
      }
      int element = g;
      Check check = test.apply(group.element(g));
      tests.add(new Tested<>(group.element(g), group.wordText(g), check));
      if (check.verdict().holds()) {
        possible = possible.stream().filter(h -> h.get(element)).toList();
      } else if (check.verdict() instanceof Verdict.Refuted) {
        possible = possible.stream().filter(h -> !h.get(element)).toList();
      } else {
        unclear.set(g);
        unclear.set(group.inverse(g));
      }
    }
    return found();
  }

  /** What all possible subgroups have in common holds; what some have is undecided. */
  private Found<G> found() {
    BitSet common = (BitSet) possible.get(0).clone();
    BitSet some = new BitSet(order);
    for (BitSet h : possible) {
      common.and(h);
      some.or(h);
    }
    Subgroup subgroup = group.subgroup();
    for (int g = common.nextSetBit(1); g >= 0; g = common.nextSetBit(g + 1)) {
      subgroup = subgroup.contains(g) ? subgroup : subgroup.extendedBy(g); // short words first
    }
    return new Found<>(group, subgroup, tests, some.cardinality() - common.cardinality());
  }

  /** The element that splits the possible subgroups most evenly; 0 if none splits them. */
  private int next() {
    double[] weight = new double[order];
    double total = 0;
    for (BitSet h : possible) {
      double own = h.cardinality();
      total += own;
      for (int g = h.nextSetBit(1); g >= 0; g = h.nextSetBit(g + 1)) {
        weight[g] += own;
      }
    }
    int best = 0;
    double most = 0;
    for (int g = 1; g < order; g++) {
      double smaller = Math.min(weight[g], total - weight[g]);
      if (!unclear.get(g) && smaller > most) {
        most = smaller;
        best = g;
      }
    }
    return best;
  }
}
