package org.intertwiner.nn.layer.normalisation;

import java.util.ArrayList;
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

/**
 * Layer normalisation: one scale for all fields of an item together, at each cell on its own or
 * {@linkplain #overSpace over space}.
 *
 * <p>Formula: let u be 1 on the channels of trivial and permutation fields, 0 on others. With μ the
 * mean over the channels where u = 1 and m the mean of (x − μu)² over all channels, y = γ·(x −
 * μu)/√(m + ε) + β, with one γ for each field and one β for each field where u = 1. Fields that the
 * group moves are scaled by an invariant and never shifted. ε is 1e-5.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)}, kept. <i>Accuracy</i>: exactly equivariant up
 * to rounding. <i>Complexity</i>: six passes over memory forwards. <i>Source</i>: Ba et al. (2016),
 * equation 4; Liao and Smidt (2023), section 4.1.
 *
 * <p>Example: {@code FieldLayerNorm.of(type)}.
 *
 * @param <G> the group elements
 */
public final class FieldLayerNorm<G> implements Layer {
  private static final double EPSILON = 1e-5;

  private final FieldType<G> type;
  private final boolean overSpace;
  private final FieldAffine affine;
  private final int centred;

  private FieldLayerNorm(FieldType<G> type, boolean overSpace) {
    type.requireOrthogonal("layer normalisation");
    this.type = type;
    this.overSpace = overSpace;
    this.affine = FieldAffine.of(type);
    this.centred =
        type.parts().stream()
            .filter(FieldParts::isPointwise)
            .mapToInt(FieldType.Part::channels)
            .sum();
  }

  /**
   * Over the fields at each cell on its own.
   *
   * @param <G> the group elements
   * @param type at least two channels; every part trivial, a permutation representation or
   *     orthogonal
   * @return the layer
   * @throws InvalidInput if a part is not orthogonal, or there is one channel only
   */
  public static <G> FieldLayerNorm<G> of(FieldType<G> type) {
    if (type.channels() == 1) {
      throw new InvalidInput(
          "layer normalisation at each cell",
          type.toString(),
          "at least two channels",
          "a single number minus its mean is 0; use overSpace");
    }
    return new FieldLayerNorm<>(type, false);
  }

  /**
   * Over the fields and space.
   *
   * @param <G> the group elements
   * @param type every part trivial, a permutation representation or orthogonal
   * @return the layer
   * @throws InvalidInput if a part is not orthogonal
   */
  public static <G> FieldLayerNorm<G> overSpace(FieldType<G> type) {
    return new FieldLayerNorm<>(type, true);
  }

  @Override
  public String kind() {
    return overSpace ? "layer-norm-over-space" : "layer-norm";
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
    double[] mask = new double[type.channels()];
    int channel = 0;
    for (FieldType.Part<G> part : type.parts()) {
      for (int i = 0; i < part.channels(); i++) {
        mask[channel++] = FieldParts.isPointwise(part) ? 1 : 0;
      }
    }
    List<Constant> constants = new ArrayList<>(affine.constants());
    constants.add(Constant.of(Shape.of(1, type.channels(), 1), mask));
    return List.copyOf(constants);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor gamma = affine.scale(scope);
    Tensor beta = affine.shift(scope);
    Tensor mask = scope.constant(2);
    return x -> {
      Tensor flat = x.reshape(x.shape().at(0), type.channels(), FieldParts.cells(x));
      Tensor y = normalised(flat, mask);
      return Normalisations.scaleShift(y, gamma, beta).reshape(x.shape());
    };
  }

  private Tensor normalised(Tensor x, Tensor mask) {
    int[] axes = overSpace ? new int[] {1, 2} : new int[] {1};
    double cells = overSpace ? x.shape().at(2) : 1;
    Tensor y = x;
    if (centred == type.channels()) {
      y = x.subtract(x.meanKeep(axes));
    } else if (centred > 0) {
      Tensor mean = x.multiply(mask).sumKeep(axes).scale(1 / (centred * Math.max(1, cells)));
      y = x.subtract(mean.multiply(mask));
    }
    double share = 1 / (type.channels() * Math.max(1, cells));
    Tensor square = y.productSumKeep(y, axes).scale(share).add(EPSILON);
    return y.multiply(square.sqrt().reciprocal());
  }
}
