/**
 * Points in space to learn from, generated from published recipes and from formulas.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.data.particle.ChargedBodies} (charged bodies
 * that move under Coulomb's law), {@link org.intertwiner.nn.data.particle.EquivarianceFloor} (the
 * error that no equivariant model can go below when forces are limited component by component),
 * {@link org.intertwiner.nn.data.particle.TetrisBlock} (eight shapes of four cubes, two of them
 * mirror images), {@link org.intertwiner.nn.data.particle.FormulaMolecules} (random molecules whose
 * properties are formulas, {@link org.intertwiner.nn.data.particle.MoleculeProperty}).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.data.particle.EquivarianceFloor#of}: the
 * published recipe of the charged bodies is not symmetric under rotations; the variance of the
 * outcome over rotations of one state is 0.0025 in its units, against rounding (below 10⁻²⁴) when
 * norms are limited.
 *
 * <p><b>Notes.</b> Everything is a function of its seed, bit for bit, and sample n does not depend
 * on how many are drawn. Crystals, clusters and lattices of known energy are in {@code
 * potential.reference}.
 *
 * <p><b>Sources.</b> T. Kipf, E. Fetaya, K.-C. Wang, M. Welling, R. Zemel, "Neural relational
 * inference for interacting systems" (2018); F. Fuchs, D. Worrall, V. Fischer, M. Welling,
 * "SE(3)-Transformers" (2020); V. Garcia Satorras, E. Hoogeboom, M. Welling, "E(n) equivariant
 * graph neural networks" (2021); N. Thomas et al., "Tensor field networks" (2018).
 */
@NullMarked
package org.intertwiner.nn.data.particle;

import org.jspecify.annotations.NullMarked;
