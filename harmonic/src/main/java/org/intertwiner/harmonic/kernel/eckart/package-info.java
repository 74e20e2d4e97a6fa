/**
 * Steerable kernels by the Wigner–Eckart theorem: harmonics, Clebsch–Gordan couplings and
 * endomorphisms.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.kernel.eckart.EckartBasis}: a basis of
 * the kernels K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹ whose elements have names, {@link
 * org.intertwiner.harmonic.kernel.eckart.EckartLabel}: a copy of an irreducible V_j in the harmonic
 * forms H_l, copies of irreducibles V_a of V_in and V_J of V_out, a path V_j ⊗ V_a → V_J and an
 * endomorphism of V_J.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.kernel.eckart.EckartBasis#agreesWith}: this
 * basis and the one by direct linear algebra on polynomials span the same space, degree by degree.
 *
 * <p><b>Notes.</b> The two ways share no step for finite groups. Over ℝ real irreducibles of
 * complex and quaternionic type have two and four endomorphisms; without them kernels are lost.
 * Irreducibles of products of Lie groups are outer products "spin:1 x freq:2" of those of the
 * factors, or eigenspaces in them; "(+)" and "(−)" are the two parts over ℝ where both factors are
 * of complex type. Where a group has no family of names, eigenspaces of endomorphisms are split off
 * and have the name of the representation, with primes.
 *
 * <p><b>Sources.</b> L. Lang and M. Weiler, A Wigner–Eckart theorem for group equivariant
 * convolution kernels (2021); J.-P. Serre, Linear Representations of Finite Groups (1977), sections
 * 2.6 and 13.2.
 */
@NullMarked
package org.intertwiner.harmonic.kernel.eckart;

import org.jspecify.annotations.NullMarked;
