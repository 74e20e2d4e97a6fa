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
import org.intertwiner.nn.layer.intertwiner.BlockExpansion;
import org.intertwiner.nn.layer.nonlinearity.NormNonlinearity;
import org.intertwiner.nn.message.Attention;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphLayer;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.message.NodeWise;
import org.intertwiner.nn.tensor.Tensor;

/**
 * The SE(3)-Transformer: attention between neighbours with keys and values from products with the
 * harmonics of the edges, then norm non-linearities; a convolution reads out.
 *
 * <p>Formula: f_i ← η(W₀ f_i + W Σ_j α_ij v_ij) for each layer, with v_ij and α_ij of {@link
 * Attention} and η(v) = v·σ(√(|v|² + ε) + b) on fields that the group moves. Lengths are smooth at
 * 0 and no angle of an edge is ever formed, so that nothing is singular at poles and where fields
 * vanish.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes or graphs, output.channels)}.
 * <i>Accuracy</i>: equivariant up to rounding under the whole group of the types, translations and
 * permutations. <i>Complexity</i>: edges × the couplings of the types. <i>Source</i>: Fuchs et al.
 * (2020), equations 10 to 12 and section 3.3; the smooth norm is ours.
 *
 * <p>Example: {@code Se3Transformer.of(edges, input, hidden, output, 3, 4)} with {@code hidden} =
 * {@code 8x0e+8x1o}: three layers of attention with four heads.
 *
 * @param <G> the group elements
 */
public final class Se3Transformer<G> implements GraphModel {
  private static final int RADIAL_WIDTH = 32;

  private final SteerableStack<G> stack;

  private Se3Transformer(SteerableStack<G> stack) {
    this.stack = stack;
  }

  /**
   * The network with values at nodes.
   *
   * @param <G> the group elements
   * @param edges harmonics and radial functions of the edges
   * @param input what the nodes carry; products of its invariant numbers join the radial functions
   * @param hidden what queries, keys, values and nodes in between carry; each multiplicity a
   *     multiple of the heads
   * @param output what comes out
   * @param layers how many layers of attention, in 1 … 1000
   * @param heads how many heads
   * @return the network
   * @throws InvalidInput if actions differ, the heads do not divide the multiplicities, no map
   *     leads from one type to the next, or a number is out of range
   */
  public static <G> Se3Transformer<G> of(
      EdgeEmbedding<G> edges,
      FieldType<G> input,
      FieldType<G> hidden,
      FieldType<G> output,
      int layers,
      int heads) {
    return of(edges, input, hidden, output, layers, heads, true);
  }

  /**
   * The same with radial functions of the distance alone: an edge cannot weigh by what its target
   * carries but through the attention.
   *
   * @param <G> the group elements
   * @param edges harmonics and radial functions of the edges
   * @param input what the nodes carry
   * @param hidden what queries, keys, values and nodes in between carry; each multiplicity a
   *     multiple of the heads
   * @param output what comes out
   * @param layers how many layers of attention, in 1 … 1000
   * @param heads how many heads
   * @return the network
   * @throws InvalidInput if actions differ, the heads do not divide the multiplicities, no map
   *     leads from one type to the next, or a number is out of range
   */
  public static <G> Se3Transformer<G> ofDistances(
      EdgeEmbedding<G> edges,
      FieldType<G> input,
      FieldType<G> hidden,
      FieldType<G> output,
      int layers,
      int heads) {
    return of(edges, input, hidden, output, layers, heads, false);
  }

  private static <G> Se3Transformer<G> of(
      EdgeEmbedding<G> edges,
      FieldType<G> input,
      FieldType<G> hidden,
      FieldType<G> output,
      int layers,
      int heads,
      boolean products) {
    SteerableStack.require("an SE(3)-Transformer", edges, input, layers);
    int radial = SteerableStack.radial(edges, input, products);
    List<GraphLayer> all = new ArrayList<>();
    FieldType<G> from = input;
    for (int l = 0; l < layers; l++) {
      Attention<G> plain =
          Attention.channelwise(
              from, edges.type(), hidden, hidden, heads, radial, RADIAL_WIDTH, RADIAL_WIDTH);
      boolean alone = BlockExpansion.atOrigin(from, hidden).isEmpty();
      all.add(alone ? plain : plain.withSelfInteraction());
      all.add(NodeWise.of(NormNonlinearity.sigmoid(hidden)));
      from = hidden;
    }
    all.add(SteerableStack.convolution(edges, radial, hidden, output, 1));
    return new Se3Transformer<>(
        new SteerableStack<>(edges, input, output, products, List.copyOf(all), Level.NODES));
  }

  /**
   * The same network with values of whole graphs: means over the nodes.
   *
   * @return a copy
   */
  public Se3Transformer<G> ofGraphs() {
    return new Se3Transformer<>(stack.ofGraphs());
  }

  @Override
  public String kind() {
    return "se3-transformer";
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
