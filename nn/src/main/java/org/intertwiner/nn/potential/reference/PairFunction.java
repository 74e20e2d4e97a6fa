package org.intertwiner.nn.potential.reference;

/**
 * The energy φ(r) of two atoms as a function of their distance, with its exact derivative.
 *
 * <p>Example: {@code LennardJones.unit().energy(1)} is 0.
 */
public sealed interface PairFunction permits LennardJones, Morse {
  /**
   * The energy.
   *
   * @param r a positive distance
   * @return φ(r)
   */
  double energy(double r);

  /**
   * The derivative of the energy.
   *
   * @param r a positive distance
   * @return φ′(r); minus the force along the line from one atom to the other
   */
  double slope(double r);

  /**
   * The distance of least energy.
   *
   * @return where φ′ vanishes
   */
  double bond();
}
