/**
 * The engine {@code torch}: tensors in LibTorch's memory, on the processor or an NVIDIA card.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.engine.torch.TorchEngineProvider} and {@link
 * org.intertwiner.nn.engine.torch.TorchCudaEngineProvider}, found by {@link
 * java.util.ServiceLoader} under the names {@code torch} and {@code torch:cuda} where LibTorch is
 * on the class path. It is an optional dependency: without it the providers say what is missing.
 *
 * <p><b>Key result.</b> A steady step makes no storage and no view: the pool hands every operation
 * the storage it had in the step before, and the storage knows the views.
 *
 * <p><b>Notes.</b> Deterministic algorithms are switched on and the number of threads is fixed
 * (property {@code intertwiner.torch.threads}, by default the processors, at most 16), since sums
 * depend on it in their last bits. It is the engine with half precision. Types of LibTorch stay
 * inside this package.
 *
 * <p><b>Sources.</b> LibTorch 2.10 (BSD-3-Clause) through JavaCPP presets 1.5.13 (Apache-2.0).
 */
@NullMarked
package org.intertwiner.nn.engine.torch;

import org.jspecify.annotations.NullMarked;
