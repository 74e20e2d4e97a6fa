/**
 * Harmonics of the circle.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.circular.CircularHarmonics}: the forms Re
 * (x+iy)^l and Im (x+iy)^l and their values.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.circular.CircularHarmonics#values} is
 * exactly symmetric under the symmetries of the square grid.
 *
 * <p><b>Notes.</b> The real part comes first; nothing is normalised: both have maximum 1 on the
 * unit circle.
 *
 * <p><b>Sources.</b> E. M. Stein and G. Weiss, Introduction to Fourier Analysis on Euclidean Spaces
 * (1971), chapter IV.
 */
@NullMarked
package org.intertwiner.harmonic.circular;

import org.jspecify.annotations.NullMarked;
