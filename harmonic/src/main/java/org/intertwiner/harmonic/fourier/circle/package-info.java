/**
 * <b>Fourier transforms on the circle.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.harmonic.fourier.circle.CircleTransform}, from
 * equally spaced samples to coefficients and back; {@link
 * org.intertwiner.harmonic.fourier.circle.CircleSpectrum}, the coefficients with convolution,
 * correlation, the action of O(2), derivatives and the power spectrum; {@link
 * org.intertwiner.harmonic.fourier.circle.CircleBispectrum}, the complete invariant.
 *
 * <p><em>Key result:</em> {@link
 * org.intertwiner.harmonic.fourier.circle.CircleBispectrum#reconstruct}: the bispectrum determines
 * a function up to rotation.
 *
 * <p><em>Notes:</em> f̂_k = (1/2π) ∫ f e^{−ikθ} dθ; a rotation by α takes f̂_k to e^{−ikα} f̂_k.
 *
 * <p><em>Sources:</em> D. R. Brillinger, An introduction to polyspectra (1965); R. Kakarala, The
 * bispectrum as a source of phase-sensitive invariants for Fourier descriptors (2012).
 */
@NullMarked
package org.intertwiner.harmonic.fourier.circle;

import org.jspecify.annotations.NullMarked;
