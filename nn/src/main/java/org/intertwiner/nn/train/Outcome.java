package org.intertwiner.nn.train;

import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.tensor.Tensor;

/**
 * What a model did on a batch.
 *
 * @param loss one number: the mean over all that is known, differentiable in the weights if it was
 *     computed in a training scope
 * @param known over how many the loss is a mean, not negative
 * @param right how many of them were told right; empty where there are no classes
 */
public record Outcome(Tensor loss, int known, OptionalInt right) {
  /**
   * Checks that the loss is one number.
   *
   * @param loss one number: the mean over all that is known, differentiable in the weights if it
   *     was computed in a training scope
   * @param known over how many the loss is a mean, not negative
   * @param right how many of them were told right; empty where there are no classes
   * @throws InvalidInput if it is not, or a count is negative
   */
  public Outcome {
    if (loss.size() != 1 || known < 0 || right.orElse(0) < 0) {
      throw new InvalidInput(
          "outcome of a batch",
          "a loss of shape " + loss.shape() + " over " + known,
          "one number over at least 0",
          "take the mean");
    }
  }

  /**
   * A loss without classes.
   *
   * @param loss the mean over all that is known
   * @param known over how many
   * @return the outcome
   */
  public static Outcome of(Tensor loss, int known) {
    return new Outcome(loss, known, OptionalInt.empty());
  }
}
