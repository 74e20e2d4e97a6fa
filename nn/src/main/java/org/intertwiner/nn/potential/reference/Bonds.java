package org.intertwiner.nn.potential.reference;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.potential.EnergyAndForces;

/** Sums over pairs of atoms: energy halves, forces and strain gradient. */
final class Bonds {
  private final int d;
  private final double[] energies;
  private final double[] forces;
  private final double[] strain;

  Bonds(int dimension, int nodes) {
    d = dimension;
    energies = new double[nodes];
    forces = new double[nodes * dimension];
    strain = new double[dimension * dimension];
  }

  static double length(double[] vector, int source, int target) {
    double square = 0;
    for (double x : vector) {
      square += x * x;
    }
    if (square == 0) {
      throw new InvalidInput(
          "distance of atoms " + target + " and " + source,
          "0",
          "a positive distance",
          "two atoms lie at one place; is one of them a copy of the other across the cell?");
    }
    return Math.sqrt(square);
  }

  /**
   * Adds a pair, with the vector from target to source, its length, and share · φ, share · φ′ of
   * the energy.
   */
  void add(int source, int target, double[] vector, double length, double energy, double slope) {
    energies[source] += 0.5 * energy;
    energies[target] += 0.5 * energy;
    for (int a = 0; a < d; a++) {
      double pull = slope * vector[a] / length;
      forces[target * d + a] += pull;
      forces[source * d + a] -= pull;
      for (int b = 0; b < d; b++) {
        strain[a * d + b] += pull * vector[b];
      }
    }
  }

  EnergyAndForces sum() {
    return EnergyAndForces.of(d, energies, forces, strain);
  }
}
