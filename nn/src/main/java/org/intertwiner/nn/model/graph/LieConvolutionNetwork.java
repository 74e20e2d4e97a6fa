package org.intertwiner.nn.model.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
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
 * Convolution on a group of motions (LieConv): every point is lifted to the motions u = (x, k) that
 * move the origin there, and messages depend on u_j⁻¹u_i alone.
 *
 * <p>Formula: features are first seen from each frame, h_(x,k) = ρ_in(k)⁻¹f_x; then, layer by
 * layer,
 *
 * <pre>
 * h_i ← h_i + φ(W mean_j κ(log(u_j⁻¹u_i)) ⊗ h_j),   j over neighbours, i itself and all frames;
 * y_x = mean_k ρ_out(k) ψ(h_(x,k)).
 * </pre>
 *
 * <p>With a trivial group these are the translations T(n), one frame and an ordinary convolution of
 * points. With a finite group K all its elements are frames ({@linkplain #of exact}): the network
 * commutes with K and translations. With a continuous group frames are {@linkplain #sampled drawn}
 * anew in each evaluation, in training or not: the network then commutes <b>in distribution
 * only</b>. Two evaluations differ, and only the mean over draws is equivariant; a check that
 * compares single evaluations refutes it.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes or graphs, output.channels)}.
 * <i>Accuracy</i>: exact up to rounding for a finite group, at coinciding points too; the logarithm
 * of a turn is by quaternions, stable at 0 and at half turns. <i>Complexity</i>: O(edges·k²·width)
 * for k frames, in time and memory. <i>Source</i>: Finzi, Stanton, Izmailov and Wilson (2020),
 * equations 3 to 9 and section 4.4; neighbourhoods are those of the graph.
 *
 * <p>Example: {@code LieConvolutionNetwork.of(input, output, 16, 2)} over {@code point:O} has 24
 * frames.
 *
 * @param <G> the group elements
 */
public final class LieConvolutionNetwork<G> implements GraphModel {
  private static final String NAME = "a Lie group convolution";
  private static final int KERNEL = 8;
  private static final int HIDDEN = 32;
  private static final int MOST_FRAMES = 192;

  private final FieldType<G> input;
  private final FieldType<G> output;
  private final Level level;
  private final int drawn;
  private final int width;
  private final int layers;
  private final Parts parts;
  private final List<Constant> constants;

  private LieConvolutionNetwork(
      FieldType<G> input, FieldType<G> output, Level level, int drawn, int width, int layers) {
    this.input = input;
    this.output = output;
    this.level = level;
    this.drawn = drawn;
    this.width = width;
    this.layers = layers;
    Parts all = Parts.empty().with("embedding", Perceptron.of(input.channels(), width));
    int attributes = GroupFrames.attributes(input.dimension());
    for (int l = 0; l < layers; l++) {
      all = all.with("kernel" + l, Perceptron.of(attributes, HIDDEN, HIDDEN, KERNEL));
      all = all.with("mixing" + l, Perceptron.of(KERNEL * width, width, width));
    }
    this.parts = all.with("readout", Perceptron.of(width, width, output.channels()));
    this.constants =
        input.group() instanceof FiniteGroup<G> finite && drawn == 0
            ? new GroupFrames<>(elements(finite), input, output).constants()
            : List.of();
  }

  /**
   * The network over a finite group with all its elements as frames: exactly equivariant.
   *
   * @param <G> the group elements
   * @param input what the nodes carry
   * @param output what comes out
   * @param width features of each frame, in 1 … 65536
   * @param layers how often messages are passed, in 1 … 1000
   * @return the network with values at nodes
   * @throws InvalidInput if the group is not finite or has more than 192 elements, actions differ,
   *     or a number is out of range
   */
  public static <G> LieConvolutionNetwork<G> of(
      FieldType<G> input, FieldType<G> output, int width, int layers) {
    if (!(input.group() instanceof FiniteGroup<G> finite) || finite.order() > MOST_FRAMES) {
      throw new InvalidInput(
          NAME + " with all elements as frames",
          input.group().name(),
          "a finite group of at most " + MOST_FRAMES + " elements",
          "draw frames with LieConvolutionNetwork.sampled, or pass to a finite subgroup");
    }
    return of(input, output, 0, width, layers);
  }

  /**
   * The network with frames drawn by the Haar measure in each evaluation: equivariant in
   * distribution only.
   *
   * @param <G> the group elements
   * @param input what the nodes carry
   * @param output what comes out
   * @param frames how many are drawn, the same at all nodes, in 1 … 192
   * @param width features of each frame, in 1 … 65536
   * @param layers how often messages are passed, in 1 … 1000
   * @return the network with values at nodes
   * @throws InvalidInput if actions differ or a number is out of range
   */
  public static <G> LieConvolutionNetwork<G> sampled(
      FieldType<G> input, FieldType<G> output, int frames, int width, int layers) {
    if (frames < 1 || frames > MOST_FRAMES) {
      throw new InvalidInput("frames of " + NAME, "" + frames, "1 … " + MOST_FRAMES, "");
    }
    return of(input, output, frames, width, layers);
  }

  private static <G> LieConvolutionNetwork<G> of(
      FieldType<G> input, FieldType<G> output, int drawn, int width, int layers) {
    Ports.requireLayers(NAME, layers);
    input.requireSameAction(output, NAME);
    return new LieConvolutionNetwork<>(input, output, Level.NODES, drawn, width, layers);
  }

  /**
   * The same network with values of whole graphs: means over the nodes.
   *
   * @return a copy
   */
  public LieConvolutionNetwork<G> ofGraphs() {
    return new LieConvolutionNetwork<>(input, output, Level.GRAPHS, drawn, width, layers);
  }

  /**
   * Whether one evaluation, and not only the mean over many, commutes with the group.
   *
   * @return true with all elements of a finite group as frames, false with drawn ones
   */
  public boolean isExact() {
    return drawn == 0;
  }

  @Override
  public String kind() {
    return "lie-convolution-network";
  }

  @Override
  public FieldType<G> input() {
    return input;
  }

  @Override
  public FieldType<G> output() {
    return output;
  }

  @Override
  public Level level() {
    return level;
  }

  @Override
  public List<Weight> weights() {
    return parts.weights();
  }

  @Override
  public List<Constant> constants() {
    return constants;
  }

  @Override
  public Function<GraphInput, Tensor> bind(Scope scope) {
    if (isExact()) {
      GroupFrames.OnEngine all = GroupFrames.OnEngine.of(scope.constants());
      Map<String, UnaryOperator<Tensor>> maps = Ports.perceptrons(parts, parts.split(scope));
      return graph -> apply(maps, all, graph);
    }
    RandomGenerator random = scope.random();
    return bind(
        scope, () -> Stream.generate(() -> input.group().random(random)).limit(drawn).toList());
  }

  /** The network with frames from a source of one's own. */
  Function<GraphInput, Tensor> bind(Scope scope, Supplier<List<G>> frames) {
    Map<String, UnaryOperator<Tensor>> maps = Ports.perceptrons(parts, parts.split(scope));
    return graph -> {
      Engine engine = graph.positions().engine();
      DType type = graph.positions().type();
      return apply(maps, new GroupFrames<>(frames.get(), input, output).on(engine, type), graph);
    };
  }

  private static <G> List<G> elements(FiniteGroup<G> group) {
    return IntStream.range(0, Math.toIntExact(group.order())).mapToObj(group::element).toList();
  }

  private Tensor apply(
      Map<String, UnaryOperator<Tensor>> maps, GroupFrames.OnEngine frames, GraphInput graph) {
    Incidence edges = graph.incidence();
    int n = edges.nodes();
    int k = frames.count();
    Tensor seen = graph.nodes().matmul(frames.down()).reshape(n * k, input.channels());
    Tensor h = maps.get("embedding").apply(seen);
    Tensor ways = attributes(frames, edges.vectors(graph.positions()));
    Tensor self =
        attributes(frames, Tensors.zeros(h.engine(), h.type(), Shape.of(1, input.dimension())));
    Tensor count = edges.degrees().add(1).scale(k).reciprocal();
    for (int l = 0; l < layers; l++) {
      UnaryOperator<Tensor> kernel = maps.get("kernel" + l);
      Tensor flat = h.reshape(n, k * width);
      Tensor near = messages(kernel.apply(ways), edges.atSources(flat), k);
      Tensor own = messages(kernel.apply(self), flat, k);
      Tensor mean = edges.sumAtTargets(near).add(own).multiply(count);
      h = h.add(maps.get("mixing" + l).apply(mean.reshape(n * k, KERNEL * width)));
    }
    Tensor y = maps.get("readout").apply(h).reshape(n, k * output.channels());
    Tensor nodes = y.matmul(frames.up());
    return level == Level.NODES ? nodes : edges.meanByGraph(nodes);
  }

  /** From ways (rows, d) to coordinates of logarithms (rows·k·k, attributes). */
  private Tensor attributes(GroupFrames.OnEngine frames, Tensor ways) {
    int rows = ways.shape().at(0);
    int d = input.dimension();
    int pairs = frames.count() * frames.count();
    Tensor moved = ways.matmul(frames.ways()).reshape(rows, pairs, d);
    int others = GroupFrames.attributes(d) - d;
    Tensor turned = frames.turns().broadcastTo(Shape.of(rows, pairs, others));
    return Tensors.concat(2, List.of(moved, turned)).reshape(rows * pairs, d + others);
  }

  /** Kernels (1 or rows·k·k, m) times features (rows, k·c), summed over frames: (rows, k·m·c). */
  private Tensor messages(Tensor kernels, Tensor features, int k) {
    int rows = features.shape().at(0);
    int kernelRows = kernels.shape().at(0) / (k * k);
    Tensor matrices =
        kernels
            .reshape(kernelRows, k, k, KERNEL)
            .permute(0, 1, 3, 2)
            .reshape(kernelRows, k * KERNEL, k);
    return matrices.matmul(features.reshape(rows, k, width)).reshape(rows, k * KERNEL * width);
  }
}
