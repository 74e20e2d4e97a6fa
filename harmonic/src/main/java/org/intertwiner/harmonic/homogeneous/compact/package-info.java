/**
 * <b>Kernels between fields over compact homogeneous spaces, exactly.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.harmonic.homogeneous.compact.ClosedSubgroup}, a
 * stabiliser in a compact Lie group; {@link
 * org.intertwiner.harmonic.homogeneous.compact.HomogeneousSpaces}, those with names; {@link
 * org.intertwiner.harmonic.homogeneous.compact.Bands}, irreps up to a degree; {@link
 * org.intertwiner.harmonic.homogeneous.compact.HomogeneousField}, fields over G/H with a
 * representation of H on the fibre; {@link
 * org.intertwiner.harmonic.homogeneous.compact.CompactKernels}, the kernels between two kinds of
 * fields, irrep by irrep; {@link org.intertwiner.harmonic.homogeneous.compact.OrbitKernels},
 * kernels of one argument on G/H; {@link
 * org.intertwiner.harmonic.homogeneous.compact.SphereKernels}, harmonic kernels restricted to a
 * sphere; {@link org.intertwiner.harmonic.homogeneous.compact.ZonalPolynomial}.
 *
 * <p><em>Key result:</em> {@link
 * org.intertwiner.harmonic.homogeneous.compact.CompactKernels#between}: the kernels K(h₂gh₁) =
 * σ₂(h₂) K(g) σ₁(h₁) in the matrix elements of J are B J(g) A with B in Hom_{H₂}(J, V₂) and A in
 * Hom_{H₁}(V₁, J), a tensor product over End_G(J).
 *
 * <p><em>Notes:</em> over ℝ irreps of complex and quaternionic type count 1/2 and 1/4 of the
 * products of the two dimensions. Exact matrices stand in seminormal bases.
 *
 * <p><em>Sources:</em> T. Bröcker, T. tom Dieck, Representations of Compact Lie Groups (1985),
 * chapter III; T. S. Cohen, M. Geiger, M. Weiler, A general theory of equivariant CNNs on
 * homogeneous spaces (2019); L. Lang, M. Weiler, A Wigner–Eckart theorem for group equivariant
 * convolution kernels (2021).
 */
@NullMarked
package org.intertwiner.harmonic.homogeneous.compact;

import org.jspecify.annotations.NullMarked;
