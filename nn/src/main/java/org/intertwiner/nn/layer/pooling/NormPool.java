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
 * The length of each field that the group moves, or its {@linkplain #squared square}, and each
 * trivial field as it is: invariants of the group.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …)} to {@code (batch, fields, …)}. <i>Accuracy</i>:
 * invariant up to rounding; the length is √(v·v + 1e-8), and |v| itself in dimension one. The
 * square is a polynomial, smooth everywhere.
 *
 * <p>Example: {@code NormPool.squared(vectors)}.
 *
 * @param <G> the group elements
 */
public final class NormPool<G> implements Layer {
  private static final double EPSILON = 1e-8;

  private final FieldType<G> type;
  private final boolean squared;

  private NormPool(FieldType<G> type, boolean squared) {
    type.requireOrthogonal("norm pooling");
    this.type = type;
    this.squared = squared;
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
    return new NormPool<>(type, false);
  }

  /**
   * The squared lengths of fields of a type.
   *
   * @param <G> the group elements
   * @param type orthogonal parts
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if a part is not orthogonal
   */
  public static <G> NormPool<G> squared(FieldType<G> type) {
    return new NormPool<>(type, true);
  }

  @Override
  public String kind() {
    return squared ? "square-norm-pool" : "norm-pool";
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
    if (type.parts().get(p).isTrivial()) {
      return v;
    }
    if (v.shape().at(2) == 1 && !squared) {
      return v.abs();
    }
    Tensor square = v.productSumKeep(v, 2);
    return squared ? square : square.add(EPSILON).sqrt();
  }
}
