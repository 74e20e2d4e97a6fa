/**
 * Kernels that commute with dilations as well as with rotations.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.scale.ScaleAxis}, the truncated scale
 * axis; {@link org.intertwiner.harmonic.scale.ScaleKernelSpace}, liftings and scale convolutions
 * from any space of steerable kernels, with Hermite radial parts, as exact {@link
 * org.intertwiner.harmonic.scale.GaussianForm}s; {@link
 * org.intertwiner.harmonic.scale.ScaleStencil}, their weights on grids with bounds on the error;
 * {@link org.intertwiner.harmonic.scale.LogPolarKernelSpace}, kernels that dilations steer by
 * phases.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.scale.ScaleKernelRequest#upToOrder}: all
 * equivariant polynomials up to a degree times a Gaussian, at every scale dilated from one
 * function.
 *
 * <p><b>Notes.</b> Layers are cross-correlations. What a truncated axis loses is said by {@link
 * org.intertwiner.harmonic.scale.ScaleAxis#exactLevels}, what a grid loses by {@link
 * org.intertwiner.harmonic.scale.ScaleStencil#errorBound}.
 *
 * <p><b>Sources.</b> D. E. Worrall and M. Welling, Deep scale-spaces: equivariance over scale
 * (2019); I. Sosnovik, M. Szmaja and A. Smeulders, Scale-equivariant steerable networks (2020); R.
 * Ghosh and A. K. Gupta, Scale steerable filters (2019).
 */
@NullMarked
package org.intertwiner.harmonic.scale;

import org.jspecify.annotations.NullMarked;
