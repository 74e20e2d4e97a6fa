package org.intertwiner.nn.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.message.radial.RadialPerceptron;
import org.intertwiner.nn.product.ProductMap;
import org.intertwiner.nn.product.TensorProduct;
import org.intertwiner.nn.product.aligned.AlignedMap;
import org.intertwiner.nn.product.aligned.AlignedProduct;
import org.intertwiner.nn.product.aligned.EdgeFrames;
import org.intertwiner.nn.tensor.Tensor;

/**
 * What an edge makes of the features of its source: an equivariant product with the harmonics,
 * weighted by learned functions of the radial numbers.
 *
 * @param <G> the group elements
 */
final class EdgeProduct<G> implements Parametrised {
  private final TensorProduct<G> product;
  private final Optional<AlignedProduct<G>> aligned;
  private final Optional<EdgeHarmonics<G>> harmonics;
  private final Optional<Intertwiner<G>> before;
  private final RadialPerceptron radial;
  private final Parts parts;

  private EdgeProduct(
      TensorProduct<G> product,
      Optional<AlignedProduct<G>> aligned,
      Optional<EdgeHarmonics<G>> harmonics,
      Optional<Intertwiner<G>> before,
      RadialPerceptron radial) {
    this.product = product;
    this.aligned = aligned;
    this.harmonics = harmonics;
    this.before = before;
    this.radial = radial;
    Parts first = Parts.empty().with("radial", radial);
    Parts own =
        aligned.map(a -> first.with("product", a)).orElseGet(() -> first.with("product", product));
    this.parts = before.map(b -> own.with("before", b)).orElse(own);
  }

  /** Each copy by itself, after a linear map of the features of nodes. */
  static <G> EdgeProduct<G> channelwise(
      FieldType<G> input, FieldType<G> edges, FieldType<G> kept, int radial, int... hidden) {
    TensorProduct<G> product = TensorProduct.channelwise(input, edges, kept).withExternalWeights();
    RadialPerceptron weights = RadialPerceptron.of(radial, product.weightCount(), hidden);
    Intertwiner<G> before = Intertwiner.from(input).to(input);
    return new EdgeProduct<>(
        product, Optional.empty(), Optional.empty(), Optional.of(before), weights);
  }

  /** Every copy with every copy. */
  static <G> EdgeProduct<G> fullyConnected(
      FieldType<G> input, FieldType<G> edges, FieldType<G> output, int radial, int... hidden) {
    TensorProduct<G> product =
        TensorProduct.fullyConnected(input, edges, output).withExternalWeights();
    RadialPerceptron weights = RadialPerceptron.of(radial, product.weightCount(), hidden);
    return new EdgeProduct<>(
        product, Optional.empty(), Optional.empty(), Optional.empty(), weights);
  }

  /**
   * The same product in the frame of each edge, which computes the harmonics by itself: those of
   * the edges must be the same, normalisation included, for the same values.
   */
  EdgeProduct<G> aligned(EdgeHarmonics<G> harmonics) {
    if (harmonics.isSolid() || !harmonics.type().equals(product.right())) {
      throw new InvalidInput(
          "product in the frames of edges",
          harmonics.toString(),
          "harmonics of directions, of the type " + product.right(),
          "");
    }
    AlignedProduct<G> turned = AlignedProduct.of(product, harmonics.normalisation());
    return new EdgeProduct<>(product, Optional.of(turned), Optional.of(harmonics), before, radial);
  }

  /** Refuses edges with other harmonics than this was aligned for. */
  void requireHarmonics(EdgeHarmonics<?> edges) {
    if (harmonics.isEmpty()) {
      return;
    }
    EdgeHarmonics<G> own = harmonics.get();
    if (edges.isSolid() || edges.normalisation() != own.normalisation()) {
      throw new InvalidInput(
          "edges of a product in their frames",
          edges.toString(),
          own.toString(),
          "align the layer by the harmonics of the embedding");
    }
  }

  TensorProduct<G> product() {
    return product;
  }

  boolean isChannelwise() {
    return before.isPresent();
  }

  @Override
  public String kind() {
    return "edge-product";
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

  /** From features of nodes to (edges, product.output.channels). */
  GraphMap bind(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    UnaryOperator<Tensor> weights = radial.bind(scopes.get("radial"));
    EdgeMap map = map(scopes.get("product"));
    UnaryOperator<Tensor> first =
        before.map(b -> b.bind(scopes.get("before"))).orElse(UnaryOperator.identity());
    return (edges, nodes) -> {
      Tensor sources = edges.incidence().atSources(first.apply(nodes));
      return map.apply(edges, sources, weights.apply(edges.radial()));
    };
  }

  private EdgeMap map(Scope scope) {
    if (aligned.isPresent()) {
      int degree = aligned.get().degree();
      AlignedMap map = aligned.get().bind(scope);
      return (edges, sources, weights) ->
          map.apply(EdgeFrames.of(edges.vectors(), degree), sources, weights);
    }
    ProductMap map = product.bind(scope);
    return (edges, sources, weights) -> map.apply(sources, edges.harmonics(), weights);
  }

  /** From features of sources and weights to messages. */
  private interface EdgeMap {
    Tensor apply(EdgeContext edges, Tensor sources, Tensor weights);
  }
}
