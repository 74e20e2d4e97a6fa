/**
 * Explicit irreducible representations of simple Lie algebras and compact groups, and
 * Clebsch–Gordan coefficients between them.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.compact.module.ChevalleyModule}, exact
 * matrices of Eᵢ, Fᵢ, Hᵢ with the invariant form; {@link
 * org.intertwiner.reptheory.compact.module.HighestWeightMatrices}, matrices on the algebras of
 * SU(n), U(n), SO(n), Sp(2n) and their products, complex and real; {@link
 * org.intertwiner.reptheory.compact.module.CompactCoupling}, Clebsch–Gordan coefficients; {@link
 * org.intertwiner.reptheory.compact.module.ComplexOperator}, sparse matrices over ℚ(i).
 *
 * <p><em>Key result:</em> {@link org.intertwiner.reptheory.compact.module.ChevalleyModule#of}: the
 * raising operators are injective below the top, so that the images under them serve as
 * coordinates, and the contravariant form is read off as a single entry.
 *
 * <p><em>Notes:</em> bases are orthogonal and rational; orthonormal matrices are signed roots.
 * Everything is proved before it is handed out, and the certificates can be had again.
 *
 * <p><em>Sources:</em> J. E. Humphreys, Introduction to Lie Algebras and Representation Theory
 * (1972); N. N. Shapovalov (1972).
 */
@NullMarked
package org.intertwiner.reptheory.compact.module;

import org.jspecify.annotations.NullMarked;
