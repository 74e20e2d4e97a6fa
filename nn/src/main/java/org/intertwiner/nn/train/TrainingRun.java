package org.intertwiner.nn.train;

import java.util.List;
import org.intertwiner.nn.layer.Weights;

/**
 * What came of a training run.
 *
 * @param weights the weights at its end
 * @param losses the loss of every step from the very first on, also those before a resume
 * @param steps steps of the whole plan
 * @param seconds time this run took, without the part before a resume
 */
public record TrainingRun(Weights weights, List<Double> losses, long steps, double seconds) {
  /**
   * Copies the list.
   *
   * @param weights the weights at its end
   * @param losses the loss of every step from the very first on, also those before a resume
   * @param steps steps of the whole plan
   * @param seconds time this run took, without the part before a resume
   */
  public TrainingRun {
    losses = List.copyOf(losses);
  }

  /**
   * Whether the plan was carried out to its end.
   *
   * @return false if the run was interrupted; it can then be resumed from its checkpoint
   */
  public boolean isComplete() {
    return losses.size() == steps;
  }
}
