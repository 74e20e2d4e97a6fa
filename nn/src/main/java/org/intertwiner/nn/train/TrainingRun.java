package org.intertwiner.nn.train;

import java.util.List;
import java.util.Optional;
import org.intertwiner.nn.layer.Weights;

/**
 * What came of a training run.
 *
 * @param weights the weights at its end
 * @param average their running average, if it was asked for
 * @param best the weights of the epoch of smallest validation loss, if the run might stop early
 * @param history what was measured, also before a resume
 * @param steps steps of the whole plan
 * @param end why it ended
 * @param seconds time this run took, without the part before a resume
 */
public record TrainingRun(
    Weights weights,
    Optional<Weights> average,
    Optional<Weights> best,
    History history,
    long steps,
    End end,
    double seconds) {

  /** Why a run ended. */
  public enum End {
    /** All steps are done. */
    COMPLETE,
    /** The validation loss fell no more. */
    STOPPED_EARLY,
    /** The thread was interrupted; the run can be resumed from its checkpoint. */
    INTERRUPTED
  }

  /**
   * Whether the plan was carried out to its end, which an early stop is too.
   *
   * @return false if the run was interrupted; it can then be resumed from its checkpoint
   */
  public boolean isComplete() {
    return end != End.INTERRUPTED;
  }

  /**
   * The weights to go on with: the best ones, else the average, else the last.
   *
   * @return numbers of the network
   */
  public Weights chosen() {
    return best.orElse(average.orElse(weights));
  }

  /**
   * The loss of every step from the very first on.
   *
   * @return also those before a resume
   */
  public List<Double> losses() {
    return history.losses();
  }
}
