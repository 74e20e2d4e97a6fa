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
    norms = unit.isOne() ? List.copyOf(norms) : divided(norms, unit);
  }

  private static List<Rational> divided(List<Rational> norms, Rational unit) {
    List<Rational> relative = new ArrayList<>(norms.size());
    for (Rational norm : norms) {
      relative.add(norm.divide(unit));
    }
    return List.copyOf(relative);
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
    List<Boolean> infinitesimal = new ArrayList<>();
    for (Generator<G> generator : representation.group().topologicalGenerators()) {
      infinitesimal.add(generator instanceof Generator.Infinitesimal<G>);
    }
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
      List<SparseMatrix> sums = new ArrayList<>(generators);
      for (int k = 0; k < generators; k++) {
        List<SparseMatrix> diagonal = new ArrayList<>(blocks.size());
        for (List<SparseMatrix> block : blocks) {
          diagonal.add(block.get(k));
        }
        sums.add(SparseMatrix.diagonal(diagonal));
      }
      return sums;
    }
    List<SparseMatrix> all = new ArrayList<>(generators);
    for (int k = 0; k < generators; k++) {
      all.add(SparseMatrix.of(representation.seminormalOnGenerator(k)));
    }
    return all;
  }

  /**
   * The matrices on some coordinates, which the generators keep.
   *
   * @param coordinates the coordinates, in order
   * @return the blocks on them, with their norms
   */
  GeneratorMatrices restrictedTo(int... coordinates) {
    List<SparseMatrix> blocks = new ArrayList<>(matrices.size());
    for (SparseMatrix m : matrices) {
      blocks.add(m.restrictedTo(coordinates));
    }
    List<Rational> own = new ArrayList<>(coordinates.length);
    for (int c : coordinates) {
      own.add(norms.get(c));
    }
    return new GeneratorMatrices(coordinates.length, blocks, infinitesimal, own);
  }
}
