package org.intertwiner.harmonic.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Structure;

/**
 * The exact matrices of a representation on the topological generators of its group, in sparse
 * form: all that a kernel constraint needs to know of a representation. They are the seminormal
 * ones, ρ′ = D^−½ ρ D^½ with the norms D, so that they stay in a small field; where the norms are
 * ones they are the matrices themselves.
 *
 * @param size the dimension of the representation
 * @param matrices one matrix per generator: ρ′(g) of a group element, its derivative for a Lie
 *     algebra element
 * @param infinitesimal for each generator, whether it is a Lie algebra element
 * @param norms D, up to a common factor so that the first is 1
 */
public record GeneratorMatrices(
    int size, List<SparseMatrix> matrices, List<Boolean> infinitesimal, List<Rational> norms) {

  /**
   * Keeps copies of the lists.
   *
   * @param size the dimension of the representation
   * @param matrices one matrix per generator: ρ′(g) of a group element, its derivative for a Lie
   *     algebra element
   * @param infinitesimal for each generator, whether it is a Lie algebra element
   * @param norms D, up to a common factor so that the first is 1
   */
  public GeneratorMatrices {
    matrices = List.copyOf(matrices);
    infinitesimal = List.copyOf(infinitesimal);
    Rational unit = norms.isEmpty() ? Rational.ONE : norms.get(0);
    norms = norms.stream().map(d -> unit.isOne() ? d : d.divide(unit)).toList();
  }

  // written out: the derived one is linked at its first call, which takes long
  @Override
  public boolean equals(Object other) {
    return other instanceof GeneratorMatrices m
        && size == m.size
        && matrices.equals(m.matrices)
        && infinitesimal.equals(m.infinitesimal)
        && norms.equals(m.norms);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * matrices.hashCode() + infinitesimal.hashCode()) + norms.hashCode();
  }

  /**
   * Reads a representation, writing out no zeros where its structure says where they are.
   *
   * @param <G> the group elements
   * @param representation any representation
   * @return its generator matrices
   */
  public static <G> GeneratorMatrices of(Representation<G> representation) {
    List<Boolean> infinitesimal =
        representation.group().topologicalGenerators().stream()
            .map(g -> g instanceof Generator.Infinitesimal<G>)
            .toList();
    return new GeneratorMatrices(
        representation.dimension(),
        read(representation, infinitesimal.size()),
        infinitesimal,
        representation.norms());
  }

  private static <G> List<SparseMatrix> read(Representation<G> representation, int generators) {
    Structure<G> structure = representation.structure();
    if (structure instanceof Structure.Permuting<G> permuting) {
      return permuting.generators().stream()
          .map(p -> IntStream.range(0, representation.dimension()).map(p::at).toArray())
          .map(SparseMatrix::permutation)
          .toList();
    }
    if (structure instanceof Structure.Sparse<G> sparse) {
      return sparse.generators().stream().map(SparseMatrix::ofColumns).toList();
    }
    if (structure instanceof Structure.Sum<G> sum) {
      List<List<SparseMatrix>> blocks = new ArrayList<>();
      for (Structure.Summand<G> summand : sum.summands()) {
        List<SparseMatrix> one = read(summand.representation(), generators);
        for (int copy = 0; copy < summand.copies(); copy++) {
          blocks.add(one);
        }
      }
      return IntStream.range(0, generators)
          .mapToObj(k -> SparseMatrix.diagonal(blocks.stream().map(b -> b.get(k)).toList()))
          .toList();
    }
    return IntStream.range(0, generators)
        .mapToObj(k -> SparseMatrix.of(representation.seminormalOnGenerator(k)))
        .toList();
  }

  /**
   * The matrices on some coordinates, which the generators keep.
   *
   * @param coordinates the coordinates, in order
   * @return the blocks on them, with their norms
   */
  GeneratorMatrices restrictedTo(int... coordinates) {
    return new GeneratorMatrices(
        coordinates.length,
        matrices.stream().map(m -> m.restrictedTo(coordinates)).toList(),
        infinitesimal,
        IntStream.of(coordinates).mapToObj(norms::get).toList());
  }
}
