/**
 * Harmonic analysis that equivariant maps are built from.
 *
 * <p><b>Defined here.</b> Nothing itself; see the packages {@code polynomial} (forms), {@code
 * circular} and {@code solid} (harmonics), {@code kernel} (steerable kernel spaces) with {@code
 * kernel.sample}, {@code certificate} (proofs about bases), {@code invariant} (Molien series,
 * harmonic multiplicities) and {@code laws}.
 *
 * <p><b>Key result.</b> {@code KernelSpace}: a complete, certified basis of equivariant kernels for
 * any compact group given by generators.
 *
 * <p><b>Notes.</b> Everything is exact until sampling.
 *
 * <p><b>Sources.</b> See the packages.
 */
@NullMarked
package org.intertwiner.harmonic;

import org.jspecify.annotations.NullMarked;
