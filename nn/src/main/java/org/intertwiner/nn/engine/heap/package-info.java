/**
 * The engine that keeps tensors in Java arrays.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.engine.heap.HeapEngine}: all primitives as
 * loops over {@code float[]} and {@code double[]} that the just-in-time compiler turns into vector
 * instructions; {@link org.intertwiner.nn.engine.heap.Contractions}: the seam at which a native
 * library takes over matrix products and convolutions; {@link
 * org.intertwiner.nn.engine.heap.JavaEngineProvider}: the portable engine, without native code.
 *
 * <p><b>Key result.</b> Measured on this design: loops over arrays on the heap run at the speed of
 * memory, and copying a batch to native memory for one convolution costs a few percent of it; see
 * docs/decisions/0005-tensor-memory.md.
 *
 * <p><b>Notes.</b> Large loops are cut at fixed positions and shared between threads; who computes
 * which part never changes a result. Sums are blocked, with double-precision totals.
 *
 * <p><b>Sources.</b> N. J. Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2002,
 * chapter 4 (blocked summation).
 */
@NullMarked
package org.intertwiner.nn.engine.heap;

import org.jspecify.annotations.NullMarked;
