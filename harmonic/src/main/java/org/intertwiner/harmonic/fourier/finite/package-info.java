/**
 * <b>Fourier transforms of finite groups.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.harmonic.fourier.finite.FiniteTransform}, the
 * fast transform of any group whose irreducible matrices the library derives, by one of the {@link
 * org.intertwiner.harmonic.fourier.finite.TransformAlgorithm}s; {@link
 * org.intertwiner.harmonic.fourier.finite.FiniteSpectrum}, coefficients with convolution,
 * correlation, translations and power spectra, and their real form {@link
 * org.intertwiner.harmonic.fourier.finite.RealSpectrum}; {@link
 * org.intertwiner.harmonic.fourier.finite.FiniteBispectrum}, complete invariants; {@link
 * org.intertwiner.harmonic.fourier.finite.CosetTransform}, functions on G/H; {@link
 * org.intertwiner.harmonic.fourier.finite.ExactTransform} and {@link
 * org.intertwiner.harmonic.fourier.finite.SeminormalTransform}, exact numbers; {@link
 * org.intertwiner.harmonic.fourier.finite.GroupFunctions}, the same by definition on values.
 *
 * <p><em>Key result:</em> {@link
 * org.intertwiner.harmonic.fourier.finite.FiniteTransform#operations}: what a transform costs is
 * counted from its plan; {@link
 * org.intertwiner.harmonic.fourier.finite.ExactTransform#certificate}: Peter and Weyl's theorem,
 * proved for the matrices in use.
 *
 * <p><em>Notes:</em> f̂(ρ) = (1/|G|) Σ f(g) ρ(g)*; the matrices of f ∗ k are k̂(ρ) f̂(ρ).
 *
 * <p><em>Sources:</em> M. Clausen, Fast generalized Fourier transforms (1989); P. Diaconis, D.
 * Rockmore, Efficient computation of the Fourier transform on finite groups (1990); D. K. Maslen,
 * The efficient computation of Fourier transforms on the symmetric group (1998); R. Kakarala,
 * Triple correlation on groups (1992).
 */
@NullMarked
package org.intertwiner.harmonic.fourier.finite;

import org.jspecify.annotations.NullMarked;
