/**
 * Energies of atoms by exact formulas, and structures to evaluate them at: data for learning and
 * for tests, with energies, forces and strain gradients that are right to rounding.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.potential.reference.PairPotential} of {@link
 * org.intertwiner.nn.potential.reference.LennardJones} or {@link
 * org.intertwiner.nn.potential.reference.Morse} interactions that end smoothly ({@link
 * org.intertwiner.nn.potential.reference.SwitchingFunction}); {@link
 * org.intertwiner.nn.potential.reference.HarmonicLattice}; {@link
 * org.intertwiner.nn.potential.reference.Crystals} and {@link
 * org.intertwiner.nn.potential.reference.Clusters}; {@link
 * org.intertwiner.nn.potential.reference.ThermalMotion}.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.potential.reference.PairPotential#at}: forces are
 * exactly minus the gradient.
 *
 * <p><b>Sources.</b> Lennard-Jones, "Cohesion" (1931); Morse, "Diatomic molecules according to the
 * wave mechanics" (1929); Allen and Tildesley, "Computer simulation of liquids" (2017).
 */
@NullMarked
package org.intertwiner.nn.potential.reference;

import org.jspecify.annotations.NullMarked;
