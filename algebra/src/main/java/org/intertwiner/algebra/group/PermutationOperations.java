package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What permutation groups do with elements, whatever the group. */
sealed interface PermutationOperations extends CompactGroup<Permutation> permits PermutationGroup {
  /** The most elements that are listed as special. */
  int MAX_SPECIAL = 64;

  /** {@return the number of points} */
  int degree();

  /** {@return the generators as given} */
  List<Permutation> generators();

  /** {@return short names, one per generator} */
  List<String> generatorNames();

  @Override
  default Permutation identity() {
    return Permutation.identity(degree());
  }

  @Override
  default Permutation multiply(Permutation a, Permutation b) {
    return a.multiply(b);
  }

  @Override
  default Permutation inverse(Permutation a) {
    return a.inverse();
  }

  @Override
  default boolean areEqual(Permutation a, Permutation b) {
    return a.equals(b);
  }

  @Override
  default List<Generator<Permutation>> topologicalGenerators() {
    List<Generator<Permutation>> list = new ArrayList<>();
    for (int k = 0; k < generators().size(); k++) {
      list.add(new Generator.Element<>(generatorNames().get(k), generators().get(k)));
    }
    return List.copyOf(list);
  }

  /** The identity, the generators, and those of their powers that are involutions. */
  @Override
  default List<Permutation> special() {
    Set<Permutation> list = new LinkedHashSet<>();
    list.add(identity());
    list.addAll(generators());
    for (Permutation g : generators()) {
      list.add(g.involution());
    }
    return list.stream().limit(MAX_SPECIAL).toList();
  }
}
