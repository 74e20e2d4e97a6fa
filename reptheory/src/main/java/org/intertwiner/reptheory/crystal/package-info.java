/**
 * <b>Representations of space groups at a wave vector, exactly.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.crystal.KPoint}, a wave vector; {@link
 * org.intertwiner.reptheory.crystal.LittleGroup}, the operations that fix it, modulo translations,
 * with their factor system; {@link org.intertwiner.reptheory.crystal.SmallIrreps}, the allowed
 * irreducible representations of the little group, single-valued or with spin; {@link
 * org.intertwiner.reptheory.crystal.SpaceGroupIrrep}, the representation of the whole space group
 * that one of them induces; {@link org.intertwiner.reptheory.crystal.Compatibility}, how levels
 * split along a line; {@link org.intertwiner.reptheory.crystal.BandRepresentation}, what orbitals
 * at a Wyckoff position give at each wave vector.
 *
 * <p><em>Key result:</em> D({W|w}) = exp(−2πi k·w) Γ(W), where Γ is a projective representation of
 * the linear parts with the factor system α(V, W) = exp(−2πi (kV − k)·w), and every allowed
 * irreducible representation is of this form: {@link
 * org.intertwiner.reptheory.crystal.SmallIrreps}.
 *
 * <p><em>Notes:</em> k is a row of coordinates in the reciprocal of the basis in which the group is
 * given, also for a centred cell: k·x = Σ kᵢxᵢ; a translation t is represented by exp(−2πi k·t),
 * and {W|w} moves k to kW⁻¹. With spin each linear part W is lifted to SU(2) once, as {@link
 * org.intertwiner.reptheory.projective.DoubleGroup} does, inversion with square 1.
 *
 * <p><em>Sources:</em> C. J. Bradley, A. P. Cracknell, The Mathematical Theory of Symmetry in
 * Solids (1972); G. Ya. Lyubarskii, The Application of Group Theory in Physics (1960); J. Zak,
 * Phys. Rev. B 26 (1982) 3010 (band representations).
 */
@NullMarked
package org.intertwiner.reptheory.crystal;

import org.jspecify.annotations.NullMarked;
