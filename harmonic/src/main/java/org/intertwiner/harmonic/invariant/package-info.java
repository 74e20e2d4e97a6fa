/**
 * Invariant and equivariant polynomials on the space of a representation: how many there are, and
 * the polynomials themselves.
 *
 * <p><b>Defined here.</b> Counts: {@link org.intertwiner.harmonic.invariant.MolienSeries} by
 * degree, {@link org.intertwiner.harmonic.invariant.MolienFraction} as a reduced fraction, {@link
 * org.intertwiner.harmonic.invariant.HarmonicMultiplicities}. Polynomials: {@link
 * org.intertwiner.harmonic.invariant.InvariantRing}, minimal generators of the invariants (an
 * integrity basis); {@link org.intertwiner.harmonic.invariant.HironakaDecomposition}, primary and
 * secondary invariants; {@link org.intertwiner.harmonic.invariant.Relation}, the syzygies; {@link
 * org.intertwiner.harmonic.invariant.CovariantModule}, minimal generators of the equivariant maps.
 *
 * <p><b>Key result.</b> Molien's theorem, Σ_d dim(Sᵈ(V*) ⊗ W)^G tᵈ = ∫ χ_W(g)/det(1 − t g⁻¹) dg, is
 * the number that every list of generators is held to; {@link
 * org.intertwiner.harmonic.invariant.Completeness} says by which theorem it holds in all degrees.
 *
 * <p><b>Notes.</b> Equivariant polynomials are solved modulo primes, by sums over small orbits or
 * as null spaces of the generators of the group, lifted, and proved over the exact field; ranks
 * modulo a prime only ever prove what a rank can prove. Coordinates that no generator mixes are
 * graded apart. Actions need not be orthogonal, faithful, irreducible or real.
 *
 * <p><b>Sources.</b> T. Molien, Sitzungsber. Königl. Preuss. Akad. Wiss. (1897); E. Noether, Math.
 * Ann. 77 (1916); G. C. Shephard and J. A. Todd, Canad. J. Math. 6 (1954); G. F. Smith, M. M. Smith
 * and R. S. Rivlin, Arch. Rational Mech. Anal. 12 (1963), for a vector and a tensor in the crystal
 * classes; R. P. Stanley, Invariants of finite groups, Bull. AMS 1 (1979); H. Derksen and G.
 * Kemper, Computational Invariant Theory (2015); S. King, J. Symbolic Comput. 48 (2013).
 */
@NullMarked
package org.intertwiner.harmonic.invariant;

import org.jspecify.annotations.NullMarked;
