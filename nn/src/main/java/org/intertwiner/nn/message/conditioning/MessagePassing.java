package org.intertwiner.nn.message.conditioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.message.EdgeContext;
import org.intertwiner.nn.message.GraphLayer;
import org.intertwiner.nn.message.GraphMap;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Message passing with conditioned messages.
 *
 * <p><i>Formula</i>: m_ij = u(r_ij) σ(φ([f_j; f_i], c_ij)), f_i′ = W[f_i; ⊕_j m_ij] + b, with φ a
 * {@link ConditionedMap}, the attributes c_ij = R(r_ij) ⊗ Y(r̂_ij) all radial numbers times all
 * harmonics, u the envelope of the cut-off, σ any layer of features, ⊕ a sum or a mean weighted by
 * u. With harmonics of degree 0 and invariant features this is the usual network on graphs.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes, output.channels)}. Nodes
 * without neighbours get W[f_i; 0] + b. <i>Accuracy</i>: commutes with the group, translations and
 * permutations up to rounding.
 *
 * <p><b>Source.</b> Gilmer et al. 2017, section 2; Brandstetter et al., "Geometric and physical
 * quantities improve E(3) equivariant message passing" (2022), section 3.
 *
 * <pre>{@code
 * var layer = MessagePassing.of(Conditioning.STRONG, type, edges.type(), 8, hidden, type)
 *     .withActivation(GatedNonlinearity.inside(hidden));
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class MessagePassing<G> implements GraphLayer {
  /** How the messages of a node are put together. */
  public enum Aggregation {
    /** Added up: extensive. */
    SUM,
    /**
     * Averaged with the envelopes as weights, Σ_j u m_ij / max(1, Σ_j u): independent of the number
     * of neighbours, and continuous where one crosses the cut-off, be it the only one; the
     * derivative jumps where Σ_j u = 1.
     */
    MEAN
  }

  private final FieldType<G> input;
  private final FieldType<G> harmonics;
  private final ConditionedMap<G> messages;
  private final Optional<Layer> activation;
  private final Aggregation aggregation;
  private final Intertwiner<G> update;

  private MessagePassing(
      FieldType<G> input,
      FieldType<G> harmonics,
      ConditionedMap<G> messages,
      Optional<Layer> activation,
      Aggregation aggregation,
      Intertwiner<G> update) {
    this.input = input;
    this.harmonics = harmonics;
    this.messages = messages;
    this.activation = activation;
    this.aggregation = aggregation;
    this.update = update;
  }

  /**
   * Message passing with messages that are linear in the features, added up.
   *
   * @param <G> the group elements
   * @param conditioning how the attributes of an edge enter
   * @param input what nodes carry
   * @param edges the type of the edges' harmonics
   * @param radial how many radial numbers an edge has
   * @param hidden what messages carry
   * @param output what comes out
   * @return the layer
   * @throws InvalidInput if actions differ or only zero commutes with the group
   */
  public static <G> MessagePassing<G> of(
      Conditioning conditioning,
      FieldType<G> input,
      FieldType<G> edges,
      int radial,
      FieldType<G> hidden,
      FieldType<G> output) {
    FieldType<G> attributes = times(edges, radial);
    ConditionedMap<G> map = ConditionedMap.of(conditioning, input.plus(input), attributes, hidden);
    Intertwiner<G> update = affine(input.plus(hidden), output);
    return new MessagePassing<>(input, edges, map, Optional.empty(), Aggregation.SUM, update);
  }

  private static <G> Intertwiner<G> affine(FieldType<G> from, FieldType<G> to) {
    return Intertwiner.from(from).to(to).withBias();
  }

  /** Each part as many times as there are radial numbers. */
  private static <G> FieldType<G> times(FieldType<G> edges, int radial) {
    List<FieldType<G>> all = new ArrayList<>();
    for (FieldType.Part<G> part : edges.parts()) {
      int copies = Math.multiplyExact(part.copies(), radial);
      all.add(FieldType.of(edges.action(), part.representation(), copies));
    }
    return all.stream().reduce(FieldType::plus).orElseThrow();
  }

  /**
   * The same with a layer applied to every message.
   *
   * @param layer takes the messages; the update takes what it returns
   * @return a copy
   * @throws InvalidInput if the layer does not take the messages
   */
  public MessagePassing<G> withActivation(Layer layer) {
    if (!layer.input().equals(messages.output())) {
      throw new InvalidInput(
          "layer of messages",
          "one that takes " + layer.input(),
          "one that takes " + messages.output(),
          "");
    }
    FieldType<G> made = input.alike(layer.output());
    Intertwiner<G> anew = affine(input.plus(made), output());
    return new MessagePassing<>(input, harmonics, messages, Optional.of(layer), aggregation, anew);
  }

  /**
   * The same with messages put together in another way.
   *
   * @param other sum or mean
   * @return a copy
   */
  public MessagePassing<G> withAggregation(Aggregation other) {
    return new MessagePassing<>(input, harmonics, messages, activation, other, update);
  }

  @Override
  public String kind() {
    return "message-passing";
  }

  @Override
  public FieldType<G> input() {
    return input;
  }

  @Override
  public FieldType<G> output() {
    return update.output();
  }

  private Parts parts() {
    Parts parts = Parts.empty().with("messages", messages).with("update", update);
    return activation.map(a -> parts.with("activation", a)).orElse(parts);
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
    BinaryOperator<Tensor> map = messages.bind(scopes.get("messages"));
    UnaryOperator<Tensor> bend =
        activation.map(a -> a.bind(scopes.get("activation"))).orElse(UnaryOperator.identity());
    UnaryOperator<Tensor> end = update.bind(scopes.get("update"));
    return (edges, nodes) -> {
      Tensor sources = edges.incidence().atSources(nodes);
      Tensor targets = edges.incidence().atTargets(nodes);
      Tensor both = Tensors.concat(1, List.of(sources, targets));
      Tensor bent = bend.apply(map.apply(both, attributes(edges)));
      Tensor all = aggregate(edges, bent.multiply(edges.envelope()));
      return end.apply(Tensors.concat(1, List.of(nodes, all)));
    };
  }

  private Tensor aggregate(EdgeContext edges, Tensor messages) {
    Tensor sum = edges.incidence().sumAtTargets(messages);
    if (aggregation == Aggregation.SUM) {
      return sum;
    }
    Tensor beyond = edges.incidence().sumAtTargets(edges.envelope()).add(-1).relu();
    return sum.divide(beyond.add(1));
  }

  /** R ⊗ Y part by part: one copy for each radial number and each copy of the part. */
  private Tensor attributes(EdgeContext edges) {
    int count = edges.incidence().edges();
    int numbers = edges.radial().shape().at(1);
    Tensor radial = edges.radial().reshape(count, numbers, 1);
    List<Tensor> parts = new ArrayList<>();
    int from = 0;
    for (FieldType.Part<G> part : harmonics.parts()) {
      int channels = part.channels();
      Tensor own = edges.harmonics().slice(1, from, from + channels).reshape(count, 1, channels);
      parts.add(radial.multiply(own).reshape(count, numbers * channels));
      from += channels;
    }
    return parts.size() == 1 ? parts.get(0) : Tensors.concat(1, parts);
  }

  @Override
  public String toString() {
    return kind() + " from " + input + " to " + output() + " by a " + messages;
  }
}
