package org.intertwiner.nn.layer.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.convolution.Initialisation;
import org.intertwiner.nn.layer.convolution.KernelWindow;
import org.intertwiner.nn.layer.convolution.PaddingMode;
import org.intertwiner.nn.layer.intertwiner.BlockExpansion;
import org.intertwiner.nn.layer.intertwiner.InvariantBias;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.pdo.SteerableOperators;

/**
 * A learned steerable differential operator: f ↦ Σ w_b D_b f over an exact basis of the operators
 * of order ≤ N with D(gξ) = ρ_out(g) D(ξ) ρ_in(g)⁻¹, each discretised by a stencil.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels, …space)} to {@code (batch, output.channels, …)}
 * as a plain convolution. <i>Accuracy</i>: on group elements that keep the grid equivariance is
 * exact up to rounding, for every stencil; on others up to the error of the stencil.
 * <i>Complexity</i>: that of the plain convolution, and in training the product of weights and
 * basis. <i>First values</i>: independent inputs of mean square v give outputs of mean square 2v;
 * differences then keep the mean square through 20 layers within a factor of 10, while wide
 * Gaussians pass smooth fields more strongly than noise, so that deep stacks of them want a
 * normalisation between. <i>Source</i>: Jenner and Weiler (2022).
 *
 * <pre>{@code
 * OperatorConv.from(pictures).to(vectors).upToOrder(2).with(new GaussianDerivative(1)).withKernelSize(5)
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class OperatorConv<G> implements Layer {
  private final FieldType<G> input;
  private final FieldType<G> output;
  private final SteerableOperators operators;
  private final Discretisation discretisation;
  private final KernelWindow window;
  private final BlockExpansion expansion;
  private final Optional<InvariantBias> bias;
  private final Initialisation first;

  private OperatorConv(
      FieldType<G> input,
      FieldType<G> output,
      SteerableOperators operators,
      Discretisation discretisation,
      KernelWindow window,
      BlockExpansion expansion,
      Optional<InvariantBias> bias,
      Initialisation first) {
    this.input = input;
    this.output = output;
    this.operators = operators;
    this.discretisation = discretisation;
    this.window = window;
    this.expansion = expansion;
    this.bias = bias;
    this.first = first;
  }

  /**
   * Names the fields that come in; go on with {@code to(…).upToOrder(…)}.
   *
   * @param <G> the group elements
   * @param input the type
   * @return the first step
   */
  public static <G> From<G> from(FieldType<G> input) {
    return new From<>(input);
  }

  /**
   * An operator of which the input is known.
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
      input.requireSameAction(output, "steerable operator");
      return new FromTo<>(input, output);
    }
  }

  /**
   * An operator of which the types are known.
   *
   * @param <G> the group elements
   * @param input the fields that come in
   * @param output the fields that go out
   */
  public record FromTo<G>(FieldType<G> input, FieldType<G> output) {
    /**
     * Solves for the operators and takes central differences of second order on the smallest grid
     * of odd size that has them.
     *
     * @param order N, from 0
     * @return the layer, without bias
     * @throws InvalidInput if the order is negative or no operator is steerable
     */
    public OperatorConv<G> upToOrder(int order) {
      if (order < 0) {
        throw new InvalidInput("order of operators", "" + order, "at least 0", "");
      }
      SteerableOperators operators =
          SteerableOperators.on(input.action())
              .from(input.representation())
              .to(output.representation())
              .upToOrder(order);
      KernelWindow window = KernelWindow.of(input.dimension(), 2 * ((order + 1) / 2) + 1);
      return discretised(
          input,
          output,
          operators,
          new FiniteDifference(2),
          window,
          Optional.empty(),
          new Initialisation(Initialisation.RECTIFIER, Initialisation.Inputs.INDEPENDENT));
    }
  }

  private static <G> OperatorConv<G> discretised(
      FieldType<G> input,
      FieldType<G> output,
      SteerableOperators operators,
      Discretisation discretisation,
      KernelWindow window,
      Optional<InvariantBias> bias,
      Initialisation first) {
    window.requireSmallKernel(input.channels(), output.channels());
    int[] cells = new int[window.dimension()];
    Arrays.fill(cells, window.size());
    Grid grid = Grid.of(cells);
    BlockExpansion expansion =
        BlockExpansion.of(
            input, output, grid.count(), OperatorBasis.blocks(operators, grid, discretisation));
    if (expansion.isEmpty()) {
      throw new InvalidInput(
          "operator " + input + " → " + output,
          "no steerable operator of order up to " + operators.maxOrder(),
          "at least one",
          "these representations are not connected by low orders; add others or raise the order");
    }
    return new OperatorConv<>(
        input, output, operators, discretisation, window, expansion, bias, first);
  }

  /**
   * The same operators by another kind of stencil.
   *
   * @param other how operators become stencils
   * @return a copy
   * @throws InvalidInput if the kernel has too few cells
   */
  public OperatorConv<G> with(Discretisation other) {
    return discretised(input, output, operators, other, window, bias, first);
  }

  /**
   * The same operators on another number of cells.
   *
   * @param size cells of the kernel along each axis
   * @return a copy
   * @throws InvalidInput if there are too few cells
   * @throws LimitExceeded if one kernel would be larger than 1 GiB
   */
  public OperatorConv<G> withKernelSize(int size) {
    return withKernelSize(size, discretisation);
  }

  /**
   * The same operators on another number of cells by another kind of stencil.
   *
   * @param size cells of the kernel along each axis
   * @param other how operators become stencils
   * @return a copy
   * @throws InvalidInput if there are too few cells
   */
  public OperatorConv<G> withKernelSize(int size, Discretisation other) {
    KernelWindow w = window;
    KernelWindow larger =
        new KernelWindow(
            w.dimension(), size, w.stride(), w.asked(), w.mode(), w.dilation(), 1, false);
    return discretised(input, output, operators, other, larger, bias, first);
  }

  /**
   * The same layer in larger steps.
   *
   * @param stride cells between neighbouring outputs
   * @return a copy
   */
  public OperatorConv<G> withStride(int stride) {
    return moved(window.withStride(stride));
  }

  /**
   * The same layer with another padding.
   *
   * @param cells on each side
   * @return a copy
   */
  public OperatorConv<G> withPadding(int cells) {
    return moved(window.withPadding(cells));
  }

  /**
   * The same layer with another kind of padding.
   *
   * @param mode what is added
   * @return a copy
   */
  public OperatorConv<G> withPadding(PaddingMode mode) {
    return moved(window.withPadding(mode));
  }

  /**
   * The same stencils with their cells further apart.
   *
   * @param dilation cells between neighbouring cells of the kernel
   * @return a copy
   */
  public OperatorConv<G> withDilation(int dilation) {
    return moved(window.withDilation(dilation));
  }

  private OperatorConv<G> moved(KernelWindow other) {
    return new OperatorConv<>(
        input, output, operators, discretisation, other, expansion, bias, first);
  }

  /**
   * The same layer with a learned invariant vector added; nothing where there is none but zero.
   *
   * @return a copy
   */
  public OperatorConv<G> withBias() {
    Optional<InvariantBias> own = Optional.of(InvariantBias.of(output)).filter(b -> !b.isEmpty());
    return new OperatorConv<>(
        input, output, operators, discretisation, window, expansion, own, first);
  }

  /**
   * The same layer with other first values.
   *
   * @param other what they keep
   * @return a copy
   */
  public OperatorConv<G> withFirstValues(Initialisation other) {
    return new OperatorConv<>(
        input, output, operators, discretisation, window, expansion, bias, other);
  }

  @Override
  public String kind() {
    return "operator-convolution";
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
   * The exact operators, with their certificate.
   *
   * @return the space between the full types
   */
  public SteerableOperators operators() {
    return operators;
  }

  /**
   * How operators become stencils.
   *
   * @return the kind of stencil
   */
  public Discretisation discretisation() {
    return discretisation;
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
    List<Weight> weights = new ArrayList<>(expansion.weights("weights", first, window));
    bias.ifPresent(b -> weights.addAll(b.weights()));
    return List.copyOf(weights);
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>(expansion.constants());
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
    return expansion
        .expand(scope, 0, 0)
        .reshape(window.kernelShape(output.channels(), input.channels()));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor kernel = scope.training() ? kernel(scope) : Tape.withoutGradients(() -> kernel(scope));
    Tensor narrow = kernel.to(scope.computing());
    int own = expansion.constants().size() - 1;
    Optional<Tensor> offset = bias.map(b -> b.channels(scope, own, own + 1));
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
