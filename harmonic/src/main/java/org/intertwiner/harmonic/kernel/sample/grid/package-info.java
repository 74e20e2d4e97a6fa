/**
 * Grids on the sphere S² and on the rotations SO(3), as sample points with quadrature weights.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.kernel.sample.grid.SphereGrid}:
 * icosahedral, Fibonacci, Gauss–Legendre and equal-area grids. {@link
 * org.intertwiner.harmonic.kernel.sample.grid.RotationGrid}: products of Euler angles, spirals and
 * finite groups of rotations, as unit quaternions in ℝ⁴.
 *
 * <p><b>Key result.</b> Each grid states the degree up to which its weighted sum integrates
 * harmonics exactly.
 *
 * <p><b>Sources.</b> Górski et al. (2005) for equal areas; Alexa (CVPR 2022) for spirals of
 * rotations.
 */
@NullMarked
package org.intertwiner.harmonic.kernel.sample.grid;

import org.jspecify.annotations.NullMarked;
