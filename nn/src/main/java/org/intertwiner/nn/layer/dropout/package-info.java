/**
 * Dropout that keeps the symmetry.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.dropout.FieldDropout}.
 *
 * <p><b>Key result.</b> A number common to all coordinates of a field commutes with every matrix
 * that acts on them; numbers that differ between coordinates do not.
 *
 * <p><b>Notes.</b> Draws come from the scope alone, so that a step can be computed again.
 *
 * <p><b>Sources.</b> N. Srivastava et al., "Dropout" (2014); J. Tompson et al., "Efficient object
 * localization using convolutional networks" (2015).
 */
@NullMarked
package org.intertwiner.nn.layer.dropout;

import org.jspecify.annotations.NullMarked;
