/**
 * Convolutions over the edges of a graph in the frame of each edge, where the stabiliser of the
 * axis makes them sparse.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.product.aligned.EdgeFrames}, rotations that
 * turn each edge to the polar axis, differentiable without poles; {@link
 * org.intertwiner.nn.product.aligned.AlignedProduct}, a tensor product with the harmonics of the
 * edge computed there, with the same weights; {@link
 * org.intertwiner.nn.product.aligned.AlignedLinear}, all equivariant linear maps between features
 * over an edge, weighted order by order.
 *
 * <p><b>Key result.</b> With R r̂ = e_z a map Σ w C(f ⊗ Y(r̂)) is D(R)ᵀ W D(R) f, where W commutes
 * with the rotations about the axis: it maps order ±m to order ±m. For degrees up to L the cost of
 * a channel falls from O(L⁵), with sparse Clebsch–Gordan tensors, to O(L³).
 *
 * <p><b>Notes.</b> For each order W is a multiple of 1 where the harmonics' degree and those of the
 * features add up to an even number, and of the quarter-turn (m, −m) where it is odd; reflections
 * in planes through the axis forbid one of them. No frame is continuous on the whole sphere; but
 * what is computed does not depend on the rotation about the axis, and its derivatives are taken
 * along frames that do not turn about it.
 *
 * <p><b>Sources.</b> S. Passaro and C. L. Zitnick, Reducing SO(3) convolutions to SO(2) for
 * efficient equivariant GNNs, ICML (2023); G. W. Mackey, Induced representations of locally compact
 * groups (1952).
 */
@NullMarked
package org.intertwiner.nn.product.aligned;

import org.jspecify.annotations.NullMarked;
