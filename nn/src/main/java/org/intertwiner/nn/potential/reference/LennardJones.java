package org.intertwiner.nn.potential.reference;

import org.intertwiner.algebra.InvalidInput;

/**
 * The Lennard-Jones interaction φ(r) = 4ε[(σ/r)¹² − (σ/r)⁶], with minimum −ε at r = 2^(1/6) σ.
 *
 * <p><i>Units</i>: those of ε and σ. <i>Source</i>: Lennard-Jones (1931), "Cohesion".
 *
 * <p>Example: {@code new LennardJones(1, 3.4)}.
 *
 * @param depth ε, positive
 * @param size σ, positive: the distance at which the energy is 0
 */
public record LennardJones(double depth, double size) implements PairFunction {
  /**
   * Checks the constants.
   *
   * @param depth ε, positive
   * @param size σ, positive: the distance at which the energy is 0
   * @throws InvalidInput if one is not a positive finite number
   */
  public LennardJones {
    Constants.requirePositive("ε and σ of a Lennard-Jones interaction", depth, size);
  }

  /**
   * The interaction in its own units.
   *
   * @return ε = σ = 1
   */
  public static LennardJones unit() {
    return new LennardJones(1, 1);
  }

  @Override
  public double energy(double r) {
    double s = sixth(r);
    return 4 * depth * s * (s - 1);
  }

  @Override
  public double slope(double r) {
    double s = sixth(r);
    return -24 * depth * s * (2 * s - 1) / r;
  }

  @Override
  public double bond() {
    return size * Math.pow(2, 1.0 / 6);
  }

  private double sixth(double r) {
    double square = size / r * (size / r);
    return square * square * square;
  }
}
