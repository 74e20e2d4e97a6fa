package org.intertwiner.nn.model.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.dense.Perceptron;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Message passing on coordinates as plain numbers: permuting nodes permutes the result, and that is
 * all the symmetry there is. The negative control beside equivariant networks.
 *
 * <p>Formula: with h_i = W(x_i, f_i) at first, x the positions and f what the nodes carry, m_ij =
 * φ_e(h_i, h_j, |x_i − x_j|², s_i ⊙ s_j), where s are the invariant numbers of f, h_i ← h_i +
 * φ_h(h_i, Σ_j m_ij), and a perceptron of h_i at the end.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes or graphs, output.channels)}.
 * <i>Accuracy</i>: equivariant under permutations up to rounding, and not at all under rotations,
 * reflections and translations. <i>Source</i>: Gilmer et al. (2017), equations 1 and 2; the
 * baseline "GNN" of Satorras, Hoogeboom and Welling (2021).
 *
 * <p>Example: {@code PlainGraphNetwork.of(input, output, 64, 4)}.
 *
 * @param <G> the group elements, with which it does not commute
 */
public final class PlainGraphNetwork<G> implements GraphModel {
  private final Ports<G> ports;
  private final int layers;
  private final Parts parts;

  private PlainGraphNetwork(Ports<G> ports, int layers, Parts parts) {
    this.ports = ports;
    this.layers = layers;
    this.parts = parts;
  }

  /**
   * The network with values at nodes.
   *
   * @param <G> the group elements
   * @param input what the nodes carry: invariant numbers and vectors
   * @param output what comes out: invariant numbers and vectors
   * @param width of hidden layers, in 1 … 65536
   * @param layers how often messages are passed, in 1 … 1000
   * @return the network
   * @throws InvalidInput if a type holds other representations, or a number is out of range
   */
  public static <G> PlainGraphNetwork<G> of(
      FieldType<G> input, FieldType<G> output, int width, int layers) {
    Ports<G> ports = Ports.of("a plain graph network", input, output, layers);
    Parts parts =
        Parts.empty()
            .with("ports", ports)
            .with("embedding", Perceptron.of(input.dimension() + input.channels(), width));
    int known = 1 + ports.in().scalars();
    for (int l = 0; l < layers; l++) {
      parts =
          parts
              .with(
                  "message" + l, Perceptron.of(2 * width + known, width, width).withEndActivation())
              .with("update" + l, Perceptron.of(2 * width, width, width));
    }
    Perceptron readout = Perceptron.of(width, width, output.channels());
    return new PlainGraphNetwork<>(ports, layers, parts.with("readout", readout));
  }

  /**
   * The same network with values of whole graphs: means over the nodes.
   *
   * @return a copy
   */
  public PlainGraphNetwork<G> ofGraphs() {
    return new PlainGraphNetwork<>(ports.ofGraphs(), layers, parts);
  }

  @Override
  public String kind() {
    return "plain-graph-network";
  }

  @Override
  public FieldType<G> input() {
    return ports.input();
  }

  @Override
  public FieldType<G> output() {
    return ports.output();
  }

  @Override
  public Level level() {
    return ports.level();
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
  public Function<GraphInput, Tensor> bind(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    Map<String, UnaryOperator<Tensor>> maps = Ports.perceptrons(parts, scopes);
    return graph -> apply(scopes.get("ports"), maps, graph);
  }

  private Tensor apply(Scope own, Map<String, UnaryOperator<Tensor>> maps, GraphInput graph) {
    Incidence edges = graph.incidence();
    Tensor x = graph.positions();
    Tensor s = ports.read(own, graph).scalars();
    Tensor products = edges.atTargets(s).multiply(edges.atSources(s));
    Tensor known = Tensors.concat(1, List.of(edges.vectors(x).square().sumKeep(1), products));
    Tensor h = maps.get("embedding").apply(Tensors.concat(1, List.of(x, graph.nodes())));
    for (int l = 0; l < layers; l++) {
      List<Tensor> ends = List.of(edges.atTargets(h), edges.atSources(h), known);
      Tensor sum = edges.sumAtTargets(maps.get("message" + l).apply(Tensors.concat(1, ends)));
      h = h.add(maps.get("update" + l).apply(Tensors.concat(1, List.of(h, sum))));
    }
    return maps.get("readout").apply(ports.pooled(edges, h));
  }
}
