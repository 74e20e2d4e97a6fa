package org.intertwiner.nn.potential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.dense.Perceptron;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphMap;
import org.intertwiner.nn.message.radial.RadialPerceptron;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Energies of atoms by symmetric products of their surroundings, as in MACE: few layers, each of
 * many-body order.
 *
 * <p><i>Formula</i>: h⁰ = W z of the species z, one-hot; A = conv(hᵗ) with one copy of every
 * harmonic in each lane, divided by the usual number of neighbours; hᵗ⁺¹ = W(w₁A + w₂A⊗A + … + w_ν
 * A⊗…⊗A) + hᵗ ⊗ z, the symmetric products projected lane by lane with weights for each species, the
 * last term missing in the first layer; ε = Σ_t readₜ(invariants of hᵗ), linear but for the last,
 * which is a perceptron.
 *
 * <p>Nothing has an offset, so that an atom without neighbours has exactly the energy of a free
 * atom ({@link Potential#withAtomicEnergies}).
 *
 * <p><i>Shape</i>: {@code (nodes, species)} to {@code (nodes, 1)}. <i>Accuracy</i>: smooth where
 * the cut-off is. <i>Complexity</i>: layers × (edges × the couplings of a product + atoms × those
 * of the symmetric power). <i>Source</i>: Batatia et al. (2022), "MACE: higher order equivariant
 * message passing neural networks for fast and accurate force fields", equations 7 to 13.
 *
 * <pre>{@code
 * var network = ClusterExpansionNetwork.of(edges, hidden, 2, 2, 3, 12, 64);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class ClusterExpansionNetwork<G> implements AtomicNetwork {
  private static final int READ_OUT = 16;

  private final EdgeEmbedding<G> edges;
  private final FieldType<G> input;
  private final Perceptron embedding;
  private final List<ClusterLayer<G>> layers;
  private final List<RadialPerceptron> readOuts = new ArrayList<>();
  private final Parts parts;

  private ClusterExpansionNetwork(
      EdgeEmbedding<G> edges, FieldType<G> input, int lanes, List<ClusterLayer<G>> layers) {
    this.edges = edges;
    this.input = input;
    this.layers = layers;
    embedding = Perceptron.of(input.channels(), lanes).withoutEndBias();
    Parts all = Parts.empty().with("embedding", embedding);
    for (int t = 0; t < layers.size(); t++) {
      int[] widths = t == layers.size() - 1 ? new int[] {READ_OUT} : new int[0];
      int invariants = Species.invariants(layers.get(t).output()).channels();
      readOuts.add(RadialPerceptron.of(invariants, 1, widths));
      all = all.with("layer" + t, layers.get(t)).with("read-out" + t, readOuts.get(t));
    }
    parts = all;
  }

  /**
   * A network.
   *
   * @param <G> the group elements
   * @param edges what is known of edges
   * @param hidden what atoms carry between layers: all parts of as many copies (the lanes), one of
   *     them invariant
   * @param species how many species, positive
   * @param layers how many, 1 … 64; often 2
   * @param degree ν, the highest power, at least 1; often 3: energies of four atoms in each layer
   * @param neighbours the usual number of neighbours, see {@link PotentialStatistics}
   * @param radial widths of the hidden layers of learned radial functions
   * @return the network
   * @throws InvalidInput if a number is out of range, there is no invariant, copies or actions
   *     differ
   */
  public static <G> ClusterExpansionNetwork<G> of(
      EdgeEmbedding<G> edges,
      FieldType<G> hidden,
      int species,
      int layers,
      int degree,
      double neighbours,
      int... radial) {
    Species.requireLayers(layers);
    FieldType<G> input = FieldType.trivial(hidden.action(), species);
    FieldType<G> scalars = Species.invariants(hidden);
    int lanes = scalars.channels();
    FieldType<G> around = ClusterLayer.lanes(edges.type(), lanes);
    List<ClusterLayer<G>> all = new ArrayList<>();
    for (int t = 1; t <= layers; t++) {
      FieldType<G> from = t == 1 ? scalars : hidden;
      FieldType<G> to = t == layers ? scalars : hidden;
      all.add(ClusterLayer.of(from, input, edges, around, to, degree, t == 1, neighbours, radial));
    }
    return new ClusterExpansionNetwork<>(edges, input, lanes, List.copyOf(all));
  }

  @Override
  public EdgeEmbedding<G> embedding() {
    return edges;
  }

  @Override
  public FieldType<G> input() {
    return input;
  }

  @Override
  public FieldType<G> output() {
    return FieldType.trivial(input.action(), 1);
  }

  @Override
  public String kind() {
    return "cluster-expansion-network";
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
  public GraphMap bind(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    UnaryOperator<Tensor> embed = embedding.bind(scopes.get("embedding"));
    List<ClusterLayer.Bound> maps = new ArrayList<>();
    List<UnaryOperator<Tensor>> reads = new ArrayList<>();
    for (int t = 0; t < layers.size(); t++) {
      maps.add(layers.get(t).bind(scopes.get("layer" + t)));
      reads.add(readOuts.get(t).bind(scopes.get("read-out" + t)));
    }
    return (context, species) -> {
      Tensor kinds = species.argmax(1);
      Tensor z = Species.unit(species);
      Tensor h = maps.get(0).apply(context, embed.apply(z), z, kinds);
      Tensor energy = read(0, reads, h);
      for (int t = 1; t < maps.size(); t++) {
        h = maps.get(t).apply(context, h, z, kinds);
        energy = energy.add(read(t, reads, h));
      }
      return energy;
    };
  }

  private Tensor read(int t, List<UnaryOperator<Tensor>> reads, Tensor h) {
    return reads.get(t).apply(Species.invariants(layers.get(t).output(), h));
  }

  @Override
  public String toString() {
    return kind() + " of " + layers + "; " + edges;
  }
}
