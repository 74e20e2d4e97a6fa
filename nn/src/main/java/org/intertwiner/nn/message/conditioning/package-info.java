/**
 * How attributes enter messages.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.message.conditioning.ConditionedMap}: learned
 * maps of features under attributes, {@linkplain
 * org.intertwiner.nn.message.conditioning.Conditioning weak, strong or pure}, between fields of any
 * compact group; {@link org.intertwiner.nn.message.conditioning.MessagePassing}: a layer on graphs
 * whose messages are such maps.
 *
 * <p><b>Key result.</b> Pure conditioning contains the two others where features and attributes
 * have a constant 1 among them; most networks on graphs are one of the three: messages of
 * concatenated features are weak, modulated ones and depth-wise separable kernels strong, tensor
 * field networks pure.
 *
 * <p><b>Notes.</b> All three are affine in the features; non-linear messages put a layer behind.
 *
 * <p><b>Sources.</b> "Conditioning in graph neural networks", arXiv 2305.01933 (2023); J. Gilmer et
 * al., "Neural message passing for quantum chemistry" (2017).
 */
@NullMarked
package org.intertwiner.nn.message.conditioning;

import org.jspecify.annotations.NullMarked;
