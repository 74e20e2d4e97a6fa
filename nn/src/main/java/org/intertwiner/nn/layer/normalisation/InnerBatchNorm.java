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
import org.intertwiner.nn.tensor.Tensors;

/**
 * Batch normalisation field by field.
 *
 * <p>Formula: on trivial and permutation fields y = γ·(v − μ)/√(σ² + ε) + β with mean and variance
 * over batch, space and coordinates of the field; on other orthogonal fields, which get no
 * constant, y = γ·v/√(m + ε) with m the mean of |v|² per coordinate. In evaluation the running
 * means take the place of those of the batch and one affine map of the channels is left: a single
 * pass.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)}, kept. <i>Accuracy</i>: exactly equivariant up
 * to rounding. <i>Complexity</i>: three passes over memory forwards, two backwards. <i>Source</i>:
 * Ioffe and Szegedy (2015), algorithm 1; Weiler and Cesa (2019), appendix on batch normalisation.
 *
 * <p>Example: {@code InnerBatchNorm.of(type)} after a convolution to the type.
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
    if (!scope.training()) {
      return Tape.withoutGradients(() -> frozen(scope));
    }
    List<UnaryOperator<Tensor>> maps = new ArrayList<>();
    int next = 0;
    for (FieldType.Part<G> part : type.parts()) {
      boolean shifted = FieldParts.isPointwise(part);
      int first = next;
      maps.add(shifted ? x -> centred(x, scope, first) : x -> scaled(x, scope, first));
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

  /** What is left in evaluation: x ↦ a·x + b channel by channel. */
  private UnaryOperator<Tensor> frozen(Scope scope) {
    List<Tensor> scales = new ArrayList<>();
    List<Tensor> shifts = new ArrayList<>();
    boolean anyShift = false;
    int next = 0;
    for (FieldType.Part<G> part : type.parts()) {
      int d = part.representation().dimension();
      Shape spread = Shape.of(1, part.copies(), d, 1);
      Tensor a = scope.value(next).divide(scope.value(next + 1).add(EPSILON).sqrt());
      boolean shifted = FieldParts.isPointwise(part);
      Tensor b =
          shifted ? scope.value(next + 2).subtract(a.multiply(scope.value(next + 3))) : a.scale(0);
      scales.add(a.broadcastTo(spread).reshape(1, part.channels(), 1));
      shifts.add(b.broadcastTo(spread).reshape(1, part.channels(), 1));
      anyShift |= shifted;
      next += shifted ? 4 : 2;
    }
    Tensor scale = Tensors.concat(1, scales);
    Tensor shift = Tensors.concat(1, shifts);
    boolean affine = anyShift;
    return x -> {
      Tensor flat = x.reshape(x.shape().at(0), type.channels(), FieldParts.cells(x));
      Tensor y = affine ? Normalisations.scaleShift(flat, scale, shift) : flat.multiply(scale);
      return y.reshape(x.shape());
    };
  }
}
