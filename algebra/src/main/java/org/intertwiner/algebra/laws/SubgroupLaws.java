package org.intertwiner.algebra.laws;

import java.util.List;
import java.util.function.Predicate;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.DoubleCosets;
import org.intertwiner.algebra.group.structure.Subgroups;

/**
 * What holds for every subgroup U of a finite group G: closure, Lagrange's theorem, cosets,
 * centraliser, normaliser, core, normal closure and double cosets.
 *
 * <p>Example: {@code SubgroupLaws.of(group, group.subgroup(3, 5))}.
 */
public final class SubgroupLaws {
  private SubgroupLaws() {}

  /**
   * Laws of a subgroup on random elements of the group.
   *
   * @param <G> the elements of the group
   * @param group the group G
   * @param subgroup a subgroup of it
   * @return the laws
   */
  public static <G> List<Law<List<G>>> of(FiniteGroup<G> group, Subgroup subgroup) {
    Subgroup centralizer = Subgroups.centralizer(subgroup);
    Subgroup normalizer = Subgroups.normalizer(subgroup);
    Subgroup core = Subgroups.core(subgroup);
    Subgroup closure = Subgroups.normalClosure(subgroup);
    DoubleCosets doubles = DoubleCosets.of(subgroup, subgroup);
    return List.of(
        law(
            "x⁻¹y lies in U exactly when xU = yU",
            group,
            2,
            t -> {
              int x = group.indexOf(t.get(0));
              int y = group.indexOf(t.get(1));
              return subgroup.contains(group.multiply(group.inverse(x), y))
                  == (subgroup.leftCosets().cosetOf(x) == subgroup.leftCosets().cosetOf(y));
            }),
        law(
            "Lagrange: the order is a divisor",
            group,
            0,
            t -> subgroup.order() * subgroup.leftCosets().count() == group.order()),
        law(
            "the centraliser commutes with U",
            group,
            1,
            t -> {
              int x = group.indexOf(t.get(0));
              boolean commutes = true;
              for (int u : subgroup.elements()) {
                commutes &= group.multiply(x, u) == group.multiply(u, x);
              }
              return centralizer.contains(x) == commutes;
            }),
        law(
            "the normaliser keeps U",
            group,
            1,
            t -> {
              int x = group.indexOf(t.get(0));
              return normalizer.contains(x) == Subgroups.conjugate(subgroup, x).equals(subgroup);
            }),
        law(
            "core ⊆ U ⊆ normaliser, and U ⊆ normal closure",
            group,
            0,
            t ->
                core.isNormal()
                    && closure.isNormal()
                    && core.isContainedIn(subgroup)
                    && subgroup.isContainedIn(normalizer)
                    && subgroup.isContainedIn(closure)),
        law(
            "|UxU| = |U|² / |U ∩ xUx⁻¹|",
            group,
            1,
            t -> {
              int x = group.indexOf(t.get(0));
              long common =
                  Subgroups.intersection(subgroup, Subgroups.conjugate(subgroup, x)).order();
              return doubles.size(doubles.doubleCosetOf(x)) * common
                  == subgroup.order() * subgroup.order();
            }));
  }

  private static <G> Law<List<G>> law(
      String name, FiniteGroup<G> group, int count, Predicate<List<G>> holds) {
    return new Law<>(name, GroupLaws.elements(group).tuples(count), holds, List::toString);
  }
}
