package org.intertwiner.nn.potential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.EdgeContext;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A {@link Potential} with its numbers, as an energy surface: forces and strain gradient from one
 * backward sweep.
 *
 * <p>The energy depends on positions and cell through the vectors v_e of the edges alone, so that
 * with g = ∂E/∂v the force on an atom is the sum of g over edges to it minus that over edges from
 * it, and the strain gradient is Σ g vᵀ. The forces on all atoms therefore add up to zero.
 *
 * <p><i>Accuracy</i>: rounding of the kind of number of the weights. <i>Complexity</i>: about three
 * times that of the energies. <i>Source</i>: Griewank and Walther (2008), section 3.2; for the
 * strain Nielsen and Martin (1985).
 *
 * <pre>{@code
 * EnergyAndForces at = LearnedSurface.of(potential, weights).at(structure);
 * }</pre>
 */
public final class LearnedSurface implements EnergySurface {
  private final Potential potential;
  private final Weights weights;
  private final Potential.Bound bound;

  private LearnedSurface(Potential potential, Weights weights) {
    this.potential = potential;
    this.weights = weights;
    this.bound = potential.bindAtoms(weights.scope(false, new SplittableRandom(0)));
  }

  /**
   * A potential with numbers, which must not change while the surface is used.
   *
   * @param potential the potential
   * @param weights its numbers, on their engine
   * @return the surface
   */
  public static LearnedSurface of(Potential potential, Weights weights) {
    return new LearnedSurface(potential, weights);
  }

  @Override
  public EnergyAndForces at(Structure structure) {
    return at(List.of(structure)).get(0);
  }

  /**
   * Evaluates several structures at once.
   *
   * @param structures at least one
   * @return energies and derivatives, in their order
   * @throws org.intertwiner.algebra.InvalidInput as {@link Potential#batch}
   */
  public List<EnergyAndForces> at(List<Structure> structures) {
    Step arena = weights.engine().step();
    try {
      return within(structures);
    } finally {
      arena.close();
    }
  }

  private List<EnergyAndForces> within(List<Structure> structures) {
    GraphInput in = potential.batch(structures, weights.engine(), weights.type());
    Incidence incidence = in.incidence();
    int d = incidence.graph().dimension();
    EdgeContext edges = bound.edges().apply(incidence, in.positions().asVariable());
    Tensor energies = potential.energies(bound, edges, in.nodes());
    Tensor g = Tape.gradients(energies.sum(), List.of(edges.vectors())).get(0);
    Tensor v = edges.vectors().detach();
    Tensor forces = incidence.sumAtTargets(g).subtract(incidence.sumAtSources(g));
    Shape outer = Shape.of(incidence.edges(), d, d);
    Tensor products = g.insertAxis(2).broadcastTo(outer).multiply(v.insertAxis(1));
    Tensor strain = incidence.sumEdgesByGraph(products);
    return split(structures, energies.toDoubles(), forces.toDoubles(), strain.toDoubles());
  }

  private static List<EnergyAndForces> split(
      List<Structure> structures, double[] energies, double[] forces, double[] strain) {
    List<EnergyAndForces> all = new ArrayList<>();
    int node = 0;
    for (Structure structure : structures) {
      int d = structure.dimension();
      int next = node + structure.nodes();
      int graph = all.size();
      all.add(
          EnergyAndForces.of(
              d,
              Arrays.copyOfRange(energies, node, next),
              Arrays.copyOfRange(forces, node * d, next * d),
              Arrays.copyOfRange(strain, graph * d * d, (graph + 1) * d * d)));
      node = next;
    }
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    return potential.toString();
  }
}
