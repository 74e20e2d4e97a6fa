package org.intertwiner.nn.potential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.message.EdgeContext;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphMap;
import org.intertwiner.nn.message.TensorConvolution;
import org.intertwiner.nn.product.SymmetricContraction;
import org.intertwiner.nn.tensor.Tensor;

/** A tensor convolution, its symmetric powers, and a linear map of an atom's own features. */
final class ClusterLayer<G> implements Parametrised {
  private final TensorConvolution<G> convolution;
  private final SymmetricContraction<G> powers;
  private final Intertwiner<G> mixing;
  private final Optional<SpeciesLinear<G>> self;
  private final int degree;
  private final Parts parts;

  private ClusterLayer(
      TensorConvolution<G> convolution,
      SymmetricContraction<G> powers,
      Intertwiner<G> mixing,
      Optional<SpeciesLinear<G>> self,
      int degree) {
    this.convolution = convolution;
    this.powers = powers;
    this.mixing = mixing;
    this.self = self;
    this.degree = degree;
    Parts three =
        Parts.empty().with("messages", convolution).with("powers", powers).with("mixing", mixing);
    this.parts = self.map(s -> three.with("self", s)).orElse(three);
  }

  static <G> ClusterLayer<G> of(
      FieldType<G> from,
      FieldType<G> species,
      EdgeEmbedding<G> edges,
      FieldType<G> around,
      FieldType<G> to,
      int degree,
      boolean first,
      double neighbours,
      int... radial) {
    var convolution =
        TensorConvolution.channelwise(from, edges.type(), around, edges.radialSize(), radial)
            // a mean over the usual neighbours: powers of a sum that adds up in phase would explode
            .withNeighbours(neighbours * neighbours);
    var powers = SymmetricContraction.of(around, to, degree, species.channels());
    Optional<SpeciesLinear<G>> self =
        first ? Optional.empty() : Optional.of(SpeciesLinear.of(from, species.channels(), to));
    return new ClusterLayer<>(convolution, powers, Intertwiner.from(to).to(to), self, degree);
  }

  /** As many copies of every part. */
  static <G> FieldType<G> lanes(FieldType<G> harmonics, int copies) {
    return harmonics.parts().stream()
        .map(part -> FieldType.of(harmonics.action(), part.representation(), copies))
        .reduce(FieldType::plus)
        .orElseThrow();
  }

  FieldType<G> output() {
    return mixing.output();
  }

  @Override
  public String kind() {
    return "cluster-layer";
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

  /** Bound to numbers. */
  interface Bound {
    Tensor apply(EdgeContext edges, Tensor nodes, Tensor species, Tensor kinds);
  }

  Bound bind(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    GraphMap messages = convolution.bind(scopes.get("messages"));
    SymmetricContraction.Map power = powers.bind(scopes.get("powers"));
    UnaryOperator<Tensor> mix = mixing.bind(scopes.get("mixing"));
    Optional<BinaryOperator<Tensor>> own = self.map(s -> s.bind(scopes.get("self")));
    return (edges, nodes, species, kinds) -> {
      Tensor around = messages.apply(edges, nodes);
      Tensor mixed = mix.apply(power.apply(around, kinds));
      return own.map(o -> mixed.add(o.apply(nodes, species))).orElse(mixed);
    };
  }

  @Override
  public String toString() {
    return kind() + " of degree " + degree + " to " + output();
  }
}
