/**
 * Fourier analysis on the sphere S².
 *
 * <p>{@link org.intertwiner.harmonic.fourier.sphere.SphereTransform} goes from spherical harmonic
 * coefficients to samples on a {@link org.intertwiner.harmonic.fourier.sphere.RingGrid} and back,
 * exactly for band-limited functions where the grid allows; {@link
 * org.intertwiner.harmonic.fourier.sphere.SpinTransform} and {@link
 * org.intertwiner.harmonic.fourier.sphere.VectorTransform} do it for spin-weighted functions and
 * tangent fields, {@link org.intertwiner.harmonic.fourier.sphere.PointTransform} at any points, and
 * {@link org.intertwiner.harmonic.fourier.sphere.SphereFit} inverts by least squares where there is
 * no exact quadrature.
 *
 * <p><i>Key result:</i> with c_lm = ∫ f Ȳ_lm over the surface (total 4π), f = Σ c_lm Y_lm; a zonal
 * kernel k acts by (f∗k)_lm = √(4π/(2l + 1)) k_l0 f_lm ({@link
 * org.intertwiner.harmonic.fourier.sphere.SphereConvolution}).
 *
 * <p><i>Notes:</i> the cost is L³/2 multiplications for the sums over degrees and L² log L for
 * those around the rings. The sums run over many rings at once; a ring is left out of a sum while
 * its functions are below 10⁻³³.
 *
 * <p><i>Sources:</i> Driscoll and Healy, Computing Fourier transforms and convolutions on the
 * 2-sphere (1994); Reinecke and Seljebotn, Libsharp (2013); Schaeffer, Efficient spherical harmonic
 * transforms (2013).
 */
@NullMarked
package org.intertwiner.harmonic.fourier.sphere;

import org.jspecify.annotations.NullMarked;
