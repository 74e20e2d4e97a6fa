/**
 * Kernels and operators as one: equivariant distributions.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.pdo.distribution.EquivariantDistribution}: sums of
 * D(∂)G_s over variances s ≥ 0, where G_s is a normalised Gaussian and G_0 = δ; {@link
 * org.intertwiner.pdo.distribution.Spectrum}: their Fourier transforms D(ik) exp(−s|k|²/2); {@link
 * org.intertwiner.pdo.distribution.HarmonicExpansion}: a Gaussian kernel in the basis of a kernel
 * space.
 *
 * <p><b>Key result.</b> {@link
 * org.intertwiner.pdo.distribution.EquivariantDistribution#polynomial}: D(∂)G_s = P(x)G_s, and D ↦
 * P is a bijection, so operators on Gaussians are exactly the Gaussian kernels; convolution is
 * composition, and Taylor moments lead back to operators.
 *
 * <p><b>Notes.</b> F f(k) = ∫ f(x) exp(−ik·x) dx. Convolution is (K * f)(x) = ∫ K(y) f(x − y) dy.
 *
 * <p><b>Sources.</b> E. Jenner and M. Weiler, Steerable partial differential operators for
 * equivariant neural networks (ICLR 2022), on distributions; S. Bochner, Harmonic Analysis and the
 * Theory of Probability (1955), for F of harmonic polynomials times Gaussians.
 */
@NullMarked
package org.intertwiner.pdo.distribution;

import org.jspecify.annotations.NullMarked;
