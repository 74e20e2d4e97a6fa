package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * Induced representations: ρ(g)(e_j ⊗ v) = e_i ⊗ σ(h)v where g t_j = t_i h, for left coset
 * representatives t of a subgroup H.
 *
 * <p><em>Shape:</em> dimension [G : H] · dim σ, the coset index slow. <em>Accuracy:</em> exact.
 * <em>Key property:</em> Frobenius reciprocity, ⟨Ind σ, χ⟩ = ⟨σ, Res χ⟩. <em>Source:</em> Serre
 * (1977), chapter 7.
 */
public final class Induction {
  private Induction() {}

  /**
   * The induced representation.
   *
   * @param <G> the group elements
   * @param group a finite group G
   * @param subgroup a subgroup H
   * @param representation a representation σ of H, its group made of the same elements as those of
   *     H, as from {@link FiniteGroup#toGroup}
   * @return the representation of the whole group, kept as permutations where σ is
   * @throws InvalidInput where the representation belongs to another group
   */
  public static <G> FiniteRepresentation<G> of(
      FiniteGroup<G> group, Subgroup subgroup, FiniteRepresentation<G> representation) {
    Representations.requireSubgroup(group, subgroup);
    FiniteGroup<G> small = representation.group();
    if (small.order() != subgroup.order()) {
      throw new InvalidInput(
          "induction to " + group.name(),
          "a representation of a group of order " + small.order(),
          "a representation of the subgroup of order " + subgroup.order(),
          "represent group.toGroup(subgroup)");
    }
    String name = "induction of " + representation.name();
    int size =
        Math.multiplyExact(subgroup.leftCosets().transversal().length, representation.dimension());
    List<int[][]> steps = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      steps.add(steps(group, subgroup, small, group.generatorIndex(k)));
    }
    if (representation.isPermutation()) {
      List<Permutation> images = steps.stream().map(s -> permutation(s, representation)).toList();
      return new FiniteRepresentation<>(group, name, FiniteBody.permuting(group, size, images));
    }
    List<Matrix<Cyclotomic>> matrices = steps.stream().map(s -> matrix(s, representation)).toList();
    return Representations.trusted(group, name, size, matrices);
  }

  /**
   * For each coset j the coset i of g t_j, and the number of h = t_i⁻¹ g t_j in the small group.
   */
  private static <G> int[][] steps(
      FiniteGroup<G> group, Subgroup subgroup, FiniteGroup<G> small, int g) {
    int[] transversal = subgroup.leftCosets().transversal();
    int[][] steps = new int[transversal.length][2];
    for (int j = 0; j < transversal.length; j++) {
      int moved = group.multiply(g, transversal[j]);
      int i = subgroup.leftCosets().cosetOf(moved);
      int h = group.multiply(group.inverse(transversal[i]), moved);
      steps[j][0] = i;
      steps[j][1] = small.indexOf(group.element(h));
    }
    return steps;
  }

  private static Permutation permutation(int[][] steps, FiniteRepresentation<?> sigma) {
    int d = sigma.dimension();
    int[] images = new int[steps.length * d];
    for (int j = 0; j < steps.length; j++) {
      int[] inner = sigma.permutationAt(steps[j][1]);
      for (int v = 0; v < d; v++) {
        images[j * d + v] = steps[j][0] * d + inner[v];
      }
    }
    return Permutation.of(images);
  }

  private static Matrix<Cyclotomic> matrix(int[][] steps, FiniteRepresentation<?> sigma) {
    int d = sigma.dimension();
    List<Matrix<Cyclotomic>> blocks = new ArrayList<>();
    for (int[] step : steps) {
      blocks.add(sigma.at(step[1]));
    }
    return Matrix.of(
        Cyclotomics.FIELD,
        steps.length * d,
        steps.length * d,
        (row, column) -> {
          int j = column / d;
          return steps[j][0] == row / d ? blocks.get(j).at(row % d, column % d) : Cyclotomic.ZERO;
        });
  }
}
