package org.intertwiner.nn.potential.reference;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.NeighbourList;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.potential.EnergyAndForces;
import org.intertwiner.nn.potential.EnergySurface;

/**
 * Atoms held together by springs along the bonds of a structure at rest: E = Σ ½ k (r_b − l_b)²,
 * each l_b the length of bond b at rest.
 *
 * <p>The energy is invariant under motions of space. To second order in displacements u it is ½ uᵀ
 * H u with the {@linkplain #hessian() Hessian} H = Σ k e eᵀ over unit vectors of the bonds: a
 * lattice of coupled oscillators. On a line this is no approximation: a ring of n atoms of mass m
 * swings with ω_q = 2 √(k/m) |sin(πq/n)|. In a periodic cell a bond keeps its image while atoms
 * stray by less than half of the cell from where the bond had them, wrapped or not.
 *
 * <p><i>Accuracy</i>: exact formulas, in float64. <i>Complexity</i>: linear in the bonds.
 * <i>Source</i>: Born and Huang, "Dynamical theory of crystal lattices" (1954), section 23.
 *
 * <pre>{@code
 * EnergySurface springs = HarmonicLattice.of(crystal, 1.2, 50);
 * }</pre>
 */
public final class HarmonicLattice implements EnergySurface {
  private static final int LARGEST_HESSIAN = 6_000;

  private final Structure rest;
  private final double stiffness;
  private final int[] sources;
  private final int[] targets;
  private final double[] vectors;

  private HarmonicLattice(Structure rest, double stiffness, Graph graph) {
    this.rest = rest;
    this.stiffness = stiffness;
    this.sources = graph.sources();
    this.targets = graph.targets();
    this.vectors = graph.shifts();
    double[] x = rest.positions();
    int d = rest.dimension();
    for (int e = 0; e < sources.length; e++) {
      for (int a = 0; a < d; a++) {
        vectors[e * d + a] += x[sources[e] * d + a] - x[targets[e] * d + a];
      }
      Bonds.length(vector(vectors, e, d), sources[e], targets[e]);
    }
  }

  /**
   * Springs between neighbours.
   *
   * @param rest where the atoms rest
   * @param radius atoms within this distance are bound
   * @param stiffness k, positive
   * @return the surface
   * @throws InvalidInput if no two atoms are bound, two lie at one place, or the stiffness is not
   *     positive
   */
  public static HarmonicLattice of(Structure rest, double radius, double stiffness) {
    Constants.requirePositive("radius and stiffness of springs", radius, stiffness);
    Graph graph = NeighbourList.within(radius).of(rest);
    if (graph.sources().length == 0) {
      throw new InvalidInput(
          "springs within " + radius, "no bond", "at least one bond", "choose a larger radius");
    }
    return new HarmonicLattice(rest, stiffness, graph);
  }

  /**
   * Where the atoms rest.
   *
   * @return a structure of energy 0
   */
  public Structure rest() {
    return rest;
  }

  /**
   * The number of springs.
   *
   * @return bonds, each counted once
   */
  public int bonds() {
    return sources.length / 2;
  }

  private static double[] vector(double[] all, int e, int d) {
    double[] vector = new double[d];
    System.arraycopy(all, e * d, vector, 0, d);
    return vector;
  }

  @Override
  public EnergyAndForces at(Structure structure) {
    requireSame(structure);
    int d = rest.dimension();
    double[] x = structure.positions();
    Bonds sum = new Bonds(d, rest.nodes());
    for (int e = 0; e < sources.length; e++) {
      double[] own = vector(vectors, e, d);
      double length = Bonds.length(own, sources[e], targets[e]);
      double[] now = new double[d];
      for (int a = 0; a < d; a++) {
        now[a] = x[sources[e] * d + a] - x[targets[e] * d + a];
      }
      image(structure, own, now);
      double r = Bonds.length(now, sources[e], targets[e]);
      // every bond stands in the list twice, once in each direction
      double pull = 0.5 * stiffness * (r - length);
      sum.add(sources[e], targets[e], now, r, 0.5 * pull * (r - length), pull);
    }
    return sum.sum();
  }

  /** Adds the translation of the cell that brings a vector next to that at rest. */
  private void image(Structure structure, double[] own, double[] now) {
    Optional<Cell> cell = structure.cell();
    if (cell.isEmpty() || !structure.isPeriodic()) {
      return;
    }
    double[] resting = rest.cell().orElseThrow().fractional(own);
    double[] moved = cell.get().fractional(now);
    double[] turns = new double[moved.length];
    for (int v = 0; v < turns.length; v++) {
      turns[v] = structure.isPeriodic(v) ? Math.rint(resting[v] - moved[v]) : 0;
    }
    double[] shift = cell.get().cartesian(turns);
    for (int a = 0; a < now.length; a++) {
      now[a] += shift[a];
    }
  }

  private void requireSame(Structure structure) {
    boolean same =
        structure.dimension() == rest.dimension()
            && structure.nodes() == rest.nodes()
            && structure.isPeriodic() == rest.isPeriodic();
    for (int v = 0; same && v < rest.dimension(); v++) {
      same = structure.isPeriodic(v) == rest.isPeriodic(v);
    }
    if (!same) {
      throw new InvalidInput(
          "structure of a harmonic lattice",
          structure.toString(),
          "as many atoms in the same kind of cell as at rest: " + rest,
          "");
    }
  }

  /**
   * The second derivative of the energy at rest.
   *
   * @return H, n·d × n·d, row-major, symmetric and not negative
   * @throws LimitExceeded if n·d is larger than 6000
   */
  public double[] hessian() {
    int d = rest.dimension();
    int size = rest.nodes() * d;
    if (size > LARGEST_HESSIAN) {
      throw new LimitExceeded(
          "Hessian of a lattice", size + " rows", "at most " + LARGEST_HESSIAN, "");
    }
    double[] h = new double[size * size];
    for (int e = 0; e < sources.length; e++) {
      double[] v = vector(vectors, e, d);
      double r = Bonds.length(v, sources[e], targets[e]);
      int i = sources[e] * d;
      int j = targets[e] * d;
      for (int a = 0; a < d; a++) {
        for (int b = 0; b < d; b++) {
          double k = 0.5 * stiffness * v[a] * v[b] / (r * r);
          h[(i + a) * size + i + b] += k;
          h[(j + a) * size + j + b] += k;
          h[(i + a) * size + j + b] -= k;
          h[(j + a) * size + i + b] -= k;
        }
      }
    }
    return h;
  }
}
