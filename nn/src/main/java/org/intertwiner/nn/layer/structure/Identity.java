package org.intertwiner.nn.layer.structure;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Fields as they are: x ↦ x, the plain path of a {@link Residual}.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)} to the same. <i>Accuracy</i>: exact.
 *
 * <p>Example: {@code Identity.of(type).output()} is {@code type}.
 *
 * @param <G> the group elements
 */
public final class Identity<G> implements Layer {
  private final FieldType<G> type;

  private Identity(FieldType<G> type) {
    this.type = type;
  }

  /**
   * The identity of fields of a type.
   *
   * @param <G> the group elements
   * @param type the type
   * @return the layer
   */
  public static <G> Identity<G> of(FieldType<G> type) {
    return new Identity<>(type);
  }

  @Override
  public String kind() {
    return "identity";
  }

  @Override
  public FieldType<G> input() {
    return type;
  }

  @Override
  public FieldType<G> output() {
    return type;
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> x;
  }
}
