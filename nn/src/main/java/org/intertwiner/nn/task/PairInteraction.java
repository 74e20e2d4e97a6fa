package org.intertwiner.nn.task;

import org.intertwiner.nn.potential.reference.LennardJones;
import org.intertwiner.nn.potential.reference.Morse;
import org.intertwiner.nn.potential.reference.PairFunction;

/** An exact interaction of two atoms, of depth 1, from which energies and forces are learned. */
public enum PairInteraction {
  /** 4 (r⁻¹² − r⁻⁶), with its minimum at 2^(1/6). */
  LENNARD_JONES(LennardJones.unit(), Math.pow(2, 1.0 / 6)),
  /** Of steepness 6 and bond 1. */
  MORSE(new Morse(1, 6, 1), 1);

  private final PairFunction function;
  private final double bond;

  PairInteraction(PairFunction function, double bond) {
    this.function = function;
    this.bond = bond;
  }

  /**
   * The energy of two atoms.
   *
   * @return a function of their distance
   */
  public PairFunction function() {
    return function;
  }

  /**
   * Where the energy is least.
   *
   * @return the length of the bond
   */
  public double bond() {
    return bond;
  }
}
