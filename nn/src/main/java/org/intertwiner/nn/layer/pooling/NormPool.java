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
 * The length of each field that the group moves, and each trivial field as it is: invariants of the
 * group.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …)} to {@code (batch, fields, …)}. <i>Accuracy</i>:
 * invariant up to rounding; the length is √(v·v + 1e-8).
 *
 * @param <G> the group elements
 */
public final class NormPool<G> implements Layer {
  private static final double EPSILON = 1e-8;

  private final FieldType<G> type;

  private NormPool(FieldType<G> type) {
    this.type = type;
  }

  /**
   * The lengths of fields of a type.
   *
   * @param <G> the group elements
   * @param type orthogonal parts
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if a part is not orthogonal
   */
  public static <G> NormPool<G> of(FieldType<G> type) {
    type.requireOrthogonal("norm pooling");
    return new NormPool<>(type);
  }

  @Override
  public String kind() {
    return "norm-pool";
  }

  @Override
  public FieldType<G> input() {
    return type;
  }

  @Override
  public FieldType<G> output() {
    return FieldType.trivial(type.action(), type.fields());
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> FieldParts.map(type, x, (p, v) -> pool(p, v));
  }

  private Tensor pool(int p, Tensor v) {
    return type.parts().get(p).isTrivial() ? v : v.productSumKeep(v, 2).add(EPSILON).sqrt();
  }
}
