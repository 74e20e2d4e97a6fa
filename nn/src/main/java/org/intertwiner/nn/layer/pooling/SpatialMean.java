package org.intertwiner.nn.layer.pooling;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * The mean over space.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)} to {@code (batch, channels)}. <i>Accuracy</i>:
 * exactly equivariant up to rounding, for every representation.
 *
 * <p>Example: {@code SpatialMean.of(type)} before {@code NormPool.of(type)}.
 *
 * @param <G> the group elements
 */
public final class SpatialMean<G> implements Layer {
  private final FieldType<G> type;

  private SpatialMean(FieldType<G> type) {
    this.type = type;
  }

  /**
   * The mean of fields of a type.
   *
   * @param <G> the group elements
   * @param type any type
   * @return the layer
   */
  public static <G> SpatialMean<G> of(FieldType<G> type) {
    return new SpatialMean<>(type);
  }

  @Override
  public String kind() {
    return "spatial-mean";
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
  public UnaryOperator<Tensor> bind(Scope scope) {
    int[] space = IntStream.range(2, type.dimension() + 2).toArray();
    return x -> x.rank() == 2 ? x : x.mean(space);
  }

  @Override
  public int size(int size) {
    return 1;
  }
}
