package org.intertwiner.nn.potential;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;

/**
 * Atoms in motion at one moment: all that is needed to go on from there.
 *
 * <p>Example: {@code verlet.run(last.structure(), last.velocities(), 1000)} goes on where {@code
 * last} stands.
 *
 * @param step steps done
 * @param time in the unit of the step
 * @param structure where the atoms are; in a periodic cell they may have left it
 * @param velocities n × d, row-major
 * @param potential energy of the surface
 * @param kinetic Σ ½ m v²
 */
public record MotionFrame(
    long step,
    double time,
    Structure structure,
    double[] velocities,
    double potential,
    double kinetic) {
  /**
   * Copies the velocities.
   *
   * @param step steps done
   * @param time in the unit of the step
   * @param structure where the atoms are; in a periodic cell they may have left it
   * @param velocities n × d, row-major
   * @param potential energy of the surface
   * @param kinetic Σ ½ m v²
   * @throws InvalidInput if there is not one velocity for each position
   */
  public MotionFrame {
    velocities = velocities.clone();
    int wanted = structure.nodes() * structure.dimension();
    if (velocities.length != wanted) {
      throw new InvalidInput(
          "velocities", velocities.length + " numbers", wanted + " numbers, n × d", "");
    }
  }

  /**
   * Says how fast the atoms are.
   *
   * @return a copy, n × d, row-major
   */
  @Override
  public double[] velocities() {
    return velocities.clone();
  }

  /**
   * The energy that is conserved.
   *
   * @return potential and kinetic energy together
   */
  public double total() {
    return potential + kinetic;
  }

  /**
   * The frame as files have it: the structure with the numbers {@code velocities} of nodes and the
   * totals {@code step}, {@code time}, {@code energy} (potential) and {@code kinetic}.
   *
   * <p>Example: {@code Xyz.write(file, frames.stream().map(MotionFrame::toStructure).toList())}.
   *
   * @return at least one atom
   */
  public Structure toStructure() {
    return structure
        .withNodes("velocities", velocities)
        .withTotal("step", (double) step)
        .withTotal("time", time)
        .withTotal("energy", potential)
        .withTotal("kinetic", kinetic);
  }
}
