package org.intertwiner.nn.layer.convolution;

import java.util.Optional;
import org.intertwiner.nn.engine.Shape;

/**
 * A plain convolution with fixed numbers: what is left of a steerable one after training.
 *
 * <p>y = P_out (K ⋆ P_in x) + b, where K ⋆ moves as the window says and P are permutations of
 * channels, present only if groups of channels are not consecutive.
 */
public final class FoldedConv {
  private final KernelWindow window;
  private final Shape shape;
  private final double[] kernel;
  private final double[] bias;
  private final int[] inputOrder;
  private final int[] outputOrder;

  FoldedConv(
      KernelWindow window,
      Shape shape,
      double[] kernel,
      double[] bias,
      int[] inputOrder,
      int[] outputOrder) {
    this.window = window;
    this.shape = shape;
    this.kernel = kernel;
    this.bias = bias;
    this.inputOrder = inputOrder;
    this.outputOrder = outputOrder;
  }

  /**
   * How the kernel moves.
   *
   * @return stride, padding, dilation, groups and direction
   */
  public KernelWindow window() {
    return window;
  }

  /**
   * The shape of the kernel.
   *
   * @return as {@link KernelWindow#kernelShape}
   */
  public Shape shape() {
    return shape;
  }

  /**
   * The kernel.
   *
   * @return a fresh array, row-major; the exact values of the engine's numbers
   */
  public double[] kernel() {
    return kernel.clone();
  }

  /**
   * What is added to each output channel.
   *
   * @return a fresh array, or nothing if the layer has no bias
   */
  public Optional<double[]> bias() {
    return bias.length == 0 ? Optional.empty() : Optional.of(bias.clone());
  }

  /**
   * The order of channels before the convolution.
   *
   * @return for each channel that the kernel sees the channel of the input; nothing if equal
   */
  public Optional<int[]> inputOrder() {
    return inputOrder.length == 0 ? Optional.empty() : Optional.of(inputOrder.clone());
  }

  /**
   * The order of channels behind the convolution.
   *
   * @return for each channel of the output the channel that the kernel returns; nothing if equal
   */
  public Optional<int[]> outputOrder() {
    return outputOrder.length == 0 ? Optional.empty() : Optional.of(outputOrder.clone());
  }
}
