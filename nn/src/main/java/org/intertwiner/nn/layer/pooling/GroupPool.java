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
 * The largest coordinate, or the mean of the coordinates, of each trivial or permutation field: an
 * invariant of the group.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …)} to {@code (batch, fields, …)}. <i>Accuracy</i>: the
 * maximum is exactly invariant, the mean up to rounding.
 *
 * @param <G> the group elements
 */
public final class GroupPool<G> implements Layer {
  private final FieldType<G> type;
  private final boolean largest;

  private GroupPool(FieldType<G> type, boolean largest) {
    type.requirePointwise("group pooling");
    this.type = type;
    this.largest = largest;
  }

  /**
   * The largest coordinate of each field.
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if another representation is in the type
   */
  public static <G> GroupPool<G> max(FieldType<G> type) {
    return new GroupPool<>(type, true);
  }

  /**
   * The mean of the coordinates of each field.
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if another representation is in the type
   */
  public static <G> GroupPool<G> mean(FieldType<G> type) {
    return new GroupPool<>(type, false);
  }

  @Override
  public String kind() {
    return largest ? "group-max-pool" : "group-mean-pool";
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
    return largest ? v.max(2).insertAxis(2) : v.meanKeep(2);
  }
}
