/**
 * Radial profiles of sampled kernels.
 *
 * <p><b>Defined here.</b> Orthonormal systems of L²(rⁿ⁻¹ dr): {@link
 * org.intertwiner.harmonic.kernel.sample.radial.BesselProfile} and {@link
 * org.intertwiner.harmonic.kernel.sample.radial.ZernikeProfile} on a ball, {@link
 * org.intertwiner.harmonic.kernel.sample.radial.OscillatorProfile} on ℝⁿ. Rings with finite
 * support: {@link org.intertwiner.harmonic.kernel.sample.radial.FiniteRings}. Gaussian-type
 * orbitals: {@link org.intertwiner.harmonic.kernel.sample.radial.GaussianOrbitals}. Profiles with
 * weights: {@link org.intertwiner.harmonic.kernel.sample.radial.TrainableProfile} and {@link
 * org.intertwiner.harmonic.kernel.sample.radial.RadialNetwork}. Notation: {@link
 * org.intertwiner.harmonic.kernel.sample.radial.RadialProfiles}.
 *
 * <p><b>Key result.</b> The functions φ_{l,i}(|x|)·Y(x/|x|) of an orthonormal profile are an
 * orthonormal system of kernels on the ball or on ℝⁿ when the Y are one on the sphere.
 *
 * <p><b>Sources.</b> NIST Digital Library of Mathematical Functions (2010), chapters 10 and 18.
 */
@NullMarked
package org.intertwiner.harmonic.kernel.sample.radial;

import org.jspecify.annotations.NullMarked;
