/**
 * Homogeneous polynomials with exact coefficients, in the dense form that kernel spaces need.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.polynomial.Monomials} lists x^α of one
 * degree; {@link org.intertwiner.harmonic.polynomial.Form} is a homogeneous polynomial; {@link
 * org.intertwiner.harmonic.polynomial.Substitution} is the action of a matrix, or of a Lie algebra
 * element, on forms; {@link org.intertwiner.harmonic.polynomial.PolynomialMatrix} is a sparse
 * matrix of forms of one degree.
 *
 * <p><b>Key result.</b> Symᵈ(M) is built one degree from the one below, so a signed permutation
 * matrix costs one product per monomial; see {@link
 * org.intertwiner.harmonic.polynomial.Substitution#apply}.
 *
 * <p><b>Notes.</b> Monomials are in descending lexicographic order. The Fischer product ⟨p, q⟩ =
 * p(∂)q is invariant under orthogonal substitutions and makes distinct monomials orthogonal.
 *
 * <p><b>Sources.</b> E. Fischer, J. reine angew. Math. 148 (1917); E. M. Stein and G. Weiss,
 * Introduction to Fourier Analysis on Euclidean Spaces (1971), chapter IV.
 */
@NullMarked
package org.intertwiner.harmonic.polynomial;

import org.jspecify.annotations.NullMarked;
