/**
 * Wigner's functions and matrices in floating point.
 *
 * @see org.intertwiner.harmonic.wigner.WignerRecursion
 */
@NullMarked
package org.intertwiner.harmonic.wigner;

import org.jspecify.annotations.NullMarked;
