package org.intertwiner.nn.task;

import org.intertwiner.nn.potential.reference.LennardJones;
import org.intertwiner.nn.potential.reference.Morse;
import org.intertwiner.nn.potential.reference.PairFunction;

/** An exact interaction of two atoms, of depth 1, from which energies and forces are learned. */
public enum PairInteraction {
  /** 4 (r⁻¹² − r⁻⁶), with its minimum at 2^(1/6). */
  LENNARD_JONES,
  /** Of steepness 6 and bond 1. */
  MORSE;

  /**
   * The energy of two atoms.
   *
   * @return a function of their distance
   */
  public PairFunction function() {
    return switch (this) {
      case LENNARD_JONES -> LennardJones.unit();
      case MORSE -> new Morse(1, 6, 1);
    };
  }

  /**
   * Where the energy is least.
   *
   * @return the length of the bond
   */
  public double bond() {
    return switch (this) {
      case LENNARD_JONES -> LennardJones.unit().bond();
      case MORSE -> 1;
    };
  }
}
