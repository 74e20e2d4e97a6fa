/**
 * Poolings that keep the symmetry.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.pooling.AntialiasedPool} and {@link
 * org.intertwiner.nn.layer.pooling.SpatialMean} (over the plane), {@link
 * org.intertwiner.nn.layer.pooling.GroupPool} and {@link org.intertwiner.nn.layer.pooling.NormPool}
 * (over the coordinates of each field).
 *
 * <p><b>Key result.</b> A window of n cells in steps of s over a row of r cells with p zeros on
 * each side keeps the symmetry of the square exactly if s divides r + 2p − n; other sizes are
 * refused by the lint.
 *
 * <p><b>Sources.</b> R. Zhang, "Making convolutional networks shift-invariant again" (2019).
 */
@NullMarked
package org.intertwiner.nn.layer.pooling;

import org.jspecify.annotations.NullMarked;
