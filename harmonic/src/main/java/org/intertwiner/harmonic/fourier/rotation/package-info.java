/** Fourier transforms on the rotation group. */
@NullMarked
package org.intertwiner.harmonic.fourier.rotation;

import org.jspecify.annotations.NullMarked;
