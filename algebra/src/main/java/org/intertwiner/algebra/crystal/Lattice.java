package org.intertwiner.algebra.crystal;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * A lattice with a basis, by the Gram matrix of the basis: Gᵢⱼ = bᵢ·bⱼ.
 *
 * <p>The entries are rational; a lattice with a hexagonal cell has G₁₂ = −a²/2. Accuracy: exact.
 * <em>Source:</em> P. Niggli, Handbuch der Experimentalphysik 7 (1928); A. K. Lenstra, H. W.
 * Lenstra, L. Lovász, Math. Ann. 261 (1982); W. Plesken, B. Souvignier, J. Symb. Comput. 24 (1997),
 * for automorphisms.
 *
 * <p>Example: {@code Lattice.centred(Matrix.identity(Rationals.Q, 3), Centring.F).bravaisType()} is
 * the face-centred cubic type.
 *
 * @param gram the Gram matrix, symmetric and positive definite
 */
public record Lattice(Matrix<Rational> gram) {
  /**
   * Checks the Gram matrix.
   *
   * @param gram the Gram matrix, symmetric and positive definite
   * @throws InvalidInput where it is empty, not square, not symmetric or not positive definite,
   *     with the first leading minor that is not positive
   */
  public Lattice {
    if (!gram.isSquare() || gram.rows() < 1 || !gram.equals(gram.transpose())) {
      throw new InvalidInput(
          "Gram matrix",
          gram.isSquare() && gram.rows() > 0
              ? "a matrix that is not symmetric"
              : gram.rows() + " × " + gram.columns(),
          "a symmetric square matrix",
          "its entries are the products of the basis vectors");
    }
    AffineOperation.checkDimension(gram.rows());
    for (int k = 1; k <= gram.rows(); k++) {
      Rational minor = ExactLinearAlgebra.determinant(Rationals.Q, gram.block(0, k, 0, k));
      if (minor.signum() <= 0) {
        throw new InvalidInput(
            "Gram matrix",
            "the leading minor of size " + k + " is " + minor,
            "a positive definite matrix",
            "basis vectors are independent and their squares positive");
      }
    }
  }

  /**
   * The lattice of a conventional basis and its centring, on a primitive basis.
   *
   * @param conventional the Gram matrix of the conventional basis
   * @param centring the lattice points in the cell
   * @return the lattice on a primitive basis
   * @throws InvalidInput where the matrix is no Gram matrix, or the centring has no meaning in this
   *     dimension
   */
  public static Lattice centred(Matrix<Rational> conventional, Centring centring) {
    int n = new Lattice(conventional).dimension();
    List<AffineOperation> translations =
        centring.vectors(n).stream().map(AffineOperation::translation).toList();
    return new Lattice(conventional).transformed(SpaceGroup.of(n, translations).primitiveBasis());
  }

  /** {@return the dimension} */
  public int dimension() {
    return gram.rows();
  }

  /** {@return the square of the volume of the cell, det G} */
  public Rational squaredVolume() {
    return ExactLinearAlgebra.determinant(Rationals.Q, gram);
  }

  /** {@return the reciprocal lattice on the dual basis, bᵢ*·bⱼ = δᵢⱼ, without a factor 2π} */
  public Lattice reciprocal() {
    return new Lattice(ExactLinearAlgebra.inverse(Rationals.Q, gram).orElseThrow());
  }

  /**
   * The lattice of other basis vectors.
   *
   * @param basis their coordinates as columns; with integral entries and determinant ±1 the same
   *     lattice, otherwise a sublattice or a superlattice
   * @return PᵀGP
   * @throws InvalidInput where the columns are dependent or the shape differs
   */
  public Lattice transformed(Matrix<Rational> basis) {
    return new Lattice(basis.transpose().multiply(gram).multiply(basis));
  }

  /**
   * The square of the length of a vector.
   *
   * @param v its coordinates
   * @return vᵀGv
   */
  public Rational norm(List<Rational> v) {
    return product(v, v);
  }

  /**
   * The scalar product of two vectors.
   *
   * @param v coordinates of one
   * @param w coordinates of the other
   * @return vᵀGw
   */
  public Rational product(List<Rational> v, List<Rational> w) {
    List<Rational> image = gram.apply(w);
    Rational sum = Rational.ZERO;
    for (int i = 0; i < v.size(); i++) {
      sum = sum.add(v.get(i).multiply(image.get(i)));
    }
    return sum;
  }

  /**
   * A basis reduced by the algorithm of Lenstra, Lenstra and Lovász with parameter 3/4.
   *
   * @return its vectors as columns, integral with determinant ±1
   */
  public Matrix<Rational> lllBasis() {
    return LatticeReduction.lll(gram);
  }

  /**
   * A basis reduced in the sense of Minkowski: each vector is a shortest one that together with
   * those before extends to a basis.
   *
   * <p>In at most three dimensions the lengths are the successive minima.
   *
   * @return its vectors as columns, integral with determinant ±1
   * @throws LimitExceeded where there are more than a million short vectors
   */
  public Matrix<Rational> minkowskiBasis() {
    return LatticeReduction.minkowski(this);
  }

  /**
   * Niggli's reduced basis of a lattice of dimension 3, whose Gram matrix depends on the lattice
   * alone. <em>Source:</em> I. Křivý, B. Gruber, Acta Cryst. A32 (1976) 297.
   *
   * @return its vectors as columns, integral with determinant 1
   * @throws InvalidInput in another dimension
   */
  public Matrix<Rational> niggliBasis() {
    return NiggliReduction.basis(this);
  }

  /**
   * The vectors up to a length.
   *
   * @param bound the largest square of the length
   * @return coordinates of all vectors other than 0 with vᵀGv ≤ bound, by length, then in
   *     lexicographic order
   * @throws LimitExceeded where there are more than a million
   */
  public List<List<Rational>> shortVectors(Rational bound) {
    return ShortVectors.of(this, bound);
  }

  /**
   * The holohedry: all symmetries of the lattice that fix the origin, as matrices on coordinates.
   *
   * @return all integral W with WᵀGW = G
   * @throws LimitExceeded where there are more than 100 000, or too many short vectors
   */
  public FiniteGroup<Matrix<Cyclotomic>> holohedry() {
    List<Matrix<Cyclotomic>> generators =
        LatticeAutomorphisms.generators(this).stream()
            .map(w -> w.map(Cyclotomics.FIELD, Cyclotomic::of))
            .toList();
    return Groups.generatedByMatrices(dimension(), generators, GroupLimits.DEFAULT)
        .withName("holohedry");
  }

  /**
   * The Bravais type of a lattice in the plane or in space.
   *
   * @return the type, from the holohedry and the index of the sublattice of its axes
   * @throws InvalidInput in another dimension
   */
  public BravaisType bravaisType() {
    return BravaisClassification.of(this);
  }

  /**
   * Whether two lattices are congruent.
   *
   * @param other a lattice
   * @return whether some change of basis carries one Gram matrix into the other
   * @throws LimitExceeded where there are too many short vectors
   */
  public boolean isIsometricTo(Lattice other) {
    return dimension() == other.dimension()
        && LatticeAutomorphisms.isometry(this, other).isPresent();
  }
}
