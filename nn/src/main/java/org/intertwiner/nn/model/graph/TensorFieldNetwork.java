package org.intertwiner.nn.model.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.layer.nonlinearity.NormNonlinearity;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphLayer;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.message.NodeWise;
import org.intertwiner.nn.tensor.Tensor;

/**
 * The tensor field network: convolutions of steerable features with learned radial functions times
 * harmonics of the edges, with norm non-linearities in between.
 *
 * <p>Formula: f_i ← η(W f_i + (1/√n) Σ_j f_j ⊗_{w(r_ij)} Y(r̂_ij)) for each layer, with η(v) =
 * v·σ(√(|v|² + ε) + b) on fields that the group moves; an equivariant linear map reads out. Values
 * of whole graphs are means over the nodes.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes or graphs, output.channels)}.
 * <i>Accuracy</i>: equivariant up to rounding under the whole group of the types, translations and
 * permutations. It tells mirror images apart if the group holds rotations only, or if pseudoscalars
 * come out. A node without neighbours gets the linear map of itself. <i>Complexity</i>: edges × the
 * couplings of the types. <i>Source</i>: Thomas et al. (2018), sections 4.1 and 5.
 *
 * <p>Example: with {@code edges = EdgeEmbedding.of(action, 2, 8, 3.5)}, {@code
 * TensorFieldNetwork.of(edges, one, hidden, eight, 3).ofGraphs()} tells the eight Tetris pieces
 * apart.
 *
 * @param <G> the group elements
 */
public final class TensorFieldNetwork<G> implements GraphModel {
  private static final double FIRST_GAIN = 0.1;

  private final SteerableStack<G> stack;

  private TensorFieldNetwork(SteerableStack<G> stack) {
    this.stack = stack;
  }

  /**
   * The network with values at nodes.
   *
   * @param <G> the group elements
   * @param edges harmonics and radial functions of the edges
   * @param input what the nodes carry; products of its invariant numbers join the radial functions
   * @param hidden what the nodes carry in between
   * @param output what comes out
   * @param layers how many convolutions, in 1 … 1000
   * @return the network, for about one neighbour of each node
   * @throws InvalidInput if actions differ, or no convolution leads from one type to the next
   */
  public static <G> TensorFieldNetwork<G> of(
      EdgeEmbedding<G> edges,
      FieldType<G> input,
      FieldType<G> hidden,
      FieldType<G> output,
      int layers) {
    return of(edges, input, hidden, output, layers, 1);
  }

  /**
   * The network for graphs of a usual number of neighbours, by whose root sums are divided.
   *
   * @param <G> the group elements
   * @param edges harmonics and radial functions of the edges
   * @param input what the nodes carry; products of its invariant numbers join the radial functions
   * @param hidden what the nodes carry in between
   * @param output what comes out
   * @param layers how many convolutions, in 1 … 1000
   * @param neighbours the usual number of neighbours of a node, positive
   * @return the network
   * @throws InvalidInput if actions differ, no convolution leads from one type to the next, or a
   *     number is out of range
   */
  public static <G> TensorFieldNetwork<G> of(
      EdgeEmbedding<G> edges,
      FieldType<G> input,
      FieldType<G> hidden,
      FieldType<G> output,
      int layers,
      double neighbours) {
    return of(edges, input, hidden, output, layers, neighbours, true);
  }

  /**
   * The network as published: radial functions know the distance alone. An edge of it cannot weigh
   * by what its target carries (a force by the product of two charges); it is here to compare.
   *
   * @param <G> the group elements
   * @param edges harmonics and radial functions of the edges
   * @param input what the nodes carry
   * @param hidden what the nodes carry in between
   * @param output what comes out
   * @param layers how many convolutions, in 1 … 1000
   * @param neighbours the usual number of neighbours of a node, positive
   * @return the network
   * @throws InvalidInput if actions differ, no convolution leads from one type to the next, or a
   *     number is out of range
   */
  public static <G> TensorFieldNetwork<G> ofDistances(
      EdgeEmbedding<G> edges,
      FieldType<G> input,
      FieldType<G> hidden,
      FieldType<G> output,
      int layers,
      double neighbours) {
    return of(edges, input, hidden, output, layers, neighbours, false);
  }

  private static <G> TensorFieldNetwork<G> of(
      EdgeEmbedding<G> edges,
      FieldType<G> input,
      FieldType<G> hidden,
      FieldType<G> output,
      int layers,
      double neighbours,
      boolean products) {
    SteerableStack.require("a tensor field network", edges, input, layers);
    int radial = SteerableStack.radial(edges, input, products);
    Layer norms = NormNonlinearity.sigmoid(hidden);
    List<GraphLayer> all = new ArrayList<>();
    FieldType<G> from = input;
    for (int l = 0; l < layers; l++) {
      all.add(SteerableStack.convolution(edges, radial, from, hidden, neighbours));
      all.add(NodeWise.of(norms));
      from = hidden;
    }
    all.add(NodeWise.of(Intertwiner.from(hidden).to(output).withGain(FIRST_GAIN).withBias()));
    return new TensorFieldNetwork<>(
        new SteerableStack<>(edges, input, output, products, List.copyOf(all), Level.NODES));
  }

  /**
   * The same network with values of whole graphs: means over the nodes.
   *
   * @return a copy
   */
  public TensorFieldNetwork<G> ofGraphs() {
    return new TensorFieldNetwork<>(stack.ofGraphs());
  }

  @Override
  public String kind() {
    return "tensor-field-network";
  }

  @Override
  public FieldType<G> input() {
    return stack.input();
  }

  @Override
  public FieldType<G> output() {
    return stack.output();
  }

  @Override
  public Level level() {
    return stack.level();
  }

  @Override
  public List<Weight> weights() {
    return stack.weights();
  }

  @Override
  public List<Constant> constants() {
    return stack.constants();
  }

  @Override
  public List<Layer> linearParts() {
    return stack.linearParts();
  }

  @Override
  public Function<GraphInput, Tensor> bind(Scope scope) {
    return stack.bind(scope);
  }

  @Override
  public String toString() {
    return kind() + " " + stack;
  }
}
