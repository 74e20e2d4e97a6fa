package org.intertwiner.reptheory;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A finite-dimensional representation of a compact group, ρ: G → GL(V), given exactly on the
 * topological generators of the group.
 *
 * <p><em>Formula:</em> ρ(gh) = ρ(g)ρ(h). <em>Shape:</em> d × d matrices. <em>Accuracy:</em> the
 * matrices on generators are exact; {@link #from} is rounded. Two representations are never
 * compared by matrices here; equivalence is equality of {@linkplain #character characters}.
 *
 * @param <G> the group elements
 */
public sealed interface Representation<G> permits FiniteRepresentation, LieRepresentation {

  /**
   * The group that is represented.
   *
   * @return the group
   */
  CompactGroup<G> group();

  /**
   * The dimension of the representation space.
   *
   * @return d, at least 1
   */
  int dimension();

  /**
   * A name in the notation of representations, where there is one.
   *
   * @return the name
   */
  String name();

  /**
   * The exact matrix of a topological generator of the group. It is written out on every call where
   * the representation is kept as a permutation or a sum.
   *
   * @param k the number of the generator in {@link CompactGroup#topologicalGenerators()}
   * @return ρ(g) for a group element g, the derivative dρ(X) for a Lie algebra element X
   */
  Matrix<Cyclotomic> onGenerator(int k);

  /**
   * The matrices of all topological generators, in order.
   *
   * @return as {@link #onGenerator}
   */
  default List<Matrix<Cyclotomic>> onGenerators() {
    int count = group().topologicalGenerators().size();
    List<Matrix<Cyclotomic>> matrices = new java.util.ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      matrices.add(onGenerator(k));
    }
    return List.copyOf(matrices);
  }

  /**
   * Squared lengths D of a basis in which the matrices have entries in a small field: ρ = D^½ ρ′
   * D^−½ with ρ′ the {@linkplain #seminormalOnGenerator seminormal form}. Where ρ is unitary, D is
   * an invariant Hermitian form of ρ′.
   *
   * @return positive numbers, one for each coordinate; ones where the matrices themselves are meant
   */
  default List<Rational> norms() {
    return java.util.Collections.nCopies(dimension(), Rational.ONE);
  }

  /**
   * The seminormal matrix of a topological generator, ρ′ = D^−½ ρ D^½ with D the {@linkplain #norms
   * norms}.
   *
   * @param k the number of the generator
   * @return ρ′(g) for a group element g, its derivative for a Lie algebra element
   */
  default Matrix<Cyclotomic> seminormalOnGenerator(int k) {
    return onGenerator(k);
  }

  /**
   * The real matrix of a group element, rounded.
   *
   * @param g a group element
   * @return ρ(g), row by row
   * @throws InvalidInput where the representation is not real
   */
  double[][] from(G g);

  /**
   * The imaginary part of the matrix of a group element, rounded.
   *
   * @param g a group element
   * @return Im ρ(g), row by row
   */
  double[][] imaginaryFrom(G g);

  /**
   * The real part of the matrix of a group element, rounded.
   *
   * @param g a group element
   * @return Re ρ(g), row by row
   */
  double[][] realFrom(G g);

  /**
   * What is known of the shape of the matrices.
   *
   * @return dense, permuting or a sum
   */
  Structure<G> structure();

  /**
   * The trace as a class function.
   *
   * @return g ↦ tr ρ(g), exactly
   */
  Character<G> character();

  /**
   * Whether all matrices are real.
   *
   * @return true where the matrices on generators have real entries
   */
  boolean isReal();

  /**
   * Whether all matrices are real and orthogonal.
   *
   * @return true where ρ(g)ᵀρ(g) = 1 for all g, found exactly on generators
   */
  boolean isOrthogonal();

  /**
   * Whether all matrices are permutation matrices.
   *
   * @return true where the representation is kept as permutations, or as a sum of such
   */
  boolean isPermutation();

  /**
   * The direct sum.
   *
   * @param other a representation of the same group
   * @return ρ ⊕ σ, this one's coordinates first
   * @throws InvalidInput where the groups differ
   */
  Representation<G> directSum(Representation<G> other);

  /**
   * The tensor product.
   *
   * @param other a representation of the same group
   * @return ρ ⊗ σ on the Kronecker product, this one's index slow
   * @throws InvalidInput where the groups differ
   */
  Representation<G> tensor(Representation<G> other);

  /**
   * The dual representation.
   *
   * @return g ↦ ρ(g⁻¹)ᵀ
   */
  Representation<G> dual();

  /**
   * So many copies side by side.
   *
   * @param copies at least 1
   * @return ρ ⊕ … ⊕ ρ
   * @throws InvalidInput where the number is not positive
   */
  Representation<G> times(int copies);

  /**
   * The same representation under another name.
   *
   * @param name the new name
   * @return a copy
   */
  Representation<G> withName(String name);
}
