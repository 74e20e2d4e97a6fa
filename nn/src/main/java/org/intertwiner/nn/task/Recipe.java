package org.intertwiner.nn.task;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.nn.train.optimiser.Clipping;
import org.intertwiner.nn.train.schedule.Schedules;

/**
 * How a model of a task is trained: Adam, with a rate that falls to zero along a cosine if wanted.
 *
 * <p>Example: {@code new Recipe(1000, 100, 5e-4, false, 10, 0)}.
 *
 * @param epochs how often every sample is seen, at least 1
 * @param batch samples in a step, at least 1
 * @param rate the learning rate, positive
 * @param falling whether the rate falls to zero
 * @param limit bound of the norm of the gradient, positive; infinite for none
 * @param average decay of the running average of the weights by which the model is judged, in [0,
 *     1); 0 for none
 */
public record Recipe(
    int epochs, int batch, double rate, boolean falling, double limit, double average) {
  /**
   * Checks the numbers.
   *
   * @param epochs how often every sample is seen, at least 1
   * @param batch samples in a step, at least 1
   * @param rate the learning rate, positive
   * @param falling whether the rate falls to zero
   * @param limit bound of the norm of the gradient, positive; infinite for none
   * @param average decay of the running average of the weights by which the model is judged, in [0,
   *     1); 0 for none
   * @throws InvalidInput if one is out of range
   */
  public Recipe {
    boolean positive = epochs >= 1 && batch >= 1 && rate > 0 && limit > 0;
    if (!positive || Double.isInfinite(rate) || !(average >= 0 && average < 1)) {
      throw new InvalidInput(
          "recipe of a task",
          epochs
              + " epochs, batches of "
              + batch
              + ", rate "
              + rate
              + ", limit "
              + limit
              + ", average "
              + average,
          "positive numbers, and an average in [0, 1)",
          "");
    }
  }

  /** The limit of gradients. */
  Clipping clipping() {
    return Double.isInfinite(limit) ? Clipping.none() : Clipping.norm(limit);
  }

  /** The optimiser. */
  Adam adam() {
    Adam adam = Adam.at(rate);
    return falling ? adam.withSchedule(Schedules.cosine(0)) : adam;
  }
}
