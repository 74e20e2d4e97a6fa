/**
 * Energies of atoms, learned and moved by.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.potential.Potential}, an energy made of those
 * of atoms, which a {@link org.intertwiner.nn.potential.TensorConvolutionNetwork} (as NequIP) or a
 * {@link org.intertwiner.nn.potential.ClusterExpansionNetwork} (as MACE) tells; {@link
 * org.intertwiner.nn.potential.EnergySurface}: energy, forces and strain gradient of a structure,
 * learned ({@link org.intertwiner.nn.potential.LearnedSurface}) or exact; {@link
 * org.intertwiner.nn.potential.Verlet}: motion at constant energy.
 *
 * <p><b>Key result.</b> Forces are minus the gradient of one energy and not outputs of their own,
 * so that energy is conserved along a motion; with invariant energies of the atoms that end
 * smoothly at a radius, momentum and angular momentum are kept too and the energy of parts that lie
 * apart is the sum of theirs.
 *
 * <p><b>Sources.</b> Behler and Parrinello, "Generalized neural-network representation of
 * high-dimensional potential-energy surfaces" (2007); S. Batzner et al., "E(3)-equivariant graph
 * neural networks for data-efficient and accurate interatomic potentials" (2022); I. Batatia et
 * al., "MACE: higher order equivariant message passing neural networks for fast and accurate force
 * fields" (2022).
 */
@NullMarked
package org.intertwiner.nn.potential;

import org.jspecify.annotations.NullMarked;
