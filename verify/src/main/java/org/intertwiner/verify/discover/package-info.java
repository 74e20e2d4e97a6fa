/**
 * Which group is it? The symmetry that a map has, when nobody says which.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.discover.SubgroupSearch}: the largest subgroup of a finite
 *       group under which a map is equivariant, from few tests of single elements;
 *   <li>{@link org.intertwiner.verify.discover.SymmetryAlgebra}: the Lie algebra of a map's
 *       continuous symmetries, the kernel of the Gram matrix of its Lie derivatives;
 *   <li>{@link org.intertwiner.verify.discover.GroupNames}: what a found group is called.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>The elements that a map commutes with form a subgroup H. One test of g decides the double
 * cosets K g K and K g⁻¹ K of every subgroup K that is known to lie in H ({@link
 * org.intertwiner.verify.discover.SubgroupSearch}).
 *
 * <h2>Notes</h2>
 *
 * <p>What a representation an output carries is read off by {@link org.intertwiner.verify.locate}.
 * A test that cannot decide leaves its element out of both sides, and the answer says so.
 *
 * <h2>Sources</h2>
 *
 * <p>A. Moskalev, A. Sepliarskaia, I. Sosnovik, A. Smeulders, LieGG: Studying Learned Lie Group
 * Generators, NeurIPS 2022; N. Gruver, M. Finzi, M. Goldblum, A. G. Wilson, The Lie Derivative for
 * Measuring Learned Equivariance, ICLR 2023.
 */
@NullMarked
package org.intertwiner.verify.discover;

import org.jspecify.annotations.NullMarked;
