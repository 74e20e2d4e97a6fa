package org.intertwiner.harmonic.kernel.eckart;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.ProductSides;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/**
 * The irreducibles of a product A × B that may occur in a representation: those in V ⊠ W for the
 * parts V and W of its restrictions to A and B.
 *
 * <p>Over ℝ the algebra End(V ⊠ W) = End(V) ⊗ End(W) is ℂ ⊗ ℂ = ℂ², ℂ ⊗ ℍ = M₂(ℂ) or ℍ ⊗ ℍ = M₄(ℝ)
 * where neither is ℝ. For J² = −c in End(V) and K² = −d in End(W) the square of J ⊗ K is cd, so
 * that it has the eigenvalues ±√(cd); two such pairs of anticommuting elements of ℍ commute. Their
 * common eigenspaces are irreducible.
 */
final class ProductFamily<A, B> {
  private final ProductSides<A, B> sides;
  private final boolean complex;
  private final LieIntertwiners<A> onFirst;
  private final LieIntertwiners<B> onSecond;

  private ProductFamily(ProductSides<A, B> sides, boolean complex) {
    this.sides = sides;
    this.complex = complex;
    CompactProductLieGroup<A, B> group = sides.group();
    this.onFirst = new LieIntertwiners<>(LieRepresentation.trivial(group.first()), complex);
    this.onSecond = new LieIntertwiners<>(LieRepresentation.trivial(group.second()), complex);
  }

  /** The candidates for the parts of a representation, none if the product has other generators. */
  static <A, B> Stream<Representation<LiePair<A, B>>> of(
      CompactProductLieGroup<A, B> group, Representation<?> space, boolean complex) {
    return ProductSides.of(group).stream()
        .flatMap(sides -> new ProductFamily<>(sides, complex).candidates(space));
  }

  private Stream<Representation<LiePair<A, B>>> candidates(Representation<?> space) {
    List<Part<B>> second = onSecond.parts(sides.onSecond(space));
    return onFirst.parts(sides.onFirst(space)).stream()
        .flatMap(v -> second.stream().flatMap(w -> irreducible(v, w)));
  }

  private Stream<Representation<LiePair<A, B>>> irreducible(Part<A> v, Part<B> w) {
    LieRepresentation<LiePair<A, B>> outer = sides.outer(v.irreducible(), w.irreducible());
    if (complex) {
      return Stream.of(outer);
    }
    List<Matrix<Cyclotomic>> left = imaginary(onFirst.maps(v.irreducible(), v.irreducible()));
    List<Matrix<Cyclotomic>> right = imaginary(onSecond.maps(w.irreducible(), w.irreducible()));
    if (left.isEmpty() || right.isEmpty()) {
      return Stream.of(outer);
    }
    boolean different = left.size() == 1 && right.size() == 1;
    List<Representation<LiePair<A, B>>> parts = new ArrayList<>();
    for (int sign = 1; sign >= (different ? -1 : 1); sign -= 2) {
      Matrix<Cyclotomic> basis = Matrix.identity(Cyclotomics.FIELD, outer.dimension());
      for (int k = 0; k < Math.min(left.size(), right.size()); k++) {
        basis = eigenspace(left.get(k).kronecker(right.get(k)), basis, sign);
      }
      String suffix = different ? (sign > 0 ? " (+)" : " (−)") : "";
      parts.add(restricted(outer, basis, outer.name() + suffix));
    }
    return parts.stream();
  }

  /**
   * One element of ℂ with a negative square, or two of ℍ that anticommute; none of ℝ.
   *
   * @param endomorphisms a basis of the algebra
   */
  private static List<Matrix<Cyclotomic>> imaginary(List<SparseMatrix<Cyclotomic>> endomorphisms) {
    if (endomorphisms.size() == 1) {
      return List.of();
    }
    List<Matrix<Cyclotomic>> traceless =
        Copies.endomorphisms(endomorphisms).stream().skip(1).map(SparseMatrix::toMatrix).toList();
    Matrix<Cyclotomic> first = traceless.get(0);
    if (endomorphisms.size() == 2) {
      return List.of(first);
    }
    Matrix<Cyclotomic> other = traceless.get(1);
    Cyclotomic along = first.multiply(other).trace().divide(first.multiply(first).trace());
    return List.of(first, other.subtract(first.scale(along)));
  }

  /** The vectors Bc with SBc = ±√s Bc, where S² = s on the space of B. */
  private static Matrix<Cyclotomic> eigenspace(
      Matrix<Cyclotomic> s, Matrix<Cyclotomic> basis, int sign) {
    Rational square = s.multiply(s).at(0, 0).toRational();
    Cyclotomic root =
        Cyclotomic.sqrt(square.numerator().multiply(square.denominator()).longValueExact())
            .scale(Rational.of(BigInteger.valueOf(sign), square.denominator()));
    Matrix<Cyclotomic> moved = s.multiply(basis).subtract(basis.scale(root));
    return basis.multiply(ExactLinearAlgebra.kernel(Cyclotomics.FIELD, moved));
  }

  private static <G> LieRepresentation<G> restricted(
      LieRepresentation<G> outer, Matrix<Cyclotomic> basis, String name) {
    List<Matrix<Cyclotomic>> generators = new ArrayList<>();
    for (int k = 0; k < outer.group().topologicalGenerators().size(); k++) {
      Optional<Matrix<Cyclotomic>> solved =
          ExactLinearAlgebra.solve(
              Cyclotomics.FIELD, basis, outer.seminormalOnGenerator(k).multiply(basis));
      generators.add(solved.orElseThrow());
    }
    return ((LieRepresentation<G>) Representations.of(outer.group(), generators)).withName(name);
  }
}
