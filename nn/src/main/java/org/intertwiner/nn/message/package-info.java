/**
 * Message passing between points in space.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.message.EdgeEmbedding} computes from positions
 * what all layers need of the edges ({@link org.intertwiner.nn.message.EdgeContext}): vectors,
 * lengths, harmonics ({@link org.intertwiner.nn.message.EdgeHarmonics}) and radial functions.
 * {@link org.intertwiner.nn.message.GraphLayer} maps features of nodes to features of nodes, {@link
 * org.intertwiner.nn.message.GraphModel} graphs to numbers for each node or graph. Layers: {@link
 * org.intertwiner.nn.message.TensorConvolution}, {@link
 * org.intertwiner.nn.message.AlignedConvolution}, {@link org.intertwiner.nn.message.Attention};
 * they are put together by {@link org.intertwiner.nn.message.GraphSequence} and {@link
 * org.intertwiner.nn.message.GraphNetwork}.
 *
 * <p><b>Key result.</b> A message that is an equivariant product of the neighbour's features with
 * the harmonics of the edge, weighted by functions of its length, commutes with rotations,
 * reflections, translations and permutations; with all harmonics and all products it is the most
 * general message that is linear in the neighbour's features (Thomas et al. 2018, section 4).
 *
 * <p><b>Notes.</b> Nothing here divides by a length that may be zero: coincident points have
 * harmonics 0 beyond degree 0, which is the only value that commutes with the group.
 *
 * <p><b>Sources.</b> N. Thomas et al., "Tensor field networks" (2018); F. Fuchs et al.,
 * "SE(3)-Transformers" (2020); S. Batzner et al., "E(3)-equivariant graph neural networks for
 * data-efficient and accurate interatomic potentials" (2022); J. Gilmer et al., "Neural message
 * passing for quantum chemistry" (2017).
 */
@NullMarked
package org.intertwiner.nn.message;

import org.jspecify.annotations.NullMarked;
