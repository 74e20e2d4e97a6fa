package org.intertwiner.nn.layer;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A map between fields of two types, immutable; its numbers come from a {@link Scope}.
 *
 * <p><i>Shape</i>: {@code (batch, input().channels(), …space)} to {@code (batch,
 * output().channels(), …space)}, where space has as many axes as the action of the field types;
 * layers that end the space return {@code (batch, channels)}. Input and output may be fields over
 * different groups: restriction to a subgroup is a layer too.
 */
public interface Layer extends Parametrised {
  /**
   * The type of the fields that come in.
   *
   * @return the type
   */
  FieldType<?> input();

  /**
   * The type of the fields that go out.
   *
   * @return the type
   */
  FieldType<?> output();

  /**
   * Binds the layer to numbers. While training this is done anew in every step; in evaluation once,
   * and everything that depends on the numbers alone (the expanded kernel) is then computed once.
   *
   * @param scope where the numbers come from
   * @return the map from input to output
   */
  UnaryOperator<Tensor> bind(Scope scope);

  /**
   * The layers that this one is made of.
   *
   * @return empty for a layer that is not composed of others
   */
  default List<Layer> children() {
    return List.of();
  }

  @Override
  default List<Layer> linearParts() {
    return children().stream().flatMap(child -> child.linearParts().stream()).toList();
  }

  /**
   * The number of cells along each axis of space that go out.
   *
   * @param size the number that comes in; 1 for features without space
   * @return the number that goes out
   */
  default int size(int size) {
    return size;
  }

  /**
   * Why squares or cubes of this size lose the symmetry of the grid in this layer.
   *
   * @param size cells along each axis
   * @return the reason with a remedy, or nothing if the symmetry is kept
   */
  default Optional<String> asymmetry(int size) {
    return Optional.empty();
  }
}
