/**
 * From weights to kernels and back, at the speed of a matrix product.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.kernel.sample.synthesis.KernelSynthesis}
 * in float64 and {@link org.intertwiner.harmonic.kernel.sample.synthesis.FloatSynthesis} in
 * float32: the map from weights to the kernel on the sample points, and its adjoint. {@link
 * org.intertwiner.harmonic.kernel.sample.synthesis.KernelPattern}: the small dense matrices that it
 * consists of. {@link org.intertwiner.harmonic.kernel.sample.synthesis.KernelField}: a kernel with
 * given weights as a function of a point, with its derivatives.
 *
 * <p><b>Key result.</b> Elements of a basis that share no cell of the kernel do not mix. A sampled
 * basis is therefore a direct sum of small dense matrices, and for permutation representations most
 * of these are equal.
 */
@NullMarked
package org.intertwiner.harmonic.kernel.sample.synthesis;

import org.jspecify.annotations.NullMarked;
