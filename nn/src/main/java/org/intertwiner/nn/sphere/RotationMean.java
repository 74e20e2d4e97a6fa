package org.intertwiner.nn.sphere;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * The integral of functions on the sphere or on SO(3) against the invariant measure of mass 1: the
 * coefficients of degree 0, which no rotation moves.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels())} to {@code (batch, functions)}.
 * <i>Accuracy</i>: exact. <i>Complexity</i>: a copy.
 *
 * <p>Example: {@code RotationMean.of(fields.onRotations(24, 5))}.
 *
 * @param <G> the group elements
 */
public final class RotationMean<G> implements Layer {
  private final FieldType<G> input;
  private final FieldType<G> output;

  private RotationMean(FieldType<G> input, FieldType<G> output) {
    this.input = input;
    this.output = output;
  }

  /**
   * The mean.
   *
   * @param <G> the group elements
   * @param type fields whose part l holds degree l
   * @return the layer
   * @throws InvalidInput if the parts are of other dimensions than 1, 3, 5, …
   */
  public static <G> RotationMean<G> of(FieldType<G> type) {
    SphereFields.bandLimit(type, "mean over rotations");
    int copies = type.parts().get(0).copies();
    return new RotationMean<>(type, FieldType.trivial(type.action(), copies));
  }

  @Override
  public String kind() {
    return "rotation-mean";
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
    return List.of();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> x.slice(1, 0, output.channels());
  }
}
