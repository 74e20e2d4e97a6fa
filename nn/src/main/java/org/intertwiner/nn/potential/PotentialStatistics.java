package org.intertwiner.nn.potential;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.nn.graph.NeighbourList;
import org.intertwiner.nn.graph.Structure;

/**
 * Numbers of labelled structures by which a potential starts in the middle of its data.
 *
 * <p>The energies of atoms are the shortest solution of least squares of E ≈ Σ e(zᵢ): where all
 * structures have one composition only their mean is known. The structures carry the total {@code
 * energy} and the numbers {@code forces} of nodes, see {@link EnergySurface#labelled}.
 *
 * <p>Example: {@code PotentialStatistics.of(training, 5, 1, 6, 8).atomicEnergies()}.
 *
 * @param atomicEnergies e, one for each species in their order
 * @param forceScale root mean square of the coordinates of forces
 * @param averageNeighbours how many neighbours an atom has on average
 */
public record PotentialStatistics(
    double[] atomicEnergies, double forceScale, double averageNeighbours) {
  private static final double SHORT = 1e-10;

  /**
   * Copies the energies.
   *
   * @param atomicEnergies e, one for each species in their order
   * @param forceScale root mean square of the coordinates of forces
   * @param averageNeighbours how many neighbours an atom has on average
   */
  public PotentialStatistics {
    atomicEnergies = atomicEnergies.clone();
  }

  /**
   * Says what atoms of each species contribute on average.
   *
   * @return a copy, one number for each species in their order
   */
  @Override
  public double[] atomicEnergies() {
    return atomicEnergies.clone();
  }

  /**
   * Measures labelled structures.
   *
   * @param labelled at least one atom, with energy and forces
   * @param radius how far an atom sees
   * @param species all species, in the order of the potential
   * @return the numbers
   * @throws InvalidInput if there are no atoms, or a species is unknown, or labels are missing
   */
  public static PotentialStatistics of(List<Structure> labelled, double radius, int... species) {
    double[][] gram = new double[species.length][species.length];
    double[] right = new double[species.length];
    double squares = 0;
    long atoms = 0;
    long edges = 0;
    NeighbourList list = NeighbourList.within(radius);
    for (Structure structure : labelled) {
      double[] counts = counts(structure, species);
      double energy = structure.totals("energy")[0];
      for (int i = 0; i < species.length; i++) {
        right[i] += counts[i] * energy;
        for (int j = 0; j < species.length; j++) {
          gram[i][j] += counts[i] * counts[j];
        }
      }
      for (double f : structure.nodeNumbers("forces")) {
        squares += f * f / structure.dimension();
      }
      atoms += structure.nodes();
      edges += list.of(structure).edges();
    }
    if (atoms == 0) {
      throw new InvalidInput("labelled structures", "no atoms", "at least one atom", "");
    }
    return new PotentialStatistics(
        shortest(gram, right), Math.sqrt(squares / atoms), (double) edges / atoms);
  }

  private static double[] counts(Structure structure, int[] species) {
    double[] counts = new double[species.length];
    for (int z : structure.species()) {
      int k = 0;
      while (k < species.length && species[k] != z) {
        k++;
      }
      if (k == species.length) {
        throw new InvalidInput(
            "species of an atom", "" + z, "one of " + Arrays.toString(species), "");
      }
      counts[k]++;
    }
    return counts;
  }

  /** The pseudo-inverse of a symmetric matrix, applied. */
  private static double[] shortest(double[][] gram, double[] right) {
    DenseMatrix.SymmetricEigen eigen = DenseMatrix.from(gram).symmetricEigen();
    double[] values = eigen.values();
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    double[] solution = new double[right.length];
    for (int k = 0; k < values.length; k++) {
      if (values[k] > SHORT * largest) {
        double overlap = 0;
        for (int i = 0; i < right.length; i++) {
          overlap += eigen.vectors().at(i, k) * right[i];
        }
        for (int i = 0; i < right.length; i++) {
          solution[i] += eigen.vectors().at(i, k) * overlap / values[k];
        }
      }
    }
    return solution;
  }
}
