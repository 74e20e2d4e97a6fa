/**
 * Normalisations that commute with the group.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.normalisation.InnerBatchNorm}, {@link
 * org.intertwiner.nn.layer.normalisation.InstanceNorm} (group normalisation too), {@link
 * org.intertwiner.nn.layer.normalisation.FieldLayerNorm}.
 *
 * <p><b>Key result.</b> Statistics are taken over space and the coordinates of each field together,
 * so every group element leaves them as they are; constants are added to trivial and permutation
 * fields only, means are subtracted from no others.
 *
 * <p><b>Notes.</b> With the group of one element and trivial fields these are the plain
 * normalisations.
 *
 * <p><b>Sources.</b> S. Ioffe, C. Szegedy, "Batch normalization" (2015); J. Ba et al., "Layer
 * normalization" (2016); D. Ulyanov et al., "Instance normalization" (2016); Y. Wu, K. He, "Group
 * normalization" (2018); M. Weiler, G. Cesa (2019), appendix on batch normalisation; Y.-L. Liao, T.
 * Smidt, "Equiformer" (2023).
 */
@NullMarked
package org.intertwiner.nn.layer.normalisation;

import org.jspecify.annotations.NullMarked;
