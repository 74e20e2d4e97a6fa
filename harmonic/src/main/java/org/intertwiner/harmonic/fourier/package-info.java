/**
 * Fourier transforms on groups and spaces.
 *
 * <p>{@link org.intertwiner.harmonic.fourier.Dft} is the transform on ℤ/n that the others are built
 * from.
 *
 * <p><i>Notes:</i> signs and norms are those of the conventions: forward transforms carry exp(−2πi
 * jk/n) and no factor.
 */
@NullMarked
package org.intertwiner.harmonic.fourier;

import org.jspecify.annotations.NullMarked;
