package org.intertwiner.nn.layer.nonlinearity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A non-linearity of the length of a field: v ↦ max(|v| + b, 0)·v/|v| on orthogonal fields, with
 * one learned b per field, and the exponential linear unit on trivial fields.
 *
 * <p><i>Shape</i>: kept. <i>Accuracy</i>: exactly equivariant up to rounding; |v| is √(v·v + 1e-8).
 *
 * @param <G> the group elements
 */
public final class NormNonlinearity<G> implements Layer {
  private static final double EPSILON = 1e-8;
  private static final double FIRST_BIAS = -0.3;

  private final FieldType<G> type;

  private NormNonlinearity(FieldType<G> type) {
    this.type = type;
  }

  /**
   * The non-linearity on fields of a type.
   *
   * @param <G> the group elements
   * @param type orthogonal parts
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if a part is not orthogonal
   */
  public static <G> NormNonlinearity<G> of(FieldType<G> type) {
    type.requireOrthogonal("norm non-linearity");
    return new NormNonlinearity<>(type);
  }

  @Override
  public String kind() {
    return "norm-nonlinearity";
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
    List<Weight> weights = new ArrayList<>();
    for (int p = 0; p < type.parts().size(); p++) {
      FieldType.Part<G> part = type.parts().get(p);
      if (!part.isTrivial()) {
        Shape shape = Shape.of(1, part.copies(), 1, 1);
        weights.add(Weight.constant("bias." + p, shape, Weight.Use.OFFSET, FIRST_BIAS));
      }
    }
    return List.copyOf(weights);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> FieldParts.map(type, x, (p, v) -> apply(p, v, scope));
  }

  private Tensor apply(int p, Tensor v, Scope scope) {
    if (type.parts().get(p).isTrivial()) {
      return v.elu();
    }
    int before = (int) type.parts().subList(0, p).stream().filter(q -> !q.isTrivial()).count();
    Tensor norm = v.productSumKeep(v, 2).add(EPSILON).sqrt();
    return v.multiply(norm.add(scope.value(before)).relu().divide(norm));
  }
}
