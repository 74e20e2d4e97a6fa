package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Structure;
import org.intertwiner.reptheory.finite.FieldImages;

/**
 * The invertible map by which a generator acts, kept as an index map, a block sum or a Kronecker
 * product where it is one.
 */
sealed interface StructuredMap {

  int size();

  /** The degree of its entries as polynomials in the numbers that are kept. */
  int degree();

  void collect(Collection<Cyclotomic> numbers);

  ModularMap at(FieldImages images, FieldImages.Residues residues);

  /** All its entries that are not zero. */
  SparseMatrix<Cyclotomic> written();

  /** e_i ↦ e_{images[i]}. */
  record Permuting(int[] images) implements StructuredMap {
    @Override
    public int size() {
      return images.length;
    }

    @Override
    public int degree() {
      return 0;
    }

    @Override
    public void collect(Collection<Cyclotomic> numbers) {
      // no numbers but 0 and 1
    }

    @Override
    public ModularMap at(FieldImages fields, FieldImages.Residues residues) {
      return new ModularMap.Permuting(images);
    }

    @Override
    public SparseMatrix<Cyclotomic> written() {
      return SparseMatrix.permutation(Cyclotomics.FIELD, images);
    }
  }

  /** A matrix. */
  record Entries(SparseMatrix<Cyclotomic> map) implements StructuredMap {
    @Override
    public int size() {
      return map.rows();
    }

    @Override
    public int degree() {
      return 1;
    }

    @Override
    public void collect(Collection<Cyclotomic> numbers) {
      numbers.addAll(map.values());
    }

    @Override
    public ModularMap at(FieldImages images, FieldImages.Residues residues) {
      return ModularMap.Entries.of(map, images, residues);
    }

    @Override
    public SparseMatrix<Cyclotomic> written() {
      return map;
    }
  }

  /** Diagonal blocks. */
  record Blocks(List<StructuredMap> blocks) implements StructuredMap {
    @Override
    public int size() {
      return blocks.stream().mapToInt(StructuredMap::size).sum();
    }

    @Override
    public int degree() {
      return blocks.stream().mapToInt(StructuredMap::degree).max().orElse(0);
    }

    @Override
    public void collect(Collection<Cyclotomic> numbers) {
      blocks.forEach(b -> b.collect(numbers));
    }

    @Override
    public ModularMap at(FieldImages images, FieldImages.Residues residues) {
      return new ModularMap.Blocks(blocks.stream().map(b -> b.at(images, residues)).toList());
    }

    @Override
    public SparseMatrix<Cyclotomic> written() {
      return SparseMatrix.blockDiagonal(
          Cyclotomics.FIELD, blocks.stream().map(StructuredMap::written).toList());
    }
  }

  /** The Kronecker product, the index of the left factor slow. */
  record Kronecker(StructuredMap left, StructuredMap right) implements StructuredMap {
    @Override
    public int size() {
      return left.size() * right.size();
    }

    @Override
    public int degree() {
      return left.degree() + right.degree();
    }

    @Override
    public void collect(Collection<Cyclotomic> numbers) {
      left.collect(numbers);
      right.collect(numbers);
    }

    @Override
    public ModularMap at(FieldImages images, FieldImages.Residues residues) {
      return new ModularMap.Kronecker(left.at(images, residues), right.at(images, residues));
    }

    @Override
    public SparseMatrix<Cyclotomic> written() {
      return left.written().kronecker(right.written());
    }
  }

  /** Matrices on the generators. */
  static List<StructuredMap> of(List<Matrix<Cyclotomic>> generators) {
    List<StructuredMap> maps = new ArrayList<>();
    generators.forEach(m -> maps.add(new Entries(SparseMatrix.of(m))));
    return maps;
  }

  /** The action of every generator. */
  static <G> List<StructuredMap> of(FiniteRepresentation<G> representation) {
    FiniteGroup<G> group = representation.group();
    List<StructuredMap> maps = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      maps.add(of(representation, k));
    }
    return maps;
  }

  private static <G> StructuredMap of(Representation<G> representation, int k) {
    if (representation.isPermutation()
        && representation instanceof FiniteRepresentation<G> permuting) {
      return new Permuting(permuting.permutationAt(permuting.group().generatorIndex(k)));
    }
    if (representation.structure() instanceof Structure.Sum<G> sum) {
      return new Blocks(sum.blocks().stream().map(b -> of(b, k)).toList());
    }
    return new Entries(
        representation instanceof FiniteRepresentation<G> finite
            ? finite.sparseAt(finite.group().generatorIndex(k))
            : SparseMatrix.of(representation.onGenerator(k)));
  }

  /** The tensor product of two actions of one group. */
  static List<StructuredMap> tensor(List<StructuredMap> left, List<StructuredMap> right) {
    return IntStream.range(0, left.size())
        .mapToObj(k -> product(left.get(k), right.get(k)))
        .toList();
  }

  private static StructuredMap product(StructuredMap left, StructuredMap right) {
    if (left instanceof Permuting a && right instanceof Permuting b) {
      int width = b.size();
      int[] images = new int[a.size() * width];
      Arrays.setAll(images, i -> a.images[i / width] * width + b.images[i % width]);
      return new Permuting(images);
    }
    return left.size() == 1 && left.degree() == 0
        ? right
        : right.size() == 1 && right.degree() == 0 ? left : new Kronecker(left, right);
  }
}
