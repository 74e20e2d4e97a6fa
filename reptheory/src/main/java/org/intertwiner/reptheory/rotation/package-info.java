/**
 * <b>The irreducible representations of SU(2), Spin(3), SO(3) and O(3).</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.rotation.RotationIrreps}, exact and
 * rounded, complex in the basis |j m⟩ and real in the real spherical harmonics; {@link
 * org.intertwiner.reptheory.rotation.WignerSmallD}, the matrix elements of the turn about y; {@link
 * org.intertwiner.reptheory.rotation.HarmonicMatrices}, the exact matrices of exact rotations.
 *
 * <p><em>Key result:</em> every matrix is rational up to square roots of positive rationals on both
 * sides, ρ = D^½ ρ′ D^−½: {@link org.intertwiner.reptheory.Representation#norms} holds D and {@link
 * org.intertwiner.reptheory.Representation#seminormalOnGenerator} holds ρ′, so that exact linear
 * algebra meets no large cyclotomic fields.
 *
 * <p><em>Notes:</em> |j m⟩ with the Condon–Shortley phase, in the order m = j, j − 1, …, −j, so
 * that spin ½ is the defining representation of SU(2). The real harmonics are in the order m = −l …
 * l without that phase; l = 1 is (y, z, x).
 *
 * <p><em>Sources:</em> E. P. Wigner, Group Theory (1959); D. A. Varshalovich, A. N. Moskalev, V. K.
 * Khersonskii, Quantum Theory of Angular Momentum (1988), chapters 2 to 5; Bröcker and tom Dieck,
 * Representations of Compact Lie Groups (1985), chapter II.
 */
@NullMarked
package org.intertwiner.reptheory.rotation;

import org.jspecify.annotations.NullMarked;
