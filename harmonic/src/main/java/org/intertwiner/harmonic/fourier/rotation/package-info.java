/**
 * Fourier analysis of functions on the rotation group SO(3) and on its double cover SU(2).
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.fourier.rotation.RotationSampling}, grids
 * of zyz angles; {@link org.intertwiner.harmonic.fourier.rotation.RotationLayout}, the order of the
 * coefficients; {@link org.intertwiner.harmonic.fourier.rotation.RotationFourier} and {@link
 * org.intertwiner.harmonic.fourier.rotation.SpinFourier}, the transforms; {@link
 * org.intertwiner.harmonic.fourier.rotation.RotationConvolution}, convolution, correlation and
 * translation; {@link org.intertwiner.harmonic.fourier.rotation.RotationSpectra}, power and
 * bispectrum; {@link org.intertwiner.harmonic.fourier.rotation.RealHarmonicBasis}; {@link
 * org.intertwiner.harmonic.fourier.rotation.RotationMatching}, the rotation that takes one function
 * on the sphere to another.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.fourier.rotation.RotationFourier}: f̂^l = ∫
 * f(g) D^l(g)* dg for all l below a band limit by two fast Fourier transforms and one recursion,
 * exact on grids that have as many samples as the band limit asks for.
 *
 * <p><b>Notes.</b> The Haar measure has mass 1. f̂^l_{nm} is row n, column m, and belongs to
 * D^l_{mn}; (f∗k)^ = k̂ f̂.
 *
 * <p><b>Sources.</b> P. J. Kostelec, D. N. Rockmore, "FFTs on the rotation group" (2008); J. D.
 * McEwen, M. Büttner, B. Leistedt, H. V. Peiris, Y. Wiaux, "A novel sampling theorem on the
 * rotation group" (2015); R. Kakarala, "The bispectrum as a source of phase-sensitive invariants
 * for Fourier descriptors: a group-theoretic approach" (2012).
 */
@NullMarked
package org.intertwiner.harmonic.fourier.rotation;

import org.jspecify.annotations.NullMarked;
