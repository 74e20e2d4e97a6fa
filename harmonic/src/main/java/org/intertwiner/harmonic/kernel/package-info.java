/**
 * Steerable kernel spaces, solved exactly.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.kernel.KernelSpace}: an exact, certified
 * basis of the kernels K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹ by harmonic degree, for a compact group
 * given by topological generators that acts orthogonally on ℝⁿ, and any two representations of it;
 * {@link org.intertwiner.harmonic.kernel.ProductSides}: a product of Lie groups seen from its
 * factors.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.kernel.KernelRequest#upToDegree}:
 * coordinates are split into the finest blocks that the generators permute; on each orbit of pairs
 * of blocks the kernel is fixed by its value at one pair, where it is a fixed vector of that pair's
 * stabiliser, and group elements carry it to the rest. Regular representations so need no linear
 * algebra at all.
 *
 * <p><b>Notes.</b> Lie algebra elements X demand (dK)(x)·(Xx) = dρ_out(X) K − K dρ_in(X).
 * Representations need not be orthogonal; the action must be.
 *
 * <p><b>Sources.</b> T. S. Cohen, M. Geiger and M. Weiler, A general theory of equivariant CNNs on
 * homogeneous spaces (2019); L. Lang and M. Weiler, A Wigner–Eckart theorem for group equivariant
 * convolution kernels (2021); J.-P. Serre, Linear Representations of Finite Groups (1977), chapter
 * 7.
 */
@NullMarked
package org.intertwiner.harmonic.kernel;

import org.jspecify.annotations.NullMarked;
