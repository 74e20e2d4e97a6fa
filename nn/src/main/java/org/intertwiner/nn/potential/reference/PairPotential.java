package org.intertwiner.nn.potential.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.NeighbourList;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.potential.EnergyAndForces;
import org.intertwiner.nn.potential.EnergySurface;

/**
 * The sum of an interaction over all pairs of atoms, images across periodic boundaries included: E
 * = ½ Σ φ(r_ij) s(r_ij), with forces and strain gradient from φ′ and s′.
 *
 * <p>Without a {@linkplain #switched switching function} all pairs of a cluster are summed; a
 * periodic structure needs one. Pairs of species may each have an interaction of their own.
 *
 * <p><i>Accuracy</i>: exact formulas, in float64; forces add up to zero up to rounding.
 * <i>Complexity</i>: linear in the atoms with a switching function, quadratic without.
 * <i>Source</i>: Allen and Tildesley, "Computer simulation of liquids" (2017), sections 1.3 and
 * 2.4.
 *
 * <pre>{@code
 * EnergySurface argon = PairPotential.of(LennardJones.unit()).switched(2, 2.5);
 * }</pre>
 */
public final class PairPotential implements EnergySurface {
  private final PairFunction otherwise;
  private final Map<Long, PairFunction> special;
  private final Optional<SwitchingFunction> end;

  private PairPotential(
      PairFunction otherwise, Map<Long, PairFunction> special, Optional<SwitchingFunction> end) {
    this.otherwise = otherwise;
    this.special = Map.copyOf(special);
    this.end = end;
  }

  /**
   * One interaction between all atoms, without end.
   *
   * @param function φ
   * @return the surface
   */
  public static PairPotential of(PairFunction function) {
    return new PairPotential(function, Map.of(), Optional.empty());
  }

  /**
   * The same with another interaction between two species.
   *
   * @param one a species
   * @param other a species, the same or another
   * @param function their φ
   * @return a copy
   */
  public PairPotential between(int one, int other, PairFunction function) {
    Map<Long, PairFunction> more = new HashMap<>(special);
    more.put(key(one, other), function);
    return new PairPotential(otherwise, more, end);
  }

  /**
   * The same with an end.
   *
   * @param onset where the interaction begins to end
   * @param radius where it has ended
   * @return a copy
   * @throws InvalidInput unless 0 ≤ onset &lt; radius
   */
  public PairPotential switched(double onset, double radius) {
    return new PairPotential(otherwise, special, Optional.of(new SwitchingFunction(onset, radius)));
  }

  /**
   * Where the interaction has ended.
   *
   * @return infinite without a switching function
   */
  public double radius() {
    return end.map(SwitchingFunction::radius).orElse(Double.POSITIVE_INFINITY);
  }

  private static long key(int one, int other) {
    return ((long) Math.min(one, other) << 32) ^ (Math.max(one, other) & 0xffffffffL);
  }

  @Override
  public EnergyAndForces at(Structure structure) {
    if (end.isPresent()) {
      return withinRadius(structure, end.get());
    }
    if (structure.isPeriodic()) {
      throw new InvalidInput(
          "interaction without end in a periodic structure",
          structure.toString(),
          "a switching function",
          "use switched(onset, radius)");
    }
    return allPairs(structure);
  }

  private EnergyAndForces withinRadius(Structure structure, SwitchingFunction s) {
    Graph graph = NeighbourList.within(s.radius()).of(structure);
    int d = structure.dimension();
    double[] x = structure.positions();
    int[] species = structure.species();
    int[] sources = graph.sources();
    int[] targets = graph.targets();
    double[] shifts = graph.shifts();
    Bonds sum = new Bonds(d, structure.nodes());
    double[] vector = new double[d];
    for (int e = 0; e < sources.length; e++) {
      int i = sources[e];
      int j = targets[e];
      for (int a = 0; a < d; a++) {
        vector[a] = x[i * d + a] + shifts[e * d + a] - x[j * d + a];
      }
      double r = Bonds.length(vector, i, j);
      PairFunction f = function(species[i], species[j]);
      double energy = f.energy(r);
      double slope = f.slope(r) * s.value(r) + energy * s.slope(r);
      // every pair stands in the list twice, once in each direction
      sum.add(i, j, vector, r, 0.5 * energy * s.value(r), 0.5 * slope);
    }
    return sum.sum();
  }

  private EnergyAndForces allPairs(Structure structure) {
    int d = structure.dimension();
    double[] x = structure.positions();
    int[] species = structure.species();
    Bonds sum = new Bonds(d, species.length);
    double[] vector = new double[d];
    for (int j = 0; j < species.length; j++) {
      Interruption.check();
      for (int i = 0; i < j; i++) {
        for (int a = 0; a < d; a++) {
          vector[a] = x[i * d + a] - x[j * d + a];
        }
        double r = Bonds.length(vector, i, j);
        PairFunction f = function(species[i], species[j]);
        sum.add(i, j, vector, r, f.energy(r), f.slope(r));
      }
    }
    return sum.sum();
  }

  private PairFunction function(int one, int other) {
    return special.isEmpty() ? otherwise : special.getOrDefault(key(one, other), otherwise);
  }

  @Override
  public String toString() {
    return otherwise + end.map(s -> ", " + s).orElse("");
  }
}
