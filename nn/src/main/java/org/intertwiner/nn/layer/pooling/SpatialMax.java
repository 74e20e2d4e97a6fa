package org.intertwiner.nn.layer.pooling;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * The largest value of each channel over space.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)} to {@code (batch, channels)}. <i>Accuracy</i>:
 * exactly equivariant, for trivial and permutation representations.
 *
 * <p>Example: {@code SpatialMax.of(invariants)} before a linear layer.
 *
 * @param <G> the group elements
 */
public final class SpatialMax<G> implements Layer {
  private final FieldType<G> type;

  private SpatialMax(FieldType<G> type) {
    this.type = type;
  }

  /**
   * The maxima of fields of a type.
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if another representation is in the type
   */
  public static <G> SpatialMax<G> of(FieldType<G> type) {
    type.requirePointwise("maximum over space");
    return new SpatialMax<>(type);
  }

  @Override
  public String kind() {
    return "spatial-max";
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
    return x -> x.reshape(x.shape().at(0), type.channels(), FieldParts.cells(x)).max(2);
  }

  @Override
  public int size(int size) {
    return 1;
  }
}
