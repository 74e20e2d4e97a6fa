/**
 * Tensors with reverse-mode differentiation.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.tensor.Tensor} (eager, immutable), {@link
 * org.intertwiner.nn.tensor.Tensors} (making them), {@link org.intertwiner.nn.tensor.Tape}
 * (gradients, and functions that are computed again instead of kept), {@link
 * org.intertwiner.nn.tensor.Parameter} (numbers that an optimiser changes), {@link
 * org.intertwiner.nn.tensor.Convolutions} over one to three axes of space, {@link
 * org.intertwiner.nn.tensor.Losses}, {@link org.intertwiner.nn.tensor.Normalisations}, {@link
 * org.intertwiner.nn.tensor.Naming} (where in a network something was refused).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.tensor.Tape#gradients} and {@link
 * org.intertwiner.nn.tensor.Tape#differentiableGradients}: the derivative of every operation is
 * written in the same operations, so gradients of gradients need nothing more.
 *
 * <p><b>Notes.</b> Tensors are dense and row-major; a reshape shares its numbers, everything else
 * is written once into a buffer of the engine's memory. Shapes broadcast as usual: aligned at the
 * last axis, extents equal or 1. Fields are (batch, channel, …space).
 *
 * <p><b>Sources.</b> A. Griewank and A. Walther, <i>Evaluating Derivatives</i>, 2008, chapters 3
 * and 5.
 */
@NullMarked
package org.intertwiner.nn.tensor;

import org.jspecify.annotations.NullMarked;
