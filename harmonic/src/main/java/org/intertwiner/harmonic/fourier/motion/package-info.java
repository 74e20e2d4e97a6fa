/**
 * Fourier analysis of functions on groups of motions A ⋊ H: translations and rotations of the plane
 * and of space on grids.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.fourier.motion.LatticeMotionFourier}, on
 * (ℤ/N)ᵈ ⋊ H for a {@link org.intertwiner.harmonic.fourier.motion.LatticePointGroup} H (SE(2), E(2)
 * on square and triangular grids, SE(3), E(3) on cubic ones); {@link
 * org.intertwiner.harmonic.fourier.motion.PlaneMotionFourier}, on ℝ² ⋊ C_M and ℝ² ⋊ D_M for any M,
 * sampled on a grid; {@link org.intertwiner.harmonic.fourier.motion.MotionLimits}.
 *
 * <p><b>Key result.</b> The convolution theorem (f∗k)^(p) = k̂(p) f̂(p) with operators f̂(p) = ∫ f
 * U_p* on functions on H, one for each orbit of frequencies.
 *
 * <p><b>Notes.</b> The transform of a lattice is exact for every function on its finite group. That
 * of the plane is exact in the rotations and band-limited in the translations: its class says where
 * an error comes from, and how large it is.
 *
 * <p><b>Sources.</b> G. W. Mackey, "Induced representations of locally compact groups I" (1952); G.
 * S. Chirikjian, A. B. Kyatkin, Engineering Applications of Noncommutative Harmonic Analysis
 * (2001), chapters 10 and 11; R. Duits, Perceptual Organization in Image Analysis (2005).
 */
@NullMarked
package org.intertwiner.harmonic.fourier.motion;

import org.jspecify.annotations.NullMarked;
