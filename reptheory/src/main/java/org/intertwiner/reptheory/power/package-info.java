/**
 * <b>Symmetric and exterior powers of sparse matrices.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.power.Power}, the functors A ↦ SᵏA on
 * monomials and A ↦ ΛᵏA on wedge products; {@link org.intertwiner.reptheory.power.PowerLimits}, how
 * large results may become.
 *
 * <p><em>Key result:</em> Sᵏ(AB) = Sᵏ(A) Sᵏ(B) and Λᵏ(AB) = Λᵏ(A) Λᵏ(B) (Cauchy–Binet); a
 * permutation of the basis permutes monomials, and wedge products up to signs, so that powers of
 * permutation matrices keep one entry a column.
 *
 * <p><em>Notes:</em> nothing here knows of groups; a representation of a group is raised to a power
 * element by element.
 *
 * <p><em>Sources:</em> W. Fulton and J. Harris, Representation Theory (1991), appendix B; I. G.
 * Macdonald, Symmetric Functions and Hall Polynomials (1995), chapter I.
 */
@NullMarked
package org.intertwiner.reptheory.power;

import org.jspecify.annotations.NullMarked;
