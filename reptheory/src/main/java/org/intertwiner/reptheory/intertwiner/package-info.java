/**
 * <b>Equivariant maps of finite groups, found without summing over the group, and proved.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.intertwiner.IntertwinerSpace},
 * Hom_G(V, W) with a basis in reduced echelon form; {@link
 * org.intertwiner.reptheory.intertwiner.Coupling}, V_a ⊗ V_b as a sum of irreducible
 * representations, by {@link org.intertwiner.reptheory.intertwiner.ClebschGordanTensor}; {@link
 * org.intertwiner.reptheory.intertwiner.IsotypicComponent}, the copies of an irreducible
 * representation with their projector and matrix units; {@link
 * org.intertwiner.reptheory.intertwiner.EndomorphismAlgebra} and {@link
 * org.intertwiner.reptheory.intertwiner.Equivalence}; {@link
 * org.intertwiner.reptheory.intertwiner.IntertwinerLaws}, the laws of all of them.
 *
 * <p><em>Key result:</em> as many independent maps as ⟨χ_W, χ_V⟩, each of which commutes with all
 * generators, are a basis of Hom_G(V, W) ({@link
 * org.intertwiner.reptheory.intertwiner.IntertwinerCertificate}).
 *
 * <p><em>Notes:</em> V is spun from a vector v; w can be the image of v if and only if the
 * annihilator of v kills w, and already a random element of the annihilator leaves nothing else.
 * All linear algebra is done modulo primes under every embedding of the field, on the space where
 * the stabiliser of the line of v acts by the right character.
 *
 * <p><em>Sources:</em> J. D. Dixon, DIMACS 11 (1993); D. Holt, S. Rees, J. Austral. Math. Soc. 57
 * (1994); J.-P. Serre, Linear Representations of Finite Groups (1977).
 */
@NullMarked
package org.intertwiner.reptheory.intertwiner;

import org.jspecify.annotations.NullMarked;
