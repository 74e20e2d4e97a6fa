package org.intertwiner.reptheory.laws;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.DoubleCosets;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Induction;
import org.intertwiner.reptheory.Restriction;

/**
 * What relates induction from a subgroup H of a finite group G with restriction to it.
 *
 * <p><em>Accuracy:</em> exact; representations are compared by their characters, which come from
 * the traces of matrices. <em>Source:</em> Serre (1977), chapter 7; Mackey, Amer. J. Math. 73
 * (1951).
 *
 * <p>Example: {@code InductionLaws.of(subgroup, large, small)}, with representations of G and of H.
 */
public final class InductionLaws {
  private InductionLaws() {}

  /**
   * Frobenius reciprocity ⟨Ind W, V⟩ = ⟨W, Res V⟩, the projection formula Ind(Res V ⊗ W) = V ⊗ Ind
   * W, and dim Ind W = [G : H] dim W.
   *
   * @param <G> the group elements
   * @param subgroup H
   * @param large representations V of G, at least one
   * @param small representations W of one group made of the elements of H, at least one
   * @return the laws, on pairs (number of V, number of W)
   */
  public static <G> List<Law<List<Integer>>> of(
      Subgroup subgroup, List<FiniteRepresentation<G>> large, List<FiniteRepresentation<G>> small) {
    FiniteGroup<G> group = large.get(0).group();
    FiniteGroup<G> inner = small.get(0).group();
    List<FiniteRepresentation<G>> induced =
        small.stream().map(w -> Induction.of(group, subgroup, w)).toList();
    List<FiniteRepresentation<G>> restricted =
        large.stream().map(v -> Restriction.of(v, inner)).toList();
    int v = large.size();
    int w = small.size();
    return List.of(
        pairs(
            "Frobenius reciprocity",
            v,
            w,
            t -> {
              FiniteCharacter<G> up = induced.get(t.get(1)).character();
              FiniteCharacter<G> down = restricted.get(t.get(0)).character();
              return up.inner(large.get(t.get(0)).character())
                  .equals(small.get(t.get(1)).character().inner(down));
            }),
        pairs(
            "projection formula",
            v,
            w,
            t -> {
              FiniteRepresentation<G> product =
                  restricted.get(t.get(0)).tensor(small.get(t.get(1)));
              return Induction.of(group, subgroup, product)
                  .character()
                  .equals(large.get(t.get(0)).tensor(induced.get(t.get(1))).character());
            }),
        pairs(
            "dimension of the induced representation",
            v,
            w,
            t ->
                induced.get(t.get(1)).dimension()
                    == subgroup.index() * small.get(t.get(1)).dimension()));
  }

  /**
   * Induction and restriction in stages, for H ≤ K ≤ G: Ind_K^G Ind_H^K W = Ind_H^G W and Res_H
   * Res_K V = Res_H V, the latter matrix by matrix.
   *
   * @param <G> the group elements
   * @param outer K, a subgroup of G
   * @param inner H, a subgroup of the same group inside K
   * @param large representations V of G, at least one
   * @param small representations W of one group made of the elements of H, at least one
   * @return the laws, on pairs (number of V, number of W)
   */
  public static <G> List<Law<List<Integer>>> ofStages(
      Subgroup outer,
      Subgroup inner,
      List<FiniteRepresentation<G>> large,
      List<FiniteRepresentation<G>> small) {
    FiniteGroup<G> group = large.get(0).group();
    FiniteGroup<G> middle = group.toGroup(outer);
    FiniteGroup<G> lower = small.get(0).group();
    Subgroup within =
        middle.subgroup(
            Arrays.stream(inner.generators()).map(g -> middle.indexOf(group.element(g))).toArray());
    return List.of(
        pairs(
            "induction in stages",
            large.size(),
            small.size(),
            t -> {
              FiniteRepresentation<G> w = small.get(t.get(1));
              FiniteRepresentation<G> half = Induction.of(middle, within, w);
              return Induction.of(group, outer, half)
                  .character()
                  .equals(Induction.of(group, inner, w).character());
            }),
        pairs(
            "restriction in stages",
            large.size(),
            small.size(),
            t -> {
              FiniteRepresentation<G> v = large.get(t.get(0));
              FiniteRepresentation<G> direct = Restriction.of(v, lower);
              FiniteRepresentation<G> stages = Restriction.of(Restriction.of(v, middle), lower);
              return IntStream.range(0, (int) lower.order())
                  .allMatch(h -> direct.sparseAt(h).equals(stages.sparseAt(h)));
            }));
  }

  /**
   * Mackey's formula: Res_K Ind_H^G W = ⊕ Ind from K ∩ dHd⁻¹ to K of x ↦ W(d⁻¹xd), over
   * representatives d of the double cosets KdH.
   *
   * @param <G> the group elements
   * @param group G
   * @param onto K, a subgroup of G
   * @param from H, a subgroup of G
   * @param small representations W of one group made of the elements of H, at least one
   * @return the law, on the number of W, twice
   */
  public static <G> List<Law<List<Integer>>> ofMackey(
      FiniteGroup<G> group, Subgroup onto, Subgroup from, List<FiniteRepresentation<G>> small) {
    FiniteGroup<G> target = group.toGroup(onto);
    DoubleCosets cosets = DoubleCosets.of(onto, from);
    return List.of(
        pairs(
            "Mackey's formula",
            small.size(),
            small.size(),
            t -> {
              FiniteRepresentation<G> w = small.get(t.get(0));
              FiniteCharacter<G> whole =
                  Restriction.of(Induction.of(group, from, w), target).character();
              FiniteCharacter<G> sum = whole.times(0);
              for (int d = 0; d < cosets.count(); d++) {
                sum = sum.plus(part(group, target, from, cosets.representative(d), w));
              }
              return sum.equals(whole);
            }));
  }

  /** The character of Ind from K ∩ dHd⁻¹ to K of x ↦ W(d⁻¹xd). */
  private static <G> FiniteCharacter<G> part(
      FiniteGroup<G> group,
      FiniteGroup<G> target,
      Subgroup from,
      int d,
      FiniteRepresentation<G> w) {
    int inverse = group.inverse(d);
    int[] common =
        IntStream.range(0, (int) target.order())
            .filter(
                x -> {
                  int g = group.indexOf(target.element(x));
                  return from.contains(group.multiply(group.multiply(inverse, g), d));
                })
            .toArray();
    Subgroup meet = target.subgroup(common);
    FiniteGroup<G> small = target.toGroup(meet);
    int[] images =
        small.generators().stream()
            .mapToInt(group::indexOf)
            .map(g -> group.multiply(group.multiply(inverse, g), d))
            .map(h -> w.group().indexOf(group.element(h)))
            .toArray();
    return Induction.of(target, meet, Restriction.along(w, small, images)).character();
  }

  private static Law<List<Integer>> pairs(
      String name, int first, int second, Predicate<List<Integer>> holds) {
    Sampler<List<Integer>> sampler =
        Sampler.of(
            random -> List.of(random.nextInt(first), random.nextInt(second)),
            t ->
                List.of(List.of(0, 0), List.of(t.get(0), 0), List.of(0, t.get(1))).stream()
                    .filter(simpler -> !simpler.equals(t))
                    .toList());
    return new Law<>(name, sampler, holds, List::toString);
  }
}
