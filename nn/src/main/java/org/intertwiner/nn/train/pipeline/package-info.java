/**
 * How samples come to the training loop.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.train.pipeline.Samples} (labelled fields, or
 * pairs of fields), {@link org.intertwiner.nn.train.pipeline.GroupAugmentation} (random elements of
 * a group act on samples), {@link org.intertwiner.nn.train.pipeline.Loader} (batches in the order
 * of the seed, made ahead of time by other threads).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.train.pipeline.Loader#next}: batch n is a
 * function of data, seed and n alone, whatever the number of threads; sample i of epoch e draws
 * from a stream of its own.
 *
 * <p><b>Notes.</b> Errors of the background threads come out of {@code next}. Elements that keep
 * the grid act exactly, all others by Lagrange interpolation: {@link
 * org.intertwiner.verify.action.Actions#grids}.
 *
 * <p><b>Sources.</b> G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators"
 * (2014).
 */
@NullMarked
package org.intertwiner.nn.train.pipeline;

import org.jspecify.annotations.NullMarked;
