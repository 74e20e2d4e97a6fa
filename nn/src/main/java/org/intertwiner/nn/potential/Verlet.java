package org.intertwiner.nn.potential;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;

/**
 * Molecular dynamics at constant energy by velocity Verlet: v ← v + ½Δt F(x)/m, x ← x + Δt v, v ← v
 * + ½Δt F(x)/m.
 *
 * <p><i>Accuracy</i>: second order, time-reversible and symplectic; the total momentum is kept up
 * to rounding where the forces add up to zero. The energy swings by O(Δt²) and does not drift on a
 * surface with Lipschitz forces; {@link EnergyDrift} says how it was. <i>Complexity</i>: one
 * evaluation of the surface a step. An interrupted thread stops the run before the next step; the
 * frames given to the listener are enough to go on from, and the continued run passes through the
 * same numbers.
 *
 * <p><i>Source</i>: Swope, Andersen, Berens and Wilson (1982), equations 11 to 13.
 *
 * <pre>{@code
 * MotionRun run = Verlet.of(surface, 0.005).run(crystal, velocities, 10_000);
 * }</pre>
 */
public final class Verlet {
  private static final long LONGEST = 1_000_000_000_000L;

  private final EnergySurface surface;
  private final double step;
  private final IntToDoubleFunction masses;
  private final MotionListener listener;
  private final long every;

  private Verlet(
      EnergySurface surface,
      double step,
      IntToDoubleFunction masses,
      MotionListener listener,
      long every) {
    this.surface = surface;
    this.step = step;
    this.masses = masses;
    this.listener = listener;
    this.every = every;
  }

  /**
   * Motion of atoms of mass 1.
   *
   * @param surface whose forces move them
   * @param step Δt; negative runs back in time
   * @return the integrator
   * @throws InvalidInput if the step is zero or not finite
   */
  public static Verlet of(EnergySurface surface, double step) {
    if (step == 0 || !Double.isFinite(step)) {
      throw new InvalidInput("time step", "" + step, "a finite number other than 0", "");
    }
    return new Verlet(surface, step, species -> 1, MotionListener.SILENT, 1);
  }

  /**
   * The same with other masses.
   *
   * @param other the mass of an atom of a species, positive
   * @return a copy
   */
  public Verlet withMasses(IntToDoubleFunction other) {
    return new Verlet(surface, step, other, listener, every);
  }

  /**
   * The same and someone who is told.
   *
   * @param other who; hears the first frame too
   * @param steps told after each so many, at least 1
   * @return a copy
   * @throws InvalidInput if the number is not positive
   */
  public Verlet observedBy(MotionListener other, long steps) {
    if (steps < 1) {
      throw new InvalidInput("steps between frames", "" + steps, "at least 1", "");
    }
    return new Verlet(surface, step, masses, other, steps);
  }

  /**
   * Moves the atoms.
   *
   * @param start where they are
   * @param velocities n × d, row-major
   * @param steps how many, 0 … 10¹²
   * @return the last frame and how the energy was kept
   * @throws InvalidInput if the velocities do not fit, a mass is not positive, or the atoms have
   *     come too close or too far for finite numbers
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public MotionRun run(Structure start, double[] velocities, long steps) {
    if (steps < 0 || steps > LONGEST) {
      throw new InvalidInput("steps", "" + steps, "0 … " + LONGEST, "");
    }
    int d = start.dimension();
    double[] mass = masses(start);
    double[] x = start.positions();
    double[] v = velocities.clone();
    requireVelocities(v, x.length);
    Structure now = start;
    EnergyAndForces at = surface.at(now);
    MotionFrame frame = frame(0, now, v, at, mass);
    EnergyDrift.Meter meter = new EnergyDrift.Meter(frame.total());
    listener.onFrame(frame);
    for (long s = 1; s <= steps; s++) {
      Interruption.check();
      kick(v, at.forces(), mass, d);
      for (int i = 0; i < x.length; i++) {
        x[i] += step * v[i];
      }
      now = now.withPositions(x);
      at = surface.at(now);
      kick(v, at.forces(), mass, d);
      meter.add(s * step, at.energy() + kinetic(v, mass, d));
      if (s % every == 0 || s == steps) {
        frame = frame(s, now, v, at, mass);
        if (s % every == 0) {
          listener.onFrame(frame);
        }
      }
    }
    return new MotionRun(frame, meter.drift());
  }

  private void kick(double[] v, double[] forces, double[] mass, int d) {
    for (int i = 0; i < v.length; i++) {
      v[i] += 0.5 * step * forces[i] / mass[i / d];
    }
  }

  private MotionFrame frame(
      long s, Structure structure, double[] v, EnergyAndForces at, double[] mass) {
    double kinetic = kinetic(v, mass, structure.dimension());
    return new MotionFrame(s, s * step, structure, v, at.energy(), kinetic);
  }

  private double[] masses(Structure start) {
    double[] mass = Arrays.stream(start.species()).mapToDouble(masses).toArray();
    for (double m : mass) {
      if (!(m > 0) || Double.isInfinite(m)) {
        throw new InvalidInput("mass of an atom", "" + m, "a positive finite number", "");
      }
    }
    return mass;
  }

  private static void requireVelocities(double[] v, int count) {
    if (v.length != count || !Double.isFinite(Arrays.stream(v).sum())) {
      throw new InvalidInput(
          "velocities", v.length + " numbers", count + " finite numbers, n × d", "");
    }
  }

  private static double kinetic(double[] v, double[] mass, int d) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += 0.5 * mass[i / d] * v[i] * v[i];
    }
    return sum;
  }
}
