/**
 * Normalisations that commute with the group.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.normalisation.InnerBatchNorm}.
 *
 * <p><b>Key result.</b> Statistics are taken over the batch, the plane and the coordinates of each
 * field together, so every group element leaves them as they are.
 *
 * <p><b>Notes.</b> With the group of one element and trivial fields this is plain batch
 * normalisation.
 *
 * <p><b>Sources.</b> S. Ioffe, C. Szegedy, "Batch normalization" (2015); M. Weiler, G. Cesa (2019),
 * appendix on batch normalisation.
 */
@NullMarked
package org.intertwiner.nn.layer.normalisation;

import org.jspecify.annotations.NullMarked;
