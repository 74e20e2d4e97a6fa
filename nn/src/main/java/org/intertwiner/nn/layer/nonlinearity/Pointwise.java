package org.intertwiner.nn.layer.nonlinearity;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A function applied to every number of trivial and permutation fields.
 *
 * <p><i>Shape</i>: kept. <i>Accuracy</i>: exactly equivariant.
 *
 * @param <G> the group elements
 */
public final class Pointwise<G> implements Layer {
  private final FieldType<G> type;
  private final String kind;
  private final UnaryOperator<Tensor> function;

  private Pointwise(FieldType<G> type, String kind, UnaryOperator<Tensor> function) {
    type.requirePointwise("non-linearity " + kind);
    this.type = type;
    this.kind = kind;
    this.function = function;
  }

  /**
   * The exponential linear unit: x for x &gt; 0, eˣ − 1 otherwise.
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if another representation is in the type
   */
  public static <G> Pointwise<G> elu(FieldType<G> type) {
    return new Pointwise<>(type, "elu", Tensor::elu);
  }

  /**
   * The rectifier: max(x, 0).
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if another representation is in the type
   */
  public static <G> Pointwise<G> relu(FieldType<G> type) {
    return new Pointwise<>(type, "relu", Tensor::relu);
  }

  @Override
  public String kind() {
    return kind;
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
    return function;
  }
}
