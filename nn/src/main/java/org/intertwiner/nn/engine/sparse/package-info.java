/**
 * Sparse multilinear maps.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.engine.sparse.SparseProduct}: y_r = Σ c_e
 * x¹_{i₁(e)} … xⁿ_{iₙ(e)} for every sample of a batch, given by its entries alone.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.engine.sparse.SparseProduct#exchanged}: the
 * derivative in a factor is a map of the same kind, so that one primitive of an engine serves
 * products of fields and their derivatives of every order.
 *
 * <p><b>Sources.</b> Geiger and Smidt, e3nn: Euclidean Neural Networks (2022); the exchange of
 * roles is reverse accumulation of a multilinear form.
 */
@NullMarked
package org.intertwiner.nn.engine.sparse;

import org.jspecify.annotations.NullMarked;
