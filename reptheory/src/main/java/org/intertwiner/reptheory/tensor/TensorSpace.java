package org.intertwiner.reptheory.tensor;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.Decomposition;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * The tensors with index symmetry over a representation V of a finite group: an exact orthogonal
 * basis, the group's action, its irreducible parts and its invariants.
 *
 * <p><em>Formula:</em> (gT)[i, j, …] = Σ ρ(g)_{ia} ρ(g)_{jb} ⋯ T[a, b, …], times det ρ(g) for axial
 * tensors. <em>Shape:</em> dⁿ places, of which the symmetry leaves {@link #dimension()} independent
 * components. <em>Accuracy:</em> exact. The invariance of the subspace is checked on generators;
 * the character is checked against χ(g) = (1/|S|) Σ_π s(π) Π_cycles tr ρ(g^length), which knows
 * nothing of the basis. <em>Source:</em> Jahn, Acta Cryst. 2 (1949).
 *
 * <p>Example: {@code TensorSpace.of(vector,
 * IndexSymmetry.parse("ij=ji")).invariants().constants()}.
 *
 * @param <G> the group elements
 */
public final class TensorSpace<G> {
  private final FiniteRepresentation<G> vectors;
  private final IndexSymmetry symmetry;
  private final boolean axial;
  private final TensorComponents components;
  private final SparseMatrix<Cyclotomic> basis;
  private final FiniteRepresentation<G> representation;
  private final FiniteCharacter<G> character;

  private TensorSpace(
      FiniteRepresentation<G> vectors, IndexSymmetry symmetry, boolean axial, TensorLimits limits) {
    this.vectors = vectors;
    this.symmetry = symmetry;
    this.axial = axial;
    this.components = new TensorComponents(symmetry, vectors.dimension(), limits);
    this.basis = components.basis();
    FiniteRepresentation<G> all = vectors;
    for (int p = 1; p < symmetry.indices(); p++) {
      all = all.tensor(vectors);
    }
    FiniteRepresentation<G> symmetric = symmetry.order() == 1 ? all : all.subrepresentation(basis);
    FiniteRepresentation<G> turned =
        axial ? vectors.exteriorPower(vectors.dimension()).tensor(symmetric) : symmetric;
    this.representation = turned.withName("tensors " + symmetry);
    this.character = averaged();
    if (!representation.character().equals(character)) {
      throw new IllegalStateException("the tensors " + symmetry + " have the wrong character");
    }
  }

  /**
   * The tensors all of whose indices belong to one representation.
   *
   * @param <G> the group elements
   * @param vectors V
   * @param symmetry the index symmetry
   * @return the space
   * @throws InvalidInput where only the zero tensor has the symmetry
   * @throws org.intertwiner.algebra.LimitExceeded where there are too many components
   */
  public static <G> TensorSpace<G> of(FiniteRepresentation<G> vectors, IndexSymmetry symmetry) {
    return of(vectors, symmetry, false, TensorLimits.DEFAULT);
  }

  /**
   * The tensors all of whose indices belong to one representation.
   *
   * @param <G> the group elements
   * @param vectors V
   * @param symmetry the index symmetry
   * @param axial whether the tensors change sign with the determinant, as pseudotensors do
   * @return the space
   * @throws InvalidInput where only the zero tensor has the symmetry
   * @throws org.intertwiner.algebra.LimitExceeded where there are too many components
   */
  public static <G> TensorSpace<G> of(
      FiniteRepresentation<G> vectors, IndexSymmetry symmetry, boolean axial) {
    return of(vectors, symmetry, axial, TensorLimits.DEFAULT);
  }

  /**
   * The tensors all of whose indices belong to one representation.
   *
   * @param <G> the group elements
   * @param vectors V
   * @param symmetry the index symmetry
   * @param axial whether the tensors change sign with the determinant, as pseudotensors do
   * @param limits how many components are allowed
   * @return the space
   * @throws InvalidInput where only the zero tensor has the symmetry
   * @throws org.intertwiner.algebra.LimitExceeded where there are too many components
   */
  public static <G> TensorSpace<G> of(
      FiniteRepresentation<G> vectors, IndexSymmetry symmetry, boolean axial, TensorLimits limits) {
    return new TensorSpace<>(vectors, symmetry, axial, limits);
  }

  /** The character from the traces of V alone. */
  private FiniteCharacter<G> averaged() {
    FiniteGroup<G> group = vectors.group();
    ConjugacyClasses classes = group.classes();
    FiniteCharacter<G> chi = vectors.character();
    List<Cyclotomic> values = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (IndexSymmetry.Element element : symmetry.elements()) {
        Cyclotomic term = Cyclotomic.of(element.sign());
        for (int length : element.places().cycleType()) {
          term = term.multiply(chi.at(classes.power(c, length)));
        }
        sum = sum.add(term);
      }
      Cyclotomic value = sum.scale(Rational.of(1, symmetry.order()));
      values.add(axial ? value.multiply(determinant(classes.representative(c))) : value);
    }
    return FiniteCharacter.of(group, values);
  }

  private Cyclotomic determinant(int element) {
    return ExactLinearAlgebra.determinant(Cyclotomics.FIELD, vectors.at(element));
  }

  /** {@return the representation V of the indices} */
  public FiniteRepresentation<G> vectors() {
    return vectors;
  }

  /** {@return the index symmetry} */
  public IndexSymmetry symmetry() {
    return symmetry;
  }

  /** {@return whether the tensors change sign with the determinant} */
  public boolean isAxial() {
    return axial;
  }

  /** {@return the number of independent components} */
  public int dimension() {
    return components.count();
  }

  /**
   * The basis of the space.
   *
   * @return dⁿ × dimension, entries 0, 1 and −1: column c is the signed sum of the places that
   *     carry the independent component c. The columns are orthogonal; the first index is slow.
   */
  public SparseMatrix<Cyclotomic> basis() {
    return basis;
  }

  /**
   * The indices of an independent component.
   *
   * @param component its number
   * @return the lexicographically first indices at which it stands, from 0
   */
  public int[] indices(int component) {
    return components.representative(component);
  }

  /**
   * How often an independent component stands in the tensor, up to sign.
   *
   * @param component its number
   * @return the squared norm of the basis vector
   */
  public int multiplicity(int component) {
    return components.orbitSize(component);
  }

  /**
   * The representation on the independent components.
   *
   * @return g ↦ the matrix of g on the coordinates of {@link #basis}
   */
  public FiniteRepresentation<G> representation() {
    return representation;
  }

  /**
   * The character, from the traces of V alone.
   *
   * @return χ(g) = (1/|S|) Σ_π s(π) Π_cycles tr ρ(g^length)
   */
  public FiniteCharacter<G> character() {
    return character;
  }

  /**
   * The irreducible parts.
   *
   * @return multiplicities, and bases on request
   */
  public Decomposition<G> decomposition() {
    return Decomposition.of(representation);
  }

  /**
   * A basis of tensors in which the group acts by irreducible blocks over the reals.
   *
   * @return dⁿ × dimension: the columns of {@link Decomposition#realBasis} written as tensors, in
   *     the order of its blocks
   * @throws InvalidInput where V is not real
   */
  public SparseMatrix<Cyclotomic> irreducibleTensors() {
    return basis.multiply(SparseMatrix.of(decomposition().realBasis().columns()));
  }

  /**
   * The tensors that no group element changes. Their number is compared with ⟨χ, 1⟩.
   *
   * @return the general invariant tensor with its independent constants
   */
  public TensorForm invariants() {
    FiniteGroup<G> group = vectors.group();
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, dimension());
    Matrix<Cyclotomic> conditions = Matrix.zero(Cyclotomics.FIELD, 0, dimension());
    for (int k = 0; k < group.generators().size(); k++) {
      conditions = conditions.stack(representation.onGenerator(k).subtract(one));
    }
    Matrix<Cyclotomic> kernel = ExactLinearAlgebra.kernel(Cyclotomics.FIELD, conditions);
    if (kernel.columns() != character.intertwiners(character.trivial())) {
      throw new IllegalStateException("the invariants of " + this + " are wrong in number");
    }
    return new TensorForm(symmetry, vectors.dimension(), components, kernel);
  }

  @Override
  public String toString() {
    return (axial ? "axial tensors " : "tensors ") + symmetry + " over " + vectors;
  }
}
