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
 * A non-linearity of the length of a field: v ↦ s(|v|)·v on orthogonal fields, and the exponential
 * linear unit on trivial fields.
 *
 * <p>Formula: with one learned b per field, {@linkplain #of norm-ReLU} has s(r)·r = max(r + b, 0)
 * and {@linkplain #sigmoid norm-sigmoid} s(r) = 1/(1 + e^−(r + b)); {@linkplain #squash squash} has
 * s(r)·r = r²/(1 + r²) and learns nothing.
 *
 * <p><i>Shape</i>: kept; with or without space. <i>Accuracy</i>: exactly equivariant up to
 * rounding; |v| is √(v·v + 1e-8), which makes every derivative finite at v = 0. <i>Source</i>:
 * Worrall et al. (2017), section 4; Weiler and Cesa (2019), section 2.6; Sabour et al. (2017),
 * equation 1.
 *
 * <p>Example: {@code NormNonlinearity.of(FieldType.of(plane, vector, 8))}.
 *
 * @param <G> the group elements
 */
public final class NormNonlinearity<G> implements Layer {
  private static final double EPSILON = 1e-8;
  private static final double FIRST_BIAS = -0.3;

  private final FieldType<G> type;
  private final Gain gain;

  /** The functions s. */
  private enum Gain {
    RELU("norm-nonlinearity", FIRST_BIAS),
    SIGMOID("norm-sigmoid", 0),
    SQUASH("norm-squash", 0);

    private final String kind;
    private final double firstBias;

    Gain(String kind, double firstBias) {
      this.kind = kind;
      this.firstBias = firstBias;
    }
  }

  private NormNonlinearity(FieldType<G> type, Gain gain) {
    type.requireOrthogonal("norm non-linearity");
    this.type = type;
    this.gain = gain;
  }

  /**
   * Norm-ReLU: v ↦ max(|v| + b, 0)·v/|v|.
   *
   * @param <G> the group elements
   * @param type orthogonal parts
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if a part is not orthogonal
   */
  public static <G> NormNonlinearity<G> of(FieldType<G> type) {
    return new NormNonlinearity<>(type, Gain.RELU);
  }

  /**
   * Norm-sigmoid: v ↦ v/(1 + e^−(|v| + b)).
   *
   * @param <G> the group elements
   * @param type orthogonal parts
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if a part is not orthogonal
   */
  public static <G> NormNonlinearity<G> sigmoid(FieldType<G> type) {
    return new NormNonlinearity<>(type, Gain.SIGMOID);
  }

  /**
   * Squash: v ↦ |v|·v/(1 + |v|²), of length below 1.
   *
   * @param <G> the group elements
   * @param type orthogonal parts
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if a part is not orthogonal
   */
  public static <G> NormNonlinearity<G> squash(FieldType<G> type) {
    return new NormNonlinearity<>(type, Gain.SQUASH);
  }

  @Override
  public String kind() {
    return gain.kind;
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
    for (int p = 0; p < type.parts().size() && gain != Gain.SQUASH; p++) {
      FieldType.Part<G> part = type.parts().get(p);
      if (!part.isTrivial()) {
        Shape shape = Shape.of(1, part.copies(), 1, 1);
        weights.add(
            Weight.constant("bias." + p, shape, Weight.Use.OFFSET, gain.firstBias)
                .labelled(part.representation().name()));
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
    Tensor square = v.productSumKeep(v, 2).add(EPSILON);
    Tensor norm = square.sqrt();
    return v.multiply(
        switch (gain) {
          case RELU -> norm.add(scope.value(before)).relu().divide(norm);
          case SIGMOID -> norm.add(scope.value(before)).sigmoid();
          case SQUASH -> norm.divide(square.add(1));
        });
  }
}
