package org.intertwiner.nn.tensor;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Collects the gradients in the inputs of one operation during a backward sweep. */
public final class Cotangents {
  private final String operation;
  private final List<Tensor> inputs;
  private final boolean[] needed;
  private final @Nullable Tensor[] found;

  Cotangents(String operation, List<Tensor> inputs, boolean[] needed) {
    this.operation = operation;
    this.inputs = inputs;
    this.needed = needed;
    this.found = new Tensor[needed.length];
  }

  /**
   * Says whether the gradient in an input is wanted; if not, it need not be computed.
   *
   * @param input number of the input
   * @return true if it is wanted
   */
  public boolean needs(int input) {
    return needed[input];
  }

  /**
   * Delivers a gradient; unwanted ones are dropped.
   *
   * @param input number of the input
   * @param gradient its gradient
   * @throws InvalidInput if the shape is not that of the input
   */
  public void give(int input, Tensor gradient) {
    if (!needed[input]) {
      return;
    }
    if (!gradient.shape().equals(inputs.get(input).shape())) {
      throw new InvalidInput(
          "derivative of " + operation + " in input " + input,
          "shape " + gradient.shape(),
          "shape " + inputs.get(input).shape(),
          "");
    }
    Tensor before = found[input];
    found[input] = before == null ? gradient : before.add(gradient);
  }

  @Nullable Tensor at(int input) {
    return found[input];
  }
}
