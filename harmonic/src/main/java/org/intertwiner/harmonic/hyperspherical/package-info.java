/**
 * Harmonics of spheres of any dimension.
 *
 * <p>{@link org.intertwiner.harmonic.hyperspherical.HypersphericalHarmonics} evaluates an
 * orthonormal basis on S^(n−1), the exact forms of {@link
 * org.intertwiner.harmonic.solid.SolidHarmonics} with their norms. On S³ those of degree l are the
 * matrix entries of the spin l/2 of SU(2).
 *
 * <p><i>Sources:</i> Vilenkin (1968), chapter IX; Dai and Xu, Approximation Theory and Harmonic
 * Analysis on Spheres and Balls (2013), chapter 1.
 */
@NullMarked
package org.intertwiner.harmonic.hyperspherical;

import org.jspecify.annotations.NullMarked;
