/**
 * Products of fields.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.product.TensorProduct}: sums of bilinear
 * equivariant maps V_a ⊗ V_b → V_c with weights, fully connected, channel by channel, element by
 * element or without weights, for any compact group; {@link
 * org.intertwiner.nn.product.SymmetricContraction}: equivariant polynomials of one feature vector,
 * the complete basis of every degree; {@link org.intertwiner.nn.product.Normalisation}: what mean
 * square fields have.
 *
 * <p><b>Key result.</b> Hom_G(V_a ⊗ V_b, V_c) and Hom_G(SⁿV, V_c) have exact bases; every
 * equivariant polynomial map is a combination of their elements, so that with weights free none is
 * missing. (Schur's lemma; the theorem of complete reducibility for compact groups.)
 *
 * <p><b>Notes.</b> Coefficients are kept by their entries alone, all paths in one sparse map; its
 * derivatives are sparse maps again ({@link org.intertwiner.nn.engine.sparse.SparseProduct}). The
 * fully connected product keeps the products of pairs in the cache between the sparse map and the
 * matrices ({@link org.intertwiner.nn.engine.sparse.Mixing}).
 *
 * <p><b>Sources.</b> Thomas et al., Tensor Field Networks (2018); Geiger and Smidt, e3nn: Euclidean
 * Neural Networks (2022); Batatia et al., MACE (2022); Drautz, Atomic cluster expansion (2019).
 */
@NullMarked
package org.intertwiner.nn.product;

import org.jspecify.annotations.NullMarked;
