/**
 * Fourier transforms on groups and spaces.
 *
 * <p>{@link org.intertwiner.harmonic.fourier.Dft} is the transform on ℤ/n that the others are built
 * from: {@code circle} on S¹, {@code sphere} on S² with {@code sphere.field} for files, {@code
 * rotation} on SO(3) and SU(2), {@code motion} on motions of the plane and of space, {@code finite}
 * on finite groups.
 *
 * <p><i>Notes:</i> signs and norms are those of the conventions: forward transforms carry exp(−2πi
 * jk/n) and no factor.
 */
@NullMarked
package org.intertwiner.harmonic.fourier;

import org.jspecify.annotations.NullMarked;
