package org.intertwiner.nn.potential;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * The energy of a structure and its first derivatives: forces F = −∂E/∂x and the strain gradient
 * ∂E/∂ε of x ↦ (1 + ε) x.
 *
 * <p>The stress of a periodic structure is the strain gradient divided by the volume, the virial is
 * minus the strain gradient. Immutable.
 *
 * <p><i>Source</i>: Nielsen and Martin (1985), "Quantum-mechanical theory of stress and force",
 * equation 2.
 *
 * <p>Example: {@code surface.at(structure).force(0)}.
 */
public final class EnergyAndForces {
  private final int dimension;
  private final double[] energies;
  private final double[] forces;
  private final double[] strainGradient;
  private final double energy;

  private EnergyAndForces(
      int dimension, double[] energies, double[] forces, double[] strainGradient) {
    this.dimension = dimension;
    this.energies = energies.clone();
    this.forces = forces.clone();
    this.strainGradient = strainGradient.clone();
    this.energy = Arrays.stream(energies).sum();
  }

  /**
   * Puts numbers together.
   *
   * @param dimension d, at least 1
   * @param energies the share of each atom in the energy, n
   * @param forces n × d, row-major
   * @param strainGradient d × d, row-major
   * @return the record
   * @throws InvalidInput if the counts do not fit or a number is not finite
   */
  public static EnergyAndForces of(
      int dimension, double[] energies, double[] forces, double[] strainGradient) {
    boolean fits =
        dimension >= 1
            && forces.length == energies.length * dimension
            && strainGradient.length == dimension * dimension;
    if (!fits) {
      throw new InvalidInput(
          "energy and forces in dimension " + dimension,
          energies.length + ", " + forces.length + " and " + strainGradient.length + " numbers",
          "n, n·d and d·d numbers",
          "");
    }
    EnergyAndForces all = new EnergyAndForces(dimension, energies, forces, strainGradient);
    double sum = all.energy + Arrays.stream(forces).sum() + Arrays.stream(strainGradient).sum();
    if (!Double.isFinite(sum)) {
      throw new InvalidInput(
          "energy and forces", "a number that is not finite", "finite numbers", "atoms too close?");
    }
    return all;
  }

  /**
   * The number of axes of space.
   *
   * @return d
   */
  public int dimension() {
    return dimension;
  }

  /**
   * The energy of the whole.
   *
   * @return the sum of the energies
   */
  public double energy() {
    return energy;
  }

  /**
   * The share of each atom in the energy.
   *
   * @return n numbers
   */
  public double[] energies() {
    return energies.clone();
  }

  /**
   * All forces.
   *
   * @return n × d, row-major
   */
  public double[] forces() {
    return forces.clone();
  }

  /**
   * The force on one atom.
   *
   * @param atom which
   * @return d numbers
   */
  public double[] force(int atom) {
    return Arrays.copyOfRange(forces, atom * dimension, (atom + 1) * dimension);
  }

  /**
   * The derivative of the energy in a strain of positions and cell.
   *
   * @return ∂E/∂ε, d × d, row-major
   */
  public double[] strainGradient() {
    return strainGradient.clone();
  }

  /**
   * The stress σ = (∂E/∂ε)/V; positive on the diagonal where the structure pulls itself together.
   *
   * @param volume V of the cell, positive
   * @return d × d, row-major
   * @throws InvalidInput if the volume is not positive
   */
  public double[] stress(double volume) {
    if (!(volume > 0)) {
      throw new InvalidInput("stress in volume " + volume, "" + volume, "a positive volume", "");
    }
    return Arrays.stream(strainGradient).map(s -> s / volume).toArray();
  }
}
