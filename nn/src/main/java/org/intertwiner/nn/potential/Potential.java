package org.intertwiner.nn.potential;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.graph.NeighbourList;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.message.EdgeContext;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphMap;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.nn.train.graph.GraphSample;

/**
 * A learned interatomic potential: E = Σᵢ (e(zᵢ) + s·εᵢ), with ε from a network that sees the
 * neighbours of an atom, e an energy of its species that is not learned and s a scale.
 *
 * <p>An atom without neighbours has the energy e(z) exactly if the network says 0 of it, as {@link
 * ClusterExpansionNetwork} does; {@link TensorConvolutionNetwork} reads out with learned offsets,
 * and a free atom then has e(z) + s·ε₀(z).
 *
 * <p>E does not change under rotations, reflections and translations and when atoms are renumbered;
 * it is the sum of the energies of parts that lie further apart than the radius; it is as smooth at
 * the radius as the network's cut-off. As a {@link GraphModel} it gives energies, one for each
 * structure of a batch; forces are −∂E/∂x by the tape, differentiable once more for a loss of
 * forces. {@link LearnedSurface} gives energies, forces and stress of trained numbers.
 *
 * <p><i>Shape</i>: from one-hot species {@code (atoms, species)} to {@code (graphs, 1)}.
 * <i>Units</i>: those of the energies learned from. <i>Source</i>: Behler and Parrinello (2007),
 * equation 1.
 *
 * <pre>{@code
 * Potential potential = Potential.of(network, 18).withScale(statistics.forceScale());
 * var subject = GraphSubject.of(
 *     potential, structures.stream().map(potential::sample).toList(), new ForceLoss(1, 10));
 * TrainingRun run = Trainer.of(subject, Adam.at(0.01)).batch(8).epochs(100).run();
 * LearnedSurface surface = LearnedSurface.of(potential, run.chosen());
 * }</pre>
 */
public final class Potential implements GraphModel {
  private static final double NEAREST = 1e-6;

  private final AtomicNetwork network;
  private final int[] species;
  private final double scale;
  private final double[] atomic;
  private final Parts parts;

  private Potential(AtomicNetwork network, int[] species, double scale, double[] atomic) {
    this.network = network;
    this.species = species;
    this.scale = scale;
    this.atomic = atomic;
    this.parts = Parts.empty().with("edges", network.embedding()).with("network", network);
  }

  /**
   * A potential with scale 1 and no energies of species.
   *
   * @param network the energies of atoms
   * @param species the species in the order of the network's input, no two alike
   * @return the potential
   * @throws InvalidInput if the network does not take one invariant for each species and give one,
   *     or its cut-off has no radius
   */
  public static Potential of(AtomicNetwork network, int... species) {
    boolean invariant = network.input().isTrivial() && network.output().isTrivial();
    boolean fits = network.input().channels() == species.length && network.output().channels() == 1;
    if (!invariant || !fits || Arrays.stream(species).distinct().count() < species.length) {
      throw new InvalidInput(
          "network of a potential of species " + Arrays.toString(species),
          network.input() + " to " + network.output(),
          "one invariant for each species, no two alike, to one invariant",
          "");
    }
    if (Double.isInfinite(network.embedding().cutoff().radius())) {
      throw new InvalidInput(
          "network of a potential", "a cut-off without end", "a finite radius", "");
    }
    return new Potential(network, species.clone(), 1, new double[species.length]);
  }

  /**
   * The same with another scale of what the network says.
   *
   * @param other s, positive; the typical size of forces makes learning easy
   * @return a copy
   * @throws InvalidInput if it is not positive and finite
   */
  public Potential withScale(double other) {
    if (!(other > 0) || Double.isInfinite(other)) {
      throw new InvalidInput("scale of energies", "" + other, "a positive finite number", "");
    }
    return new Potential(network, species, other, atomic);
  }

  /**
   * The same with other energies of species, which are not learned: those of free atoms if the
   * network says 0 of an atom without neighbours.
   *
   * @param energies e, one for each species in their order
   * @return a copy
   * @throws InvalidInput if there is not one finite number for each
   */
  public Potential withAtomicEnergies(double... energies) {
    boolean finite = Arrays.stream(energies).allMatch(Double::isFinite);
    if (energies.length != species.length || !finite) {
      throw new InvalidInput(
          "energies of free atoms",
          Arrays.toString(energies),
          "a finite number for each of " + species.length + " species",
          "");
    }
    return new Potential(network, species, scale, energies.clone());
  }

  /**
   * The species.
   *
   * @return in the order of the network's input
   */
  public int[] species() {
    return species.clone();
  }

  /**
   * How far an atom sees.
   *
   * @return radius of the cut-off
   */
  public double radius() {
    return network.embedding().cutoff().radius();
  }

