/**
 * Spherical harmonics on S², exactly and as numbers.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.spherical.SphericalHarmonic}: one real or
 * complex harmonic, as a polynomial and by its values at rational points of the sphere. {@link
 * org.intertwiner.harmonic.spherical.SphericalHarmonics}: all harmonics up to a degree at many
 * points in float64 or float32, with gradients and Hessians, of the direction alone or as solid
 * harmonics. {@link org.intertwiner.harmonic.spherical.AssociatedLegendre}: their part in the
 * colatitude.
 *
 * <p><b>Key result.</b> At a rational point every harmonic is a signed square root of a rational,
 * divided by √π; complex ones have such a real and such an imaginary part. In floating point a
 * recursion for the difference to the growth at the pole, with 1 − cos θ in place of cos θ, keeps
 * degrees in the thousands within 10⁻¹³ of the largest harmonic of a degree, at the poles too.
 *
 * <p><b>Notes.</b> Real harmonics have no Condon–Shortley phase, complex ones have it; other
 * conventions are in {@link org.intertwiner.harmonic.spherical.convention}. Bases of the harmonic
 * forms on ℝⁿ, without square roots, are in {@link org.intertwiner.harmonic.solid}.
 *
 * <p><b>Sources.</b> D. A. Varshalovich, A. N. Moskalev and V. K. Khersonskii, Quantum Theory of
 * Angular Momentum (1988), chapter 5; NIST Digital Library of Mathematical Functions, §14.30; T.
 * Fukushima, Numerical computation of spherical harmonics of arbitrary degree and order by
 * extending exponent of floating point numbers, J. Geodesy 86 (2012) 271.
 */
@NullMarked
package org.intertwiner.harmonic.spherical;

import org.jspecify.annotations.NullMarked;
