package org.intertwiner.nn.potential;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.message.EdgeContext;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphMap;
import org.intertwiner.nn.message.TensorConvolution;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A tensor convolution, plus a linear map of an atom's own features that depends on its species,
 * through a gate.
 */
final class SpeciesConvolution<G> implements Parametrised {
  private final TensorConvolution<G> convolution;
  private final SpeciesLinear<G> self;
  private final Layer gate;
  private final Parts parts;

  private SpeciesConvolution(TensorConvolution<G> convolution, SpeciesLinear<G> self, Layer gate) {
    this.convolution = convolution;
    this.self = self;
    this.gate = gate;
    Parts both = Parts.empty().with("messages", convolution).with("self", self);
    this.parts = both.with("gate", gate);
  }

  static <G> SpeciesConvolution<G> of(
      FieldType<G> from,
      FieldType<G> species,
      EdgeEmbedding<G> edges,
      FieldType<G> to,
      double neighbours,
      int... radial) {
    Layer gate = gate(to);
    // a gate keeps the group, and its input is over the same action
    FieldType<G> before = to.alike(gate.input());
    var convolution =
        TensorConvolution.channelwise(from, edges.type(), before, edges.radialSize(), radial)
            .withNeighbours(neighbours);
    var self = SpeciesLinear.of(from, species.channels(), before);
    return new SpeciesConvolution<>(convolution, self, gate);
  }

  private static <G> Layer gate(FieldType<G> to) {
    return to.isTrivial()
        ? Pointwise.silu(to)
        : GatedNonlinearity.to(to).withActivation(Activation.silu());
  }

  @Override
  public String kind() {
    return "species-convolution";
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
    Tensor apply(EdgeContext edges, Tensor nodes, Tensor species);
  }

  Bound bind(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    GraphMap messages = convolution.bind(scopes.get("messages"));
    BinaryOperator<Tensor> own = self.bind(scopes.get("self"));
    UnaryOperator<Tensor> open = gate.bind(scopes.get("gate"));
    return (edges, nodes, species) ->
        open.apply(messages.apply(edges, nodes).add(own.apply(nodes, species)));
  }
}
