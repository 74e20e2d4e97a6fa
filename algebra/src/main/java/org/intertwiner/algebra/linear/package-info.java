/**
 * Exact matrices and linear algebra over any field, and a float64 bridge.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.linear.Matrix}, {@link
 * org.intertwiner.algebra.linear.ExactLinearAlgebra}, {@link
 * org.intertwiner.algebra.linear.RowEchelon} and {@link
 * org.intertwiner.algebra.linear.DenseMatrix}.
 *
 * <p>Key result: over ℚ and the cyclotomic fields, echelon forms are computed modulo word-sized
 * primes at every embedding of the field, lifted by the Chinese remainder theorem and rational
 * reconstruction, and proved before they are returned: the kernel is multiplied out exactly and its
 * dimension matched against a rank modulo a prime. Fraction-free elimination is the independent
 * second way.
 *
 * <p>Sources: Bareiss, Math. Comp. 22 (1968); Wang, SYMSAC (1981), for rational reconstruction; von
 * zur Gathen and Gerhard, Modern Computer Algebra, chapter 5.
 */
@NullMarked
package org.intertwiner.algebra.linear;

import org.jspecify.annotations.NullMarked;
