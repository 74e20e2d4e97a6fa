/**
 * <b>Kernels between fields over finite homogeneous spaces, exactly.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.harmonic.homogeneous.Bundle}, the fields over a
 * finite G-set with a representation of the stabiliser at each orbit; {@link
 * org.intertwiner.harmonic.homogeneous.SectionKernels}, a proved basis of all linear maps between
 * two kinds of fields that commute with the group; {@link
 * org.intertwiner.harmonic.homogeneous.KernelTable}, which weight stands where in the matrix of
 * such a map.
 *
 * <p><em>Key result:</em> {@link org.intertwiner.harmonic.homogeneous.SectionKernels#between}: a
 * kernel is free on one representative r of every double coset H₂rH₁, where it intertwines the
 * representations of H₂ ∩ rH₁r⁻¹, and fixed everywhere else (Mackey).
 *
 * <p><em>Notes:</em> group convolutions, liftings from G/H to G, projections from G to G/H, kernels
 * K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹ on a G-set and Hom_G(V, W) over a point are cases of it. Compact
 * spaces are in {@code homogeneous.compact}.
 *
 * <p><em>Sources:</em> G. W. Mackey, Ann. Math. 55 (1952); J.-P. Serre, Linear Representations of
 * Finite Groups (1977), chapter 7; T. S. Cohen, M. Geiger, M. Weiler, A general theory of
 * equivariant CNNs on homogeneous spaces (2019).
 */
@NullMarked
package org.intertwiner.harmonic.homogeneous;

import org.jspecify.annotations.NullMarked;
