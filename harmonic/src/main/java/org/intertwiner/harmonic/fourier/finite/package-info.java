/**
 * <b>Fourier transforms of finite groups.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.harmonic.fourier.finite.FiniteTransform}, the
 * fast transform of any group whose irreducible matrices the library derives.
 *
 * <p><em>Notes:</em> f̂(ρ) = (1/|G|) Σ f(g) ρ(g)*.
 *
 * <p><em>Sources:</em> see the classes.
 */
@NullMarked
package org.intertwiner.harmonic.fourier.finite;

import org.jspecify.annotations.NullMarked;
