package org.intertwiner.nn.task;

import java.util.List;
import java.util.Optional;
import org.intertwiner.nn.potential.EnergyDrift;
import org.intertwiner.nn.potential.SurfaceErrors;
import org.intertwiner.nn.train.EpochMetrics;

/**
 * What {@link PotentialFit} found.
 *
 * @param plan what was done
 * @param learned how many numbers the model learns
 * @param errors of energies for each atom and of forces, on the test structures, in float64
 * @param forces root mean square of the coordinates of the exact forces there
 * @param energies standard deviation of the exact energy of an atom there
 * @param motion what became of the energy in the learned and in the exact motion, if it was watched
 * @param bestEpoch the epoch of least validation loss, from 1, whose weights were judged
 * @param curve losses after every epoch
 * @param seconds time of this run
 */
public record PotentialFitReport(
    PotentialFitPlan plan,
    long learned,
    SurfaceErrors errors,
    double forces,
    double energies,
    Optional<Motion> motion,
    int bestEpoch,
    List<EpochMetrics> curve,
    double seconds) {
  /**
   * Copies the list.
   *
   * @param plan what was done
   * @param learned how many numbers the model learns
   * @param errors of energies for each atom and of forces, on the test structures, in float64
   * @param forces root mean square of the coordinates of the exact forces there
   * @param energies standard deviation of the exact energy of an atom there
   * @param motion what became of the energy in the learned and in the exact motion, if it was
   *     watched
   * @param bestEpoch the epoch of least validation loss, from 1, whose weights were judged
   * @param curve losses after every epoch
   * @param seconds time of this run
   */
  public PotentialFitReport {
    curve = List.copyOf(curve);
  }

  /**
   * The same motion on two surfaces.
   *
   * @param atoms how many
   * @param kinetic their kinetic energy at first
   * @param learned energy on the learned surface
   * @param exact energy on the exact surface
   */
  public record Motion(int atoms, double kinetic, EnergyDrift learned, EnergyDrift exact) {
    /**
     * The drift on the learned surface over the whole motion.
     *
     * @return in parts of the kinetic energy; 0 if nothing moved
     */
    public double relativeDrift() {
      return kinetic > 0 ? learned.relativeTo(kinetic) : 0;
    }
  }
}
