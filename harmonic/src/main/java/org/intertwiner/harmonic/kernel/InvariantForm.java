package org.intertwiner.harmonic.kernel;

import java.util.Optional;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * The invariant inner product xᵀBx of a real representation of a finite group, B = (1/|G|) Σ_g
 * ρ(g)ᵀρ(g): in coordinates that are orthonormal for it, the representation is orthogonal.
 *
 * <p><i>Accuracy:</i> exact. <i>Complexity:</i> |G| matrix products.
 */
public final class InvariantForm {
  private static final int LARGEST_ORDER = 20_000;
  private static final int LARGEST_DIMENSION = 12;

  private InvariantForm() {}

  /**
   * The averaged form.
   *
   * @param <G> the group elements
   * @param representation a real representation
   * @return the positive definite matrix B with ρ(g)ᵀBρ(g) = B for all g
   */
  public static <G> Matrix<Cyclotomic> of(FiniteRepresentation<G> representation) {
    int n = representation.dimension();
    int order = Math.toIntExact(representation.group().order());
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, n, n);
    for (int g = 0; g < order; g++) {
      Interruption.check();
      Matrix<Cyclotomic> m = representation.at(g);
      sum = sum.add(m.transpose().multiply(m));
    }
    return sum.scale(Cyclotomic.of(Rational.of(1, order)));
  }

  /** The invariant form of a small representation of a finite group. */
  private static Optional<Matrix<Cyclotomic>> ofSmall(Representation<?> representation) {
    return representation instanceof FiniteRepresentation<?> finite
            && finite.group().order() <= LARGEST_ORDER
            && finite.dimension() <= LARGEST_DIMENSION
        ? Optional.of(of(finite))
        : Optional.empty();
  }

  /**
   * The representation in coordinates that are orthonormal for its invariant form, where they can
   * be found over sums of square roots.
   *
   * <p><i>Formula:</i> with columns c_k that are orthogonal for B and squared lengths d_k =
   * c_kᵀBc_k the basis is c_k/√d_k. Short whole vectors are tried so that few different roots
   * occur: S₅ on the space of its permutations without the invariant vector needs √5 alone.
   * <i>Accuracy:</i> exact, checked. <i>Complexity:</i> that of {@link #of}, and a search among
   * small whole vectors.
   *
   * @param <G> the group elements
   * @param representation a real representation of a finite group
   * @return the equivalent orthogonal one, empty where lengths are not rational in any ratio or the
   *     roots need too large a field
   */
  public static <G> Optional<FiniteRepresentation<G>> orthogonalized(
      FiniteRepresentation<G> representation) {
    if (representation.isOrthogonal()) {
      return Optional.of(representation);
    }
    return OrthogonalBasis.of(of(representation))
        .map(representation::inBasis)
        .filter(FiniteRepresentation::isOrthogonal)
        .map(r -> r.withName("orthogonal " + representation.name()));
  }

  /** What to do about an action that is not orthogonal. */
  static String hint(Representation<?> action) {
    return ofSmall(action)
        .map(
            b ->
                "it keeps the form xᵀBx with B = "
                    + b
                    + "; use coordinates that are orthonormal for it, x ↦ Lᵀx with B = LLᵀ:"
                    + " InvariantForm.orthogonalized(representation), of a group file"
                    + " 'intertwiner group FILE --orthonormal OUT.json'")
        .orElse("use coordinates that are orthonormal for an invariant inner product");
  }
}
