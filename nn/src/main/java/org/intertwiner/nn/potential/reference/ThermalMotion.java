package org.intertwiner.nn.potential.reference;

import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;

/**
 * Atoms shaken as by heat: independent normal displacements and Maxwell–Boltzmann velocities, both
 * with their mean (the motion of the whole) taken away.
 *
 * <p><i>Units</i>: temperature in units of energy, Boltzmann's constant being 1. <i>Source</i>:
 * Allen and Tildesley, "Computer simulation of liquids" (2017), section 5.7.2.
 *
 * <pre>{@code
 * Structure shaken = ThermalMotion.displaced(crystal, 0.05, random);
 * }</pre>
 */
public final class ThermalMotion {
  private ThermalMotion() {}

  /**
   * Moves each atom by a random vector.
   *
   * @param structure where the atoms rest
   * @param deviation standard deviation of each coordinate, not negative
   * @param random the source
   * @return the structure with the mean of all positions kept
   * @throws InvalidInput if the deviation is negative or not finite
   */
  public static Structure displaced(Structure structure, double deviation, RandomGenerator random) {
    if (!(deviation >= 0) || Double.isInfinite(deviation)) {
      throw new InvalidInput(
          "deviation of displacements", "" + deviation, "a finite number ≥ 0", "");
    }
    int d = structure.dimension();
    double[] moves = new double[structure.nodes() * d];
    double[] mass = new double[structure.nodes()];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = deviation * random.nextGaussian();
      mass[i / d] = 1;
    }
    takeMeanAway(moves, mass, d);
    double[] x = structure.positions();
    for (int i = 0; i < x.length; i++) {
      x[i] += moves[i];
    }
    return structure.withPositions(x);
  }

  /**
   * Draws velocities of atoms at a temperature: each coordinate normal with variance T/m, then the
   * velocity of the whole taken away, then scaled so that the kinetic energy is d (n − 1) T/2.
   *
   * @param structure the atoms
   * @param masses the mass of an atom of a species, positive
   * @param temperature T, not negative
   * @param random the source
   * @return n × d velocities of total momentum 0; all 0 for a single atom
   * @throws InvalidInput if the temperature is negative or not finite, or a mass is not positive
   */
  public static double[] velocities(
      Structure structure, IntToDoubleFunction masses, double temperature, RandomGenerator random) {
    if (!(temperature >= 0) || Double.isInfinite(temperature)) {
      throw new InvalidInput("temperature", "" + temperature, "a finite number ≥ 0", "");
    }
    int d = structure.dimension();
    int[] species = structure.species();
    double[] mass = new double[species.length];
    double[] v = new double[species.length * d];
    for (int i = 0; i < species.length; i++) {
      mass[i] = masses.applyAsDouble(species[i]);
      Constants.requirePositive("mass of an atom", mass[i]);
      for (int a = 0; a < d; a++) {
        v[i * d + a] = random.nextGaussian() / Math.sqrt(mass[i]);
      }
    }
    takeMeanAway(v, mass, d);
    double kinetic = 0;
    for (int i = 0; i < v.length; i++) {
      kinetic += 0.5 * mass[i / d] * v[i] * v[i];
    }
    double wanted = 0.5 * d * (species.length - 1) * temperature;
    double factor = species.length < 2 ? 0 : Math.sqrt(wanted / kinetic);
    for (int i = 0; i < v.length; i++) {
      v[i] *= factor;
    }
    return v;
  }

  private static void takeMeanAway(double[] vectors, double[] mass, int d) {
    double[] mean = new double[d];
    double total = 0;
    for (double m : mass) {
      total += m;
    }
    for (int i = 0; i < vectors.length; i++) {
      mean[i % d] += mass[i / d] * vectors[i] / total;
    }
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] -= mean[i % d];
    }
  }
}
