package org.intertwiner.nn.layer.dropout;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Dropout by field: in training whole fields, with all their coordinates, are set to 0 with
 * probability p, over all of space at once or {@linkplain #atCells at each cell}; others are scaled
 * by 1/(1 − p).
 *
 * <p>Formula: y = x·b/(1 − p) with independent b ∈ {0, 1} of mean 1 − p, one for each item and
 * field (and cell). The mean of y is x. In evaluation y = x.
 *
 * <p><i>Shape</i>: kept; with or without space. <i>Accuracy</i>: for any real representation the
 * map of one draw commutes exactly with every matrix that acts on the coordinates, and over all of
 * space with motions too; at single cells motions commute in distribution. A step that is bound
 * again with the same source draws the same numbers. <i>Source</i>: Srivastava et al. (2014),
 * section 4; Tompson et al. (2015), section 3.2.
 *
 * <p>Example: {@code FieldDropout.of(type, 0.1)}.
 *
 * @param <G> the group elements
 */
public final class FieldDropout<G> implements Layer {
  private final FieldType<G> type;
  private final double rate;
  private final boolean atCells;

  private FieldDropout(FieldType<G> type, double rate, boolean atCells) {
    if (!(rate >= 0 && rate < 1)) {
      throw new InvalidInput("rate of dropout", "" + rate, "0 ≤ rate < 1", "");
    }
    this.type = type;
    this.rate = rate;
    this.atCells = atCells;
  }

  /**
   * Whole fields over all of space.
   *
   * @param <G> the group elements
   * @param type any type
   * @param rate the probability p of being dropped, at least 0 and below 1
   * @return the layer
   * @throws InvalidInput if the rate is out of range
   */
  public static <G> FieldDropout<G> of(FieldType<G> type, double rate) {
    return new FieldDropout<>(type, rate, false);
  }

  /**
   * Whole fields at each cell on its own.
   *
   * @param <G> the group elements
   * @param type any type
   * @param rate the probability p of being dropped, at least 0 and below 1
   * @return the layer
   * @throws InvalidInput if the rate is out of range
   */
  public static <G> FieldDropout<G> atCells(FieldType<G> type, double rate) {
    return new FieldDropout<>(type, rate, true);
  }

  @Override
  public String kind() {
    return atCells ? "field-dropout-at-cells" : "field-dropout";
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
    return List.of();
  }

  @Override
  public List<Constant> constants() {
    int[] field = new int[type.channels()];
    int channel = 0;
    int next = 0;
    for (FieldType.Part<G> part : type.parts()) {
      int d = part.representation().dimension();
      for (int copy = 0; copy < part.copies(); copy++) {
        Arrays.fill(field, channel, channel + d, next++);
        channel += d;
      }
    }
    return List.of(Constant.indices(field));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    if (!scope.training() || rate == 0) {
      return x -> x;
    }
    // one seed for a binding: a step that is computed twice must drop the same fields
    long seed = scope.random().nextLong();
    Tensor fieldOf = scope.constant(0);
    return x -> {
      int batch = x.shape().at(0);
      Tensor flat = x.reshape(batch, type.channels(), FieldParts.cells(x));
      Shape draws = Shape.of(batch, type.fields(), atCells ? FieldParts.cells(x) : 1);
      Tensor kept =
          Tensors.uniform(x.engine(), x.type(), draws, -rate, 1 - rate, new SplittableRandom(seed))
              .step()
              .scale(1 / (1 - rate));
      Tensor factors = type.fields() == type.channels() ? kept : kept.gather(1, fieldOf);
      return flat.multiply(factors).reshape(x.shape());
    };
  }
}
