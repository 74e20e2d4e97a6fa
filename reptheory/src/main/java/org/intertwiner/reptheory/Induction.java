package org.intertwiner.reptheory;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.SparseBuilder;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.power.PowerLimits;

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
   * @return the representation of the whole group, kept as permutations where σ is, otherwise in
   *     blocks, one a block column
   * @throws org.intertwiner.algebra.LimitExceeded where the dimension is larger than allowed
   * @throws InvalidInput where the representation belongs to another group
   */
  public static <G> FiniteRepresentation<G> of(
      FiniteGroup<G> group, Subgroup subgroup, FiniteRepresentation<G> representation) {
    Representations.requireSubgroup(group, subgroup);
    FiniteGroup<G> small = representation.group();
    boolean same = small.order() == subgroup.order();
    for (int g : subgroup.generators()) {
      same &= small.contains(group.element(g));
    }
    if (!same) {
      throw new InvalidInput(
          "induction to " + group.name(),
          "a representation of another group, of order " + small.order(),
          "a representation of the subgroup of order " + subgroup.order(),
          "represent group.toGroup(subgroup)");
    }
    String name = "induction of " + representation.name();
    int[] transversal = subgroup.leftCosets().transversal();
    BigInteger product =
        BigInteger.valueOf(transversal.length)
            .multiply(BigInteger.valueOf(representation.dimension()));
    int size = PowerLimits.DEFAULT.requireDimension("an induced representation", product);
    Cosets<G> cosets = new Cosets<>(group, subgroup, transversal, small);
    FiniteBody<G> induced =
        representation.isPermutation()
            ? Operations.permuting(group, size, g -> cosets.permutation(g, representation))
            : new DerivedBody<>(
                group,
                size,
                g -> cosets.matrix(g, representation.body()),
                g -> cosets.trace(g, representation.body()));
    return new FiniteRepresentation<>(group, name, induced);
  }

  /**
   * Frobenius reciprocity as a map: the equivariant map Ind W → V that belongs to an H-equivariant
   * map W → V.
   *
   * <p><em>Formula:</em> e_j ⊗ w ↦ ρ(t_j) T w, the block row (ρ(t_0)T, ρ(t_1)T, …). It intertwines
   * the induced representation of {@link #of} with ρ; {@link #reciprocal} is the inverse.
   *
   * @param <G> the group elements
   * @param subgroup H
   * @param small a representation W of H, as for {@link #of}
   * @param large a representation V of the whole group, ρ
   * @param map T, dim V × dim W, with ρ(h) T = T σ(h)
   * @return dim V × [G : H] dim W
   * @throws InvalidInput where T has another shape or is not H-equivariant; the generator of H is
   *     named
   */
  public static <G> SparseMatrix<Cyclotomic> extended(
      Subgroup subgroup,
      FiniteRepresentation<G> small,
      FiniteRepresentation<G> large,
      SparseMatrix<Cyclotomic> map) {
    FiniteGroup<G> group = large.group();
    Representations.requireSubgroup(group, subgroup);
    requireShape(map, large.dimension(), small.dimension());
    for (int k = 0; k < small.group().generators().size(); k++) {
      int h = small.group().generatorIndex(k);
      int g = group.indexOf(small.group().generators().get(k));
      if (!large.sparseAt(g).multiply(map).equals(map.multiply(small.sparseAt(h)))) {
        throw new InvalidInput(
            "map of " + small.name() + " to " + large.name(),
            "a map that does not commute with " + small.group().generatorNames().get(k),
            "an equivariant map of representations of the subgroup",
            "ρ(h)T = Tσ(h) for every generator h");
      }
    }
    SparseBuilder<Cyclotomic> blocks = new SparseBuilder<>(Cyclotomics.FIELD, large.dimension());
    for (int t : subgroup.leftCosets().transversal()) {
      blocks.append(large.sparseAt(t).multiply(map), 0);
    }
    return blocks.build();
  }

  /**
   * The H-equivariant map W → V that belongs to an equivariant map Ind W → V: its restriction to
   * e_0 ⊗ W, the block of the coset H itself.
   *
   * @param small a representation W of H
   * @param map an equivariant map, dim V × [G : H] dim W
   * @return T, dim V × dim W
   * @throws InvalidInput where the map has too few columns
   */
  public static SparseMatrix<Cyclotomic> reciprocal(
      FiniteRepresentation<?> small, SparseMatrix<Cyclotomic> map) {
    int d = small.dimension();
    if (map.columns() < d || map.columns() % d != 0) {
      requireShape(map, map.rows(), d);
    }
    return map.columns(0, d);
  }

  private static void requireShape(SparseMatrix<Cyclotomic> map, int rows, int columns) {
    if (map.rows() != rows || map.columns() != columns) {
      throw new InvalidInput(
          "map between representation spaces",
          "a " + map.rows() + " × " + map.columns() + " matrix",
          rows + " × " + columns,
          "rows belong to the target");
    }
  }

  /** The cosets t_jH, and H as a group of its own. */
  private record Cosets<G>(
      FiniteGroup<G> group, Subgroup subgroup, int[] transversal, FiniteGroup<G> small) {

    /** The coset of g t_j. */
    int place(int g, int j) {
      return subgroup.leftCosets().cosetOf(group.multiply(g, transversal[j]));
    }

    /** The number of h = t_i⁻¹ g t_j in the small group. */
    int inner(int g, int i, int j) {
      int moved = group.multiply(g, transversal[j]);
      return small.indexOf(group.element(group.multiply(group.inverse(transversal[i]), moved)));
    }

    int[] permutation(int g, FiniteRepresentation<G> sigma) {
      int d = sigma.dimension();
      int[] images = new int[transversal.length * d];
      for (int j = 0; j < transversal.length; j++) {
        int i = place(g, j);
        int[] inner = sigma.permutationAt(inner(g, i, j));
        for (int v = 0; v < d; v++) {
          images[j * d + v] = i * d + inner[v];
        }
      }
      return images;
    }

    SparseMatrix<Cyclotomic> matrix(int g, FiniteBody<G> sigma) {
      int[] places = new int[transversal.length];
      List<SparseMatrix<Cyclotomic>> blocks = new ArrayList<>();
      for (int j = 0; j < places.length; j++) {
        places[j] = place(g, j);
        blocks.add(sigma.sparseAt(inner(g, places[j], j)));
      }
      int d = sigma.dimension();
      SparseBuilder<Cyclotomic> builder =
          new SparseBuilder<>(Cyclotomics.FIELD, Math.multiplyExact(d, places.length));
      for (int j = 0; j < places.length; j++) {
        builder.append(blocks.get(j), places[j] * d);
      }
      return builder.build();
    }

    Cyclotomic trace(int g, FiniteBody<G> sigma) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int j = 0; j < transversal.length; j++) {
        if (place(g, j) == j) {
          sum = sum.add(sigma.trace(inner(g, j, j)));
        }
      }
      return sum;
    }
  }
}
