package org.intertwiner.nn.product.aligned;

import org.intertwiner.nn.tensor.Tensor;

/**
 * A map of features along edges, bound to its numbers.
 *
 * <p><i>Shape</i>: features of the sources {@code (e, input.channels)} to messages {@code (e,
 * output.channels)}.
 *
 * <p>Example: {@code Tensor messages = product.bind(scope).apply(frames, atSources, weights);}
 */
public interface AlignedMap {
  /**
   * The map with learned weights.
   *
   * @param frames the frames of the edges, up to the degree of the map
   * @param features (e, input.channels)
   * @return (e, output.channels)
   * @throws org.intertwiner.algebra.InvalidInput if the shapes do not fit, the frames stop at a
   *     smaller degree, or the map waits for numbers from outside
   */
  Tensor apply(EdgeFrames frames, Tensor features);

  /**
   * The map with numbers from outside, of their own for each edge.
   *
   * @param frames the frames of the edges, up to the degree of the map
   * @param features (e, input.channels)
   * @param numbers weights or gains, (e, their count)
   * @return (e, output.channels)
   * @throws org.intertwiner.algebra.InvalidInput if the shapes do not fit, the frames stop at a
   *     smaller degree, or the map takes no numbers
   */
  Tensor apply(EdgeFrames frames, Tensor features, Tensor numbers);
}
