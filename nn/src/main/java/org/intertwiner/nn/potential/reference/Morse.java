package org.intertwiner.nn.potential.reference;

import org.intertwiner.algebra.InvalidInput;

/**
 * The Morse interaction φ(r) = D[(1 − e^(−a(r − r₀)))² − 1], with minimum −D at r = r₀.
 *
 * <p><i>Units</i>: those of D, a⁻¹ and r₀. <i>Source</i>: Morse (1929), "Diatomic molecules
 * according to the wave mechanics", equation 4.
 *
 * <p>Example: {@code new Morse(1, 6, 1)}.
 *
 * @param depth D, positive
 * @param steepness a, positive
 * @param bond r₀, positive
 */
public record Morse(double depth, double steepness, double bond) implements PairFunction {
  /**
   * Checks the constants.
   *
   * @param depth D, positive
   * @param steepness a, positive
   * @param bond r₀, positive
   * @throws InvalidInput if one is not a positive finite number
   */
  public Morse {
    Constants.requirePositive("D, a and r₀ of a Morse interaction", depth, steepness, bond);
  }

  @Override
  public double energy(double r) {
    double e = Math.exp(-steepness * (r - bond));
    return depth * e * (e - 2);
  }

  @Override
  public double slope(double r) {
    double e = Math.exp(-steepness * (r - bond));
    return 2 * depth * steepness * e * (1 - e);
  }
}
