package org.intertwiner.nn.layer.normalisation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Normalisations;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Instance normalisation field by field, and {@linkplain #inGroups group normalisation}: statistics
 * of each item of a batch alone, so that training and evaluation are one map.
 *
 * <p>Formula: on trivial and permutation fields y = γ·(v − μ)/√(σ² + ε) + β with mean and variance
 * over space and the coordinates of the field, or of all fields of a group; on other orthogonal
 * fields y = γ·v/√(m + ε) with m the mean square of a coordinate. Fields of one group belong to one
 * part of the type. ε is 1e-5.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)}, kept. <i>Accuracy</i>: exactly equivariant up
 * to rounding. <i>Complexity</i>: four passes over memory forwards. <i>Source</i>: Ulyanov et al.
 * (2016), equation 7; Wu and He (2018), equation 7.
 *
 * <p>Example: {@code InstanceNorm.inGroups(type, 4)}.
 *
 * @param <G> the group elements
 */
public final class InstanceNorm<G> implements Layer {
  private static final double EPSILON = 1e-5;

  private final FieldType<G> type;
  private final int groups;
  private final FieldAffine affine;

  private InstanceNorm(FieldType<G> type, int groups) {
    type.requireOrthogonal(groups == 0 ? "instance normalisation" : "group normalisation");
    this.type = type;
    this.groups = groups;
    this.affine = FieldAffine.of(type);
  }

  /**
   * Every field on its own.
   *
   * @param <G> the group elements
   * @param type every part trivial, a permutation representation or orthogonal
   * @return the layer
   * @throws InvalidInput if a part is not orthogonal
   */
  public static <G> InstanceNorm<G> of(FieldType<G> type) {
    return new InstanceNorm<>(type, 0);
  }

  /**
   * Fields in groups of equal size that share their statistics: group normalisation.
   *
   * @param <G> the group elements
   * @param type every part trivial, a permutation representation or orthogonal
   * @param groups groups in each part, a divisor of its number of fields
   * @return the layer
   * @throws InvalidInput if a part is not orthogonal, or cannot be divided
   */
  public static <G> InstanceNorm<G> inGroups(FieldType<G> type, int groups) {
    for (FieldType.Part<G> part : type.parts()) {
      if (groups < 1 || part.copies() % groups != 0) {
        throw new InvalidInput(
            "group normalisation",
            groups + " groups of " + part.copies() + " fields " + part.representation().name(),
            "a divisor of the number of fields of every part",
            "1 group normalises each part as a whole");
      }
    }
    return new InstanceNorm<>(type, groups);
  }

  @Override
  public String kind() {
    return groups == 0 ? "instance-norm" : "group-norm";
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
    return affine.weights();
  }

  @Override
  public List<Constant> constants() {
    return affine.constants();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor gamma = affine.scale(scope);
    Tensor beta = affine.shift(scope);
    return x -> {
      Tensor y = FieldParts.map(type, x, this::normalised);
      Tensor flat = y.reshape(y.shape().at(0), type.channels(), FieldParts.cells(x));
      return Normalisations.scaleShift(flat, gamma, beta).reshape(x.shape());
    };
  }

  private Tensor normalised(int p, Tensor v) {
    FieldType.Part<G> part = type.parts().get(p);
    int own = groups == 0 ? part.copies() : groups;
    int batch = v.shape().at(0);
    Tensor x = v.reshape(batch, own, part.channels() / own, v.shape().at(3));
    Shape shape = Shape.of(batch, own, 1, 1);
    if (FieldParts.isPointwise(part)) {
      Tensor one = Tensors.full(v.engine(), v.type(), shape, 1);
      Tensor zero = Tensors.zeros(v.engine(), v.type(), shape);
      return Normalisations.batchNorm(x, one, zero, EPSILON).value().reshape(v.shape());
    }
    double share = (double) shape.size() / Math.max(1, x.size());
    Tensor square = x.productSumKeep(x, 2, 3).scale(share).add(EPSILON);
    return x.multiply(square.sqrt().reciprocal()).reshape(v.shape());
  }
}
