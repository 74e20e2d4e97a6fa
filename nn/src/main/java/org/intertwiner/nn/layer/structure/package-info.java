/**
 * Layers that say how fields are arranged and seen: residual and parallel paths, a smaller group, a
 * basis of irreducible parts, invariants in and out.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.structure.Residual} and {@link
 * org.intertwiner.nn.layer.structure.Parallel}, sums and lists of paths; {@link
 * org.intertwiner.nn.layer.structure.Restriction}, fields over a group seen as fields over a
 * subgroup, along an {@link org.intertwiner.nn.layer.structure.Inclusion}; {@link
 * org.intertwiner.nn.layer.structure.Disentangle}, the change to a basis in which irreducible parts
 * stand side by side; {@link org.intertwiner.nn.layer.structure.Lifting} and {@link
 * org.intertwiner.nn.layer.structure.Projection}, the invariants as a part of larger fields.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.layer.structure.Restriction#of}: a permutation
 * representation of G restricted to H is the sum of the permutation representations on its
 * H-orbits, so that regular fields of G become |G:H| regular fields of H by an order of channels
 * alone.
 *
 * <p><b>Notes.</b> None of these layers learns anything itself. Matrices are exact until they are
 * rounded once.
 *
 * <p><b>Sources.</b> K. He et al., Deep residual learning (2016); M. Weiler and G. Cesa, General
 * E(2)-equivariant steerable CNNs (2019), section 2.7 for restriction along the depth; J.-P. Serre,
 * Linear Representations of Finite Groups (1977), sections 2.6 and 7.3.
 */
@NullMarked
package org.intertwiner.nn.layer.structure;

import org.jspecify.annotations.NullMarked;
