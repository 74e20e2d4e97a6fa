package org.intertwiner.nn.train.loss;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/** A number that says how far outputs are from their targets: an immutable value. */
public sealed interface Loss permits CrossEntropy, FieldLoss {
  /**
   * The mean loss over all that is known.
   *
   * @param output what the network returned, {@code (batch, channels, …space)}
   * @param targets what it should be
   * @return one number, differentiable in the output; 0 if nothing is known
   * @throws InvalidInput if the targets do not fit the output
   */
  Tensor value(Tensor output, Targets targets);

  /**
   * The entrywise products with a mask, averaged over the ones of the mask.
   *
   * @param each losses of single entries
   * @param mask zeros and ones, row-major
   * @param known how many ones
   * @return one number
   */
  private static Tensor masked(Tensor each, float[] mask, int known) {
    Tensor m = Tensors.of(each.engine(), each.shape(), mask).to(each.type());
    return each.productSumKeep(m).reshape().scale(1.0 / Math.max(1, known));
  }

  /**
   * The mean of single losses.
   *
   * @param each losses of single entries
   * @param mask zeros and ones, row-major; empty if everything is known
   * @param known how many are known
   * @return one number
   */
  static Tensor mean(Tensor each, float[] mask, int known) {
    return mask.length == 0 ? each.mean() : masked(each, mask, known);
  }

  /**
   * Refuses targets of another size.
   *
   * @param loss who asks
   * @param got number of targets
   * @param output shape of the output
   * @param expected number of targets that fit
   * @throws InvalidInput if the numbers differ or are 0
   */
  static void requireCount(String loss, int got, Shape output, int expected) {
    if (got != expected || got == 0) {
      throw new InvalidInput(
          loss,
          got + " targets for an output " + output,
          expected == 0 ? "at least one output" : expected + " targets",
          "does the network end the space where the targets still have it?");
    }
  }
}
