/**
 * The classical matrix groups and their affine extensions.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.lie.classical.CompactMatrixGroup} (SO, O, SU, U,
 * Sp), {@link org.intertwiner.algebra.lie.classical.FormGroup} (O(p,q), SO(p,q), SO⁺(p,q), Sp(2n,
 * ℝ)), {@link org.intertwiner.algebra.lie.classical.LinearGroup} (GL, SL) and {@link
 * org.intertwiner.algebra.lie.classical.AffineGroup} (E(n), SE(n), Poincaré) with {@link
 * org.intertwiner.algebra.lie.classical.AffineMap}.
 *
 * <p>Key result: in a group with an involution that inverts, a square root is the polar factor of 1
 * + g, so that logarithms of the pseudo-orthogonal groups never leave the group.
 *
 * <p>Notes: each class states its basis, its distance and its sampler.
 *
 * <p>Sources: B. C. Hall, "Lie Groups, Lie Algebras, and Representations" (2nd ed. 2015), chapter
 * 1; N. J. Higham, D. S. Mackey, N. Mackey, F. Tisseur (2004, 2005).
 */
@NullMarked
package org.intertwiner.algebra.lie.classical;

import org.jspecify.annotations.NullMarked;
