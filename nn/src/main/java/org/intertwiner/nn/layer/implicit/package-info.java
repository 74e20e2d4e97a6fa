/**
 * Convolutions whose kernel is a function that a small equivariant network computes.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.implicit.ImplicitConv}, the layer.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.layer.implicit.ImplicitConv}: a map x ↦ K(x) from
 * ℝᵈ to V_out ⊗ V_in* that commutes with the group is a steerable kernel; any composition of
 * equivariant layers is such a map, so no basis of kernels need be solved for the pair.
 *
 * <p><b>Sources.</b> M. Zhdanov, N. Hoffmann, G. Cesa, Implicit convolutional kernels for steerable
 * CNNs (NeurIPS 2023).
 */
@NullMarked
package org.intertwiner.nn.layer.implicit;

import org.jspecify.annotations.NullMarked;
