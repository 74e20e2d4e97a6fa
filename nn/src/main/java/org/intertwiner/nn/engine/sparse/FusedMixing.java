package org.intertwiner.nn.engine.sparse;

import java.util.List;
import java.util.Optional;
import org.intertwiner.nn.engine.Array;

/**
 * An engine's way to compute a {@link Mixing} without writing its pairs to memory. What it computes
 * is what a sparse product and a matrix product would, up to rounding.
 *
 * <p>Example: {@code engine.mixing(DType.FLOAT32).ifPresent(m -> m.mix(mixing, x, y, weights, z))}.
 */
public interface FusedMixing {
  /**
   * Computes the result.
   *
   * @param mixing the map
   * @param left (batch, channels)
   * @param right (batch, channels), of the same batch
   * @param weights one matrix for each part
   * @param out (batch, channels)
   */
  void mix(Mixing mixing, Array left, Array right, List<Array> weights, Array out);

  /**
   * Computes the adjoints.
   *
   * @param mixing the map
   * @param left (batch, channels)
   * @param right (batch, channels), of the same batch
   * @param weights one matrix for each part
   * @param gradient shaped as the result
   * @param toLeft where the gradient in the left factor goes, if it is wanted
   * @param toRight where the gradient in the right factor goes, if it is wanted
   * @param toWeights where those in the weights go; empty if they are not wanted
   */
  void gradients(
      Mixing mixing,
      Array left,
      Array right,
      List<Array> weights,
      Array gradient,
      Optional<Array> toLeft,
      Optional<Array> toRight,
      List<Array> toWeights);
}
