/**
 * <b>Representations of compact groups, exactly.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.Representation} by exact matrices on
 * generators, with permutations and direct sums kept as such; {@link
 * org.intertwiner.reptheory.Character} as an exact class function; {@link
 * org.intertwiner.reptheory.CharacterTable} and {@link org.intertwiner.reptheory.Irreps} of a
 * finite group; {@link org.intertwiner.reptheory.Decomposition} into irreducible parts; {@link
 * org.intertwiner.reptheory.plane.PlaneGroup}, the finite groups of rotations and reflections of
 * the plane.
 *
 * <p><em>Key result:</em> dim Hom_G(W, V) = ⟨χ_V, χ_W⟩, {@link
 * org.intertwiner.reptheory.Character#intertwiners}: what a derived basis of equivariant maps is
 * checked against.
 *
 * <p><em>Notes:</em> matrices act on columns; ρ(gh) = ρ(g)ρ(h). Bases of regular and quotient
 * representations are ordered as the group lists its elements and cosets, the identity first.
 *
 * <p><em>Sources:</em> J.-P. Serre, Linear Representations of Finite Groups (1977); T. Bröcker, T.
 * tom Dieck, Representations of Compact Lie Groups (1985).
 */
@NullMarked
package org.intertwiner.reptheory;

import org.jspecify.annotations.NullMarked;
