package org.intertwiner.nn.model;

import java.util.List;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.reptheory.Representation;

/**
 * What differs between networks of one architecture: the fields inside, and the layers that fit
 * them.
 *
 * @param <G> the group elements
 */
interface Building<G> {
  /** How the group moves space. */
  Representation<G> action();

  /** The fields between layers, {@code width} times as many as in the smallest network. */
  FieldType<G> hidden(int width);

  /** Non-linearity that returns the type; its input is what the convolution must return. */
  Layer nonlinearity(FieldType<G> hidden);

  /** A convolution, padded with zeros. */
  Layer convolution(FieldType<G> input, FieldType<G> output, int size, int stride, int padding);

  /** From hidden fields to invariant ones. */
  Layer invariants(FieldType<G> hidden);

  /** Whether functions of single channels are equivariant, so that maxima may be taken. */
  boolean isPointwise();

  /** The same way of building over another group. */
  <H> Building<H> over(Representation<H> other);

  /** A convolution of odd size that keeps the size of the data. */
  default Layer convolution(FieldType<G> input, FieldType<G> output, int size) {
    return convolution(input, output, size, 1, size / 2);
  }

  /** Kernels of the network for digits, in the order in which they are applied. */
  List<Integer> KERNELS = List.of(7, 5, 5, 5);
}
