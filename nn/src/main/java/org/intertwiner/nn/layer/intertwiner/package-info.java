/**
 * Linear maps of fields that act at every point alike: 1×1 intertwiners.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.intertwiner.Intertwiner}, the layer;
 * {@link org.intertwiner.nn.layer.intertwiner.BlockExpansion}, from weights to maps over a basis
 * that stands in blocks, which other layers with weights over exact bases use as well.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.layer.intertwiner.Intertwiner}: an equivariant
 * linear map between sums of representations is one number for each element of a basis of Hom_G of
 * each pair of copies; nothing else commutes with the group (Schur's lemma).
 *
 * <p><b>Notes.</b> The bases are the kernels of degree 0 of {@link
 * org.intertwiner.harmonic.kernel.KernelSpace}, solved once for each pair of types of summands and
 * certified, for every compact group alike; for finite groups they span the same spaces as {@link
 * org.intertwiner.reptheory.intertwiner.IntertwinerSpace}.
 *
 * <p><b>Sources.</b> J.-P. Serre, Linear Representations of Finite Groups (1977), section 2.2; K.
 * He et al., "Delving deep into rectifiers" (2015) for the variance of first values.
 */
@NullMarked
package org.intertwiner.nn.layer.intertwiner;

import org.jspecify.annotations.NullMarked;
