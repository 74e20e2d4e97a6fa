package org.intertwiner.nn.train.pipeline;

import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.train.loss.Targets;

/**
 * Some samples side by side. The arrays are not copied.
 *
 * @param shape {@code (batch, channels, …space)}
 * @param fields inputs, row-major
 * @param targets what they are to become
 */
@SuppressWarnings("ArrayRecordComponent") // handed over without a copy
public record Batch(Shape shape, float[] fields, Targets targets) {
  /**
   * The number of samples.
   *
   * @return the first extent
   */
  public int count() {
    return shape.at(0);
  }
}
