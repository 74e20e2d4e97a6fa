package org.intertwiner.nn.layer.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * A convolution whose kernel satisfies K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹: it commutes with
 * translations and with the group, up to the sampling on the pixel grid.
 *
 * <p>The kernel is Σ w_b B_b over an exact basis, proved complete, sampled with Gaussian rings.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels, rows, columns)} to {@code (batch,
 * output.channels, …)} as a plain convolution. <i>Accuracy</i>: on group elements that keep the
 * pixel grid equivariance is exact up to rounding; on others it is limited by the sampling.
 * <i>First values</i>: normal, of such variance that independent inputs of variance v give outputs
 * of variance 2v on average. <i>Complexity</i>: that of the plain convolution, and in training the
 * product of weights and basis.
 *
 * <pre>{@code
 * SteerableConv.from(in).to(hidden).kernelSize(7).withStride(2)
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class SteerableConv<G> implements Layer {
  private static final double GAIN = 2;
  private static final double DEGREES_PER_RADIUS = 1.5;
  private static final double SIGMA = 0.5;

  private final FieldType<G> input;
  private final FieldType<G> output;
  private final int size;
  private final Window window;
  private final boolean biased;
  private final SampledBasis basis;
  private final KernelExpansion expansion;

  private SteerableConv(
      FieldType<G> input,
      FieldType<G> output,
      int size,
      Window window,
      boolean biased,
      SampledBasis basis,
      KernelExpansion expansion) {
    this.input = input;
    this.output = output;
    this.size = size;
    this.window = window;
    this.biased = biased;
    this.basis = basis;
    this.expansion = expansion;
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
     * much padding that odd kernels keep the size, no bias.
     *
     * @param size rows and columns of the kernel, odd
     * @return the layer
     * @throws InvalidInput if the size is even or not positive
     */
    public SteerableConv<G> kernelSize(int size) {
      if (size < 1 || size % 2 == 0) {
        throw new InvalidInput(
            "kernel size of a steerable convolution",
            Integer.toString(size),
            "an odd size",
            "kernels turn about a cell; use 3, 5 or 7");
      }
      GaussianRings rings =
          GaussianRings.forSize(size)
              .withSigma(SIGMA)
              .withBandLimit(BandLimit.perRadius(DEGREES_PER_RADIUS));
      return sampled(input, output, size, rings, Window.unit(2).withPadding(size / 2), false);
    }
  }

  private static <G> SteerableConv<G> sampled(
      FieldType<G> input,
      FieldType<G> output,
      int size,
      GaussianRings rings,
      Window window,
      boolean biased) {
    KernelSpace space =
        KernelSpace.on(input.action())
            .from(input.representation())
            .to(output.representation())
            .upToDegree(degrees(rings, size));
    SampledBasis basis = space.sample(Grid.square(size), rings).normalized();
    if (basis.size() == 0) {
      throw new InvalidInput(
          "steerable convolution " + input + " → " + output,
          "no kernel of degree up to " + space.maxDegree(),
          "at least one",
          "these representations are not connected by low degrees; add others or raise the limit");
    }
    KernelExpansion expansion = KernelExpansion.of(basis, size, GAIN);
    return new SteerableConv<>(input, output, size, window, biased, basis, expansion);
  }

  private static int degrees(GaussianRings rings, int size) {
    return Math.max(0, rings.bandLimit().maxDegree(rings, Grid.square(size), size));
  }

  /**
   * The same layer with other rings; the basis is solved and sampled anew.
   *
   * @param rings radii, widths and band limit
   * @return a copy
   */
  public SteerableConv<G> withRings(GaussianRings rings) {
    return sampled(input, output, size, rings, window, biased);
  }

  /**
   * The same layer with another stride.
   *
   * @param stride cells between neighbouring outputs
   * @return a copy
   */
  public SteerableConv<G> withStride(int stride) {
    return new SteerableConv<>(
        input, output, size, window.withStride(stride), biased, basis, expansion);
  }

  /**
   * The same layer with another padding.
   *
   * @param padding zeros on each side
   * @return a copy
   */
  public SteerableConv<G> withPadding(int padding) {
    return new SteerableConv<>(
        input, output, size, window.withPadding(padding), biased, basis, expansion);
  }

  /**
   * The same layer with a bias: one number for each trivial field and each permutation field (on
   * which the constant vectors are invariant), none for others.
   *
   * @return a copy
   */
  public SteerableConv<G> withBias() {
    return new SteerableConv<>(input, output, size, window, true, basis, expansion);
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
    return new SteerableConv<>(
        input, output, size, window, biased, basis, expansion.shuffled(random));
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
   * Rows and columns of the kernel.
   *
   * @return the size
   */
  public int kernelSize() {
    return size;
  }

  /**
   * The exact kernels, with their certificate.
   *
   * @return the space between the full types
   */
  public KernelSpace kernelSpace() {
    return basis.space();
  }

  /**
   * The sampled kernels.
   *
   * @return the normalised basis
   */
  public SampledBasis basis() {
    return basis;
  }

  @Override
  public List<Weight> weights() {
    List<Weight> weights = expansion.weights();
    int count = Biases.count(output);
    if (biased && count > 0) {
      weights.add(Weight.constant("bias", Shape.of(count), Weight.Use.OFFSET, 0));
    }
    return List.copyOf(weights);
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>(expansion.constants());
    constants.add(Constant.indices(Biases.channels(output)));
    return List.copyOf(constants);
  }

  /**
   * The kernel that a plain convolution would use.
   *
   * @param scope the numbers of this layer
   * @return shape {@code (output.channels, input.channels, size, size)}
   */
  public Tensor kernel(Scope scope) {
    return expansion.expand(scope);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor kernel = scope.training() ? kernel(scope) : Tape.withoutGradients(() -> kernel(scope));
    Optional<Tensor> bias = bias(scope);
    return x -> {
      Tensor y = Convolutions.convolve(x, kernel, window);
      return bias.isPresent() ? y.add(bias.get()) : y;
    };
  }

  private Optional<Tensor> bias(Scope scope) {
    if (!biased || Biases.count(output) == 0) {
      return Optional.empty();
    }
    Tensor own = scope.value(expansion.patternCount());
    Tensor zero = Tensors.zeros(own.engine(), own.type(), Shape.of(1));
    Tensor channels = scope.constant(expansion.patternCount() + 2);
    return Optional.of(
        Tensors.concat(0, List.of(own, zero)).gather(0, channels).reshape(1, -1, 1, 1));
  }

  @Override
  public int size(int rows) {
    return window.output(0, rows, size);
  }

  @Override
  public Optional<String> asymmetry(int rows) {
    return Steps.asymmetry(rows, size, window.stride(0), window.padding(0));
  }

  /**
   * Kind, types and size.
   *
   * @return one line
   */
  @Override
  public String toString() {
    return kind() + " " + size + "×" + size + " from " + input + " to " + output;
  }
}
