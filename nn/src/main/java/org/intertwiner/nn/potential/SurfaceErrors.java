package org.intertwiner.nn.potential;

import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;

/**
 * How far a surface is from labelled structures.
 *
 * <p>Example: {@code SurfaceErrors.of(surface, test).forceMean()}.
 *
 * @param structures how many were compared
 * @param energyMean mean of |ΔE|/n, energy per atom
 * @param energyRoot root mean square of ΔE/n
 * @param forceMean mean of |ΔF| over coordinates
 * @param forceRoot root mean square of ΔF over coordinates
 */
public record SurfaceErrors(
    int structures, double energyMean, double energyRoot, double forceMean, double forceRoot) {

  /**
   * Compares a surface with labels.
   *
   * @param surface what is judged
   * @param labelled structures of at least one atom with the total {@code energy} and the numbers
   *     {@code forces} of nodes
   * @return the errors
   * @throws InvalidInput if there is no structure or labels are missing
   */
  public static SurfaceErrors of(EnergySurface surface, List<Structure> labelled) {
    if (labelled.isEmpty()) {
      throw new InvalidInput("labelled structures", "none", "at least one", "");
    }
    double energySum = 0;
    double energySquares = 0;
    double forceSum = 0;
    double forceSquares = 0;
    long coordinates = 0;
    for (Structure structure : labelled) {
      Interruption.check();
      EnergyAndForces at = surface.at(structure);
      double e = (at.energy() - structure.totals("energy")[0]) / structure.nodes();
      energySum += Math.abs(e);
      energySquares += e * e;
      double[] forces = at.forces();
      double[] wanted = structure.nodeNumbers("forces");
      for (int i = 0; i < forces.length; i++) {
        double f = forces[i] - wanted[i];
        forceSum += Math.abs(f);
        forceSquares += f * f;
      }
      coordinates += forces.length;
    }
    int n = labelled.size();
    return new SurfaceErrors(
        n,
        energySum / n,
        Math.sqrt(energySquares / n),
        forceSum / coordinates,
        Math.sqrt(forceSquares / coordinates));
  }
}
