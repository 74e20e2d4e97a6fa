/**
 * Weights to and from files, and weights that were trained in other libraries.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.io.convert.WeightFile} (the numbers of a layer
 * in a safetensors or NumPy file), {@link org.intertwiner.nn.io.convert.ForeignType} (another
 * library's matrices of the representations of a field type, and the change of basis to ours) and
 * {@link org.intertwiner.nn.io.convert.Conversion} (the weights with which one of our layers is a
 * given foreign one).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.io.convert.Conversion#ofConvolution}: the foreign
 * kernel K′ becomes K = A_out·K′·A_in⁻¹ and is expanded in our basis by least squares. The relative
 * residual says whether the two libraries' kernel spaces agree on K: it is at rounding if they do,
 * and the distance of K from our space if they do not.
 *
 * <p><b>Notes.</b> Nothing is assumed about the other library's conventions (order and signs of
 * basis vectors, axes, normalisation of paths): the change of basis is found from matrices of its
 * representations, cells are matched by their coordinates, and normalisations are in the expanded
 * kernel.
 *
 * <p><b>Sources.</b> M. Weiler, G. Cesa, "General E(2)-equivariant steerable CNNs" (2019); M.
 * Geiger, T. Smidt, "e3nn: Euclidean neural networks" (2022).
 */
@NullMarked
package org.intertwiner.nn.io.convert;

import org.jspecify.annotations.NullMarked;
