package org.intertwiner.nn.tensor;

import org.intertwiner.algebra.InvalidInput;

/** What training makes small. */
public final class Losses {
  private Losses() {}

  /**
   * The mean over the batch of −ln softmax(logits) at the label.
   *
   * @param logits (batch, classes), batch not empty
   * @param labels INT32 (batch), each in 0 … classes − 1
   * @return one number
   * @throws InvalidInput if the shapes do not fit or a label is out of range
   */
  public static Tensor crossEntropy(Tensor logits, Tensor labels) {
    Ops.index("cross-entropy", labels);
    boolean fits = logits.rank() == 2 && labels.rank() == 1;
    if (!fits || logits.shape().at(0) != labels.size() || labels.size() == 0) {
      throw new InvalidInput(
          "cross-entropy",
          "logits " + logits.shape() + " with labels " + labels.shape(),
          "(batch, classes) and (batch), batch ≥ 1",
          "");
    }
    return logits.logSoftmax().gatherAlong(1, labels.insertAxis(1)).mean().negate();
  }

  /**
   * The mean of the squared differences.
   *
   * @param a one tensor
   * @param b another, of the same shape
   * @return one number
   * @throws InvalidInput if the shapes differ
   */
  public static Tensor meanSquare(Tensor a, Tensor b) {
    Tensor d = a.subtract(b);
    return d.productSumKeep(d).reshape().scale(1.0 / Math.max(1, d.size()));
  }
}
