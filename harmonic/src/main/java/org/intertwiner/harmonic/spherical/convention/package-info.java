/**
 * Spherical harmonics as other fields and libraries write them.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.spherical.convention.HarmonicConvention}:
 * a normalisation, a phase, real or complex harmonics and a polar axis, with the values of its
 * harmonics and the coefficients of functions in them.
 *
 * <p><b>Key result.</b> {@link
 * org.intertwiner.harmonic.spherical.convention.HarmonicConvention#fromLibrary}: the coefficients
 * of the same function in another convention; where the polar axis differs they are turned by a
 * rotation and not relabelled.
 *
 * <p><b>Notes.</b> Everything else here works in the orthonormal real harmonics of {@link
 * org.intertwiner.harmonic.spherical.SphericalHarmonics}.
 *
 * <p><b>Sources.</b> D. A. Varshalovich, A. N. Moskalev and V. K. Khersonskii, Quantum Theory of
 * Angular Momentum (1988); W. M. Kaula, Theory of Satellite Geodesy (1966); D. E. Winch et al.,
 * Geophys. J. Int. 160 (2005) 487.
 */
@NullMarked
package org.intertwiner.harmonic.spherical.convention;

import org.jspecify.annotations.NullMarked;
