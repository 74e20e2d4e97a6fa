/** Fourier transforms on groups of motions. */
@NullMarked
package org.intertwiner.harmonic.fourier.motion;

import org.jspecify.annotations.NullMarked;
