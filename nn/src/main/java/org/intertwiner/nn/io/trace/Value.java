package org.intertwiner.nn.io.trace;

import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;

/**
 * A value of a recorded program: made once and never changed.
 *
 * @param index its number, increasing in the order in which values were made
 * @param type the kind of number
 * @param shape the shape in which it was made
 */
public record Value(int index, DType type, Shape shape) {
  /**
   * The memory it takes.
   *
   * @return bytes
   */
  public long bytes() {
    return (long) shape.size() * type.bytes();
  }
}
