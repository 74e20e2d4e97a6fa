package org.intertwiner.nn.layer.relaxed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.Initialisation;
import org.intertwiner.nn.layer.convolution.KernelWindow;
import org.intertwiner.nn.layer.convolution.PaddingMode;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.intertwiner.BlockDeparture;
import org.intertwiner.nn.layer.intertwiner.BlockExpansion;
import org.intertwiner.nn.layer.intertwiner.InvariantBias;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A steerable convolution with a learned departure from its basis, for symmetries that data have
 * only nearly.
 *
 * <p><i>Formula</i>: K = S + D with S = Σ w_b B_b steerable and D as {@link Relaxation} says, zero
 * at first. <i>Departure</i>: ‖D − PD‖/‖K‖ with P the orthogonal projection on the span of the
 * sampled basis, a number from 0 to 1; {@link #penalty} is ‖D − PD‖², to be added to a loss.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels, …space)} to {@code (batch, output.channels, …)}
 * as a plain convolution. <i>Accuracy</i>: while the departure is zero, equivariance is exact on
 * group elements that keep the grid. <i>Complexity</i>: that of the plain convolution. <i>First
 * values</i>: those of the steerable convolution. <i>Source</i>: Wang, Walters and Yu (2022);
 * Finzi, Benton and Wilson (2021).
 *
 * <pre>{@code
 * var layer = RelaxedConv.of(SteerableConv.from(in).to(out).kernelSize(5), Relaxation.BY_POINT);
 * layer.departure(weights);   // 0 before training
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class RelaxedConv<G> implements Layer {
  private static final Initialisation FIRST =
      new Initialisation(Initialisation.RECTIFIER, Initialisation.Inputs.SMOOTH);

  private final FieldType<G> input;
  private final FieldType<G> output;
  private final Relaxation relaxation;
  private final KernelWindow window;
  private final BlockExpansion expansion;
  private final BlockDeparture leaving;
  private final Optional<InvariantBias> bias;

  private RelaxedConv(
      FieldType<G> input,
      FieldType<G> output,
      Relaxation relaxation,
      KernelWindow window,
      BlockExpansion expansion,
      BlockDeparture leaving,
      Optional<InvariantBias> bias) {
    this.input = input;
    this.output = output;
    this.relaxation = relaxation;
    this.window = window;
    this.expansion = expansion;
    this.leaving = leaving;
    this.bias = bias;
  }

  /**
   * A convolution over the basis and with the window of a steerable one, without its bias.
   *
   * @param <G> the group elements
   * @param steerable the strict layer
   * @param relaxation in which directions it may be left
   * @return the layer
   * @throws InvalidInput if the convolution is transposed or has groups
   */
  public static <G> RelaxedConv<G> of(SteerableConv<G> steerable, Relaxation relaxation) {
    KernelWindow window = steerable.window();
    if (window.transposed() || window.groups() != 1) {
      throw new InvalidInput(
          "relaxed convolution",
          steerable.toString(),
          "a convolution that is not transposed, with one group",
          "relax each group by itself");
    }
    BlockExpansion expansion =
        BlockExpansion.sampled(steerable.input(), steerable.output(), steerable.basis());
    return new RelaxedConv<>(
        steerable.input(),
        steerable.output(),
        relaxation,
        window,
        expansion,
        BlockDeparture.of(expansion),
        Optional.empty());
  }

  /**
   * The same layer in larger steps.
   *
   * @param stride cells between neighbouring outputs
   * @return a copy
   */
  public RelaxedConv<G> withStride(int stride) {
    return moved(window.withStride(stride));
  }

  /**
   * The same layer with another padding.
   *
   * @param cells on each side
   * @return a copy
   */
  public RelaxedConv<G> withPadding(int cells) {
    return moved(window.withPadding(cells));
  }

  /**
   * The same layer with another kind of padding.
   *
   * @param mode what is added
   * @return a copy
   */
  public RelaxedConv<G> withPadding(PaddingMode mode) {
    return moved(window.withPadding(mode));
  }

  private RelaxedConv<G> moved(KernelWindow other) {
    return new RelaxedConv<>(input, output, relaxation, other, expansion, leaving, bias);
  }

  /**
   * The same layer with a learned invariant vector added; nothing where there is none but zero.
   *
   * @return a copy
   */
  public RelaxedConv<G> withBias() {
    Optional<InvariantBias> own = Optional.of(InvariantBias.of(output)).filter(b -> !b.isEmpty());
    return new RelaxedConv<>(input, output, relaxation, window, expansion, leaving, own);
  }

  @Override
  public String kind() {
    return "relaxed-convolution";
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
   * In which directions the steerable kernels may be left.
   *
   * @return the choice
   */
  public Relaxation relaxation() {
    return relaxation;
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
    List<Weight> weights = new ArrayList<>(expansion.weights("weights", FIRST, window));
    weights.addAll(departures());
    bias.ifPresent(b -> weights.addAll(b.weights()));
    return List.copyOf(weights);
  }

  private List<Weight> departures() {
    if (relaxation == Relaxation.BY_POINT) {
      return leaving.weights("departure");
    }
    Shape shape = Shape.of(input.channels() * output.channels(), window.taps());
    Weight free = Weight.constant("departure", shape, Weight.Use.WEIGHT, 0);
    return List.of(free.labelled("departure"));
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>(expansion.constants());
    constants.addAll(leaving.constants());
    bias.ifPresent(b -> constants.addAll(b.constants()));
    return List.copyOf(constants);
  }

  private int steerableWeights() {
    return expansion.constants().size() - 1;
  }

  /** D, shape (outputs·inputs, taps). */
  private Tensor left(Scope scope) {
    return relaxation == Relaxation.BY_POINT
        ? leaving.expand(scope, steerableWeights(), 0)
        : scope.value(steerableWeights());
  }

  /**
   * The kernel that a plain convolution would use.
   *
   * @param scope the numbers of this layer
   * @return K, shape {@code (output.channels, input.channels, …size)}
   */
  public Tensor kernel(Scope scope) {
    Shape shape = window.kernelShape(output.channels(), input.channels());
    return expansion.expand(scope, 0, 0).reshape(shape).add(left(scope).reshape(shape));
  }

  /**
   * What to add to a loss so that the layer leaves the steerable kernels only where it pays.
   *
   * @param scope the numbers of this layer
   * @return ‖D − PD‖², one number, differentiable
   */
  public Tensor penalty(Scope scope) {
    return leaving.squaredDistance(left(scope), scope, expansion.constants().size());
  }

  /**
   * How far the kernel is from the steerable ones.
   *
   * @param scope the numbers of this layer
   * @return ‖D − PD‖/‖K‖, from 0 to 1; zero for the zero kernel
   */
  public double departure(Scope scope) {
    return Tape.withoutGradients(
        () -> {
          double distance = Math.sqrt(penalty(scope).item());
          double norm = Math.sqrt(kernel(scope).square().sum().item());
          return distance == 0 ? 0 : distance / norm;
        });
  }

  /**
   * How far the kernel of numbers that belong to this layer alone is from the steerable ones.
   *
   * @param weights the numbers
   * @return as {@link #departure(Scope)}
   */
  public double departure(Weights weights) {
    return departure(weights.scope(false, new SplittableRandom(0)));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor kernel = scope.training() ? kernel(scope) : Tape.withoutGradients(() -> kernel(scope));
    Tensor narrow = kernel.to(scope.computing());
    int w = steerableWeights() + departures().size();
    int c = expansion.constants().size() + leaving.constants().size();
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
    return kind() + " " + window + " from " + input + " to " + output;
  }
}
