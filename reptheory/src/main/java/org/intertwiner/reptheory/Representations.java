package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.Homomorphism;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.plane.PlaneGroup;

/**
 * The representations that can be written down at once, and those made from others.
 *
 * <p>All are exact. What comes from outside ({@link #of}) is checked to be a representation; what
 * is built here is one by construction, and the laws of the tests check it again.
 */
public final class Representations {
  private Representations() {}

  /**
   * The trivial representation, ρ(g) = 1 on a line.
   *
   * @param <G> the group elements
   * @param group a finite group or a compact Lie group
   * @return the representation of dimension 1
   */
  public static <G> Representation<G> trivial(CompactGroup<G> group) {
    if (group instanceof FiniteGroup<G> finite) {
      return trivial(finite);
    }
    return LieRepresentation.trivial(group);
  }

  /**
   * The trivial representation, ρ(g) = 1 on a line.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @return the representation of dimension 1, kept as a permutation of one point
   */
  public static <G> FiniteRepresentation<G> trivial(FiniteGroup<G> group) {
    List<Permutation> fixed = group.generators().stream().map(g -> Permutation.of(0)).toList();
    return new FiniteRepresentation<>(group, "trivial", FiniteBody.permuting(group, 1, fixed));
  }

  /**
   * The left regular representation, g e_h = e_gh, its basis in the order of the group's elements.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @return the representation of dimension |G|, kept as permutations
   */
  public static <G> FiniteRepresentation<G> regular(FiniteGroup<G> group) {
    int order = Math.toIntExact(group.order());
    List<Permutation> images = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      int g = group.generatorIndex(k);
      images.add(Permutation.of(group.leftMultiples(g)));
    }
    return new FiniteRepresentation<>(group, "regular", FiniteBody.permuting(group, order, images));
  }

  /**
   * The permutation representation on the points that the group's own faithful permutation action
   * moves; for a permutation group these are its points.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @return the representation, kept as permutations
   */
  public static <G> FiniteRepresentation<G> permutation(FiniteGroup<G> group) {
    List<Permutation> images = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      images.add(group.permutation(group.generatorIndex(k)));
    }
    return new FiniteRepresentation<>(
        group, "permutation", FiniteBody.permuting(group, Math.max(1, group.degree()), images));
  }

  /**
   * The quotient representation on the left cosets, g e_tH = e_gtH, its basis in the order of the
   * cosets.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param subgroup a subgroup H
   * @return the representation of dimension |G|/|H|, kept as permutations
   * @throws InvalidInput where it is a subgroup of another group
   */
  public static <G> FiniteRepresentation<G> quotient(FiniteGroup<G> group, Subgroup subgroup) {
    requireSubgroup(group, subgroup);
    LeftCosets cosets = subgroup.leftCosets();
    List<Permutation> images = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      images.add(cosets.action(group.generatorIndex(k)));
    }
    String name = "quotient of index " + cosets.count();
    return new FiniteRepresentation<>(
        group, name, FiniteBody.permuting(group, cosets.count(), images));
  }

  /**
   * The defining representation of a matrix group.
   *
   * @param group a finite group of matrices
   * @return ρ(g) = g
   */
  public static FiniteRepresentation<Matrix<Cyclotomic>> defining(
      FiniteGroup<Matrix<Cyclotomic>> group) {
    return trusted(group, "vector", group.identity().rows(), group.generators());
  }

  /**
   * The representation of a finite group with these matrices on its generators.
   *
   * @param <G> the group elements
   * @param group a finite group with at least one generator
   * @param matrices one square matrix for each generator, in the group's order
   * @return the representation
   * @throws InvalidInput where the matrices are too few, too many or of unequal shape, or where
   *     they break a defining relation of the group, which is named
   */
  public static <G> FiniteRepresentation<G> of(
      FiniteGroup<G> group, List<Matrix<Cyclotomic>> matrices) {
    int size = requireShapes(group, matrices);
    List<String> names = generatorNames(group);
    for (CayleyRelations.Relation relation : CayleyRelations.of(group)) {
      if (!word(relation.left(), size, matrices).equals(word(relation.right(), size, matrices))) {
        throw new InvalidInput(
            "matrices on the generators of " + group.name(),
            "matrices that break the relation " + relation.text(names),
            "matrices that keep every relation of the group",
            "products of matrices are taken as products in the group, left to right");
      }
    }
    return trusted(group, "matrices", size, matrices);
  }

  /**
   * The representation with these matrices on the topological generators.
   *
   * @param <G> the group elements
   * @param group a finite group, SO(2) or O(2)
   * @param matrices ρ(g) for each generating element, dρ(X) for each infinitesimal generator
   * @return the representation
   * @throws InvalidInput where the matrices belong to no representation of the group
   */
  public static <G> Representation<G> of(CompactGroup<G> group, List<Matrix<Cyclotomic>> matrices) {
    if (group instanceof FiniteGroup<G> finite) {
      return of(finite, matrices);
    }
    requireShapes(group, matrices);
    return LieRepresentation.checked(group, "matrices", matrices);
  }

  /**
   * The representation of dimension 1 with a linear character.
   *
   * @param <G> the group elements
   * @param character a class function λ
   * @return g ↦ λ(g)
   * @throws InvalidInput where λ is no homomorphism to the numbers
   */
  public static <G> FiniteRepresentation<G> linear(FiniteCharacter<G> character) {
    FiniteGroup<G> group = character.group();
    List<Matrix<Cyclotomic>> values = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      values.add(Exact.scalar(character.atElement(group.generatorIndex(k))));
    }
    FiniteRepresentation<G> line = trusted(group, "linear", 1, values);
    for (int g = 0; g < group.order(); g++) {
      for (int k = 0; k < values.size(); k++) {
        Cyclotomic product = character.atElement(g).multiply(values.get(k).at(0, 0));
        if ((g == 0 && !character.atElement(0).isOne())
            || !product.equals(character.atElement(group.multiplyByGenerator(g, k)))) {
          throw new InvalidInput(
              "linear character of " + group.name(),
              character.toString(),
              "a class function with λ(1) = 1 and λ(gh) = λ(g)λ(h)",
              "characters of degree 1 are rows of the character table");
        }
      }
    }
    return line;
  }

  /**
   * The external tensor product of representations of two groups, on their direct product.
   *
   * @param <G> the elements of the first group
   * @param <H> the elements of the second group
   * @param first a representation ρ of G
   * @param second a representation σ of H
   * @return (g, h) ↦ ρ(g) ⊗ σ(h), of the group {@code Groups.product(G, H)}, whose generators are
   *     those of G, then those of H
   */
  public static <G, H> FiniteRepresentation<Permutation> external(
      FiniteRepresentation<G> first, FiniteRepresentation<H> second) {
    FiniteGroup<G> left = first.group();
    FiniteGroup<H> right = second.group();
    FiniteGroup<Permutation> product = Groups.product(left, right);
    int split = left.generators().size();
    int[] onLeft = new int[product.generators().size()];
    int[] onRight = new int[onLeft.length];
    for (int k = 0; k < onLeft.length; k++) {
      if (k < split) {
        onLeft[k] = left.generatorIndex(k);
      } else {
        onRight[k] = right.generatorIndex(k - split);
      }
    }
    FiniteRepresentation<Permutation> a =
        Restriction.along(first, Homomorphism.ofIndices(product, left, onLeft));
    FiniteRepresentation<Permutation> b =
        Restriction.along(second, Homomorphism.ofIndices(product, right, onRight));
    return a.tensor(b).withName("(" + first.name() + ") x (" + second.name() + ")");
  }

  private static int requireShapes(CompactGroup<?> group, List<Matrix<Cyclotomic>> matrices) {
    int count = group.topologicalGenerators().size();
    if (matrices.size() != count || count == 0) {
      throw new InvalidInput(
          "matrices on the generators of " + group.name(),
          matrices.size() + " matrices",
          count == 0
              ? "a group with at least one generator"
              : count + " matrices, one for each of " + generatorNames(group),
          count == 0
              ? "use copies of the trivial representation"
              : "keep the order of the generators");
    }
    int size = matrices.get(0).rows();
    for (Matrix<Cyclotomic> matrix : matrices) {
      if (matrix.rows() != size || matrix.columns() != size || size == 0) {
        throw new InvalidInput(
            "matrices on the generators of " + group.name(),
            "a " + matrix.rows() + "×" + matrix.columns() + " matrix",
            "square matrices of one size, at least 1×1",
            "the first one has " + size + " rows");
      }
    }
    return size;
  }

  private static Matrix<Cyclotomic> word(int[] word, int size, List<Matrix<Cyclotomic>> matrices) {
    Matrix<Cyclotomic> product = Exact.identity(size);
    for (int i = 0; i < word.length; ) {
      int end = i;
      while (end < word.length && word[end] == word[i]) {
        end++;
      }
      product = product.multiply(matrices.get(word[i]).pow(end - i));
      i = end;
    }
    return product;
  }

  static List<String> generatorNames(CompactGroup<?> group) {
    List<String> names = new ArrayList<>();
    for (Generator<?> generator : group.topologicalGenerators()) {
      names.add(generator.name());
    }
    return names;
  }

  /** Trusts that the matrices on generators belong to a representation. */
  static <G> FiniteRepresentation<G> trusted(
      FiniteGroup<G> group, String name, int dimension, List<Matrix<Cyclotomic>> matrices) {
    return new FiniteRepresentation<>(
        group, name, FiniteBody.dense(group, dimension, List.copyOf(matrices)));
  }

  /**
   * The action on the plane: r rotates by 2π/N, s = diag(−1, 1) reflects x → −x.
   *
   * @param <G> the group elements
   * @param group C_N, D_N, SO(2) or O(2)
   * @return the representation {@code vector} of dimension 2
   * @throws InvalidInput where the group is none of these
   */
  public static <G> Representation<G> plane(CompactGroup<G> group) {
    return group instanceof FiniteGroup<G> finite ? plane(finite) : Frequencies.vector(group);
  }

  /**
   * The action on the plane: r rotates by 2π/N, s = diag(−1, 1) reflects x → −x.
   *
   * @param <G> the group elements
   * @param group C_N or D_N
   * @return the representation {@code vector} of dimension 2
   * @throws InvalidInput where the group is none of these
   */
  public static <G> FiniteRepresentation<G> plane(FiniteGroup<G> group) {
    return Frequencies.vector(requirePlane(group, "vector"));
  }

  /**
   * The real irreducible representation of C_N or SO(2) with frequency k.
   *
   * @param <G> the group elements
   * @param group C_N (generated by r) or SO(2)
   * @param k the frequency, 0 ≤ k ≤ N/2
   * @return r ↦ 1 for k = 0, r ↦ −1 for 2k = N, otherwise r ↦ the rotation by 2πk/N
   * @throws InvalidInput where the group or the frequency is none of these
   */
  public static <G> Representation<G> frequency(CompactGroup<G> group, int k) {
    return group instanceof FiniteGroup<G> finite
        ? frequency(finite, k)
        : Frequencies.circle(group, k);
  }

  /**
   * The real irreducible representation of C_N with frequency k.
   *
   * @param <G> the group elements
   * @param group C_N
   * @param k the frequency, 0 ≤ k ≤ N/2
   * @return as {@link #frequency(CompactGroup, int)}
   * @throws InvalidInput where the group or the frequency is none of these
   */
  public static <G> FiniteRepresentation<G> frequency(FiniteGroup<G> group, int k) {
    return Frequencies.cyclic(requirePlane(group, "freq:" + k), k);
  }

  /**
   * The real irreducible representation of D_N or O(2) with frequency k.
   *
   * @param <G> the group elements
   * @param group D_N (generated by r and s) or O(2)
   * @param j how s acts where r acts by a sign: s ↦ (−1)ʲ; 1 for all other frequencies
   * @param k the frequency, 0 ≤ k ≤ N/2
   * @return r ↦ 1 for k = 0, r ↦ −1 for 2k = N, otherwise r ↦ the rotation by 2πk/N and s ↦ diag(1,
   *     −1)
   * @throws InvalidInput where the group or the pair is none of these
   */
  public static <G> Representation<G> frequency(CompactGroup<G> group, int j, int k) {
    return group instanceof FiniteGroup<G> finite
        ? frequency(finite, j, k)
        : Frequencies.orthogonal(group, j, k);
  }

  /**
   * The real irreducible representation of D_N with frequency k.
   *
   * @param <G> the group elements
   * @param group D_N
   * @param j as {@link #frequency(CompactGroup, int, int)}
   * @param k the frequency, 0 ≤ k ≤ N/2
   * @return as {@link #frequency(CompactGroup, int, int)}
   * @throws InvalidInput where the group or the pair is none of these
   */
  public static <G> FiniteRepresentation<G> frequency(FiniteGroup<G> group, int j, int k) {
    return Frequencies.dihedral(requirePlane(group, "freq:" + j + "," + k), j, k);
  }

  private static <G> PlaneGroup<G> requirePlane(FiniteGroup<G> group, String name) {
    return PlaneGroup.recognise(group)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "representation " + name,
                    "the group " + group.name(),
                    "C_N generated by r or D_N generated by r and s, SO2 or O2",
                    "irrep:k names the irreps of any finite group"));
  }

  /**
   * The direct sum of representations of one finite group.
   *
   * @param <G> the group elements
   * @param summands at least one representation
   * @return the sum, its coordinates in the order given, equal neighbours gathered
   * @throws InvalidInput where there is no summand or the groups differ
   */
  public static <G> FiniteRepresentation<G> directSum(List<FiniteRepresentation<G>> summands) {
    if (summands.isEmpty()) {
      throw new InvalidInput(
          "direct sum", "no summand", "at least one", "the zero space is left out");
    }
    FiniteRepresentation<G> first = summands.get(0);
    List<Structure.Summand<G>> gathered = new ArrayList<>();
    for (FiniteRepresentation<G> summand : summands) {
      first.same(summand);
      int last = gathered.size() - 1;
      if (last >= 0 && gathered.get(last).representation() == summand) {
        gathered.set(last, new Structure.Summand<>(summand, gathered.get(last).copies() + 1));
      } else {
        gathered.add(new Structure.Summand<>(summand, 1));
      }
    }
    String name = Names.sum(summands.stream().map(FiniteRepresentation::name).toList());
    return summands.size() == 1
        ? first
        : new FiniteRepresentation<>(first.group(), name, FiniteBody.sum(first.group(), gathered));
  }

  /**
   * An irreducible representation over the complex numbers, by exact matrices.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param row the row of its {@link CharacterTable}, from 0
   * @return the representation {@code irrep:row} over ℂ
   * @throws InvalidInput where the table has no such row
   */
  public static <G> FiniteRepresentation<G> irreducible(FiniteGroup<G> group, int row) {
    return of(Irreps.of(group).complex(requireRow(group, row)), "complex irrep:" + row, group);
  }

  /**
   * The real form of an irreducible representation: the real matrices themselves where it is of
   * real type, else the representation of twice the dimension whose complexification is χ + χ*.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param row the row of its {@link CharacterTable}, from 0
   * @return the representation {@code irrep:row} over ℝ
   * @throws InvalidInput where the table has no such row
   */
  public static <G> FiniteRepresentation<G> realIrreducible(FiniteGroup<G> group, int row) {
    return of(Irreps.of(group).real(requireRow(group, row)), "irrep:" + row, group);
  }

  private static int requireRow(FiniteGroup<?> group, int row) {
    int rows = group.classes().count();
    if (row < 0 || row >= rows) {
      throw new InvalidInput(
          "irrep:" + row + " of " + group.name(),
          "row " + row,
          "a row of the character table, 0 to " + (rows - 1),
          "rows are counted from 0, the trivial character first");
    }
    return row;
  }

  private static <G> FiniteRepresentation<G> of(Irrep<G> irrep, String name, FiniteGroup<G> group) {
    return trusted(group, name, irrep.dimension(), irrep.generators());
  }

  static void requireSubgroup(FiniteGroup<?> group, Subgroup subgroup) {
    if (!subgroup.group().equals(group)) {
      throw new InvalidInput(
          "subgroup",
          "a subgroup of " + subgroup.group().name(),
          "a subgroup of this very group " + group.name(),
          "build it by group.subgroup(…)");
    }
  }

  static void requireCopies(int copies) {
    if (copies < 1) {
      throw new InvalidInput("copies of a representation", "" + copies, "1 or more", "");
    }
  }

  static InvalidInput notReal(Representation<?> representation) {
    return new InvalidInput(
        "representation " + representation.name(),
        "matrices that are not real",
        "a real representation",
        "read realFrom(g) and imaginaryFrom(g), or take the real form of the representation");
  }

  static InvalidInput differentGroups(CompactGroup<?> first, CompactGroup<?> second) {
    return new InvalidInput(
        "representations to combine",
        "representations of " + first.name() + " and of " + second.name(),
        "two representations of one group",
        first.name().equals(second.name())
            ? "build both from the same group object"
            : "restrict one of them first");
  }

  /**
   * The derivative dρ on the whole basis of the Lie algebra, from the generators by brackets.
   *
   * @param <G> the group elements
   * @param rho a representation of a Lie group
   * @return dρ(Eₖ), exact, in orthonormal coordinates and the order of the algebra's basis
   */
  public static <G> List<Matrix<Cyclotomic>> onAlgebra(LieRepresentation<G> rho) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < rho.group().topologicalGenerators().size(); k++) {
      matrices.add(rho.onGenerator(k));
    }
    return LieExtension.of(LieOperations.lie(rho.group()), matrices, rho.dimension()).basis();
  }
}
