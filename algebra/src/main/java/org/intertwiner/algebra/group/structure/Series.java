package org.intertwiner.algebra.group.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;

/** Series of subgroups. Accuracy: exact. */
public final class Series {
  private Series() {}

  /**
   * The derived series.
   *
   * @param group a group
   * @return G, [G, G], … down to the first term that repeats, which is listed once
   */
  public static List<Subgroup> derived(FiniteGroup<?> group) {
    List<Subgroup> series = new ArrayList<>(List.of(whole(group)));
    while (true) {
      Subgroup last = series.get(series.size() - 1);
      Subgroup next = Subgroups.commutator(last, last);
      if (next.order() == last.order()) {
        return List.copyOf(series);
      }
      series.add(next);
    }
  }

  private static Subgroup whole(FiniteGroup<?> group) {
    return group.subgroup(Subgroups.generatorIndices(group));
  }

  /**
   * The lower central series.
   *
   * @param group a group
   * @return G, [G, G], [G, [G, G]], … down to the first term that repeats, which is listed once
   */
  public static List<Subgroup> lowerCentral(FiniteGroup<?> group) {
    Subgroup whole = whole(group);
    List<Subgroup> series = new ArrayList<>(List.of(whole));
    while (true) {
      Subgroup last = series.get(series.size() - 1);
      Subgroup next = Subgroups.commutator(whole, last);
      if (next.order() == last.order()) {
        return List.copyOf(series);
      }
      series.add(next);
    }
  }

  /**
   * The upper central series.
   *
   * @param group a group
   * @return 1, the centre, the preimage of the centre of G/Z, … up to the first term that repeats
   */
  public static List<Subgroup> upperCentral(FiniteGroup<?> group) {
    int[] generators = Subgroups.generatorIndices(group);
    List<Subgroup> series = new ArrayList<>(List.of(group.subgroup()));
    while (true) {
      Subgroup last = series.get(series.size() - 1);
      Subgroup next =
          Subgroups.where(
              group,
              x ->
                  Arrays.stream(generators)
                      .allMatch(
                          g -> {
                            int yx = group.inverse(group.multiply(g, x));
                            return last.contains(group.multiply(group.multiply(x, g), yx));
                          }));
      if (next.order() == last.order()) {
        return List.copyOf(series);
      }
      series.add(next);
    }
  }

  /**
   * The nilpotency class.
   *
   * @param group a nilpotent group
   * @return the number of steps of the lower central series; −1 when the group is not nilpotent
   */
  public static int nilpotencyClass(FiniteGroup<?> group) {
    List<Subgroup> series = lowerCentral(group);
    return series.get(series.size() - 1).order() == 1 ? series.size() - 1 : -1;
  }

  /**
   * The derived length.
   *
   * @param group a solvable group
   * @return the number of steps of the derived series; −1 when the group is not solvable
   */
  public static int derivedLength(FiniteGroup<?> group) {
    List<Subgroup> series = derived(group);
    return series.get(series.size() - 1).order() == 1 ? series.size() - 1 : -1;
  }

  /**
   * A composition series.
   *
   * @param <G> the elements
   * @param group a group
   * @return G = N₀ ⊃ N₁ ⊃ … ⊃ 1, each a maximal normal subgroup of the one before
   */
  public static <G> List<Subgroup> composition(FiniteGroup<G> group) {
    List<Subgroup> series = new ArrayList<>(List.of(whole(group)));
    FiniteGroup<G> current = group;
    while (current.order() > 1) {
      Subgroup next = maximalNormal(current);
      FiniteGroup<G> inside = current;
      series.add(
          group.subgroup(
              Arrays.stream(next.generators())
                  .map(x -> group.indexOf(inside.element(x)))
                  .toArray()));
      current = current.toGroup(next);
    }
    return List.copyOf(series);
  }

  /** A maximal proper normal subgroup: each class is added unless everything would be generated. */
  private static Subgroup maximalNormal(FiniteGroup<?> group) {
    ConjugacyClasses classes = group.classes();
    Subgroup found = group.subgroup();
    for (int c = 1; c < classes.count(); c++) {
      int x = classes.representative(c);
      if (!found.contains(x)) {
        Subgroup larger = Subgroups.join(found, group.normalClosure(x));
        found = larger.order() < group.order() ? larger : found;
      }
    }
    return found;
  }

  /**
   * The composition factors.
   *
   * @param group a group
   * @return the simple factors from the top down; by Jordan and Hölder the same for every series,
   *     up to order
   */
  public static List<SimpleFactor> compositionFactors(FiniteGroup<?> group) {
    return factors(group);
  }

  private static <G> List<SimpleFactor> factors(FiniteGroup<G> group) {
    List<SimpleFactor> factors = new ArrayList<>();
    FiniteGroup<G> current = group;
    while (current.order() > 1) {
      Subgroup next = maximalNormal(current);
      factors.add(
          next.order() == 1
              ? SimpleFactor.of(current)
              : SimpleFactor.of(Quotient.of(current, next).group()));
      current = current.toGroup(next);
    }
    return Collections.unmodifiableList(factors);
  }

  /**
   * A chief series.
   *
   * @param group a group
   * @return normal subgroups 1 = N₀ ⊂ N₁ ⊂ … ⊂ G without others between neighbours
   */
  public static List<Subgroup> chief(FiniteGroup<?> group) {
    ConjugacyClasses classes = group.classes();
    List<Subgroup> series = new ArrayList<>(List.of(group.subgroup()));
    Subgroup last = series.get(0);
    while (last.order() < group.order()) {
      Subgroup smallest = whole(group);
      for (int c = 1; c < classes.count(); c++) {
        int x = classes.representative(c);
        if (!last.contains(x)) {
          Subgroup next = Subgroups.join(last, group.normalClosure(x));
          smallest = next.order() < smallest.order() ? next : smallest;
        }
      }
      series.add(smallest);
      last = smallest;
    }
    return List.copyOf(series);
  }
}
