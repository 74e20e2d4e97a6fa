package org.intertwiner.nn.layer.dense;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A linear map with bias between invariant features: y = x Wᵀ + b.
 *
 * <p><i>Shape</i>: {@code (batch, inputs)} to {@code (batch, outputs)}. <i>First values</i>: W
 * normal of variance 1/inputs, b zero.
 *
 * @param <G> the group elements
 */
public final class Linear<G> implements Layer {
  private final FieldType<G> input;
  private final FieldType<G> output;

  private Linear(FieldType<G> input, FieldType<G> output) {
    this.input = input;
    this.output = output;
  }

  /**
   * A linear map.
   *
   * @param <G> the group elements
   * @param input trivial fields
   * @param outputs how many features go out
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if an input field is moved by the group, or the
   *     number of outputs is not positive
   */
  public static <G> Linear<G> of(FieldType<G> input, int outputs) {
    input.requireTrivial("linear layer");
    return new Linear<>(input, FieldType.trivial(input.action(), outputs));
  }

  @Override
  public String kind() {
    return "linear";
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
    Shape shape = Shape.of(output.channels(), input.channels());
    return List.of(
        Weight.normal("weights", shape, Math.sqrt(1.0 / input.channels())),
        Weight.constant("bias", Shape.of(1, output.channels()), Weight.Use.OFFSET, 0));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> x.matmul(false, scope.value(0), true).add(scope.value(1));
  }
}
