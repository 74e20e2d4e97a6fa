package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.List;

/** Constructions of larger groups from smaller ones. */
final class Products {
  private Products() {}

  static FiniteGroup<Permutation> direct(
      FiniteGroup<?> left, FiniteGroup<?> right, GroupLimits limits) {
    long order = Math.multiplyExact(left.order(), right.order());
    if (order > limits.maxOrder()) {
      throw PermutationStore.orderLimit(Long.toString(order), limits);
    }
    int m = left.degree();
    int n = right.degree();
    List<Permutation> generators = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int k = 0; k < left.generators().size(); k++) {
      generators.add(shifted(left.permutation(left.generatorIndex(k)), 0, m + n));
      names.add(left.generatorNames().get(k));
    }
    for (int k = 0; k < right.generators().size(); k++) {
      generators.add(shifted(right.permutation(right.generatorIndex(k)), m, m + n));
      StringBuilder name = new StringBuilder(right.generatorNames().get(k));
      while (names.contains(name.toString())) {
        name.append('\'');
      }
      names.add(name.toString());
    }
    int[] first = left.store().base();
    int[] second = right.store().base();
    int[] base = java.util.Arrays.copyOf(first, first.length + second.length);
    for (int i = 0; i < second.length; i++) {
      base[first.length + i] = m + second[i];
    }
    String name = left.name() + " x " + right.name();
    return Groups.assemble(name, names, m + n, generators, base, limits);
  }

  private static Permutation shifted(Permutation g, int by, int degree) {
    int[] images = Permutation.identity(degree).toZeroBased();
    for (int i = 0; i < g.degree(); i++) {
      images[by + i] = by + g.at(i);
    }
    return Permutation.trusted(images);
  }
}
