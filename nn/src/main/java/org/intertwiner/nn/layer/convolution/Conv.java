package org.intertwiner.nn.layer.convolution;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A plain convolution: every number of the kernel is learned. It commutes with translations only,
 * so its fields must carry the group of one element.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels, rows, columns)} to {@code (batch,
 * output.channels, rows, columns)}; zeros are added so that the size is kept. <i>First values</i>:
 * normal of variance 2/(inputs·size²).
 *
 * @param <G> the group elements
 */
public final class Conv<G> implements Layer {
  private final FieldType<G> input;
  private final FieldType<G> output;
  private final int size;

  private Conv(FieldType<G> input, FieldType<G> output, int size) {
    this.input = input;
    this.output = output;
    this.size = size;
  }

  /**
   * A convolution with an odd kernel.
   *
   * @param <G> the group elements
   * @param input the type of the fields that come in
   * @param output the type of the fields that go out
   * @param size rows and columns of the kernel, odd
   * @return the layer
   * @throws InvalidInput if the size is even, or the group has more than one element
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
    if (size < 1 || size % 2 == 0) {
      throw new InvalidInput(
          "kernel size of a convolution", Integer.toString(size), "an odd size", "use 3, 5 or 7");
    }
    return new Conv<>(input, output, size);
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

  @Override
  public List<Weight> weights() {
    int fan = input.channels() * size * size;
    Shape shape = Shape.of(output.channels(), input.channels(), size, size);
    return List.of(Weight.normal("weights", shape, Math.sqrt(2.0 / fan)));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Window window = Window.unit(2).withPadding(size / 2);
    Tensor kernel = scope.value(0);
    return x -> Convolutions.convolve(x, kernel, window);
  }
}
