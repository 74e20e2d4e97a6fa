/**
 * Poolings that keep the symmetry, on spaces of one to three axes.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.pooling.AntialiasedPool} (means and
 * maxima), {@link org.intertwiner.nn.layer.pooling.NormMaxPool}, {@link
 * org.intertwiner.nn.layer.pooling.SpatialMean} and {@link
 * org.intertwiner.nn.layer.pooling.SpatialMax} (over space), {@link
 * org.intertwiner.nn.layer.pooling.GroupPool} and {@link org.intertwiner.nn.layer.pooling.NormPool}
 * (over the coordinates of each field).
 *
 * <p><b>Key result.</b> A window of n cells in steps of s over a row of r cells with p zeros on
 * each side keeps the symmetry of the square or cube exactly if s divides r + 2p − n; other sizes
 * are refused by the lint.
 *
 * <p><b>Notes.</b> Means fit every representation, maxima permutations, the longest of several
 * fields orthogonal matrices.
 *
 * <p><b>Sources.</b> R. Zhang, "Making convolutional networks shift-invariant again" (2019); M.
 * Weiler, G. Cesa, "General E(2)-equivariant steerable CNNs" (2019).
 */
@NullMarked
package org.intertwiner.nn.layer.pooling;

import org.jspecify.annotations.NullMarked;
