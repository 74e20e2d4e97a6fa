package org.intertwiner.reptheory.rotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.Structure;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;

/**
 * Representations of rotation groups restricted to finite groups, exactly.
 *
 * <p><em>Formula:</em> ρ|_H(h) = ρ(e(h)) for an embedding e of H by orthogonal 3 × 3 matrices, or
 * by matrices of SU(2). A representation that is no spin itself is first decomposed into spins by
 * the maps that commute with the generators, and ρ(g) = B (⊕ spins(g)) B⁻¹ is exact.
 * <em>Accuracy:</em> exact; the result is checked against the relations of H. <em>Complexity:</em>
 * one exact linear system of d·(2l + 1) unknowns for each spin l that occurs.
 *
 * <p>Example: {@code RotationRestriction.along(RotationIrreps.spin(o3, 2, 1), vector)} with the
 * space of a point group has the d orbitals.
 */
public final class RotationRestriction {
  private RotationRestriction() {}

  /**
   * The restriction along an embedding.
   *
   * @param <G> the elements of the rotation group
   * @param <H> the elements of the finite group
   * @param rho a representation of SO(3), O(3), SU(2) or Spin(3)
   * @param embedding orthogonal 3 × 3 matrices of the finite group, of determinant 1 for SO(3);
   *     matrices of SU(2) for SU(2) and Spin(3)
   * @return ρ∘e, in the basis of ρ
   * @throws InvalidInput where the matrices lie in no such group
   */
  public static <G, H> FiniteRepresentation<H> along(
      LieRepresentation<G> rho, FiniteRepresentation<H> embedding) {
    FiniteGroup<H> group = embedding.group();
    if (rho.structure() instanceof Structure.Sum<G> sum) {
      List<FiniteRepresentation<H>> parts = new ArrayList<>();
      for (Structure.Summand<G> summand : sum.summands()) {
        FiniteRepresentation<H> part =
            along((LieRepresentation<G>) summand.representation(), embedding);
        parts.add(part.times(summand.copies()));
      }
      return Representations.directSum(parts).withName("restriction of " + rho.name());
    }
    List<Matrix<Cyclotomic>> elements = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      elements.add(embedding.onGenerator(k));
    }
    List<Matrix<Cyclotomic>> matrices = matrices(rho, elements);
    FiniteRepresentation<H> seminormal =
        matrices.isEmpty()
            ? Representations.trivial(group).times(rho.dimension())
            : Representations.of(group, matrices);
    boolean orthonormal = rho.norms().stream().allMatch(Rational::isOne);
    FiniteRepresentation<H> moved =
        orthonormal || matrices.isEmpty() ? seminormal : seminormal.inBasis(roots(rho.norms()));
    return moved.withName("restriction of " + rho.name());
  }

  private static Matrix<Cyclotomic> roots(List<Rational> norms) {
    return Matrix.diagonal(
        Cyclotomics.FIELD,
        norms.stream().map(d -> Radical.sqrt(d.inverse()).toCyclotomic()).toList());
  }

  /**
   * The exact seminormal matrices of exact group elements.
   *
   * @param <G> the elements of the rotation group
   * @param rho a representation of SO(3), O(3), SU(2) or Spin(3)
   * @param elements orthogonal 3 × 3 matrices, or matrices of SU(2) for SU(2) and Spin(3)
   * @return ρ′(g), with ρ = D^½ ρ′ D^−½ for the norms D of ρ
   * @throws InvalidInput where a matrix lies in no such group
   */
  public static <G> List<Matrix<Cyclotomic>> matrices(
      LieRepresentation<G> rho, List<Matrix<Cyclotomic>> elements) {
    if (elements.isEmpty()) {
      return List.of();
    }
    List<Spin<G>> spins = spins(rho);
    if (spins.size() == 1 && isSame(rho, spins.get(0).representation)) {
      return elements.stream().map(spins.get(0)::at).toList();
    }
    Matrix<Cyclotomic> basis =
        spins.stream()
            .flatMap(spin -> maps(spin.representation, rho).stream())
            .reduce(Matrix::join)
            .orElseThrow();
    Matrix<Cyclotomic> inverse = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, basis).orElseThrow();
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (Matrix<Cyclotomic> g : elements) {
      Matrix<Cyclotomic> blocks =
          spins.stream()
              .flatMap(spin -> Collections.nCopies(spin.multiplicity, spin.at(g)).stream())
              .reduce(Matrix::directSum)
              .orElseThrow();
      matrices.add(basis.multiply(blocks).multiply(inverse));
    }
    return matrices;
  }

  private static <G> boolean isSame(LieRepresentation<G> a, LieRepresentation<G> b) {
    if (a.dimension() != b.dimension()) {
      return false;
    }
    for (int k = 0; k < a.group().topologicalGenerators().size(); k++) {
      if (!a.seminormalOnGenerator(k).equals(b.seminormalOnGenerator(k))) {
        return false;
      }
    }
    return true;
  }

  /** An irrep, how often it occurs, and what −1 acts by (0 where the group has no −1). */
  private record Spin<G>(
      LieRepresentation<G> representation, int multiplicity, HalfInteger j, int parity) {

    Matrix<Cyclotomic> at(Matrix<Cyclotomic> g) {
      if (RotationIrreps.Kind.of(representation.group()) == RotationIrreps.Kind.SPIN) {
        return HarmonicMatrices.seminormal(j, g);
      }
      int l = j.doubled() / 2;
      Matrix<Cyclotomic> d = HarmonicMatrices.seminormal(l, g);
      boolean improper = ExactLinearAlgebra.determinant(Cyclotomics.FIELD, g).signum() < 0;
      if (improper && parity == 0) {
        throw new InvalidInput(
            "element of SO3", g.toString(), "determinant 1", "restrict from O3 instead");
      }
      return improper && parity != (l % 2 == 0 ? 1 : -1) ? d.negate() : d;
    }
  }

  private static <G> List<Spin<G>> spins(LieRepresentation<G> rho) {
    CompactGroup<G> group = rho.group();
    RotationIrreps.Kind kind = RotationIrreps.Kind.of(group);
    int highest = rho.highestFrequency();
    List<Spin<G>> spins = new ArrayList<>();
    for (int k = 0; k <= highest; k++) {
      HalfInteger j = kind == RotationIrreps.Kind.SPIN ? new HalfInteger(k) : HalfInteger.of(k);
      int[] parities = kind == RotationIrreps.Kind.ORTHOGONAL ? new int[] {1, -1} : new int[] {0};
      for (int parity : parities) {
        LieRepresentation<G> irrep =
            parity == 0 ? RotationIrreps.spin(group, j) : RotationIrreps.spin(group, k, parity);
        int count = Math.toIntExact(rho.character().intertwiners(irrep.character()));
        if (count > 0) {
          spins.add(new Spin<>(irrep, count, j, parity));
        }
      }
    }
    return spins;
  }

  /** A basis of the maps T with ρ(X)T = Tσ(X) on the generators. */
  private static <G> List<Matrix<Cyclotomic>> maps(Representation<G> sigma, Representation<G> rho) {
    int n = sigma.dimension();
    int d = rho.dimension();
    Matrix<Cyclotomic> system =
        IntStream.range(0, rho.group().topologicalGenerators().size())
            .mapToObj(k -> equation(sigma, rho, k))
            .reduce(Matrix::stack)
            .orElseThrow();
    Matrix<Cyclotomic> kernel = ExactLinearAlgebra.kernel(Cyclotomics.FIELD, system);
    List<Matrix<Cyclotomic>> maps = new ArrayList<>();
    for (int c = 0; c < kernel.columns(); c++) {
      int column = c;
      maps.add(Matrix.of(Cyclotomics.FIELD, d, n, (i, j) -> kernel.at(i * n + j, column)));
    }
    return maps;
  }

  private static <G> Matrix<Cyclotomic> equation(
      Representation<G> sigma, Representation<G> rho, int k) {
    Matrix<Cyclotomic> right = Matrix.identity(Cyclotomics.FIELD, sigma.dimension());
    Matrix<Cyclotomic> left = Matrix.identity(Cyclotomics.FIELD, rho.dimension());
    return rho.seminormalOnGenerator(k)
        .kronecker(right)
        .subtract(left.kronecker(sigma.seminormalOnGenerator(k).transpose()));
  }
}
