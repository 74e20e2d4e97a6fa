package org.intertwiner.nn.data.particle;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.tensor.RandomStreams;

/**
 * Charged bodies of unit mass in free space that attract and repel each other by Coulomb's law.
 *
 * <p><i>Formula</i>: F_i = Σ_{j≠i} q_i q_j (x_i − x_j)/|x_i − x_j|³ without softening, limited in
 * size; each step v ← v + τF(x), x ← x + τv (semi-implicit Euler, whose first kick is a whole
 * step). At first x ~ N(0, 1) in each coordinate, v of given speed in a uniform direction, q = ±1
 * with equal chances.
 *
 * <p><i>Constants of the published recipe</i> ({@link #published}): 5 bodies, speed 0.5, τ = 0.001,
 * bound 100, a frame every 100 steps, so that frame k is step 100(k + 1); frame 30 is given and
 * frame 40 to be predicted; 3000 samples to learn from, 2000 to validate and 2000 to test. Its code
 * limits forces component by component, which breaks the symmetry under rotations (see {@link
 * EquivarianceFloor}); here norms are limited unless {@link #limitedBy} says otherwise.
 *
 * <p><i>Accuracy</i>: bits depend on seed and settings alone; trajectories with close encounters
 * are chaotic, and rounding grows in them. Two bodies at one place exert no force on each other
 * (the mean over all directions of approach). <i>Complexity</i>: O(bodies²) a step; about 1 ms for
 * five bodies over 4100 steps.
 *
 * <p><i>Source</i>: T. Kipf et al. (2018), generator of charged particles; V. Garcia Satorras et
 * al. (2021), section 5.1, for three dimensions.
 *
 * <pre>{@code
 * List<ChargedPair> pairs = ChargedBodies.published().pairs(3000, 30, 40, 1);
 * }</pre>
 *
 * @param bodies how many, 1 … 1000
 * @param speed of every body at first, not negative
 * @param step τ, positive
 * @param every steps between two frames, at least 1
 * @param bound of the size of a force, positive
 * @param limit how forces are kept below the bound
 */
