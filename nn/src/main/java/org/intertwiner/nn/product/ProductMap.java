package org.intertwiner.nn.product;

import org.intertwiner.nn.tensor.Tensor;

/**
 * A tensor product bound to its numbers.
 *
 * <p><i>Shape</i>: left {@code (batch, left.channels)}, right {@code (batch, right.channels)},
 * result {@code (batch, output.channels)}; one of the operands may have batch 1, which repeats.
 *
 * <p>Example: {@code Tensor y = product.bind(scope).apply(nodes, harmonics);}
 */
public interface ProductMap {
  /**
   * The product with the learned weights, or without weights if the product has none.
   *
   * @param left (batch, left.channels)
   * @param right (batch, right.channels)
   * @return (batch, output.channels)
   * @throws org.intertwiner.algebra.InvalidInput if the shapes do not fit, or the product waits for
   *     external weights
   */
  Tensor apply(Tensor left, Tensor right);

  /**
   * The product with weights from outside, of their own for each sample.
   *
   * @param left (batch, left.channels)
   * @param right (batch, right.channels)
   * @param weights (batch, weightCount); batch 1 repeats
   * @return (batch, output.channels)
   * @throws org.intertwiner.algebra.InvalidInput if the shapes do not fit, or the product has
   *     learned weights or none
   */
  Tensor apply(Tensor left, Tensor right, Tensor weights);
}
