/**
 * Convolutions: steerable ones, whose kernels are combinations of an exact basis, and plain ones.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.convolution.SteerableConv} and {@link
 * org.intertwiner.nn.layer.convolution.Conv}. Both compute the cross-correlation (k ⋆ f)(x) = Σ
 * k(y) f(x+y) with zeros outside the picture.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.layer.convolution.SteerableConv#bind}: while
 * training, a kernel is one matrix product of weights and sampled basis for each kind of block,
 * then one gather of rows; in evaluation the kernel is expanded once and only a plain convolution
 * is left.
 *
 * <p><b>Notes.</b> The basis comes from {@link org.intertwiner.harmonic.kernel.KernelSpace} in
 * factored form. Elements that live on disjoint entries of a block (as all do between regular
 * fields) are kept as small matrices, so that the product costs what the non-zero entries cost.
 *
 * <p><b>Sources.</b> M. Weiler, G. Cesa, "General E(2)-equivariant steerable CNNs" (2019); K. He et
 * al., "Delving deep into rectifiers" (2015) for the variance of first values.
 */
@NullMarked
package org.intertwiner.nn.layer.convolution;

import org.jspecify.annotations.NullMarked;
