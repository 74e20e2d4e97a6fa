package org.intertwiner.nn.message;

import org.intertwiner.nn.tensor.Tensor;

/** A graph layer whose numbers are known. */
@FunctionalInterface
public interface GraphMap {
  /**
   * Computes new features of all nodes.
   *
   * @param edges the edges and what is known of them
   * @param nodes features, shape {@code (nodes, channels)}
   * @return shape {@code (nodes, channels)} of the output type
   */
  Tensor apply(EdgeContext edges, Tensor nodes);
}
