package org.intertwiner.nn.model;

import java.util.List;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;

/**
 * What differs between networks of one architecture: the fields inside, and the layers that fit
 * them.
 *
 * @param <G> the group elements
 */
interface Building<G> {
  /** The type of grey pictures. */
  FieldType<G> picture();

  /** The fields between layers, {@code width} times as many as in the smallest network. */
  FieldType<G> hidden(int width);

  /** Non-linearity that returns the type; its input is what the convolution must return. */
  Layer nonlinearity(FieldType<G> hidden);

  /** A convolution that keeps the size of pictures. */
  Layer convolution(FieldType<G> input, FieldType<G> output, int size);

  /** From hidden fields to invariant ones. */
  Layer invariants(FieldType<G> hidden);

  /** Layers are listed in the order in which they are applied. */
  List<Integer> KERNELS = List.of(7, 5, 5, 5);
}
