package org.intertwiner.nn.layer.implicit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.SamplePoints;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.Initialisation;
import org.intertwiner.nn.layer.convolution.KernelWindow;
import org.intertwiner.nn.layer.convolution.PaddingMode;
import org.intertwiner.nn.layer.convolution.Response;
import org.intertwiner.nn.layer.intertwiner.BlockExpansion;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.layer.intertwiner.InvariantBias;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.Representations;

/**
 * A convolution with an implicit kernel: K(x) = (L_n ∘ σ ∘ … ∘ σ ∘ L_0)(x), where L_0 takes x to
 * learned combinations of harmonics times Gaussian rings, the other L are equivariant linear maps,
 * σ equivariant non-linearities, and the values lie in V_out ⊗ V_in*; so K(gx) = ρ_out(g) K(x)
 * ρ_in(g)⁻¹ for every g and x.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels, …space)} to {@code (batch, output.channels, …)}
 * as a plain convolution. <i>Accuracy</i>: on group elements that keep the grid equivariance is
 * exact up to rounding. <i>Complexity</i>: that of the plain convolution and, in training, of the
 * small network at as many points as the kernel has. <i>First values</i>: scaled so that the wave
 * that the kernels amplify most, of mean square v, gives outputs of mean square 2v on average over
 * seeded first values. <i>Source</i>: Zhdanov, Hoffmann and Cesa (2023).
 *
 * <pre>{@code
 * ImplicitConv.from(vectors).to(hidden).through(irrepsUpToTwo).kernelSize(7)
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class ImplicitConv<G> implements Layer {
  private static final double DEGREES_PER_RADIUS = 1.5;
  private static final double SIGMA = 0.5;
  private static final int SEEDS = 32;
  private static final int MOST_DEPTH = 16;

  private final FieldType<G> input;
  private final FieldType<G> output;
  private final FieldType<G> hidden;
  private final int depth;
  private final KernelWindow window;
  private final HomType<G> values;
  private final BlockExpansion features;
  private final Network network;
  private final Optional<InvariantBias> bias;

  private ImplicitConv(
      FieldType<G> input,
      FieldType<G> output,
      FieldType<G> hidden,
      int depth,
      KernelWindow window,
      BlockExpansion features,
      Network network,
      Optional<InvariantBias> bias) {
    this.input = input;
    this.output = output;
    this.hidden = hidden;
    this.depth = depth;
    this.window = window;
    this.values = new HomType<>(input, output);
    this.features = features;
    this.network = network;
    this.bias = bias;
  }

  /**
   * Names the fields that come in; go on with {@code to(…).through(…).kernelSize(…)}.
   *
   * @param <G> the group elements
   * @param input the type
   * @return the first step
   */
  public static <G> From<G> from(FieldType<G> input) {
    return new From<>(input);
  }

  /**
   * A convolution of which the input is known.
   *
   * @param <G> the group elements
   * @param input the fields that come in
   */
  public record From<G>(FieldType<G> input) {
    /**
     * Names the fields that go out.
     *
     * @param output the type
     * @return the second step
     * @throws InvalidInput if the actions differ
     */
    public FromTo<G> to(FieldType<G> output) {
      input.requireSameAction(output, "implicit convolution");
      return new FromTo<>(input, output);
    }
  }

  /**
   * A convolution of which the types are known.
   *
   * @param <G> the group elements
   * @param input the fields that come in
   * @param output the fields that go out
   */
  public record FromTo<G>(FieldType<G> input, FieldType<G> output) {
    /**
     * Names the features that the kernel's network computes with. Permutation fields get pointwise
     * functions, others gates.
     *
     * @param hidden the features; what of V_out ⊗ V_in* they reach by linear maps is learned
     * @return the third step
     * @throws InvalidInput if the actions differ
     */
    public Through<G> through(FieldType<G> hidden) {
      input.requireSameAction(hidden, "implicit convolution");
      return new Through<>(input, output, hidden);
    }
  }

  /**
   * A convolution of which types and hidden features are known.
   *
   * @param <G> the group elements
   * @param input the fields that come in
   * @param output the fields that go out
   * @param hidden the features of the kernel's network
   */
  public record Through<G>(FieldType<G> input, FieldType<G> output, FieldType<G> hidden) {
    /**
     * Makes the network: two non-linearities, harmonics of degree l ≤ 1.5·r on rings one cell
     * apart.
     *
     * @param size cells of the kernel along each axis
     * @return the layer, without bias
     * @throws InvalidInput if no harmonic reaches the hidden features, or these reach no value of
     *     the kernel
     * @throws LimitExceeded if one kernel would be larger than 1 GiB
     */
    public ImplicitConv<G> kernelSize(int size) {
      return made(
          input, output, hidden, 2, KernelWindow.of(input.dimension(), size), Optional.empty());
    }
  }

  private static <G> ImplicitConv<G> made(
      FieldType<G> input,
      FieldType<G> output,
      FieldType<G> hidden,
      int depth,
      KernelWindow window,
      Optional<InvariantBias> bias) {
    if (depth < 1 || depth > MOST_DEPTH) {
      throw new InvalidInput(
          "depth of an implicit kernel", "" + depth, "1 to " + MOST_DEPTH + " non-linearities", "");
    }
    window.requireSmallKernel(input.channels(), output.channels());
    Layer activation = activation(hidden);
    FieldType<G> first = hidden.alike(activation.input());
    int[] cells = new int[window.dimension()];
    Arrays.fill(cells, window.size());
    BlockExpansion features = features(first, Grid.of(cells), window.size());
    FieldType<G> type = new HomType<>(input, output).type();
    List<Layer> layers = new ArrayList<>();
    for (int i = 1; i < depth; i++) {
      layers.add(activation);
      layers.add(Intertwiner.from(hidden).to(first).withBias());
    }
    layers.add(activation);
    Intertwiner<G> last = Intertwiner.from(hidden).to(type);
    ImplicitConv<G> measured =
        new ImplicitConv<>(
            input, output, hidden, depth, window, features, with(layers, last), bias);
    double gain = Initialisation.RECTIFIER / measured.strongestGain();
    return new ImplicitConv<>(
        input, output, hidden, depth, window, features, with(layers, last.withGain(gain)), bias);
  }

  private static Network with(List<Layer> layers, Layer last) {
    List<Layer> all = new ArrayList<>(layers);
    all.add(last);
    return Network.of(all);
  }

  private static <G> Layer activation(FieldType<G> hidden) {
    return hidden.isPointwise() ? Pointwise.elu(hidden) : GatedNonlinearity.to(hidden);
  }

  /** Learned steerable functions of x with values in the first features. */
  private static <G> BlockExpansion features(FieldType<G> first, SamplePoints points, int size) {
    FieldType<G> scalar = FieldType.trivial(first.action(), 1);
    GaussianRings rings =
        GaussianRings.forSize(size)
            .withSigma(SIGMA)
            .withBandLimit(BandLimit.perRadius(DEGREES_PER_RADIUS));
    int degrees = Math.max(0, rings.bandLimit().maxDegree(rings, points, size));
    KernelSpace space =
        KernelSpace.on(first.action())
            .from(Representations.trivial(first.group()))
            .to(first.representation())
            .upToDegree(degrees);
    BlockExpansion features =
        BlockExpansion.sampled(scalar, first, space.sample(points, rings).normalized());
    if (features.isEmpty()) {
      throw new InvalidInput(
          "hidden features of an implicit kernel",
          first.toString(),
          "representations that harmonics of degree up to " + degrees + " reach",
          "add trivial fields, or vectors");
    }
    return features;
  }

  /** The mean square response to the strongest wave, over seeded first values. */
  private double strongestGain() {
    Response response = Response.none(window);
    for (int seed = 0; seed < SEEDS; seed++) {
      Weights weights = Weights.initial(this, Engines.named("java"), DType.FLOAT64, seed);
      Tensor kernel =
          Tape.withoutGradients(() -> matrices(weights.scope(false, new SplittableRandom(0))));
      response = response.plus(1, Response.of(window, kernel.toDoubles()));
    }
    return response.peak(1) / (SEEDS * (double) output.channels());
  }

  /**
   * The same layer with a deeper or flatter kernel network.
   *
   * @param nonlinearities how many, from 1
   * @return a copy
   * @throws InvalidInput if there are none or too many
   */
  public ImplicitConv<G> withDepth(int nonlinearities) {
    return made(input, output, hidden, nonlinearities, window, bias);
  }

  /**
   * The same layer in larger steps.
   *
   * @param stride cells between neighbouring outputs
   * @return a copy
   */
  public ImplicitConv<G> withStride(int stride) {
    return moved(window.withStride(stride));
  }

  /**
   * The same layer with another padding.
   *
   * @param cells on each side
   * @return a copy
   */
  public ImplicitConv<G> withPadding(int cells) {
    return moved(window.withPadding(cells));
  }

  /**
   * The same layer with another kind of padding.
   *
   * @param mode what is added
   * @return a copy
   */
  public ImplicitConv<G> withPadding(PaddingMode mode) {
    return moved(window.withPadding(mode));
  }

  private ImplicitConv<G> moved(KernelWindow other) {
    return new ImplicitConv<>(input, output, hidden, depth, other, features, network, bias);
  }

  /**
   * The same layer with a learned invariant vector added; nothing where there is none but zero.
   *
   * @return a copy
   */
  public ImplicitConv<G> withBias() {
    Optional<InvariantBias> own = Optional.of(InvariantBias.of(output)).filter(b -> !b.isEmpty());
    return new ImplicitConv<>(input, output, hidden, depth, window, features, network, own);
  }

  /** The same kernel at other points; its values are those of {@link #matrices}. */
  ImplicitConv<G> at(SamplePoints points) {
    FieldType<G> first = hidden.alike(network.input());
    return new ImplicitConv<>(
        input,
        output,
        hidden,
        depth,
        window,
        features(first, points, window.size()),
        network,
        bias);
  }

  @Override
  public String kind() {
    return "implicit-convolution";
  }

  @Override
  public FieldType<G> input() {
    return input;
  }

  @Override
  public FieldType<G> output() {
    return output;
  }

  /**
   * The equivariant network behind the first features: from hidden features to values of the
   * kernel.
   *
   * @return non-linearities and linear maps in turn
   */
  public Network network() {
    return network;
  }

  /**
   * How the kernel moves.
   *
   * @return the window
   */
  public KernelWindow window() {
    return window;
  }

  @Override
  public List<Weight> weights() {
    List<Weight> weights = new ArrayList<>(features.weights("features", 1));
    network.weights().forEach(w -> weights.add(w.named("kernel." + w.name())));
    bias.ifPresent(b -> weights.addAll(b.weights()));
    return List.copyOf(weights);
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>(features.constants());
    constants.addAll(network.constants());
    bias.ifPresent(b -> constants.addAll(b.constants()));
    return List.copyOf(constants);
  }

  /**
   * The kernel that a plain convolution would use.
   *
   * @param scope the numbers of this layer
   * @return shape {@code (output.channels, input.channels, …size)}
   */
  public Tensor kernel(Scope scope) {
    return matrices(scope).reshape(window.kernelShape(output.channels(), input.channels()));
  }

  /** K at every point, shape (outputs, inputs, points). */
  Tensor matrices(Scope scope) {
    Tensor first = features.expand(scope, 0, 0);
    Tensor atPoints = first.reshape(first.shape().at(0), -1).permute(1, 0);
    int w = features.constants().size() - 1;
    int c = features.constants().size();
    Scope own =
        new Scope(
            scope.parameters().subList(w, w + network.weights().size()),
            scope.constants().subList(c, c + network.constants().size()),
            scope.training(),
            first.type(),
            scope.random());
    return values.matrices(network.bind(own).apply(atPoints));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor kernel = scope.training() ? kernel(scope) : Tape.withoutGradients(() -> kernel(scope));
    Tensor narrow = kernel.to(scope.computing());
    int w = features.constants().size() - 1 + network.weights().size();
    int c = features.constants().size() + network.constants().size();
    Optional<Tensor> offset = bias.map(b -> b.channels(scope, w, c));
    return x -> {
      Tensor y = window.apply(x, narrow);
      return offset.map(b -> InvariantBias.add(y, b)).orElse(y);
    };
  }

  @Override
  public int size(int cells) {
    return window.size(cells);
  }

  @Override
  public Optional<String> asymmetry(int cells) {
    return window.asymmetry(cells);
  }

  @Override
  public String toString() {
    return kind() + " " + window + " from " + input + " to " + output + " through " + hidden;
  }
}
