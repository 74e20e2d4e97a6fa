package org.intertwiner.nn.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Batch normalisation of functions on SO(3): each function loses its mean over batch and group and
 * is divided by its standard deviation there.
 *
 * <p>Formula: y = γ(F − μ)/√(v + ε) + β with μ the mean of the coefficient of degree 0 and v the
 * mean over the batch of Σ c² less μ², by Parseval. In evaluation running means take their place.
 *
 * <p><i>Shape</i>: kept, {@code (batch, channels)}. <i>Accuracy</i>: equivariant up to rounding.
 * <i>Complexity</i>: three passes over memory. <i>Source</i>: Ioffe and Szegedy (2015), algorithm
 * 1.
 *
 * <p>Example: {@code RotationNorm.of(fields.onRotations(12, 8))}.
 *
 * @param <G> the group elements
 */
public final class RotationNorm<G> implements Layer {
  private static final double EPSILON = 1e-5;
  private static final double MEMORY = 0.9;

  private final FieldType<G> type;
  private final int functions;

  private RotationNorm(FieldType<G> type) {
    this.type = type;
    this.functions = SphereFields.functions(type, "normalisation on SO(3)");
  }

  /**
   * The normalisation.
   *
   * @param <G> the group elements
   * @param type functions on SO(3)
   * @return the layer
   * @throws InvalidInput if the type is none of functions on SO(3)
   */
  public static <G> RotationNorm<G> of(FieldType<G> type) {
    return new RotationNorm<>(type);
  }

  @Override
  public String kind() {
    return "rotation-norm";
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
    Shape shape = Shape.of(1, functions, 1);
    return List.of(
        Weight.constant("scale", shape, Weight.Use.OFFSET, 1),
        Weight.constant("shift", shape, Weight.Use.OFFSET, 0),
        Weight.constant("mean", shape, Weight.Use.BUFFER, 0),
        Weight.constant("variance", shape, Weight.Use.BUFFER, 1));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return scope.training() ? x -> ofBatch(x, scope) : x -> remembered(x, scope);
  }

  private List<Tensor> parts(Tensor x) {
    if (x.rank() != 2 || x.shape().at(1) != type.channels()) {
      throw new InvalidInput(
          "normalisation on SO(3)",
          "fields of shape " + x.shape(),
          "(batch, " + type.channels() + ") for " + type,
          "coefficients have no axes of space");
    }
    List<Tensor> parts = new ArrayList<>();
    for (int l = 0; l < type.parts().size(); l++) {
      int from = type.offset(l);
      int d = 2 * l + 1;
      Tensor own = x.slice(1, from, from + type.parts().get(l).channels());
      parts.add(own.reshape(x.shape().at(0), functions, d * d));
    }
    return parts;
  }

  private Tensor ofBatch(Tensor x, Scope scope) {
    List<Tensor> parts = parts(x);
    double share = 1.0 / x.shape().at(0);
    Tensor mean = parts.get(0).sumKeep(0).scale(share);
    List<Tensor> centred = new ArrayList<>(parts);
    centred.set(0, parts.get(0).subtract(mean));
    Tensor variance = centred.get(0).productSumKeep(centred.get(0), 0, 2);
    for (Tensor part : centred.subList(1, centred.size())) {
      variance = variance.add(part.productSumKeep(part, 0, 2));
    }
    variance = variance.scale(share);
    scope.parameter(2).accumulate(MEMORY, mean.detach(), 1 - MEMORY);
    scope.parameter(3).accumulate(MEMORY, variance.detach(), 1 - MEMORY);
    return scaled(centred, variance, scope);
  }

  private Tensor remembered(Tensor x, Scope scope) {
    List<Tensor> centred = new ArrayList<>(parts(x));
    centred.set(0, centred.get(0).subtract(scope.value(2)));
    return scaled(centred, scope.value(3), scope);
  }

  private Tensor scaled(List<Tensor> centred, Tensor variance, Scope scope) {
    Tensor factor = scope.value(0).multiply(variance.add(EPSILON).sqrt().reciprocal());
    List<Tensor> parts = new ArrayList<>();
    for (int l = 0; l < centred.size(); l++) {
      Tensor part = centred.get(l).multiply(factor);
      Tensor whole = l == 0 ? part.add(scope.value(1)) : part;
      parts.add(whole.reshape(whole.shape().at(0), type.parts().get(l).channels()));
    }
    return parts.size() == 1 ? parts.get(0) : Tensors.concat(1, parts);
  }
}
