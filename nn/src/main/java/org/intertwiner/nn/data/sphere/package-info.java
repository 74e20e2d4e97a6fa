/**
 * Pictures projected on the sphere, as coefficients of spherical harmonics.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.data.sphere.StereographicProjection} (the
 * linear map from pictures to coefficients) and {@link
 * org.intertwiner.nn.data.sphere.SphericalSignals} (labelled band-limited functions on the sphere:
 * turned by random rotations, or drawn as equirectangular pictures).
 *
 * <p><b>Key result.</b> Rotations act on coefficients exactly, so that turned signals carry no
 * error of resampling: a network that commutes with rotations gives the same answer before and
 * after, to rounding.
 *
 * <p><b>Notes.</b> Coefficients are those of √(4π) Y_lm, orthonormal for the measure of mass 1; a
 * signal of band limit L has L² of them, c_lm at l² + l + m.
 *
 * <p><b>Sources.</b> T. Cohen, M. Geiger, J. Köhler, M. Welling, "Spherical CNNs" (2018), section
 * 5.2.
 */
@NullMarked
package org.intertwiner.nn.data.sphere;

import org.jspecify.annotations.NullMarked;
