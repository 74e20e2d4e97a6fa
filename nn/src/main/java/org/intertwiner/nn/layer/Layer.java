package org.intertwiner.nn.layer;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A map between fields of two types over one group, immutable; its numbers come from a {@link
 * Scope}.
 *
 * <p><i>Shape</i>: {@code (batch, input().channels(), rows, columns)} to {@code (batch,
 * output().channels(), …)}; layers that end the plane return {@code (batch, channels)}.
 *
 * @param <G> the group elements
 */
public interface Layer<G> {
  /**
   * A short name of the kind of layer, for files and messages.
   *
   * @return lower-case words with hyphens
   */
  String kind();

  /**
   * The type of the fields that come in.
   *
   * @return the type
   */
  FieldType<G> input();

  /**
   * The type of the fields that go out.
   *
   * @return the type
   */
  FieldType<G> output();

  /**
   * What the layer learns or remembers.
   *
   * @return in a fixed order, to which {@link Scope#parameter} counts
   */
  List<Weight> weights();

  /**
   * What the layer computes with but never changes: sampled bases, indices, filters.
   *
   * @return in a fixed order, to which {@link Scope#constant} counts
   */
  default List<Constant> constants() {
    return List.of();
  }

  /**
   * Binds the layer to numbers. While training this is done anew in every step; in evaluation once,
   * and everything that depends on the numbers alone (the expanded kernel) is then computed once.
   *
   * @param scope where the numbers come from
   * @return the map from input to output
   */
  UnaryOperator<Tensor> bind(Scope scope);

  /**
   * The number of rows (or columns) that go out.
   *
   * @param size the number that comes in; 1 for features without space
   * @return the number that goes out
   */
  default int size(int size) {
    return size;
  }

  /**
   * Why pictures of this size lose the symmetry of the square grid in this layer.
   *
   * @param size rows, equal to columns
   * @return the reason with a remedy, or nothing if the symmetry is kept
   */
  default Optional<String> asymmetry(int size) {
    return Optional.empty();
  }
}
