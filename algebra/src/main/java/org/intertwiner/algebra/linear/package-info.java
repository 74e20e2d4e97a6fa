/**
 * Exact matrices and linear algebra over any ring, and a float64 bridge with proved bounds.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.linear.Matrix}, {@link
 * org.intertwiner.algebra.linear.ExactLinearAlgebra}, {@link
 * org.intertwiner.algebra.linear.RowEchelon}, {@link org.intertwiner.algebra.linear.Subspace},
 * {@link org.intertwiner.algebra.linear.Solutions}; the normal forms {@link
 * org.intertwiner.algebra.linear.HermiteForm}, {@link org.intertwiner.algebra.linear.SmithForm},
 * {@link org.intertwiner.algebra.linear.LatticeReduction} and {@link
 * org.intertwiner.algebra.linear.Ldl} with {@link org.intertwiner.algebra.linear.Inertia}; {@link
 * org.intertwiner.algebra.linear.DenseMatrix} and {@link
 * org.intertwiner.algebra.linear.DenseBounds}; {@link org.intertwiner.algebra.linear.SparseMatrix},
 * matrices without their zeros, made column by column with {@link
 * org.intertwiner.algebra.linear.SparseBuilder}.
 *
 * <p>Key result: over ℚ and the cyclotomic fields, echelon forms are computed modulo word-sized
 * primes at every embedding of the field, lifted by the Chinese remainder theorem and rational
 * reconstruction, and proved before they are returned: the kernel is multiplied out exactly and its
 * dimension matched against a rank modulo a prime. Determinants and characteristic polynomials are
 * lifted from as many primes as a bound on their size asks for. Fraction-free elimination and
 * Berkowitz's algorithm are the independent second ways.
 *
 * <p>Notes: the normal forms are records that prove their identities, inverses and shapes when they
 * are made; a wrong one cannot be made. Hermite and Smith forms are for any Euclidean ring; over ℤ
 * they are computed modulo a determinant, without growth of coefficients.
 *
 * <p>Sources: Bareiss, Math. Comp. 22 (1968); Wang, SYMSAC (1981), for rational reconstruction; von
 * zur Gathen and Gerhard, Modern Computer Algebra, chapter 5; Cohen, A Course in Computational
 * Algebraic Number Theory (1993), chapter 2; Higham, Accuracy and Stability of Numerical Algorithms
 * (2002).
 */
@NullMarked
package org.intertwiner.algebra.linear;

import org.jspecify.annotations.NullMarked;
