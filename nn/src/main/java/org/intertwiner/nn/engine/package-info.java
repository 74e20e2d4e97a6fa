/**
 * Tensor engines: the few array primitives that every network is made of, and the memory they work
 * in.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.engine.Engine} (the primitives), {@link
 * org.intertwiner.nn.engine.Engines} (finding one), {@link org.intertwiner.nn.engine.Memory} and
 * {@link org.intertwiner.nn.engine.Step} (pooled buffers that return when a step closes), {@link
 * org.intertwiner.nn.engine.Array} (a dense row-major block of numbers).
 *
 * <p><b>Key result.</b> A steady training step asks the machine for no memory: after the first
 * steps {@link org.intertwiner.nn.engine.MemoryStatistics#freshAllocations()} stands still.
 *
 * <p><b>Notes.</b> Every primitive writes into an array that the caller owns; none returns a new
 * one. Differentiation knows nothing of engines and engines know nothing of differentiation: the
 * derivative of every primitive is again made of primitives (package {@code
 * org.intertwiner.nn.tensor}). Results of one engine are bit-identical from run to run, as work is
 * split by position and never by timing.
 *
 * <p><b>Sources.</b> A. Griewank and A. Walther, <i>Evaluating Derivatives</i>, 2008, for the
 * closure of primitives under differentiation.
 */
@NullMarked
package org.intertwiner.nn.engine;

import org.jspecify.annotations.NullMarked;
