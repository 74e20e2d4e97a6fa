package org.intertwiner.nn.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.product.TensorProduct;
import org.intertwiner.nn.tensor.Tensor;

/**
 * The convolution of point clouds: each node adds up products of its neighbours' features with the
 * harmonics of the way to them, weighted by learned functions of the distance.
 *
 * <p><i>Formula</i>: y_i = W₂ (1/√n) Σ_j (W₁f_j ⊗_{w(r_ij)} Y(r̂_ij)) + W₀ f_i, with w a {@link
 * org.intertwiner.nn.message.radial.RadialPerceptron}, one weight for each path of the product and
 * each of its channels, n the usual number of neighbours, and W₀ (self-interaction) if asked for.
 * In the {@linkplain #channelwise channel-wise} form each copy of f is multiplied by itself and W₁,
 * W₂ mix copies; in the {@linkplain #fullyConnected fully connected} one the product does, without
 * W₁ and W₂.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes, output.channels)}. Nodes
 * without neighbours get W₀f_i. <i>Accuracy</i>: commutes with the group, translations and
 * permutations up to rounding; as smooth at the cut-off as the envelope, for w has no offsets.
 * <i>Complexity</i>: edges × the non-zero couplings of the product.
 *
 * <p><b>Source.</b> Thomas et al. 2018, section 4.1; the channel-wise form Batzner et al. 2022,
 * section "Network architecture".
 *
 * <pre>{@code
 * var layer = TensorConvolution.channelwise(type, edges.type(), gate.input(), 8, 64)
 *     .withNeighbours(12).withSelfInteraction();
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class TensorConvolution<G> implements GraphLayer {
  private final FieldType<G> output;
  private final EdgeProduct<G> product;
  private final Optional<Intertwiner<G>> after;
  private final Optional<Intertwiner<G>> self;
  private final double neighbours;

  private TensorConvolution(
      FieldType<G> output,
      EdgeProduct<G> product,
      Optional<Intertwiner<G>> after,
      Optional<Intertwiner<G>> self,
      double neighbours) {
    this.output = output;
    this.product = product;
    this.after = after;
    this.self = self;
    this.neighbours = neighbours;
  }

  /**
   * Each copy by itself, with linear maps before and after: the economical form.
   *
   * @param <G> the group elements
   * @param input what nodes carry
   * @param edges the type of the edges' harmonics
   * @param output what comes out; parts that no product reaches stay zero
   * @param radial how many radial numbers an edge has
   * @param hidden widths of the learned radial functions
   * @return the layer, without self-interaction, for a plain sum
   * @throws InvalidInput if actions differ or no product reaches the output
   */
  public static <G> TensorConvolution<G> channelwise(
      FieldType<G> input, FieldType<G> edges, FieldType<G> output, int radial, int... hidden) {
    EdgeProduct<G> product = EdgeProduct.channelwise(input, edges, output, radial, hidden);
    Intertwiner<G> after = Intertwiner.from(product.product().output()).to(output);
    return new TensorConvolution<>(output, product, Optional.of(after), Optional.empty(), 1);
  }

  /**
   * Every copy with every copy, a learned radial function for each: the most general form.
   *
   * @param <G> the group elements
   * @param input what nodes carry
   * @param edges the type of the edges' harmonics
   * @param output what comes out
   * @param radial how many radial numbers an edge has
   * @param hidden widths of the learned radial functions
   * @return the layer, without self-interaction, for a plain sum
   * @throws InvalidInput if actions differ or no product reaches the output
   */
  public static <G> TensorConvolution<G> fullyConnected(
      FieldType<G> input, FieldType<G> edges, FieldType<G> output, int radial, int... hidden) {
    EdgeProduct<G> product = EdgeProduct.fullyConnected(input, edges, output, radial, hidden);
    return new TensorConvolution<>(output, product, Optional.empty(), Optional.empty(), 1);
  }

  /**
   * The same with sums divided by √n.
   *
   * @param usual n, the usual number of neighbours; not that of each node, so that separate parts
   *     stay independent
   * @return a copy
   * @throws InvalidInput if the number is not positive
   */
  public TensorConvolution<G> withNeighbours(double usual) {
    if (!(usual > 0 && usual < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("usual number of neighbours", "" + usual, "a positive number", "");
    }
    return new TensorConvolution<>(output, product, after, self, usual);
  }

  /**
   * The same with a learned linear map of the node's own features added.
   *
   * @return a copy
   * @throws InvalidInput if input and output have no irreducible part in common
   */
  public TensorConvolution<G> withSelfInteraction() {
    Intertwiner<G> own = Intertwiner.from(input()).to(output);
    return new TensorConvolution<>(output, product, after, Optional.of(own), neighbours);
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
  public TensorConvolution<G> aligned(EdgeHarmonics<G> harmonics) {
    return new TensorConvolution<>(output, product.aligned(harmonics), after, self, neighbours);
  }

  /**
   * The product of a source's features with the harmonics of an edge.
   *
   * @return its paths and weights
   */
  public TensorProduct<G> product() {
    return product.product();
  }

  /** Refuses edges that a product in their frames was not made for. */
  void requireHarmonics(EdgeHarmonics<?> edges) {
    product.requireHarmonics(edges);
  }

  @Override
  public String kind() {
    return "tensor-convolution";
  }

  @Override
  public FieldType<G> input() {
    return product.product().left();
  }

  @Override
  public FieldType<G> output() {
    return output;
  }

  private Parts parts() {
    Parts parts = Parts.empty().with("edges", product);
    if (after.isPresent()) {
      parts = parts.with("after", after.get());
    }
    return self.isPresent() ? parts.with("self", self.get()) : parts;
  }

  @Override
  public List<Weight> weights() {
    return parts().weights();
  }

  @Override
  public List<Constant> constants() {
    return parts().constants();
  }

  @Override
  public List<Layer> linearParts() {
    return parts().linearParts();
  }

  @Override
  public GraphMap bind(Scope scope) {
    Map<String, Scope> scopes = parts().split(scope);
    GraphMap messages = product.bind(scopes.get("edges"));
    Optional<UnaryOperator<Tensor>> down = after.map(a -> a.bind(scopes.get("after")));
    Optional<UnaryOperator<Tensor>> own = self.map(s -> s.bind(scopes.get("self")));
    double factor = 1 / Math.sqrt(neighbours);
    return (edges, nodes) -> {
      Tensor sums = edges.incidence().sumAtTargets(messages.apply(edges, nodes)).scale(factor);
      Tensor y = down.map(d -> d.apply(sums)).orElse(sums);
      return own.map(o -> o.apply(nodes).add(y)).orElse(y);
    };
  }

  @Override
  public String toString() {
    return kind() + " from " + input() + " to " + output + ", neighbours " + neighbours;
  }
}
