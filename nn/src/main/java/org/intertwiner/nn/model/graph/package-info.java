/**
 * Published networks on point clouds and graphs.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.model.graph.Egnn}: points pushed along edges by
 * invariant numbers. {@link org.intertwiner.nn.model.graph.ScalarisationNetwork}: any equivariant
 * vector as a sum of vectors with invariant factors. {@link
 * org.intertwiner.nn.model.graph.TensorFieldNetwork} and {@link
 * org.intertwiner.nn.model.graph.Se3Transformer}: steerable features, convolved with harmonics of
 * the edges or attending to each other. {@link
 * org.intertwiner.nn.model.graph.LieConvolutionNetwork}: points lifted to groups of motions. {@link
 * org.intertwiner.nn.model.graph.FreeMotion}: an equivariant linear map at each node alone. {@link
 * org.intertwiner.nn.model.graph.PlainGraphNetwork}: messages of coordinates, which break the
 * symmetry.
 *
 * <p><b>Key result.</b> Weyl's first fundamental theorem: every O(n)-equivariant vector function of
 * vectors is Σ fᵢ(Gram matrix)·vᵢ. A lift by drawn frames commutes with a group in distribution, a
 * lift by all elements of a finite group exactly.
 *
 * <p><b>Notes.</b> What comes out is always a field of a type: positions are given as
 * displacements. All networks are {@link org.intertwiner.nn.message.GraphModel}s, so that one
 * trainer and one check serve them.
 *
 * <p><b>Sources.</b> Thomas et al. 2018; Fuchs et al. 2020; Finzi et al. 2020; Satorras et al.
 * 2021; Villar et al. 2021; Weyl 1946.
 */
@NullMarked
package org.intertwiner.nn.model.graph;

import org.jspecify.annotations.NullMarked;
