package org.intertwiner.nn.potential;

import org.intertwiner.nn.graph.Structure;

/**
 * A potential energy surface: the energy of atoms as a function of where they are, with its
 * derivatives.
 *
 * <p>What moves atoms ({@link Verlet}) and what makes data asks for no more, whether the surface is
 * an exact formula ({@link org.intertwiner.nn.potential.reference.PairPotential}) or a network.
 *
 * <p><i>Contract</i>: the forces are minus the gradient of the energy, the strain gradient is its
 * derivative in ε of positions and cell moved by x ↦ (1 + ε) x.
 *
 * <pre>{@code
 * double energy = surface.at(structure).energy();
 * }</pre>
 */
@FunctionalInterface
public interface EnergySurface {
  /**
   * Evaluates energy and derivatives.
   *
   * @param structure where the atoms are
   * @return energy, forces and strain gradient
   * @throws org.intertwiner.algebra.InvalidInput if two atoms coincide or the structure is of a
   *     kind that the surface does not know
   */
  EnergyAndForces at(Structure structure);

  /**
   * A structure with its energy and forces noted down, as files and training have them: the total
   * {@code energy}, the numbers {@code forces} of nodes.
   *
   * @param structure where the atoms are, at least one
   * @return the same structure with these numbers
   * @throws org.intertwiner.algebra.InvalidInput as {@link #at}
   */
  default Structure labelled(Structure structure) {
    EnergyAndForces at = at(structure);
    return structure.withTotal("energy", at.energy()).withNodes("forces", at.forces());
  }
}
