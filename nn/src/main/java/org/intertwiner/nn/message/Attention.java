package org.intertwiner.nn.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Attention between neighbours: each node averages what its neighbours offer, by how well their
 * keys fit its query, in several heads.
 *
 * <p><i>Formula</i>: q_i = W_Q f_i; k_ij, v_ij: products of f_j with the harmonics of the edge,
 * weighted by learned radial functions; for each head h
 *
 * <p>α_ij = u(r_ij) e^{⟨q_i, k_ij⟩_h/√d_h} / Σ_j′ u(r_ij′) e^{⟨q_i, k_ij′⟩_h/√d_h}, y_i = W Σ_j
 * α_ij v_ij + W₀ f_i,
 *
 * <p>with d_h the channels of a head and u the envelope of the cut-off, so that a neighbour's
 * weight fades as it leaves. Inner products of orthogonal representations are invariant, hence so
 * is α.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes, output.channels)}. Nodes
 * without neighbours get W₀f_i. <i>Accuracy</i>: commutes with the group, translations and
 * permutations up to rounding; the softmax is stable. <i>Complexity</i>: edges × the non-zero
 * couplings.
 *
 * <p><b>Source.</b> Fuchs et al. 2020, equations 10 to 12; the envelope Liao and Smidt,
 * "Equiformer" (2023), in spirit.
 *
 * <pre>{@code
 * var layer = Attention.channelwise(type, edges.type(), hidden, type, 4, 8, 32);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class Attention<G> implements GraphLayer {
  /** Added to the sum of weights: one node whose neighbours have all but left gets nothing. */
  private static final double LEAST = 1e-12;

  private final FieldType<G> hidden;
  private final int heads;
  private final Intertwiner<G> queries;
  private final EdgeProduct<G> product;
  private final Optional<Intertwiner<G>> down;
  private final Intertwiner<G> last;
  private final Optional<Intertwiner<G>> self;

  private Attention(
      FieldType<G> hidden,
      int heads,
      EdgeProduct<G> product,
      Intertwiner<G> last,
      Optional<Intertwiner<G>> self) {
    this.hidden = hidden;
    this.heads = heads;
    this.product = product;
    FieldType<G> both = hidden.plus(hidden);
    this.queries = Intertwiner.from(product.product().left()).to(hidden);
    this.down =
        product.isChannelwise()
            ? Optional.of(Intertwiner.from(product.product().output()).to(both))
            : Optional.empty();
    this.last = last;
    this.self = self;
  }

  /**
   * Keys and values from channel-wise products, followed by a linear map on each edge.
   *
   * @param <G> the group elements
   * @param input what nodes carry
   * @param edges the type of the edges' harmonics
   * @param hidden what queries, keys and values carry; every multiplicity a multiple of the heads
   * @param output what comes out
   * @param heads how many heads
   * @param radial how many radial numbers an edge has
   * @param widths of the learned radial functions
   * @return the layer, without self-interaction
   * @throws InvalidInput if actions differ, heads do not divide the multiplicities, a
   *     representation is not orthogonal, or no product reaches the hidden type
   */
  public static <G> Attention<G> channelwise(
      FieldType<G> input,
      FieldType<G> edges,
      FieldType<G> hidden,
      FieldType<G> output,
      int heads,
      int radial,
      int... widths) {
    requireHeads(hidden, heads);
    EdgeProduct<G> product = EdgeProduct.channelwise(input, edges, hidden, radial, widths);
    Intertwiner<G> last = Intertwiner.from(hidden).to(output);
    return new Attention<>(hidden, heads, product, last, Optional.empty());
  }

  /**
   * Keys and values from fully connected products, as published.
   *
   * @param <G> the group elements
   * @param input what nodes carry
   * @param edges the type of the edges' harmonics
   * @param hidden what queries, keys and values carry; every multiplicity a multiple of the heads
   * @param output what comes out
   * @param heads how many heads
   * @param radial how many radial numbers an edge has
   * @param widths of the learned radial functions
   * @return the layer, without self-interaction
   * @throws InvalidInput as {@link #channelwise}
   */
  public static <G> Attention<G> fullyConnected(
      FieldType<G> input,
      FieldType<G> edges,
      FieldType<G> hidden,
      FieldType<G> output,
      int heads,
      int radial,
      int... widths) {
    requireHeads(hidden, heads);
    EdgeProduct<G> product =
        EdgeProduct.fullyConnected(input, edges, hidden.plus(hidden), radial, widths);
    Intertwiner<G> last = Intertwiner.from(hidden).to(output);
    return new Attention<>(hidden, heads, product, last, Optional.empty());
  }

  private static <G> void requireHeads(FieldType<G> hidden, int heads) {
    hidden.requireOrthogonal("attention");
    boolean divides = heads > 0 && hidden.parts().stream().allMatch(p -> p.copies() % heads == 0);
    if (!divides) {
      throw new InvalidInput(
          "heads of an attention layer",
          heads + " heads for " + hidden,
          "a number that divides every multiplicity",
          "");
    }
  }

  /**
   * The same map computed in the frame of each edge: the same weights and, up to rounding, the same
   * values, if the edges of the layer carry just these harmonics, normalisation included; {@link
   * GraphNetwork#of} refuses others. For speed at high degrees mix copies in the frame: {@link
   * AlignedConvolution}.
   *
   * @param harmonics those of the edges: of directions, not solid ones
   * @return a copy
   * @throws InvalidInput if the harmonics are others than the layer's, or the group is none of
   *     rotations of space
   */
  public Attention<G> aligned(EdgeHarmonics<G> harmonics) {
    return new Attention<>(hidden, heads, product.aligned(harmonics), last, self);
  }

  /**
   * The same with a learned linear map of the node's own features added.
   *
   * @return a copy
   * @throws InvalidInput if input and output have no irreducible part in common
   */
  public Attention<G> withSelfInteraction() {
    Intertwiner<G> own = Intertwiner.from(input()).to(output());
    return new Attention<>(hidden, heads, product, last, Optional.of(own));
  }

  /** Refuses edges that a product in their frames was not made for. */
  void requireHarmonics(EdgeHarmonics<?> edges) {
    product.requireHarmonics(edges);
  }

  @Override
  public String kind() {
    return "attention";
  }

  @Override
  public FieldType<G> input() {
    return product.product().left();
  }

  @Override
  public FieldType<G> output() {
    return last.output();
  }

  /**
   * The number of heads.
   *
   * @return at least 1
   */
  public int heads() {
    return heads;
  }

  private Parts parts() {
    Parts parts = Parts.empty().with("queries", queries).with("edges", product).with("last", last);
    if (down.isPresent()) {
      parts = parts.with("keys-values", down.get());
    }
    return self.isPresent() ? parts.with("self", self.get()) : parts;
  }

  @Override
  public List<Weight> weights() {
    return parts().weights();
  }

  @Override
  public List<Layer> linearParts() {
    return parts().linearParts();
  }

  /** The head of each channel comes first: rows are channels, columns heads. */
  @Override
  public List<Constant> constants() {
    int channels = hidden.channels();
    double[] membership = new double[channels * heads];
    int channel = 0;
    for (FieldType.Part<G> part : hidden.parts()) {
      int each = part.channels() / heads;
      for (int i = 0; i < part.channels(); i++) {
        membership[channel++ * heads + i / each] = 1;
      }
    }
    List<Constant> constants = new java.util.ArrayList<>();
    constants.addAll(parts().constants());
    constants.add(Constant.of(Shape.of(channels, heads), membership));
    return List.copyOf(constants);
  }

  @Override
  public GraphMap bind(Scope scope) {
    Map<String, Scope> scopes = parts().split(scope);
    Tensor membership = scope.constant(scope.constants().size() - 1);
    UnaryOperator<Tensor> query = queries.bind(scopes.get("queries"));
    GraphMap messages = product.bind(scopes.get("edges"));
    UnaryOperator<Tensor> mix =
        down.map(d -> d.bind(scopes.get("keys-values"))).orElse(UnaryOperator.identity());
    UnaryOperator<Tensor> end = last.bind(scopes.get("last"));
    Optional<UnaryOperator<Tensor>> own = self.map(s -> s.bind(scopes.get("self")));
    return (edges, nodes) -> {
      Tensor both = mix.apply(messages.apply(edges, nodes));
      Tensor y = attend(edges, query.apply(nodes), both, membership);
      Tensor mixed = end.apply(y);
      return own.map(o -> o.apply(nodes).add(mixed)).orElse(mixed);
    };
  }

  /** Keys and values of a part stand one after the other where equal parts were merged. */
  private Tensor attend(EdgeContext edges, Tensor query, Tensor both, Tensor membership) {
    int channels = hidden.channels();
    Tensor keys = both.slice(1, 0, channels);
    Tensor values = both.slice(1, channels, 2 * channels);
    Tensor products = edges.incidence().atTargets(query).multiply(keys);
    double scale = Math.sqrt((double) heads / channels);
    Tensor logits = products.matmul(membership).scale(scale);
    Tensor faded = edges.incidence().softmaxAtTargets(logits).multiply(edges.envelope());
    Tensor sums = edges.incidence().sumAtTargets(faded).add(LEAST);
    Tensor weights = faded.divide(edges.incidence().atTargets(sums));
    Tensor spread = weights.matmul(false, membership, true);
    return edges.incidence().sumAtTargets(values.multiply(spread));
  }

  @Override
  public String toString() {
    return kind() + " from " + input() + " to " + output() + ", " + heads + " heads";
  }
}
