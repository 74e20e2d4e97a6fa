package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * What is known of the shape of the matrices of a representation, so that nobody has to write out
 * zeros: permutation matrices are index arrays, direct sums are lists of summands, and matrices of
 * which most entries vanish are kept by their other entries.
 *
 * @param <G> the group elements
 */
public sealed interface Structure<G> {

  /**
   * Matrices without known shape.
   *
   * @param <G> the group elements
   */
  record Dense<G>() implements Structure<G> {}

  /**
   * Permutation matrices: ρ(g) e_i = e_{σ_g(i)}.
   *
   * @param <G> the group elements
   * @param generators σ_g for each generator of the group, in the group's order
   */
  record Permuting<G>(List<Permutation> generators) implements Structure<G> {
    /**
     * Keeps a copy of the list.
     *
     * @param generators σ_g for each generator of the group, in the group's order
     */
    public Permuting {
      generators = List.copyOf(generators);
    }
  }

  /**
   * Matrices with at least as many zeros as other entries: monomial ones, those of induced
   * representations, Kronecker products with permutations, powers.
   *
   * @param <G> the group elements
   * @param generators ρ(g) for each generator of the group, in the group's order
   */
  record Sparse<G>(List<SparseMatrix<Cyclotomic>> generators) implements Structure<G> {
    /**
     * Keeps a copy of the list.
     *
     * @param generators ρ(g) for each generator of the group, in the group's order
     */
    public Sparse {
      generators = List.copyOf(generators);
    }
  }

  /**
   * Block-diagonal matrices, the blocks in the order of the summands, the copies of one summand
   * side by side.
   *
   * @param <G> the group elements
   * @param summands at least one summand
   */
  record Sum<G>(List<Summand<G>> summands) implements Structure<G> {
    /**
     * Keeps a copy of the list.
     *
     * @param summands at least one summand
     */
    public Sum {
      summands = List.copyOf(summands);
    }

    /**
     * The diagonal blocks in order, copies written out and sums inside sums opened.
     *
     * @return representations that are no sums themselves
     */
    public List<Representation<G>> blocks() {
      List<Representation<G>> blocks = new ArrayList<>();
      for (Summand<G> summand : summands) {
        List<Representation<G>> inner =
            summand.representation().structure() instanceof Sum<G> sum
                ? sum.blocks()
                : List.of(summand.representation());
        for (int copy = 0; copy < summand.copies(); copy++) {
          blocks.addAll(inner);
        }
      }
      return List.copyOf(blocks);
    }
  }

  /**
   * A representation and how often it stands in a direct sum.
   *
   * @param <G> the group elements
   * @param representation the summand
   * @param copies how many copies stand side by side, at least 1
   */
  record Summand<G>(Representation<G> representation, int copies) {}
}
