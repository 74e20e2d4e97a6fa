/**
 * What a network computes, written down: the straight-line program of primitives behind one
 * evaluation or one training step, found without computing it.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.io.trace.Recording} (the program: {@link
 * org.intertwiner.nn.io.trace.Operation}s, each a {@link org.intertwiner.nn.io.trace.Primitive}
 * applied to earlier {@link org.intertwiner.nn.io.trace.Value}s) and {@link
 * org.intertwiner.nn.io.trace.Cost} (multiply-adds and bytes).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.io.trace.Recording#of}: the map of a layer runs
 * on an engine that notes every primitive and performs none. What depends on constants alone is
 * computed when it is asked for, by the engine of the weights, and is bit-identical to what that
 * engine would compute in the network; what depends on the input is never computed, so a program of
 * any size is recorded in milliseconds and without memory.
 *
 * <p><b>Notes.</b> Arrays that are changed in place, views of one array in several shapes and
 * buffers that are used again are brought into single-assignment form: every primitive makes a new
 * value, and an array is a place where the latest value stands.
 *
 * <p><b>Sources.</b> Cytron, Ferrante, Rosen, Wegman, Zadeck, "Efficiently computing static single
 * assignment form and the control dependence graph" (1991), for straight-line code.
 */
@NullMarked
package org.intertwiner.nn.io.trace;

import org.jspecify.annotations.NullMarked;
