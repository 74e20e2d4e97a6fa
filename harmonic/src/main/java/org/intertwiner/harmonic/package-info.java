/**
 * Harmonic analysis that equivariant maps are built from.
 *
 * <p><b>Defined here.</b> Nothing itself; see the packages {@code polynomial} (forms), {@code
 * circular}, {@code solid}, {@code spherical}, {@code hyperspherical}, {@code spin} and {@code
 * zernike} (harmonics), {@code wigner} (Wigner's functions and rotated coefficients), {@code haar}
 * (invariant measures as quadratures and grids), {@code fourier} (transforms on groups and
 * spheres), {@code space} with {@code space.classical} and {@code space.name} (homogeneous spaces
 * with their sections, fields over them), {@code kernel} (steerable kernel spaces on ℝⁿ) with
 * {@code kernel.eckart} (the same spaces by Wigner and Eckart, with labels), {@code kernel.orbit}
 * (strata and the kernels on their orbits) and {@code kernel.sample} (kernels as numbers: points,
 * rings, radial functions, weights), {@code homogeneous} and {@code homogeneous.compact} (kernels
 * between fields over G/H), {@code lattice} (fields on the sites of crystals), {@code scale}
 * (kernels that commute with dilations), {@code invariant} (Molien series, rings of invariants,
 * covariants), {@code certificate} (proofs about bases), {@code export} (NumPy archives,
 * safetensors) and {@code laws}.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.kernel.KernelSpace}: a complete, certified
 * basis of equivariant kernels for any compact group given by generators. Beside it {@link
 * org.intertwiner.harmonic.homogeneous.SectionKernels}, {@link
 * org.intertwiner.harmonic.homogeneous.compact.CompactKernels}, {@link
 * org.intertwiner.harmonic.lattice.LatticeKernelSpace}, {@link
 * org.intertwiner.harmonic.scale.ScaleKernelSpace} and {@link
 * org.intertwiner.harmonic.invariant.InvariantRing} on other spaces and for polynomials; {@link
 * org.intertwiner.harmonic.spherical.SphericalHarmonics}, {@link
 * org.intertwiner.harmonic.fourier.sphere.SphereTransform} and {@link
 * org.intertwiner.harmonic.fourier.finite.FiniteTransform} for functions.
 *
 * <p><b>Notes.</b> Kernels and invariants are exact until they are sampled; harmonics, transforms
 * and spaces are float64 with bounds that tests hold, beside exact ones for small degrees.
 *
 * <p><b>Sources.</b> See the packages.
 */
@NullMarked
package org.intertwiner.harmonic;

import org.jspecify.annotations.NullMarked;
