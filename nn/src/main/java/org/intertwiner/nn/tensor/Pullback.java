package org.intertwiner.nn.tensor;

/** The derivative of one recorded operation, read backwards. */
@FunctionalInterface
public interface Pullback {
  /**
   * Turns the gradient in an operation's output into gradients in its inputs, using tensor
   * operations only (so that it can itself be differentiated).
   *
   * @param output what the operation returned
   * @param gradient the gradient in the output, of the output's shape
   * @param to takes the gradients in the inputs
   */
  void pull(Tensor output, Tensor gradient, Cotangents to);
}
