/**
 * Convolutions on the line, the plane and space: steerable ones, whose kernels are combinations of
 * an exact basis, and plain ones.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.convolution.SteerableConv} and {@link
 * org.intertwiner.nn.layer.convolution.Conv}, both the cross-correlation (k ⋆ f)(x) = Σ k(y) f(x+y)
 * or its adjoint; {@link org.intertwiner.nn.layer.convolution.KernelWindow}, how their kernels
 * move; {@link org.intertwiner.nn.layer.convolution.Initialisation}, their first values; {@link
 * org.intertwiner.nn.layer.convolution.FoldedConv}, what is left after training.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.layer.convolution.SteerableConv#bind}: while
 * training, a kernel is one matrix product of weights and sampled basis for each kind of block,
 * then one gather of rows; in evaluation the kernel is expanded once and only a plain convolution
 * is left.
 *
 * <p><b>Notes.</b> The basis comes from {@link org.intertwiner.harmonic.kernel.KernelSpace} in
 * factored form. Elements that live on disjoint entries of a block (as all do between regular
 * fields) are kept as small matrices, so that the product costs what the non-zero entries cost: 2.4
 * MB for the regular pair of the icosahedral group on 5×5×5, where the dense basis takes 2.3 GB.
 *
 * <p><b>Sources.</b> M. Weiler, G. Cesa, "General E(2)-equivariant steerable CNNs" (2019); K. He et
 * al., "Delving deep into rectifiers" (2015) for the variance of first values.
 */
@NullMarked
package org.intertwiner.nn.layer.convolution;

import org.jspecify.annotations.NullMarked;
