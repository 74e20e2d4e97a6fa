package org.intertwiner.nn.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.message.radial.RadialPerceptron;
import org.intertwiner.nn.product.ProductMap;
import org.intertwiner.nn.product.TensorProduct;
import org.intertwiner.nn.tensor.Tensor;

/**
 * What an edge makes of the features of its source: an equivariant product with the harmonics,
 * weighted by learned functions of the radial numbers.
 *
 * @param <G> the group elements
 */
final class EdgeProduct<G> implements Parametrised {
  private final TensorProduct<G> product;
  private final Optional<Intertwiner<G>> before;
  private final Parts parts;

  private EdgeProduct(
      TensorProduct<G> product, Optional<Intertwiner<G>> before, RadialPerceptron weights) {
    this.product = product;
    this.before = before;
    Parts own = Parts.empty().with("radial", weights).with("product", product);
    this.parts = before.map(b -> own.with("before", b)).orElse(own);
  }

  /** Each copy by itself, after a linear map of the features of nodes. */
  static <G> EdgeProduct<G> channelwise(
      FieldType<G> input, FieldType<G> edges, FieldType<G> kept, int radial, int... hidden) {
    TensorProduct<G> product = TensorProduct.channelwise(input, edges, kept).withExternalWeights();
    RadialPerceptron weights = RadialPerceptron.of(radial, product.weightCount(), hidden);
    return new EdgeProduct<>(product, Optional.of(Intertwiner.from(input).to(input)), weights);
  }

  /** Every copy with every copy. */
  static <G> EdgeProduct<G> fullyConnected(
      FieldType<G> input, FieldType<G> edges, FieldType<G> output, int radial, int... hidden) {
    TensorProduct<G> product =
        TensorProduct.fullyConnected(input, edges, output).withExternalWeights();
    RadialPerceptron weights = RadialPerceptron.of(radial, product.weightCount(), hidden);
    return new EdgeProduct<>(product, Optional.empty(), weights);
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

  /** From features of nodes to (edges, product.output.channels). */
  GraphMap bind(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    UnaryOperator<Tensor> radial =
        ((RadialPerceptron) parts.parts().get(0)).bind(scopes.get("radial"));
    ProductMap map = product.bind(scopes.get("product"));
    UnaryOperator<Tensor> first =
        before.map(b -> b.bind(scopes.get("before"))).orElse(UnaryOperator.identity());
    return (edges, nodes) -> {
      Tensor sources = edges.incidence().atSources(first.apply(nodes));
      return map.apply(sources, edges.harmonics(), radial.apply(edges.radial()));
    };
  }
}
