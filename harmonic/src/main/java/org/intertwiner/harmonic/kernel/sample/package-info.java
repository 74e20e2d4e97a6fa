/**
 * Sampling of exact kernels on grids and point sets.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.kernel.sample.Grid} and {@link
 * org.intertwiner.harmonic.kernel.sample.PointSet}, with {@link
 * org.intertwiner.harmonic.kernel.sample.PointSymmetry}, the group elements that they break; {@link
 * org.intertwiner.harmonic.kernel.sample.RadialProfile} with {@link
 * org.intertwiner.harmonic.kernel.sample.GaussianRings}; {@link
 * org.intertwiner.harmonic.kernel.sample.BandLimit}, the policy against aliasing, and {@link
 * org.intertwiner.harmonic.kernel.sample.Aliasing}, which measures it; {@link
 * org.intertwiner.harmonic.kernel.sample.SampledBasis}, its templates and blocks; {@link
 * org.intertwiner.harmonic.kernel.sample.SampleLimits}, checked before memory is spent; {@link
 * org.intertwiner.harmonic.kernel.sample.SampledArrays} for files. Other profiles are in {@code
 * radial}, grids of spheres and rotations in {@code grid}, kernels from weights in {@code
 * synthesis}.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.kernel.sample.SampledTemplate}: a sampled
 * block is an index into few distinct sampled polynomials, so permutation representations never
 * become dense.
 *
 * <p><b>Notes.</b> Image rows run down: x to the right, y up, the first array axis is −y. Values
 * are φ(|x|)·K(x/|x|); at the origin only degree 0 is not zero.
 *
 * <p><b>Sources.</b> M. Weiler, F. A. Hamprecht and M. Storath, Learning steerable filters for
 * rotation equivariant CNNs (2018), for Gaussian rings and band limits.
 */
@NullMarked
package org.intertwiner.harmonic.kernel.sample;

import org.jspecify.annotations.NullMarked;
