package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.SchurType;
import org.intertwiner.reptheory.finite.OrthonormalMatrices;

/** Unitary matrices of an irreducible representation, from those of the generators. */
final class ReferenceMatrices implements Engine.Outer {
  private static final long CACHED = 1 << 20;

  private final FiniteGroup<?> group;
  private final List<ComplexMatrix> generators;
  private final int dimension;
  private final Map<Integer, ComplexMatrix> cache = new ConcurrentHashMap<>();

  private ReferenceMatrices(FiniteGroup<?> group, int dimension, List<ComplexMatrix> generators) {
    this.group = group;
    this.dimension = dimension;
    this.generators = List.copyOf(generators);
  }

  /** A row of degree one: its values. */
  static ReferenceMatrices linear(CharacterTable<?> table, int row) {
    FiniteGroup<?> group = table.group();
    FiniteCharacter<?> character = table.irrep(row);
    List<ComplexMatrix> found = new ArrayList<>();
    for (int g = 0; g < group.generators().size(); g++) {
      var value = character.values().get(group.classes().classOf(group.generatorIndex(g)));
      found.add(ComplexMatrix.from(1, 1, new double[] {value.re()}, new double[] {value.im()}));
    }
    return new ReferenceMatrices(group, 1, found);
  }

  /** The derived matrices of a row, real ones for real type, rounded. */
  static ReferenceMatrices derived(Irreps<?> irreps, int row) {
    boolean real = irreps.table().type(row) == SchurType.REAL;
    Irrep<?> irrep = real ? irreps.real(row) : irreps.complex(row);
    OrthonormalMatrices rounded = irrep.orthonormal();
    int d = rounded.dimension();
    List<ComplexMatrix> found = new ArrayList<>();
    for (int g = 0; g < rounded.count(); g++) {
      found.add(ComplexMatrix.from(d, d, flat(rounded.real(g)), flat(rounded.imaginary(g))));
    }
    return new ReferenceMatrices(irreps.table().group(), d, found);
  }

  /**
   * The representation induced from σ: t_j ⊗ v ↦ t_i ⊗ σ(h) v where s t_j = t_i h.
   *
   * @param positions the positions of the elements of the subgroup, by their number in the group
   */
  static ReferenceMatrices induced(
      FiniteGroup<?> group,
      LeftCosets cosets,
      Engine sub,
      int sigma,
      Map<Integer, Integer> positions) {
    int width = sub.degrees()[sigma];
    int d = width * cosets.count();
    List<ComplexMatrix> found = new ArrayList<>();
    for (int g = 0; g < group.generators().size(); g++) {
      double[] re = new double[d * d];
      double[] im = new double[d * d];
      for (int j = 0; j < cosets.count(); j++) {
        int moved = group.multiply(group.generatorIndex(g), cosets.representative(j));
        int i = cosets.cosetOf(moved);
        int h = group.multiply(group.inverse(cosets.representative(i)), moved);
        ComplexMatrix block = sub.matrix(sigma, positions.get(h));
        for (int a = 0; a < width; a++) {
          for (int b = 0; b < width; b++) {
            re[(i * width + a) * d + j * width + b] = block.re(a, b);
            im[(i * width + a) * d + j * width + b] = block.im(a, b);
          }
        }
      }
      found.add(ComplexMatrix.from(d, d, re, im));
    }
    return new ReferenceMatrices(group, d, found);
  }

  private static double[] flat(double[]... rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  int dimension() {
    return dimension;
  }

  @Override
  public ComplexMatrix at(int element) {
    ComplexMatrix known = cache.get(element);
    if (known == null) {
      known = product(element);
      if ((long) cache.size() * dimension * dimension < CACHED) {
        cache.put(element, known);
      }
    }
    return known;
  }

  private ComplexMatrix product(int element) {
    ComplexMatrix product = ComplexMatrix.identity(dimension);
    for (int letter : group.word(element)) {
      product = product.multiply(generators.get(letter));
    }
    return product;
  }

  /** The matrices of many elements; along the tree of the group where most of it is asked for. */
  List<ComplexMatrix> at(int... elements) {
    if ((long) elements.length * 4 < group.order()) {
      return Arrays.stream(elements).mapToObj(this::at).toList();
    }
    List<ComplexMatrix> all = new ArrayList<>();
    all.add(ComplexMatrix.identity(dimension));
    for (int x = 1; x < group.order(); x++) {
      all.add(all.get(group.parent(x)).multiply(generators.get(group.lastLetter(x))));
    }
    return Arrays.stream(elements).mapToObj(all::get).toList();
  }
}