public record ChargedBodies(
    int bodies, double speed, double step, int every, double bound, ForceLimit limit) {
  /** Name of the velocities in a structure, three numbers for each body. */
  public static final String VELOCITY = "velocity";

  /** Name of the charges in a structure, one number for each body. */
  public static final String CHARGE = "charge";

  private static final int MOST_BODIES = 1000;
  private static final int MOST_STEPS = 100_000_000;
  private static final double LARGEST = 1e100;

  /**
   * Checks the numbers.
   *
   * @param bodies how many, 1 … 1000
   * @param speed of every body at first, not negative
   * @param step τ, positive
   * @param every steps between two frames, at least 1
   * @param bound of the size of a force, positive
   * @param limit how forces are kept below the bound
   * @throws InvalidInput if one is out of range
   */
  public ChargedBodies {
    require(bodies >= 1 && bodies <= MOST_BODIES, "number of bodies", bodies, "1 … 1000");
    require(speed >= 0 && speed < LARGEST, "speed", speed, "a number ≥ 0");
    require(step > 0 && step < LARGEST, "time step", step, "a positive number");
    require(every >= 1, "steps between frames", every, "at least 1");
    require(bound > 0 && bound < LARGEST, "bound of forces", bound, "a positive number");
  }

  private static void require(boolean fits, String what, Object got, String expected) {
    if (!fits) {
      throw new InvalidInput(what + " of charged bodies", got.toString(), expected, "");
    }
  }

  /**
   * The published constants, with norms of forces limited.
   *
   * @return five bodies, speed 0.5, steps of 0.001, frames every 100 steps, bound 100
   */
  public static ChargedBodies published() {
    return new ChargedBodies(5, 0.5, 1e-3, 100, 100, ForceLimit.BY_NORM);
  }

  /**
   * The same with another number of bodies.
   *
   * @param count how many
   * @return a copy
   */
  public ChargedBodies withBodies(int count) {
    return new ChargedBodies(count, speed, step, every, bound, limit);
  }

  /**
   * The same with forces limited otherwise.
   *
   * @param other how
   * @return a copy
   */
  public ChargedBodies limitedBy(ForceLimit other) {
    return new ChargedBodies(bodies, speed, step, every, bound, other);
  }

  /**
   * Draws bodies at step 0.
   *
   * @param random the source
   * @return positions, with {@link #VELOCITY} and {@link #CHARGE}
   */
  public Structure start(RandomGenerator random) {
    double[] charges = new double[bodies];
    for (int i = 0; i < bodies; i++) {
      charges[i] = random.nextBoolean() ? 1 : -1;
    }
    double[] positions = new double[3 * bodies];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = random.nextGaussian();
    }
    double[] velocities = new double[3 * bodies];
    for (int i = 0; i < bodies; i++) {
      double norm = 0;
      while (norm == 0) {
        for (int a = 0; a < 3; a++) {
          velocities[3 * i + a] = random.nextGaussian();
          norm = Math.hypot(norm, velocities[3 * i + a]);
        }
      }
      for (int a = 0; a < 3; a++) {
        velocities[3 * i + a] *= speed / norm;
      }
    }
    return Structure.of(3, positions).withNodes(VELOCITY, velocities).withNodes(CHARGE, charges);
  }

  /**
   * The same bodies later.
   *
   * @param state positions in three dimensions, with {@link #VELOCITY} and {@link #CHARGE}
   * @param steps how many, in 0 … 10⁸
   * @return the pair of both times
   * @throws InvalidInput if numbers are missing or out of range
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public ChargedPair after(Structure state, int steps) {
    require(steps >= 0 && steps <= MOST_STEPS, "steps", steps, "0 … 10⁸");
    require(state.dimension() == 3, "space", state.dimension(), "three dimensions");
    double[] charges = state.nodeNumbers(CHARGE);
    double[] v = state.nodeNumbers(VELOCITY);
    double[] x = state.positions();
    require(charges.length * 3 == x.length, "charges", charges.length, "one for each body");
    require(v.length == x.length, "velocities", v.length, "three for each body");
    boolean limited = false;
    double[] forces = new double[x.length];
    for (int s = 0; s < steps; s++) {
      forces(x, charges, forces);
      for (int i = 0; i < charges.length; i++) {
        limited |= limit.apply(forces, 3 * i, bound);
      }
      for (int i = 0; i < x.length; i++) {
        v[i] += step * forces[i];
        x[i] += step * v[i];
      }
      if (s % 1024 == 0) {
        Interruption.check();
      }
    }
    return new ChargedPair(state, state.withPositions(x).withNodes(VELOCITY, v), limited);
  }

  private static void forces(double[] x, double[] charges, double[] forces) {
    java.util.Arrays.fill(forces, 0);
    for (int i = 0; i < charges.length; i++) {
      for (int j = 0; j < i; j++) {
        double dx = x[3 * i] - x[3 * j];
        double dy = x[3 * i + 1] - x[3 * j + 1];
        double dz = x[3 * i + 2] - x[3 * j + 2];
        double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
        if (r > 0) {
          double f = charges[i] * charges[j] * Math.min(1 / (r * r), LARGEST) / r;
          forces[3 * i] += f * dx;
          forces[3 * i + 1] += f * dy;
          forces[3 * i + 2] += f * dz;
          forces[3 * j] -= f * dx;
          forces[3 * j + 1] -= f * dy;
          forces[3 * j + 2] -= f * dz;
        }
      }
    }
  }

  /**
   * A sample: the bodies at two frames.
   *
   * @param number of the sample, from 0
   * @param first frame given, from 0
   * @param last frame to be predicted, not before the first
   * @param seed of all samples
   * @return a function of the arguments and these settings
   * @throws InvalidInput if frames are out of range
   */
  public ChargedPair pair(int number, int first, int last, long seed) {
    require(0 <= first && first <= last, "frames", first + " → " + last, "0 ≤ first ≤ last");
    require((long) every * (last + 1L) <= MOST_STEPS, "last frame", last, "at most 10⁸ steps");
    RandomGenerator random = RandomStreams.of(seed, number);
    Structure before = after(start(random), every * (first + 1)).after();
    return after(before, every * (last - first));
  }

  /**
   * The first samples.
   *
   * @param count how many
   * @param first frame given, from 0; 30 in the published recipe
   * @param last frame to be predicted; 40 in the published recipe
   * @param seed of all samples; a set to test by needs another one
   * @return samples 0 … count − 1
   * @throws InvalidInput if numbers are out of range
   */
  public List<ChargedPair> pairs(int count, int first, int last, long seed) {
    require(count >= 0, "number of samples", count, "at least 0");
    List<ChargedPair> pairs = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      pairs.add(pair(n, first, last, seed));
    }
    return List.copyOf(pairs);
  }

  /**
   * Kinetic and potential energy.
   *
   * @param state bodies
   * @return Σ v²/2 + Σ_{i &lt; j} q_i q_j/|x_i − x_j|; infinite if two bodies are at one place
   */
  public double energy(Structure state) {
    double[] v = state.nodeNumbers(VELOCITY);
    double[] q = state.nodeNumbers(CHARGE);
    double energy = 0;
    for (double speedOnAxis : v) {
      energy += speedOnAxis * speedOnAxis / 2;
    }
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j < i; j++) {
        double r = 0;
        for (int a = 0; a < 3; a++) {
          r = Math.hypot(r, state.position(i, a) - state.position(j, a));
        }
        energy += q[i] * q[j] / r;
      }
    }
    return energy;
  }
}
