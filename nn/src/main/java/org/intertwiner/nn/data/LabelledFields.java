package org.intertwiner.nn.data;

import org.intertwiner.nn.engine.Shape;

/**
 * A set of fields of one shape with a class label each: what training reads. Immutable.
 *
 * <p><i>Shape</i>: one field is {@code (channels, …space)}, row-major float32.
 */
public interface LabelledFields {
  /**
   * The number of fields.
   *
   * @return how many
   */
  int count();

  /**
   * The shape of every field.
   *
   * @return {@code (channels, …space)}
   */
  Shape shape();

  /**
   * The number of classes.
   *
   * @return labels run from 0 to one less
   */
  int classes();

  /**
   * The label of a field.
   *
   * @param index the field, from 0
   * @return its class
   */
  int label(int index);

  /**
   * Copies a field.
   *
   * @param index the field, from 0
   * @param target takes {@code shape().size()} numbers
   * @param offset index of the first
   */
  void copyField(int index, float[] target, int offset);
}