  /**
   * What tells the energies of atoms.
   *
   * @return the network
   */
  public AtomicNetwork network() {
    return network;
  }

  @Override
  public String kind() {
    return "potential";
  }

  @Override
  public FieldType<?> input() {
    return network.input();
  }

  @Override
  public FieldType<?> output() {
    return network.output();
  }

  @Override
  public Level level() {
    return Level.GRAPHS;
  }

  @Override
  public List<Weight> weights() {
    return parts.weights();
  }

  @Override
  public List<Constant> constants() {
    return parts.constants();
  }

  @Override
  public List<Layer> linearParts() {
    return parts.linearParts();
  }

  @Override
  public Function<GraphInput, Tensor> bind(Scope scope) {
    Bound bound = bindAtoms(scope);
    return in -> {
      EdgeContext edges = bound.edges.apply(in.incidence(), in.positions());
      return in.incidence().sumByGraph(energies(bound, edges, in.nodes()));
    };
  }

  /** What {@link LearnedSurface} needs on the way to the energies. */
  record Bound(BiFunction<Incidence, Tensor, EdgeContext> edges, GraphMap network) {}

  Bound bindAtoms(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    return new Bound(
        network.embedding().bind(scopes.get("edges")), network.bind(scopes.get("network")));
  }

  /** Energies of atoms, shape (nodes, 1). */
  Tensor energies(Bound bound, EdgeContext edges, Tensor nodes) {
    Shape column = Shape.of(species.length, 1);
    Tensor free = Tensors.from(nodes.engine(), nodes.type(), column, atomic);
    return bound.network.apply(edges, nodes).scale(scale).add(nodes.matmul(free));
  }

  /**
   * Makes a batch of structures: who is whose neighbour, where atoms are, and of which species.
   *
   * @param structures at least one; cells as they come
   * @param engine where the numbers go
   * @param type float32 or float64
   * @return the batch, positions not tracked
   * @throws InvalidInput if there are none, a species is unknown, two atoms lie at one place, or
   *     the dimension is not that of the network
   */
  public GraphInput batch(List<Structure> structures, Engine engine, DType type) {
    if (structures.isEmpty()) {
      throw new InvalidInput("batch of structures", "none", "at least one", "");
    }
    Graph graph = Graph.join(structures.stream().map(this::graph).toList());
    int nodes = graph.nodes();
    double[] positions =
        structures.stream().flatMapToDouble(s -> Arrays.stream(s.positions())).toArray();
    double[] kinds = structures.stream().flatMapToDouble(s -> Arrays.stream(features(s))).toArray();
    return new GraphInput(
        Incidence.of(graph, engine, type),
        Tensors.from(engine, type, Shape.of(nodes, graph.dimension()), positions),
        Tensors.from(engine, type, Shape.of(nodes, species.length), kinds));
  }

  /**
   * Who is whose neighbour.
   *
   * @param structure where atoms are
   * @return edges between atoms within the radius, through images too
   * @throws InvalidInput if two atoms lie at one place, or the dimension is not that of the network
   */
  public Graph graph(Structure structure) {
    int d = network.input().dimension();
    if (structure.dimension() != d) {
      throw new InvalidInput(
          "structure", structure.toString(), "a structure in dimension " + d, "");
    }
    return NeighbourList.within(radius()).apart(NEAREST).of(structure);
  }

  /**
   * The species of atoms as the network sees them.
   *
   * @param structure the atoms
   * @return atoms × species, row-major, 1 at the species of an atom and 0 elsewhere
   * @throws InvalidInput if a species is unknown
   */
  public double[] features(Structure structure) {
    int[] kinds = structure.species();
    double[] features = new double[kinds.length * species.length];
    for (int i = 0; i < kinds.length; i++) {
      features[i * species.length + place(kinds[i])] = 1;
    }
    return features;
  }

  /**
   * A labelled structure as training takes it, for {@link
   * org.intertwiner.nn.train.graph.ForceLoss}.
   *
   * @param labelled with the total {@code energy} and the numbers {@code forces} of nodes, see
   *     {@link EnergySurface#labelled}
   * @return the sample
   * @throws InvalidInput as {@link #batch}, or if labels are missing
   */
  public GraphSample sample(Structure labelled) {
    return GraphSample.of(labelled, graph(labelled), features(labelled))
        .withEnergy(labelled.totals("energy")[0], labelled.nodeNumbers("forces"));
  }

  private int place(int wanted) {
    return IntStream.range(0, species.length)
        .filter(k -> species[k] == wanted)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "species of an atom", "" + wanted, "one of " + Arrays.toString(species), ""));
  }

  @Override
  public String toString() {
    String kinds = Arrays.toString(species);
    String energies = Arrays.toString(atomic);
    return kind() + " of " + kinds + " by " + network + ", scale " + scale + ", atoms " + energies;
  }
}
