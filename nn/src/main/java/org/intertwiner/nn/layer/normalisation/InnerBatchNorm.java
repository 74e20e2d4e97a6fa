package org.intertwiner.nn.layer.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Normalisations;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Batch normalisation field by field.
 *
 * <p>Formula: on trivial and permutation fields y = γ·(v − μ)/√(σ² + ε) + β with mean and variance
 * over batch, plane and coordinates of the field; on other orthogonal fields, which have no
 * invariant constants, y = γ·v/√(m + ε) with m the mean of |v|² per coordinate. In evaluation the
 * running means take the place of those of the batch and one affine map per channel is left.
 *
 * <p><i>Shape</i>: {@code (batch, channels, rows, columns)}, kept. <i>Accuracy</i>: exactly
 * equivariant up to rounding. <i>Complexity</i>: three passes over memory forwards, two backwards.
 *
 * @param <G> the group elements
 */
public final class InnerBatchNorm<G> implements Layer {
  private static final double EPSILON = 1e-5;
  private static final double MEMORY = 0.9;

  private final FieldType<G> type;

  private InnerBatchNorm(FieldType<G> type) {
    this.type = type;
  }

  /**
   * The normalisation of fields of a type.
   *
   * @param <G> the group elements
   * @param type every part trivial, a permutation representation or orthogonal
   * @return the layer
   * @throws org.intertwiner.algebra.InvalidInput if a part is not orthogonal
   */
  public static <G> InnerBatchNorm<G> of(FieldType<G> type) {
    type.requireOrthogonal("batch normalisation");
    return new InnerBatchNorm<>(type);
  }

  @Override
  public String kind() {
    return "batch-norm";
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
      Shape shape = Shape.of(1, part.copies(), 1, 1);
      weights.add(Weight.constant("scale." + p, shape, Weight.Use.OFFSET, 1));
      weights.add(Weight.constant("variance." + p, shape, Weight.Use.BUFFER, 1));
      if (FieldParts.isPointwise(part)) {
        weights.add(Weight.constant("shift." + p, shape, Weight.Use.OFFSET, 0));
        weights.add(Weight.constant("mean." + p, shape, Weight.Use.BUFFER, 0));
      }
    }
    return List.copyOf(weights);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    List<UnaryOperator<Tensor>> maps = new ArrayList<>();
    int next = 0;
    for (FieldType.Part<G> part : type.parts()) {
      boolean shifted = FieldParts.isPointwise(part);
      int first = next;
      if (!scope.training()) {
        maps.add(Tape.withoutGradients(() -> frozen(scope, first, shifted)));
      } else {
        maps.add(shifted ? x -> centred(x, scope, first) : x -> scaled(x, scope, first));
      }
      next += shifted ? 4 : 2;
    }
    return x -> FieldParts.map(type, x, (p, part) -> maps.get(p).apply(part));
  }

  private static Tensor centred(Tensor x, Scope scope, int first) {
    Normalisations.Normalised y =
        Normalisations.batchNorm(x, scope.value(first), scope.value(first + 2), EPSILON);
    remember(scope.parameter(first + 1), y.variance());
    remember(scope.parameter(first + 3), y.mean());
    return y.value();
  }

  private static Tensor scaled(Tensor x, Scope scope, int first) {
    Tensor gamma = scope.value(first);
    double share = (double) gamma.size() / Math.max(1, x.size());
    Tensor square = x.productSumKeep(x, 0, 2, 3).scale(share);
    remember(scope.parameter(first + 1), square.detach());
    return x.multiply(gamma.multiply(square.add(EPSILON).sqrt().reciprocal()));
  }

  private static void remember(Parameter buffer, Tensor batch) {
    buffer.accumulate(MEMORY, batch, 1 - MEMORY);
  }

  private static UnaryOperator<Tensor> frozen(Scope scope, int first, boolean shifted) {
    Tensor a = scope.value(first).divide(scope.value(first + 1).add(EPSILON).sqrt());
    if (!shifted) {
      return x -> x.multiply(a);
    }
    Tensor b = scope.value(first + 2).subtract(a.multiply(scope.value(first + 3)));
    return x -> Normalisations.scaleShift(x, a, b);
  }
}
