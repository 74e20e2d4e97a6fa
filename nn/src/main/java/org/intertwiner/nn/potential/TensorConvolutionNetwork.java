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
import org.intertwiner.nn.tensor.Tensor;

/**
 * Energies of atoms by tensor convolutions with gates, as in NequIP.
 *
 * <p><i>Formula</i>: h⁰ = W z of the species z, one-hot; hᵗ⁺¹ = gate(conv(hᵗ) + hᵗ ⊗ z), where conv
 * adds up channel-wise products with the harmonics of edges and hᵗ ⊗ z is a linear map of its own
 * for each species; ε a perceptron of the last features, which are invariants.
 *
 * <p><i>Shape</i>: {@code (nodes, species)} to {@code (nodes, 1)}. <i>Accuracy</i>: smooth where
 * the cut-off is. <i>Complexity</i>: layers × edges × the non-zero couplings. <i>Source</i>:
 * Batzner et al. (2022), "E(3)-equivariant graph neural networks for data-efficient and accurate
 * interatomic potentials", figure 1; without its gates on odd invariants, which are gated here.
 *
 * <pre>{@code
 * var network = TensorConvolutionNetwork.of(edges, hidden, 2, 3, 12, 64);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class TensorConvolutionNetwork<G> implements AtomicNetwork {
  private final EdgeEmbedding<G> edges;
  private final FieldType<G> hidden;
  private final FieldType<G> input;
  private final List<SpeciesConvolution<G>> convolutions;
  private final Perceptron embedding;
  private final Perceptron readOut;
  private final Parts parts;

  private TensorConvolutionNetwork(
      EdgeEmbedding<G> edges,
      FieldType<G> hidden,
      FieldType<G> input,
      List<SpeciesConvolution<G>> convolutions) {
    this.edges = edges;
    this.hidden = hidden;
    this.input = input;
    this.convolutions = convolutions;
    int scalars = Species.invariants(hidden).channels();
    embedding = Perceptron.of(input.channels(), scalars).withoutEndBias();
    readOut = Perceptron.of(scalars, Math.max(1, scalars / 2), 1);
    Parts all = Parts.empty().with("embedding", embedding);
    for (int t = 0; t < convolutions.size(); t++) {
      all = all.with("convolution" + t, convolutions.get(t));
    }
    parts = all.with("read-out", readOut);
  }

  /**
   * A network.
   *
   * @param <G> the group elements
   * @param edges what is known of edges
   * @param hidden what atoms carry between layers, with at least one invariant
   * @param species how many species, positive
   * @param layers how many convolutions, 1 … 64
   * @param neighbours the usual number of neighbours, see {@link PotentialStatistics}
   * @param radial widths of the hidden layers of learned radial functions
   * @return the network
   * @throws InvalidInput if a number is out of range, there is no invariant, or actions differ
   */
  public static <G> TensorConvolutionNetwork<G> of(
      EdgeEmbedding<G> edges,
      FieldType<G> hidden,
      int species,
      int layers,
      double neighbours,
      int... radial) {
    Species.requireLayers(layers);
    FieldType<G> input = FieldType.trivial(hidden.action(), species);
    FieldType<G> scalars = Species.invariants(hidden);
    List<SpeciesConvolution<G>> convolutions = new ArrayList<>();
    for (int t = 1; t <= layers; t++) {
      FieldType<G> from = t == 1 ? scalars : hidden;
      FieldType<G> to = t == layers ? scalars : hidden;
      convolutions.add(SpeciesConvolution.of(from, input, edges, to, neighbours, radial));
    }
    return new TensorConvolutionNetwork<>(edges, hidden, input, List.copyOf(convolutions));
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
    return FieldType.trivial(hidden.action(), 1);
  }

  @Override
  public String kind() {
    return "tensor-convolution-network";
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
    UnaryOperator<Tensor> last = readOut.bind(scopes.get("read-out"));
    List<SpeciesConvolution.Bound> maps = new ArrayList<>();
    for (int t = 0; t < convolutions.size(); t++) {
      maps.add(convolutions.get(t).bind(scopes.get("convolution" + t)));
    }
    return (context, species) -> {
      Tensor z = Species.unit(species);
      Tensor h = embed.apply(z);
      for (SpeciesConvolution.Bound map : maps) {
        h = map.apply(context, h, z);
      }
      return last.apply(h);
    };
  }

  @Override
  public String toString() {
    return kind() + " of " + convolutions.size() + " layers of " + hidden + "; " + edges;
  }
}
