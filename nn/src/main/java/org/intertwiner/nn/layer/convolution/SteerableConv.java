package org.intertwiner.nn.layer.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A convolution on the line, the plane or space whose kernel satisfies K(gx) = ρ_out(g) K(x)
 * ρ_in(g)⁻¹: it commutes with translations and with the group, up to the sampling on the grid.
 *
 * <p>The kernel is Σ w_b B_b over an exact basis, proved complete, sampled on a grid of {@code
 * size} cells along each axis. Dilation moves its cells apart, which samples the kernel
 * K(x/dilation) on the dilated grid: degrees and rings stay those of the kernel.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels, …space)} to {@code (batch, output.channels, …)}
 * as a plain convolution. <i>Accuracy</i>: on group elements that keep the grid equivariance is
 * exact up to rounding; on others it is limited by the sampling. <i>Mixed precision</i>: kernels
 * are expanded in the kind of number of the weights and rounded once. <i>First values</i>: normal,
 * see {@link Initialisation}; the gain is 2 unless another is asked for. <i>Complexity</i>: that of
 * the plain convolution, and in training the product of weights and basis.
 *
 * <pre>{@code
 * SteerableConv.from(in).to(hidden).kernelSize(7).withStride(2).withPadding(PaddingMode.CIRCULAR)
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class SteerableConv<G> implements Layer {
  private static final double DEGREES_PER_RADIUS = 1.5;
  private static final double SIGMA = 0.5;
  private static final Initialisation FIRST =
      new Initialisation(Initialisation.RECTIFIER, Initialisation.Inputs.SMOOTH);

  private final FieldType<G> input;
  private final FieldType<G> output;
  private final Settings settings;
  private final FieldBlocks<G> inputBlocks;
  private final FieldBlocks<G> outputBlocks;
  private final SampledBasis basis;
  private final KernelExpansion expansion;
  private final Biases biases;

  /** What was asked for. */
  private record Settings(
      KernelWindow window,
      RadialProfile profile,
      boolean biased,
      Initialisation first,
      OptionalLong shuffle) {
    Settings with(KernelWindow other) {
      return new Settings(other, profile, biased, first, shuffle);
    }
  }

  private SteerableConv(
      FieldType<G> input, FieldType<G> output, Settings settings, Optional<SampledBasis> solved) {
    KernelWindow window = settings.window;
    this.input = input;
    this.output = output;
    this.settings = settings;
    this.inputBlocks = FieldBlocks.of(input, window.groups());
    this.outputBlocks = FieldBlocks.of(output, window.groups());
    window.requireSmallKernel(input.channels(), output.channels());
    FieldType<G> in = inputBlocks.block();
    FieldType<G> out = outputBlocks.block();
    this.basis = solved.orElseGet(() -> sampled(in, out, window, settings.profile));
    KernelExpansion own = KernelExpansion.of(basis, out, in, window, settings.first);
    this.expansion =
        settings.shuffle.isPresent()
            ? own.shuffled(new SplittableRandom(settings.shuffle.getAsLong()))
            : own;
    this.biases = settings.biased ? Biases.of(output) : Biases.none();
  }

  private static <G> SampledBasis sampled(
      FieldType<G> in, FieldType<G> out, KernelWindow window, RadialProfile profile) {
    int[] cells = new int[window.dimension()];
    Arrays.fill(cells, window.size());
    Grid grid = Grid.of(cells);
    int degrees = Math.max(0, profile.bandLimit().maxDegree(profile, grid, window.size()));
    KernelSpace space =
        KernelSpace.on(in.action())
            .from(in.representation())
            .to(out.representation())
            .upToDegree(degrees);
    SampledBasis basis = space.sample(grid, profile).normalized();
    if (basis.size() == 0) {
      throw new InvalidInput(
          "steerable convolution " + in + " → " + out,
          "no kernel of degree up to " + space.maxDegree(),
          "at least one",
          "these representations are not connected by low degrees; add others or raise the limit");
    }
    return basis;
  }

  /**
   * Names the type of the fields that come in; go on with {@code to(…).kernelSize(…)}.
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
   * @param input the type of the fields that come in
   */
  public record From<G>(FieldType<G> input) {
    /**
     * Names the type of the fields that go out.
     *
     * @param output the type
     * @return the second step
     * @throws InvalidInput if the actions differ
     */
    public FromTo<G> to(FieldType<G> output) {
      input.requireSameAction(output, "steerable convolution");
      return new FromTo<>(input, output);
    }
  }

  /**
   * A convolution of which the types are known.
   *
   * @param <G> the group elements
   * @param input the type of the fields that come in
   * @param output the type of the fields that go out
   */
  public record FromTo<G>(FieldType<G> input, FieldType<G> output) {
    /**
     * Solves and samples the kernels: rings one cell apart of width σ = 0.5, degrees l ≤ 1.5·r, so
     * many zeros around the field that odd kernels keep its size, no bias. Kernels of even size
     * turn about the corner of a cell and change the size by one: they fit steps of 2.
     *
     * @param size cells of the kernel along each axis
     * @return the layer
     * @throws InvalidInput if the size is not positive
     * @throws LimitExceeded if the basis or one kernel is predicted to be larger than 1 GiB
     */
    public SteerableConv<G> kernelSize(int size) {
      KernelWindow window = KernelWindow.of(input.dimension(), size);
      RadialProfile rings =
          GaussianRings.forSize(size)
              .withSigma(SIGMA)
              .withBandLimit(BandLimit.perRadius(DEGREES_PER_RADIUS));
      Settings settings = new Settings(window, rings, false, FIRST, OptionalLong.empty());
      return new SteerableConv<>(input, output, settings, Optional.empty());
    }
  }

  private SteerableConv<G> with(Settings other) {
    boolean same =
        other.profile == settings.profile && other.window.groups() == settings.window.groups();
    return new SteerableConv<>(input, output, other, same ? Optional.of(basis) : Optional.empty());
  }

  /**
   * The same layer with another radial profile; the basis is solved and sampled anew.
   *
   * @param rings radial functions and band limit, in cells
   * @return a copy
   */
  public SteerableConv<G> withRings(RadialProfile rings) {
    Settings s = settings;
    return with(new Settings(s.window, rings, s.biased, s.first, s.shuffle));
  }

  /**
   * The same layer with another stride.
   *
   * @param stride cells between neighbouring outputs; of a transposed layer, inputs
   * @return a copy
   */
  public SteerableConv<G> withStride(int stride) {
    return with(settings.with(settings.window.withStride(stride)));
  }

  /**
   * The same layer with another padding.
   *
   * @param padding cells added on each side; of a transposed layer, cut off
   * @return a copy
   */
  public SteerableConv<G> withPadding(int padding) {
    return with(settings.with(settings.window.withPadding(padding)));
  }

  /**
   * The same layer with another kind of padding. All keep the symmetry of the grid.
   *
   * @param mode what is seen beyond the edge
   * @return a copy
   * @throws InvalidInput if the layer is transposed and the mode copies cells
   */
  public SteerableConv<G> withPadding(PaddingMode mode) {
    return with(settings.with(settings.window.withPadding(mode)));
  }

  /**
   * The same layer with the cells of its kernel further apart.
   *
   * @param dilation cells between neighbouring cells of the kernel
   * @return a copy
   */
  public SteerableConv<G> withDilation(int dilation) {
    return with(settings.with(settings.window.withDilation(dilation)));
  }

  /**
   * The same layer on equal blocks of fields that do not see each other; the basis is that of one
   * block. Each block takes its share of the copies of every part.
   *
   * @param groups the number of blocks; as many as fields makes the layer depth-wise
   * @return a copy
   * @throws InvalidInput if the input or the output does not fall into so many equal blocks
   */
  public SteerableConv<G> withGroups(int groups) {
    return with(settings.with(settings.window.withGroups(groups)));
  }

  /**
   * The adjoint in space of the window: each input cell spreads a kernel around its place, stride
   * cells apart, and padding is cut off. With stride s the output has (n − 1)·s + reach − 2·padding
   * cells, symmetric about the centre of the field, so the layer is equivariant for every size; to
   * undo the change of size by a strided layer use the same numbers on a size that {@linkplain
   * #asymmetry fits} it.
   *
   * @return a copy that goes the other way
   * @throws InvalidInput if the padding copies cells
   */
  public SteerableConv<G> transposed() {
    return with(settings.with(settings.window.adjoint()));
  }

  /**
   * The same layer with a bias: one number for each invariant vector of each field, such as trivial
   * fields and the constant vectors of permutation fields have one; irreducible fields get none.
   *
   * @return a copy
   */
  public SteerableConv<G> withBias() {
    Settings s = settings;
    return with(new Settings(s.window, s.profile, true, s.first, s.shuffle));
  }

  /**
   * The same layer with other first values.
   *
   * @param gain mean square of the outputs for smooth inputs of mean square one: 1 before nothing,
   *     2 before a rectifier, {@link Initialisation#gain} before others
   * @return a copy
   * @throws InvalidInput unless the gain is positive
   */
  public SteerableConv<G> withGain(double gain) {
    return withFirstValues(new Initialisation(gain, settings.first.inputs()));
  }

  /**
   * The same layer with other first values.
   *
   * @param first the gain, and for which inputs it holds
   * @return a copy
   */
  public SteerableConv<G> withFirstValues(Initialisation first) {
    Settings s = settings;
    return with(new Settings(s.window, s.profile, s.biased, first, s.shuffle));
  }

  /**
   * A negative control: the same layer with the samples of its basis in random order. It is as
   * large as this one and commutes with nothing but translations; a check that does not refute it
   * is none.
   *
   * @param random source of the order
   * @return a copy
   */
  public SteerableConv<G> withShuffledBasis(RandomGenerator random) {
    Settings s = settings;
    OptionalLong seed = OptionalLong.of(random.nextLong());
    return with(new Settings(s.window, s.profile, s.biased, s.first, seed));
  }

  @Override
  public String kind() {
    return "steerable-convolution";
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
   * Cells of the kernel along each axis.
   *
   * @return the size
   */
  public int kernelSize() {
    return settings.window.size();
  }

  /**
   * How the kernel moves.
   *
   * @return stride, padding, dilation, groups and direction
   */
  public KernelWindow window() {
    return settings.window;
  }

  /**
   * The exact kernels, with their certificate.
   *
   * @return the space between the types of one block
   */
  public KernelSpace kernelSpace() {
    return basis.space();
  }

  /**
   * The sampled kernels.
   *
   * @return the normalised basis between the types of one block
   */
  public SampledBasis basis() {
    return basis;
  }

  /**
   * The memory of the factored basis and of one kernel.
   *
   * @param bytesPerNumber 4 for float32, 8 for float64
   * @return bytes; the dense basis would take {@link SampledBasis#predictedBytes}
   */
  public long predictedBytes(int bytesPerNumber) {
    return expansion.bytes(bytesPerNumber);
  }

  @Override
  public List<Weight> weights() {
    List<Weight> weights = expansion.weights();
    weights.addAll(biases.weights());
    return List.copyOf(weights);
  }

  /** Those of the expansion, then the orders of the channels, then the invariant vectors. */
  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>(expansion.constants());
    constants.add(Constant.indices(inputBlocks.channels()));
    constants.add(Constant.indices(outputBlocks.positions()));
    constants.addAll(biases.constants());
    return List.copyOf(constants);
  }

  /**
   * The kernel that a plain convolution would use.
   *
   * @param scope the numbers of this layer
   * @return shape {@link KernelWindow#kernelShape}; without groups {@code (output.channels,
   *     input.channels, …size)}
   */
  public Tensor kernel(Scope scope) {
    return expansion.expand(scope);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor kernel = scope.training() ? narrow(scope) : Tape.withoutGradients(() -> narrow(scope));
    Optional<Tensor> bias = bias(scope).map(b -> broadcast(b));
    int orders = expansion.patternCount() + 2;
    boolean permuteIn = !inputBlocks.inOrder();
    boolean permuteOut = !outputBlocks.inOrder();
    return x -> {
      Tensor in = permuteIn ? x.gather(1, scope.constant(orders)) : x;
      Tensor y = settings.window.apply(in, kernel);
      y = permuteOut ? y.gather(1, scope.constant(orders + 1)) : y;
      return bias.isPresent() ? y.add(bias.get()) : y;
    };
  }

  private Tensor narrow(Scope scope) {
    return kernel(scope).to(scope.computing());
  }

  private Optional<Tensor> bias(Scope scope) {
    if (biases.count() == 0) {
      return Optional.empty();
    }
    Tensor own = scope.value(expansion.patternCount());
    return Optional.of(biases.channels(own, scope, expansion.patternCount() + 4));
  }

  private Tensor broadcast(Tensor bias) {
    int[] extents = new int[input.dimension() + 2];
    Arrays.fill(extents, 1);
    extents[1] = output.channels();
    return bias.reshape(extents);
  }

  /**
   * The plain convolution that this layer is for fixed weights; its output is that of the evaluated
   * layer bit for bit.
   *
   * @param weights the numbers of this layer alone
   * @return kernel and bias as arrays
   */
  public FoldedConv fold(Weights weights) {
    return fold(weights.scope(false, new SplittableRandom(0)));
  }

  /**
   * The plain convolution that this layer is for fixed weights.
   *
   * @param scope the numbers of this layer
   * @return kernel and bias as arrays
   */
  public FoldedConv fold(Scope scope) {
    return Tape.withoutGradients(
        () -> {
          Tensor kernel = kernel(scope);
          double[] bias = bias(scope).map(Tensor::toDoubles).orElse(new double[0]);
          int[] in = inputBlocks.inOrder() ? new int[0] : inputBlocks.channels();
          int[] out = outputBlocks.inOrder() ? new int[0] : outputBlocks.positions();
          return new FoldedConv(settings.window, kernel.shape(), kernel.toDoubles(), bias, in, out);
        });
  }

  @Override
  public int size(int cells) {
    return settings.window.size(cells);
  }

  @Override
  public Optional<String> asymmetry(int cells) {
    return settings.window.asymmetry(cells);
  }

  /**
   * Kind, size and types.
   *
   * @return one line
   */
  @Override
  public String toString() {
    return kind() + " " + settings.window + " from " + input + " to " + output;
  }
}
