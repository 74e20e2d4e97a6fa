package org.intertwiner.nn.layer.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A plain convolution on the line, the plane or space: every number of the kernel is learned. It
 * commutes with translations only, so its fields must carry the group of one element.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels, …space)} to {@code (batch, output.channels, …)};
 * zeros are added so that odd kernels keep the size. <i>First values</i>: normal of variance
 * gain/(inputs·size^d), gain 2 unless another is asked for.
 *
 * @param <G> the group elements
 */
public final class Conv<G> implements Layer {
  private final FieldType<G> input;
  private final FieldType<G> output;
  private final KernelWindow window;
  private final boolean biased;
  private final double gain;

  private Conv(
      FieldType<G> input, FieldType<G> output, KernelWindow window, boolean biased, double gain) {
    this.input = input;
    this.output = output;
    this.window = window;
    this.biased = biased;
    this.gain = gain;
  }

  /**
   * A convolution of stride 1 without bias.
   *
   * @param <G> the group elements
   * @param input the type of the fields that come in
   * @param output the type of the fields that go out
   * @param size cells of the kernel along each axis
   * @return the layer
   * @throws InvalidInput if the size is not positive, or the group has more than one element
   */
  public static <G> Conv<G> of(FieldType<G> input, FieldType<G> output, int size) {
    input.requireSameAction(output, "plain convolution");
    if (!(input.group() instanceof FiniteGroup<G> finite) || finite.order() != 1) {
      throw new InvalidInput(
          "plain convolution",
          "fields under " + input.group().name(),
          "the group of one element",
          "a free kernel commutes with translations only; use SteerableConv");
    }
    KernelWindow window = KernelWindow.of(input.dimension(), size);
    return new Conv<>(input, output, window, false, Initialisation.RECTIFIER);
  }

  /**
   * The same layer with a kernel that moves in another way, for example {@code
   * layer.with(layer.window().withStride(2))}.
   *
   * @param other stride, padding, dilation, groups and direction
   * @return a copy
   * @throws InvalidInput if the dimension is another, or the groups do not divide the channels
   */
  public Conv<G> with(KernelWindow other) {
    boolean divides =
        input.channels() % other.groups() == 0 && output.channels() % other.groups() == 0;
    if (other.dimension() != input.dimension() || !divides) {
      throw new InvalidInput(
          "window of a plain convolution",
          other.dimension() + " axes of space, " + other.groups() + " groups",
          input.dimension() + " axes, and groups that divide the channels",
          "from " + input + " to " + output);
    }
    return new Conv<>(input, output, other, biased, gain);
  }

  /**
   * The same layer with one learned number added to each output channel.
   *
   * @return a copy
   */
  public Conv<G> withBias() {
    return new Conv<>(input, output, window, true, gain);
  }

  /**
   * The same layer with other first values.
   *
   * @param other mean square of the outputs for inputs of mean square one
   * @return a copy
   */
  public Conv<G> withGain(double other) {
    return new Conv<>(input, output, window, biased, other);
  }

  @Override
  public String kind() {
    return "convolution";
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
   * How the kernel moves.
   *
   * @return stride, padding, dilation, groups and direction
   */
  public KernelWindow window() {
    return window;
  }

  @Override
  public List<Weight> weights() {
    Shape shape = window.kernelShape(output.channels(), input.channels());
    int fan = input.channels() / window.groups() * window.taps();
    double spread = window.transposed() ? Math.pow(window.stride(), window.dimension()) : 1;
    double deviation = Initialisation.deviation(gain * spread, 1, fan);
    List<Weight> weights = new ArrayList<>();
    weights.add(Weight.normal("weights", shape, deviation));
    if (biased) {
      Shape own = Shape.of(output.channels());
      weights.add(Weight.constant("bias", own, Weight.Use.OFFSET, 0));
    }
    return List.copyOf(weights);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor kernel = scope.value(0).to(scope.computing());
    int[] extents = new int[input.dimension() + 2];
    Arrays.fill(extents, 1);
    extents[1] = output.channels();
    Optional<Tensor> bias =
        biased ? Optional.of(scope.value(1).reshape(extents)) : Optional.empty();
    return x -> {
      Tensor y = window.apply(x, kernel);
      return bias.isPresent() ? y.add(bias.get()) : y;
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
}
